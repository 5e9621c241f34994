/**
 * One point in time as written at a place of the text: `2024年7月9日`, `7月底`, `今年4月`, `10日`, `次日`, `2024.7.9`, `民国113年7月`.
 *
 * In: text and offset. Out: an unresolved point, or null. Reads forward only and never past the point's own characters;
 * whether a bare number is a day at all is asked of false-friends.ts.
 */

import { isDay } from './calendar.ts';
import { isBareDay, isBareMonth, isNumberStart } from './false-friends.ts';
import { digitValue, readNumber } from './numerals.ts';
import type { DayPart, MonthPart, Point, YearPart } from './point.ts';
import { ROC_OFFSET, readFullDate, skipSpaces } from './read-full-date.ts';
import { type NumberUnit, readNumberUnit } from './read-number-unit.ts';
import { readDayWord, readMonthWord, readYearWord } from './read-word.ts';

export interface PointOptions {
  /** The document counts years of the Republic: 113年 is 2024. */
  readonly roc: boolean;
  /** A point came before: bare numbers need no proof of being days. */
  readonly continues: boolean;
}

const MONTH_PARTS = ['上旬', '中旬', '下旬', '中下旬', '上中旬', '初', '底', '末'];
const SEPARATED_TAIL = '-/.';

const stated = (day: number): DayPart => ({ kind: 'stated', day });
const statedMonth = (month: number): MonthPart => ({ kind: 'stated', month });

const monthPartLength = (text: string, at: number): number => {
  const part = MONTH_PARTS.find(word => text.startsWith(word, at));
  // 4月初步, 4月底部, 4月末端 say something else.
  if (part === undefined || (part.length === 1 && '步次级审中小高端部层'.includes(text[at + 1] ?? '，'))) return 0;
  return part.length;
};

/** The day behind a month, or the month alone with its part (上旬, 底). */
const finishMonth = (
  text: string,
  head: Omit<Point, 'end' | 'day' | 'open'>,
  monthEnd: number,
  elided: boolean,
): Point | null => {
  if (elided) return { ...head, end: monthEnd, day: null, open: true };
  const at = skipSpaces(text, monthEnd);
  const number = readNumberUnit(text, at);
  if (number?.unit === '日' && at - monthEnd <= 1)
    return { ...head, end: number.end, day: stated(number.value), open: number.elided };
  // A number that is no day (7月32日, 2月 30 日 of a damaged line) spoils the month before it, and so does a lost character.
  const spoiled = readNumber(text, at);
  if (text[monthEnd] === '\uFFFD' || (spoiled !== null && text[skipSpaces(text, spoiled.end)] === '日')) return null;
  return { ...head, end: monthEnd + monthPartLength(text, monthEnd), day: null, open: false };
};

const readAfterYear = (
  text: string,
  start: number,
  year: { part: YearPart; end: number },
  roc: boolean,
): Point | null => {
  const at = skipSpaces(text, year.end);
  const head = { start, year: year.part, roc };
  const word = readMonthWord(text, at);
  const number = word === null ? readNumberUnit(text, at) : null;
  if (word !== null) return finishMonth(text, { ...head, month: word.part }, word.end, false);
  if (number?.unit !== '月') return null;
  return finishMonth(text, { ...head, month: statedMonth(number.value) }, number.end, number.elided);
};

/** The year that a number before 年 means, or null. */
const toYear = (number: NumberUnit, named: boolean, roc: boolean): { year: number; roc: boolean } | null => {
  const { value, digits } = number;
  if (named) return { year: value + ROC_OFFSET, roc: true };
  if (digits === 4 || digits === 0) return value >= 1800 && value <= 2199 ? { year: value, roc: false } : null;
  if (digits === 3) return value <= 199 ? { year: value + ROC_OFFSET, roc: true } : null;
  if (roc) return { year: value + ROC_OFFSET, roc: true };
  return { year: value >= 50 ? 1900 + value : 2000 + value, roc: false };
};

/** `7.18` or `18` behind `2024.7.15-`. */
export const readSeparatedTail = (text: string, start: number, separator: string): Point | null => {
  const first = readNumber(text, start);
  if (first === null || first.digits === 0 || first.digits > 2) return null;
  const head = { start, year: null, roc: false, open: false };
  if (text[first.end] === separator) {
    const second = readNumber(text, first.end + 1);
    if (second === null || second.digits === 0 || !isDay(null, first.value, second.value)) return null;
    return { ...head, month: statedMonth(first.value), day: stated(second.value), end: second.end };
  }
  return first.value >= 1 && first.value <= 31
    ? { ...head, month: null, day: stated(first.value), end: first.end }
    : null;
};

/** The separator of a date written with one (`2024.7.15`), or null. */
export const separatorOf = (text: string, point: Point): string | null => {
  for (let at = point.start; at < point.start + 4; at++) if (digitValue(text.charCodeAt(at)) < 0) return null;
  const char = text[point.start + 4];
  return char !== undefined && SEPARATED_TAIL.includes(char) ? char : null;
};

const readNumbered = (text: string, start: number, options: PointOptions): Point | null => {
  const named = text.startsWith('民国', start) ? 2 : text.startsWith('中华民国', start) ? 4 : 0;
  // Spaces are skipped behind 民国 alone: a number begins with its first digit.
  if (named === 0 && skipSpaces(text, start) > start) return null;
  // 5月6-8日: behind the first day of a range a hyphen is no part of a longer number.
  if (named === 0 && !(options.continues && text[start - 1] === '-') && !isNumberStart(text, start)) return null;
  const full = readFullDate(text, start);
  const separated = full !== null && text[full.end - 1] !== '日' && text[full.end - 1] !== '号';
  if (full !== null && separated && (!full.roc || options.roc)) {
    const { year, month, day } = full.day;
    const parts = { year: { kind: 'stated', year: year! }, month: statedMonth(month), day: stated(day) } as const;
    return { start, end: full.end, ...parts, roc: full.roc, open: false };
  }
  const number = readNumberUnit(text, skipSpaces(text, start + named));
  if (number === null) return null;
  if (number.unit === '年') {
    const year = number.elided ? null : toYear(number, named > 0, options.roc);
    if (year === null) return null;
    return readAfterYear(text, start, { part: { kind: 'stated', year: year.year }, end: number.end }, year.roc);
  }
  if (named > 0) return null;
  if (number.unit === '月') {
    if (!options.continues && !isBareMonth(text, start, number)) return null;
    return finishMonth(
      text,
      { start, year: null, month: statedMonth(number.value), roc: false },
      number.end,
      number.elided,
    );
  }
  if (!isBareDay(text, start, number, options.continues)) return null;
  return {
    start,
    end: number.end,
    year: null,
    month: null,
    day: stated(number.value),
    roc: false,
    open: number.elided,
  };
};

const readWorded = (text: string, start: number): Point | null => {
  const year = readYearWord(text, start);
  if (year !== null) return readAfterYear(text, start, year, false);
  const month = readMonthWord(text, start);
  if (month !== null) {
    // A month word alone (上月, 本月底) names no month of the calendar; with a day it does.
    const number = readNumberUnit(text, month.end);
    if (number?.unit !== '日') return null;
    return {
      start,
      end: number.end,
      year: null,
      month: month.part,
      day: stated(number.value),
      roc: false,
      open: number.elided,
    };
  }
  const day = readDayWord(text, start);
  return day === null ? null : { start, end: day.end, year: null, month: null, day: day.part, roc: false, open: false };
};

/** Read the point that starts at `start`, or null. */
export const readPoint = (text: string, start: number, options: PointOptions): Point | null =>
  readWorded(text, start) ?? readNumbered(text, start, options);
