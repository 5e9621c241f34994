/**
 * Words that stand for a year, month or day: 今年, 上月, 昨日, 次日, 上周五, 今(8/29)日.
 *
 * In: a place of the text. Out: the part it stands for, unresolved. Knows the false friends of these words
 * (今日头条, 目前日均, 当天然气).
 */

import { timeOfDayLength } from './marks.ts';
import { readNumber } from './numerals.ts';
import type { DayPart, MonthPart, Reference, YearPart } from './point.ts';
import { skipSpaces } from './read-full-date.ts';
import { byFirst, findWordAt, wordsOf } from './words-by-first.ts';

type Entry = readonly [word: string, kind: Reference, offset: number];

const YEARS = byFirst<Entry>([
  ['大前年', 'page', -3],
  ['今年', 'page', 0],
  ['本年', 'page', 0],
  ['去年', 'page', -1],
  ['上年', 'page', -1],
  ['前年', 'page', -2],
  ['明年', 'page', 1],
  ['后年', 'page', 2],
  ['同年', 'last', 0],
  ['当年', 'last', 0],
  ['次年', 'last', 1],
  ['翌年', 'last', 1],
]);
const MONTHS = byFirst<Entry>([
  ['上个月', 'page', -1],
  ['这个月', 'page', 0],
  ['下个月', 'page', 1],
  ['本月', 'page', 0],
  ['上月', 'page', -1],
  ['下月', 'page', 1],
  ['当月', 'last', 0],
  ['同月', 'last', 0],
  ['次月', 'last', 1],
]);
const DAYS = byFirst<Entry>([
  ['大前天', 'page', -3],
  ['前天', 'page', -2],
  ['前日', 'page', -2],
  ['前晚', 'page', -2],
  ['昨天', 'page', -1],
  ['昨日', 'page', -1],
  ['昨晚', 'page', -1],
  ['昨夜', 'page', -1],
  ['昨晨', 'page', -1],
  ['昨起', 'page', -1],
  ['今天', 'page', 0],
  ['今日', 'page', 0],
  ['今晨', 'page', 0],
  ['今早', 'page', 0],
  ['今晚', 'page', 0],
  ['今起', 'page', 0],
  ['明天', 'page', 1],
  ['明日', 'page', 1],
  ['明晚', 'page', 1],
  ['明早', 'page', 1],
  ['明起', 'page', 1],
  ['后天', 'page', 2],
  ['当日', 'last', 0],
  ['当天', 'last', 0],
  ['当晚', 'last', 0],
  ['同日', 'last', 0],
  ['同天', 'last', 0],
  ['同一天', 'last', 0],
  ['同一日', 'last', 0],
  ['次日', 'last', 1],
  ['翌日', 'last', 1],
  ['隔日', 'last', 1],
  ['隔天', 'last', 1],
  ['第二天', 'last', 1],
]);
const BRACKETED: Readonly<Record<string, number>> = { 今: 0, 昨: -1, 明: 1, 前: -2 };
const WEEKS = byFirst<readonly [string, number]>([
  ['上上周', -2],
  ['上周', -1],
  ['上星期', -1],
  ['上个星期', -1],
  ['上礼拜', -1],
  ['上个礼拜', -1],
  ['本周', 0],
  ['本星期', 0],
  ['这周', 0],
  ['这星期', 0],
  ['这个星期', 0],
  ['这礼拜', 0],
  ['下周', 1],
  ['下星期', 1],
  ['下个星期', 1],
  ['下礼拜', 1],
]);
const WEEKDAYS = '一二三四五六日';
/** All words above. */
export const getDayWords = (): string[] => [...wordsOf(YEARS), ...wordsOf(MONTHS), ...wordsOf(DAYS), ...wordsOf(WEEKS)];
/** What a day in brackets may stand behind: 今(8/29)日. */
export const BRACKETED_STARTS = Object.keys(BRACKETED).join('');

export const readYearWord = (text: string, start: number): { part: YearPart; end: number } | null => {
  const entry = findWordAt(YEARS, text, start);
  if (entry === undefined) return null;
  const [word, kind, offset] = entry;
  const end = start + word.length;
  return { part: { kind, offset }, end: text[end] === '的' ? end + 1 : end };
};

export const readMonthWord = (text: string, start: number): { part: MonthPart; end: number } | null => {
  const entry = findWordAt(MONTHS, text, start);
  return entry === undefined ? null : { part: { kind: entry[1], offset: entry[2] }, end: start + entry[0].length };
};

const isBoundary = (char: string | undefined): boolean => char === undefined || !/[\p{L}\p{N}]/u.test(char);

/** `（9）`, `(8/29)`, `（7月14日）`, `（14日）` behind a day word. */
const readHint = (text: string, start: number): { month: number | null; day: number; end: number } | null => {
  const open = text[start];
  if (open !== '（' && open !== '(') return null;
  const first = readNumber(text, start + 1);
  if (first === null) return null;
  let at = first.end;
  let month: number | null = null;
  let day = first.value;
  if (text[at] === '/' || text[at] === '月' || text[at] === '.') {
    const second = readNumber(text, at + 1);
    if (second === null) return null;
    month = first.value;
    day = second.value;
    at = second.end;
  }
  if (text[at] === '日' || text[at] === '号') at++;
  if (text[at] !== '）' && text[at] !== ')') return null;
  return day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12)) ? { month, day, end: at + 1 } : null;
};

/** 今天的中国, 走到今天, 放在今天仍适用. */
const isLooseToday = (text: string, start: number, end: number): boolean => {
  const previous = text[start - 1] ?? '，';
  const next = text[end];
  if ('如到成的每向'.includes(previous)) return true;
  if (previous === '在') return !isBoundary(next) && timeOfDayLength(text, end) === 0 && !'举召'.includes(next ?? '');
  return text[start + 1] === '日' && '头关话视说起访看要快观报新'.includes(next ?? '，');
};

/** False friends of day words: 今日头条, 美好明天, 目前日均, 当天然气, 先天后天, 同日而语. */
const isLoose = (text: string, start: number, end: number): boolean => {
  const previous = text[start - 1] ?? '，';
  const next = text[end] ?? '，';
  // 从今起步, 至今起伏
  if (text[end - 1] === '起' && ('从至目如当'.includes(previous) || '步点航飞伏草诉'.includes(next))) return true;
  switch (text[start]) {
    case '今':
      if (text[end - 1] === '晚' && next === '报') return true;
      return next === '的' || next === '之' || isLooseToday(text, start, end);
    case '昨':
      return next === '的' || next === '之' || next === '重';
    case '明':
      if (!isBoundary(previous) && !'于在至到定'.includes(previous) && timeOfDayLength(text, end) === 0) return true;
      return !isBoundary(next) && timeOfDayLength(text, end) === 0 && !'起将在举召开'.includes(next);
    case '后':
      return !isBoundary(previous) || (!isBoundary(next) && timeOfDayLength(text, end) === 0);
    case '前':
      // 目前日均, 以前天天, 提前天数, 较前日期.
      return '以之目当日提三两较'.includes(previous) || '均本益后气数候天期'.includes(next);
    case '隔':
      return !isBoundary(previous) || next === '后';
    default:
      return '然而性'.includes(next);
  }
};

const readWeekday = (text: string, start: number): { part: DayPart; end: number } | null => {
  const entry = findWordAt(WEEKS, text, start);
  if (entry === undefined) return null;
  const at = start + entry[0].length;
  const char = text[at] === '天' ? '日' : text[at];
  const weekday = char === undefined ? 0 : WEEKDAYS.indexOf(char) + 1;
  // 上周一场会 is a meeting of last week; 上周六安市 and 上周三亚市 are cities.
  const next = text[at + 1] ?? '，';
  const isCount = weekday === 1 && '场个次家批项位名行起些期条'.includes(next);
  if (weekday === 0 || isCount || (weekday === 6 && next === '安') || (weekday === 3 && '亚明门'.includes(next)))
    return null;
  return { part: { kind: 'week', week: entry[1], weekday }, end: at + 1 };
};

export const readDayWord = (text: string, start: number): { part: DayPart; end: number } | null => {
  const bracketed = BRACKETED[text[start]!];
  if (bracketed !== undefined) {
    const hint = readHint(text, start + 1);
    // 今（17）日, 昨（16）晚, 今(7/17)
    const isWhole = hint !== null && hint.month !== null;
    if (
      hint !== null &&
      (isWhole || text[hint.end] === '日' || text[hint.end] === '天' || timeOfDayLength(text, hint.end) > 0)
    ) {
      const end = text[hint.end] === '日' || text[hint.end] === '天' ? hint.end + 1 : hint.end;
      return { part: { kind: 'page', offset: bracketed, monthHint: hint.month, dayHint: hint.day }, end };
    }
  }
  const entry = findWordAt(DAYS, text, start);
  if (entry === undefined) return readWeekday(text, start);
  const [word, kind, offset] = entry;
  const end = start + word.length;
  if (isLoose(text, start, end)) return null;
  if (kind === 'last') return { part: { kind, offset }, end };
  const hint = readHint(text, skipSpaces(text, end));
  return {
    part: { kind, offset, monthHint: hint?.month ?? null, dayHint: hint?.day ?? null },
    end: hint?.end ?? end,
  };
};
