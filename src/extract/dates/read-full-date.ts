/**
 * One day written in full: `2024年7月17日`, `2024-07-17`, `2024/7/17`, `2024.7.17`, `民国113年7月15日`, `113/07/15`, `1130715`.
 *
 * Used where a page states its publication day; the grammar of running text is read-point.ts.
 */
import { type Day, isDay } from './calendar.ts';
import { chineseDigitValue, digitValue, readNumber, tensValue } from './numerals.ts';

/** Years of the Republic of China count from 1912. */
export const ROC_OFFSET = 1911;
const SEPARATORS = '-/.－／．';

export interface ReadDay {
  readonly end: number;
  readonly day: Day;
  /** Written in years of the Republic. */
  readonly roc: boolean;
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x3000 || code === 0xa0;

/** A longer row of spaces parts what stands around it: it is asked for at each of its places, and may be as long as the text. */
const MOST_SPACES = 256;

/** Skip spaces of any width, so many at most. */
export const skipSpaces = (text: string, start: number): number => {
  let at = start;
  while (at - start < MOST_SPACES && isSpace(text.charCodeAt(at))) at++;
  return at;
};

const toYear = (value: number, digits: number): { year: number; roc: boolean } | null => {
  if (digits === 4 || digits === 0) return value >= 1800 && value <= 2199 ? { year: value, roc: false } : null;
  return digits === 3 && value >= 30 && value <= 199 ? { year: value + ROC_OFFSET, roc: true } : null;
};

const readSeparated = (text: string, start: number): ReadDay | null => {
  const year = readNumber(text, start);
  if (year === null || year.digits === 0) return null;
  const stated = toYear(year.value, year.digits);
  const separator = text[year.end];
  if (stated === null || separator === undefined || !SEPARATORS.includes(separator)) return null;
  const month = readNumber(text, year.end + 1);
  if (month === null || month.digits === 0 || month.digits > 2 || text[month.end] !== separator) return null;
  const day = readNumber(text, month.end + 1);
  if (day === null || day.digits === 0 || day.digits > 2 || !isDay(stated.year, month.value, day.value)) return null;
  // 192.168.1.1 and 2024-07-17-001 are no dates.
  if (text[day.end] === separator && digitValue(text.charCodeAt(day.end + 1)) >= 0) return null;
  return { end: day.end, day: { year: stated.year, month: month.value, day: day.value }, roc: stated.roc };
};

const readUnit = (
  text: string,
  start: number,
  units: string,
): { value: number; digits: number; end: number } | null => {
  const number = readNumber(text, start);
  if (number === null) return null;
  const unit = skipSpaces(text, number.end);
  return units.includes(text[unit] ?? '\0') ? { value: number.value, digits: number.digits, end: unit + 1 } : null;
};

const readWorded = (text: string, start: number): ReadDay | null => {
  let at = start;
  if (text.startsWith('中华民国', at)) at += 4;
  else if (text.startsWith('民国', at)) at += 2;
  const named = at > start;
  const year = readUnit(text, skipSpaces(text, at), '年');
  if (year === null) return null;
  const stated = named ? { year: year.value + ROC_OFFSET, roc: true } : toYear(year.value, year.digits);
  const month = readUnit(text, skipSpaces(text, year.end), '月');
  if (stated === null || month === null) return null;
  const day = readUnit(text, skipSpaces(text, month.end), '日号');
  if (day === null || !isDay(stated.year, month.value, day.value)) return null;
  return { end: day.end, day: { year: stated.year, month: month.value, day: day.value }, roc: stated.roc };
};

/** Whether a full or compact date may begin with this code unit: a digit, a space before it, 民国, 中华民国. */
export const mayBeginDate = (code: number): boolean =>
  digitValue(code) >= 0 ||
  code === 0x6c11 ||
  code === 0x4e2d ||
  chineseDigitValue(code) >= 0 ||
  tensValue(code) > 0 ||
  isSpace(code);

/** The full date that starts at `start`, or null. */
export const readFullDate = (text: string, start: number): ReadDay | null =>
  mayBeginDate(text.charCodeAt(start)) ? (readSeparated(text, start) ?? readWorded(text, start)) : null;

/** `1130715` or `20240715` standing alone in `[start, end)`; agencies end their items so. */
export const readCompactDate = (text: string, start: number, end: number): ReadDay | null => {
  const number = readNumber(text, start);
  if (number === null || number.end !== end || (number.digits !== 7 && number.digits !== 8)) return null;
  const stated = toYear(Math.floor(number.value / 10000), number.digits - 4);
  const month = Math.floor(number.value / 100) % 100;
  const day = number.value % 100;
  if (stated === null || !isDay(stated.year, month, day)) return null;
  return { end, day: { year: stated.year, month, day }, roc: stated.roc };
};

/** `09:31` or `16：08` at `at`: where it ends, or -1. */
export const clockEnd = (text: string, at: number): number => {
  let end = at;
  while (digitValue(text.charCodeAt(end)) >= 0) end++;
  if (end === at || end - at > 2 || (text[end] !== ':' && text[end] !== '：')) return -1;
  let minute = end + 1;
  while (digitValue(text.charCodeAt(minute)) >= 0 || text[minute] === ':' || text[minute] === '：') minute++;
  return minute > end + 1 ? minute : -1;
};
