/**
 * Dates of the record (EDTF, ISO 8601-2:2019) as periods of days: their first and last day, their year filled in.
 *
 * Forms: `2024-07-09`, `2024-07`, `2024`, `XXXX-07-09`, `A/B`, `{A,B}`. Anything else has no bounds (null).
 */

/** First and last day, `YYYY-MM-DD`; the year is `XXXX` where the report gives none. */
export interface Bounds {
  readonly first: string;
  readonly last: string;
}

const POINT = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of `month` (1–12); a February without a year has 29. 0 for a month that is none. */
const daysIn = (year: string, month: number): number => {
  if (month === 2 && (year === 'XXXX' || isLeap(Number(year)))) return 29;
  return DAYS_OF_MONTH[month - 1] ?? 0;
};

const toPointBounds = (point: string): Bounds | null => {
  const match = POINT.exec(point);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const days = daysIn(year, Number(month));
  if (days === 0) return null;
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  return Number(day) >= 1 && Number(day) <= days ? { first: point, last: point } : null;
};

/** The points that a date is made of: both ends of a range, all days of a set. */
const toPoints = (date: string): string[] =>
  date.startsWith('{') && date.endsWith('}') ? date.slice(1, -1).split(',') : date.split('/');

/** First and last day of a date; null when it is no date of these forms. */
export const toBounds = (date: string): Bounds | null => {
  const points = toPoints(date).map(toPointBounds);
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || first === null || last === undefined || last === null) return null;
  return { first: first.first, last: last.last };
};

/** Put `year` where a date says `XXXX`; a range that runs over New Year ends in the next year. An impossible day stays. */
export const withYear = (date: string, year: string): string => {
  if (!date.includes('XXXX')) return date;
  const dated = date.replaceAll('XXXX', year);
  const [start, end] = date.split('/');
  if (end?.startsWith('XXXX') && start?.startsWith('XXXX') && end < start) {
    return `${start.replace('XXXX', year)}/${end.replace('XXXX', String(Number(year) + 1).padStart(4, '0'))}`;
  }
  return toBounds(dated) === null ? date : dated;
};

/** Days from which and until which things are wanted, `YYYY-MM-DD`, both inside; null: no limit. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

export const hasYear = (date: string): boolean => !date.includes('XXXX');

/** Whether a date has a day in the period; a date without a year is in no limited period. */
export const isWithin = (date: string | null, period: Period): boolean => {
  if (period.since === null && period.until === null) return true;
  if (date === null || !hasYear(date)) return false;
  const bounds = toBounds(date);
  if (bounds === null) return false;
  return (
    (period.since === null || bounds.last >= period.since) && (period.until === null || bounds.first <= period.until)
  );
};
