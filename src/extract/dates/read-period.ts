/**
 * Periods that are no days: years, quarters, half-years, plan periods, seasons (`2024年`, `今年第三季度`, `上半年`, `“十四五”时期`).
 *
 * In: text and offset. Out: an unresolved period, or null. They go to `periods` and are never mistaken for days.
 */
import { isNumberStart } from './false-friends.ts';
import { readJoin } from './marks.ts';
import { chineseDigitValue, readNumber } from './numerals.ts';
import type { YearPart } from './point.ts';
import { ROC_OFFSET, skipSpaces } from './read-full-date.ts';
import { readYearWord } from './read-word.ts';
import { byFirst, findWordAt, wordsOf } from './words-by-first.ts';

export type PeriodPrecision = 'year' | 'quarter' | 'half-year' | 'plan' | 'season';
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly precision: PeriodPrecision;
  /** null where the writer names none. */
  readonly year: YearPart | null;
  /** Last year of a range of years (2024—2026年), else null. */
  readonly lastYear: number | null;
  /** EDTF sub-year codes: 21–24 season, 33–36 quarter, 40–41 half-year. First and last; null for whole years. */
  readonly codes: readonly [first: number, last: number] | null;
}

type SubYear = Pick<Period, 'precision' | 'codes' | 'end'>;

const QUARTERS = byFirst<readonly [word: string, first: number, last: number]>([
  ['前三季度', 33, 35],
  ['前3季度', 33, 35],
  ['首季度', 33, 33],
  ['首季', 33, 33],
  ['第一季', 33, 33],
  ['第二季', 34, 34],
  ['第三季', 35, 35],
  ['第四季', 36, 36],
  ['一季度', 33, 33],
  ['二季度', 34, 34],
  ['三季度', 35, 35],
  ['四季度', 36, 36],
  ['1季度', 33, 33],
  ['2季度', 34, 34],
  ['3季度', 35, 35],
  ['4季度', 36, 36],
]);
const HALVES = byFirst<readonly [string, number]>([
  ['上半年', 40],
  ['下半年', 41],
]);
const SEASONS = byFirst<readonly [string, number]>([
  ['春季', 21],
  ['夏季', 22],
  ['秋季', 23],
  ['冬季', 24],
]);
/** What a period without a year may begin with. */
export const getPeriodWords = (): string[] => [...wordsOf(QUARTERS), ...wordsOf(HALVES)];
/** Behind a bare plan name these show that the plan is meant. */
const PLAN_FOLLOWERS = ['规划', '时期', '期间', '以来', '末', '初', '开局', '收官', '中期', '发展'];

const readSubYear = (text: string, at: number, hasYear: boolean): SubYear | null => {
  const quarter = findWordAt(QUARTERS, text, at);
  if (quarter !== undefined) {
    const end = at + quarter[0].length;
    return { precision: 'quarter', codes: [quarter[1], quarter[2]], end: text[end] === '度' ? end + 1 : end };
  }
  const half = findWordAt(HALVES, text, at);
  if (half !== undefined) return { precision: 'half-year', codes: [half[1], half[1]], end: at + half[0].length };
  const season = hasYear ? findWordAt(SEASONS, text, at) : undefined;
  return season === undefined
    ? null
    : { precision: 'season', codes: [season[1], season[1]], end: at + season[0].length };
};

/** 十四五 → 2021–2025; null when this is no plan. */
const readPlan = (text: string, start: number): Period | null => {
  const quoted = text[start] === '“' || text[start] === '"' || text[start] === '「';
  const at = quoted ? start + 1 : start;
  if (text[at] !== '十') return null;
  const ones = chineseDigitValue(text.charCodeAt(at + 1));
  const end = at + 3;
  if (ones < 1 || text[at + 2] !== '五') return null;
  const closed = quoted && '”"」'.includes(text[end] ?? '。');
  if (!closed && !PLAN_FOLLOWERS.some(word => text.startsWith(word, end))) return null;
  // The 10th plan began in 2001, each lasts five years.
  const year = 2001 + 5 * ones;
  const part = { kind: 'stated', year } as const;
  return { start, end: closed ? end + 1 : end, precision: 'plan', year: part, lastYear: year + 4, codes: null };
};

const readYearNumber = (
  text: string,
  start: number,
  roc: boolean,
): { year: number; last: number | null; end: number } | null => {
  const named = text.startsWith('民国', start) ? 2 : text.startsWith('中华民国', start) ? 4 : 0;
  // Spaces are skipped behind 民国 alone: a number begins with its first digit.
  if (named === 0 && (skipSpaces(text, start) > start || !isNumberStart(text, start))) return null;
  const first = readNumber(text, skipSpaces(text, start + named));
  if (first === null) return null;
  const offset = named > 0 || (roc && first.digits === 3) ? ROC_OFFSET : 0;
  const isYear =
    offset > 0 || ((first.digits === 4 || first.digits === 0) && first.value >= 1800 && first.value <= 2199);
  if (!isYear) return null;
  const at = text[first.end] === '年' ? first.end + 1 : first.end;
  const join = readJoin(text, at);
  const second = join?.join === 'range' ? readNumber(text, join.end) : null;
  if (second !== null && second.digits === first.digits && text[second.end] === '年' && second.value > first.value) {
    return { year: first.value + offset, last: second.value + offset, end: second.end + 1 };
  }
  return at > first.end ? { year: first.value + offset, last: null, end: at } : null;
};

/** Read the period that starts at `start`, or null. */
export const readPeriod = (text: string, start: number, roc: boolean): Period | null => {
  const plan = readPlan(text, start);
  if (plan !== null) return plan;
  const word = readYearWord(text, start);
  const number = word === null ? readYearNumber(text, start, roc) : null;
  if (word === null && number === null) {
    const alone = readSubYear(text, start, false);
    return alone === null ? null : { start, year: null, lastYear: null, ...alone };
  }
  const end = word?.end ?? number!.end;
  const year: YearPart = word?.part ?? { kind: 'stated', year: number!.year };
  const part = number?.last == null ? readSubYear(text, skipSpaces(text, end), true) : null;
  if (part !== null) return { start, year, lastYear: null, ...part };
  // 今年 alone is said too often and too loosely to be a period of its own.
  if (word !== null) return null;
  return { start, end, precision: 'year', year, lastYear: number!.last, codes: null };
};
