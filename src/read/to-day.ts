/** A date as containers write it (ISO 8601, `2024/7/17`, `2024年7月17日`, seconds since 1970) → EDTF day, month or year. */

const CHINA_OFFSET_MS = 8 * 3600 * 1000;
const EPOCH_SECONDS = /^1\d{9}$/;
const EPOCH_MILLISECONDS = /^1\d{12}$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** A machine's clock (`2024-07-16T23:30:00Z`), which nobody's day is. */
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/i;
const PARTED = /^(\d{4})(?:\s?[-/.年]\s?(\d{1,2})(?:\s?[-/.月]\s?(\d{1,2})(?!\d))?)?/;

const pad = (value: number): string => String(value).padStart(2, '0');

const toEdtf = (year: string, month?: string, day?: string): string | null => {
  const monthNumber = Number(month);
  const dayNumber = Number(day);
  if (month === undefined) return year;
  if (monthNumber < 1 || monthNumber > 12) return null;
  if (day === undefined) return `${year}-${pad(monthNumber)}`;
  const daysInMonth = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  return dayNumber >= 1 && dayNumber <= daysInMonth ? `${year}-${pad(monthNumber)}-${pad(dayNumber)}` : null;
};

const toDayInChina = (milliseconds: number): string =>
  new Date(milliseconds + CHINA_OFFSET_MS).toISOString().slice(0, 10);

/**
 * The day that `raw` names, as written there (a time of day and a zone are left off); UTC, and seconds or milliseconds
 * since 1970, are taken in China's time. Null when it is no date.
 */
export const toDay = (raw: string): string | null => {
  const text = raw.trim();
  if (EPOCH_SECONDS.test(text) || EPOCH_MILLISECONDS.test(text)) {
    return toDayInChina(Number(text) * (text.length === 10 ? 1000 : 1));
  }
  if (UTC.test(text)) {
    const milliseconds = Date.parse(text);
    if (!Number.isNaN(milliseconds)) return toDayInChina(milliseconds);
  }
  const compact = COMPACT.exec(text);
  if (compact?.[1] !== undefined) return toEdtf(compact[1], compact[2], compact[3]);
  const parted = PARTED.exec(text);
  return parted?.[1] === undefined || /^\d{5}/.test(text) ? null : toEdtf(parted[1], parted[2], parted[3]);
};
