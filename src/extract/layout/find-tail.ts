/**
 * Furniture that hangs at the end of a paragraph: `（记者 …）`, `（责任编辑：…）`, `上一篇：…`, an agency's `（完）1130709`.
 *
 * In: a body line and the furniture words in it. Out: where its own text ends. Cost: one look back per line.
 */
import { skipSpaces } from '../dates/read-full-date.ts';
import type { Match } from '../match-index.ts';
import { isSentenceEnd } from '../sign-set.ts';
import { stampDay } from './find-imprint.ts';
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

/** Where the paragraph's own text ends; `line.end` when nothing hangs on it. */
export const findTail = (text: string, line: RawLine, words: readonly Match[]): number => {
  const end = lastSentenceEnd(text, line);
  if (end < 0 || end >= line.end) return line.end;
  let at = skipSpaces(text, end);
  // （2025年3月6日 某某观察）, 2025-03-06: when and by whom it was published.
  if (stampDay(text, { start: at, end: line.end }) !== null) return end;
  while (OPENERS.includes(text[at] ?? '\0')) at = skipSpaces(text, at + 1);
  if (opensFurniture(text, at, words)) return end;
  // （完）, （编辑：…）1130709, 1130709: an agency's end mark.
  const rest = text.slice(end, line.end);
  const isMark = /^[\s（()）0-9完终]*$/.test(rest) && [...rest].some(char => !CLOSERS.includes(char));
  return isMark ? end : line.end;
};
