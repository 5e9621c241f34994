/**
 * Furniture that hangs at the end of a paragraph: `（记者 …）`, `（责任编辑：…）`, `上一篇：…`, an agency's `（完）1130709`.
 *
 * In: a body line and the furniture words in it. Out: where its own text ends. Cost: one look back per line.
 */
import { readFullDate, skipSpaces } from '../dates/read-full-date.ts';
import type { Match } from '../match-index.ts';
import { isSentenceEnd } from '../sign-set.ts';
import type { RawLine } from './split-lines.ts';

const CLOSERS = '”’」』）)"';
const OPENERS = '（(【[〔';
const LONGEST_TAIL = 200;

/** Offset behind the last sentence end (closing quotes included) outside the tail, or -1. */
const lastSentenceEnd = (text: string, line: RawLine): number => {
  for (let at = line.end - 1; at >= line.start && line.end - at <= LONGEST_TAIL; at--) {
    if (!isSentenceEnd(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < line.end && '”’」』"'.includes(text[end]!)) end++;
    return end;
  }
  return -1;
};

const opensFurniture = (text: string, at: number, words: readonly Match[]): boolean => {
  const word = words.find(match => match.start === at);
  if (word === undefined) return false;
  const kind = word.entry.columns[0];
  if (kind === 'link' || kind === 'line' || kind === 'byline') return true;
  const next = text[skipSpaces(text, word.end)];
  return kind !== 'inside' && next !== undefined && '：:｜|／/'.includes(next);
};

const LONGEST_SOURCE = 12;

/** `（2025年3月6日 某某观察）`, `（某某网 2025-03-06）`: when and by whom a paragraph was published. In: where the bracket opens and the line ends. */
export const isBracketStamp = (text: string, open: number, end: number): boolean => {
  if (!'（('.includes(text[open] ?? '。') || !'）)'.includes(text[end - 1] ?? '。')) return false;
  for (let at = open + 1; at < end - 1 && at - open <= LONGEST_SOURCE + 1; at++) {
    const date = readFullDate(text, at);
    if (date === null) continue;
    const before = text.slice(open + 1, at).trim();
    const behind = text.slice(date.end, end - 1).trim();
    return before.length + behind.length <= LONGEST_SOURCE && NAME_ALONE.test(before + behind);
  }
  return false;
};
/** A name, or nothing: 举行, 起施行 and the like say what is done that day. */
const NAME_ALONE =
  /^(?:[\u4e00-\u9fffA-Za-z·]*(?:[报网社台刊]|新闻|观察|发布|在线|客户端|周刊|融媒|传媒|资讯|播报|快讯|日报|晚报))?$/;

/** Where the paragraph's own text ends; `line.end` when nothing hangs on it. */
export const findTail = (text: string, line: RawLine, words: readonly Match[]): number => {
  const end = lastSentenceEnd(text, line);
  if (end < 0 || end >= line.end) return line.end;
  let at = skipSpaces(text, end);
  if (isBracketStamp(text, at, line.end)) return end;
  while (OPENERS.includes(text[at] ?? '\0')) at = skipSpaces(text, at + 1);
  if (opensFurniture(text, at, words)) return end;
  // （完）, （编辑：…）1130709, 1130709: an agency's end mark.
  const rest = text.slice(end, line.end);
  const isMark = /^[\s（()）0-9完终]*$/.test(rest) && [...rest].some(char => !CLOSERS.includes(char));
  return isMark ? end : line.end;
};
