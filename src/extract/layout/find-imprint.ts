/**
 * Where a paper set itself and its day in brackets: `…落成。（2024年7月9日 某某网）`, `（某某日报2024年7月9日）`.
 *
 * In: a line. Out: the brackets, with their day. Cost: each bracket is read once, and no further than an imprint may be long.
 */
import type { Day } from '../dates/calendar.ts';
import { clockEnd, readFullDate, skipSpaces } from '../dates/read-full-date.ts';
import { isHan, isSentenceEnd, SignSet } from '../sign-set.ts';
import type { RawLine } from './split-lines.ts';

export interface Imprint extends RawLine {
  readonly day: Day;
}

const OPENING = new SignSet('（(【[');
const CLOSING = new SignSet('）)】]');
const LONGEST = 40;
const LONGEST_PAPER = 16;
/** How the name of a paper, site or station ends. */
const PAPERS =
  '社 网 报 台 刊 讯 新闻 在线 客户端 发布 融媒 传媒 快报 快讯 播报 观察 视界 之声 频道 视点 资讯 融媒体 融媒体中心'.split(
    ' ',
  );

const isPaper = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= LONGEST_PAPER &&
  [...name].every(char => isHan(char.charCodeAt(0)) || '《》“”'.includes(char)) &&
  PAPERS.some(word => name.replace(/[》”]$/, '').endsWith(word));

/** Around the name and the day: `——2024年7月9日《某某周刊》`, `（原载某某报，2024年7月9日）`. */
const LINKS = /^(?:原载|转自|据)|[\s，,/|｜·—-]/g;

/** The day between `start` and `end` with a paper's name before or behind it, and nothing else but a clock time; null without one. */
const readPaperDay = (text: string, start: number, end: number): Day | null => {
  for (let at = skipSpaces(text, start); at < end; at++) {
    const date = readFullDate(text, at);
    if (date === null) continue;
    if (date.end > end) return null;
    const behind = Math.max(date.end, clockEnd(text, skipSpaces(text, date.end)));
    const name = (text.slice(start, at) + text.slice(behind, end)).replace(LINKS, '');
    return isPaper(name) ? date.day : null;
  }
  return null;
};

/** `某某网　2024-07-09 09:31`, `——2024年7月9日《某某周刊》` at the foot. */
export const paperLineDay = (text: string, { start, end }: RawLine): Day | null =>
  end - start <= LONGEST ? readPaperDay(text, start, end) : null;

/** A day, with a clock time perhaps, or with a paper's name, in brackets or bare: `（2024年7月9日）`, `2024-07-09 14:20` behind the last sentence. */
export const stampDay = (text: string, line: RawLine): Day | null => {
  const head = skipSpaces(text, line.start);
  const isBare = !OPENING.has(text.charCodeAt(head));
  const start = isBare ? head : head + 1;
  const end = isBare ? line.end : line.end - 1;
  if (end - start > LONGEST || (!isBare && !CLOSING.has(text.charCodeAt(end)))) return null;
  const date = readFullDate(text, start);
  if (date === null) return isBare ? null : readPaperDay(text, start, end);
  const behind = skipSpaces(text, Math.max(date.end, clockEnd(text, skipSpaces(text, date.end))));
  return behind === end ? date.day : isBare ? null : readPaperDay(text, start, end);
};

/** Behind a sentence, or at either end of the line: elsewhere a bracket explains a word. */
const standsApart = (text: string, line: RawLine, start: number, end: number): boolean =>
  start === line.start ||
  end === line.end ||
  isSentenceEnd(text.charCodeAt(start - 1)) ||
  '”」'.includes(text[start - 1]!);

/** @param units code units of `text`: every body line is looked through for brackets */
export const findImprints = (text: string, units: Uint16Array, line: RawLine): Imprint[] => {
  const found: Imprint[] = [];
  for (let start = line.start; start < line.end; start++) {
    if (isHan(units[start]!) || !OPENING.has(units[start]!)) continue;
    const stop = Math.min(line.end, start + LONGEST);
    let close = start + 1;
    while (close < stop && !CLOSING.has(units[close]!)) close++;
    const end = close + 1;
    if (close >= stop || !standsApart(text, line, start, end)) continue;
    const day = readPaperDay(text, start + 1, close);
    if (day !== null) found.push({ start, end, day });
  }
  return found;
};
