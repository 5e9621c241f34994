/**
 * Calendar arithmetic on days whose year may be unknown, and how they are written in EDTF.
 *
 * Pure numbers; no clock, no time zone. Proleptic Gregorian calendar.
 */

/** A day; `year` null is "some year" (EDTF `XXXX`). */
export interface Day {
  readonly year: number | null;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}
/** A month; `year` null is "some year". */
export interface Month {
  readonly year: number | null;
  readonly month: number;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; 29 for a February of unknown year. */
export const daysInMonth = (year: number | null, month: number): number =>
  month === 2 && (year === null || isLeap(year)) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** True when such a day exists: 2月30日 does not, 2月29日 of an unknown year does. */
export const isDay = (year: number | null, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The day `count` days later (earlier when negative); an unknown year stays unknown. */
export const addDays = (from: Day, count: number): Day => {
  let { year, month } = from;
  let day = from.day + count;
  // An unknown year counts as a common one: 2月28日 is followed by 3月1日.
  while (day < 1) {
    month--;
    if (month < 1) {
      month = 12;
      year = year === null ? null : year - 1;
    }
    day += daysInMonth(year ?? 2023, month);
  }
  while (day > daysInMonth(year ?? 2023, month) && !isDay(year, month, day)) {
    day -= daysInMonth(year ?? 2023, month);
    month++;
    if (month > 12) {
      month = 1;
      year = year === null ? null : year + 1;
    }
  }
  return { year, month, day };
};

/** The month `count` months later (earlier when negative). */
export const addMonths = (from: Month, count: number): Month => {
  const index = from.month - 1 + count;
  const years = Math.floor(index / 12);
  return { year: from.year === null ? null : from.year + years, month: index - years * 12 + 1 };
};

/** Monday = 1 … Sunday = 7. Zeller's congruence, turned to ISO. */
export const weekdayOf = (year: number, month: number, day: number): number => {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 12 : month;
  const century = Math.floor(y / 100);
  const h =
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      (y % 100) +
      Math.floor((y % 100) / 4) +
      Math.floor(century / 4) +
      5 * century) %
    7;
  return ((h + 5) % 7) + 1;
};

/** Order of two days by month and day only when a year is unknown, else by all. */
export const compareDays = (a: Day, b: Day): number =>
  (a.year === null || b.year === null ? 0 : a.year - b.year) || a.month - b.month || a.day - b.day;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const yearText = (year: number | null): string => (year === null ? 'XXXX' : pad(year, 4));

export const monthToEdtf = ({ year, month }: Month): string => `${yearText(year)}-${pad(month, 2)}`;
export const dayToEdtf = (day: Day): string => `${monthToEdtf(day)}-${pad(day.day, 2)}`;

/** Read `2024-07-17`, `2024-07` or `XXXX-07-17`; null for anything else. A month gives its last day. */
export const edtfToDay = (text: string): Day | null => {
  const match = /^(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const year = match[1] === 'XXXX' ? null : Number(match[1]);
  const month = Number(match[2]);
  const day = match[3] === undefined ? daysInMonth(year, month) : Number(match[3]);
  return isDay(year, month, day) ? { year, month, day } : null;
};
