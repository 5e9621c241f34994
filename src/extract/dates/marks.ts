/** The small words between the parts of a date: connectors, times of day, weekdays in brackets. Positions only. */
import { digitValue } from './numerals.ts';
import type { Join } from './point.ts';
import { skipSpaces } from './read-full-date.ts';

/** Every dash that texts use between two dates. */
const DASHES = '-–—─－~～―‐‑−﹣〜';
const LISTS = ['以及', '、', '和', '与', '及', '暨'];
const TIMES = [
  '凌晨',
  '清晨',
  '早晨',
  '早上',
  '上午',
  '中午',
  '正午',
  '下午',
  '午后',
  '傍晚',
  '晚间',
  '晚上',
  '夜间',
  '深夜',
  '晚',
  '早',
  '夜',
];
const WEEKDAYS = ['星期', '周', '礼拜'];
const BRACKETS: Readonly<Record<string, string>> = { '（': '）', '(': ')' };

export interface ReadJoin {
  readonly join: Join;
  readonly end: number;
}

/** `至`, `到`, a dash or two, `、`, `和` …; null when none stands at `start`. */
export const readJoin = (text: string, start: number): ReadJoin | null => {
  const char = text[start];
  if (char === undefined) return null;
  // 4日起至6日
  if (char === '起' && text[start + 1] === '至') return { join: 'range', end: start + 2 };
  if (char === '至' || char === '到') return { join: 'range', end: start + 1 };
  if (DASHES.includes(char))
    return { join: 'range', end: DASHES.includes(text[start + 1] ?? '\0') ? start + 2 : start + 1 };
  const list = LISTS.find(word => text.startsWith(word, start));
  return list === undefined ? null : { join: 'list', end: start + list.length };
};

/** Length of the time-of-day word at `start` (上午, 晚 …), 0 when none. */
export const timeOfDayLength = (text: string, start: number): number =>
  TIMES.find(word => text.startsWith(word, start))?.length ?? 0;

/** Skip `9时30分`, `9:30`, `9点半`. */
const skipClock = (text: string, start: number): number => {
  let at = start;
  while (digitValue(text.charCodeAt(at)) >= 0) at++;
  if (at === start || at - start > 2) return start;
  const unit = text[at];
  if (unit !== ':' && unit !== '：' && unit !== '时' && unit !== '点') return start;
  at++;
  while (digitValue(text.charCodeAt(at)) >= 0) at++;
  return text[at] === '分' || text[at] === '半' || text[at] === '许' ? at + 1 : at;
};

const LONGEST_WEEKDAY = 4;

/** Skip `（周三）`, `(星期二)`. */
const skipWeekday = (text: string, start: number): number => {
  const closing = BRACKETS[text[start] ?? ''];
  if (closing === undefined) return start;
  const inner = text.slice(start + 1, start + 1 + LONGEST_WEEKDAY).split(closing, 1)[0]!;
  if (text[start + 1 + inner.length] !== closing) return start;
  const isWeekday =
    WEEKDAYS.some(word => inner.startsWith(word)) || (inner.length === 1 && '一二三四五六日天'.includes(inner));
  return isWeekday ? start + inner.length + 2 : start;
};

/** Skip what may stand between a day and the connector behind it. */
export const skipTime = (text: string, start: number): number => {
  let at = skipSpaces(text, start);
  at = skipSpaces(text, skipWeekday(text, at));
  at += timeOfDayLength(text, at);
  return skipSpaces(text, skipClock(text, at));
};
