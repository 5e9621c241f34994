/**
 * Who published a report: `来源：某报` of a page's lines, or the agency of a dateline (`新华社北京7月9日电`).
 *
 * In: the page's furniture lines, or a dateline. Out: the name, or null. Each character is looked at once.
 */
import { skipSpaces } from '../dates/read-full-date.ts';
import type { Match } from '../match-index.ts';
import type { StampLine } from './find-published.ts';

/** What ends a name: a space, a bar, a closing bracket; so does the next word of furniture. */
const STOPS = ' \u3000\t|｜)）]】';
const LONGEST_NAME = 24;
/** Marks around a name, which are no part of it. */
const QUOTES = 2;
const NAME = /\p{L}/u;

/** Whether a word of the line, by start, begins at `start`. Cost: O(log words). */
const beginsWord = (words: readonly Match[], start: number): boolean => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return words[low]?.start === start;
};

const readName = (text: string, line: StampLine, label: Match): string | null => {
  let start = skipSpaces(text, label.end);
  if (text[start] !== '：' && text[start] !== ':') return null;
  start = skipSpaces(text, start + 1);
  let end = start;
  const last = Math.min(line.end, start + LONGEST_NAME + QUOTES + 1);
  while (end < last && !STOPS.includes(text[end]!) && !beginsWord(line.words, end)) end++;
  const name = text
    .slice(start, end)
    .replace(/^[“《]/, '')
    .replace(/[”》]$/, '');
  return name.length >= 2 && name.length <= LONGEST_NAME && NAME.test(name) ? name : null;
};

/** The name behind the first label of a source. */
export const findOrigin = (text: string, lines: readonly StampLine[]): string | null => {
  for (const line of lines) {
    for (const word of line.words) {
      const name = word.entry.columns[0] === 'origin' ? readName(text, line, word) : null;
      if (name !== null) return name;
    }
  }
  return null;
};

const AGENCY =
  /^[（(【[\s]{0,4}((?![本据记通])[\u4e00-\u9fff]{1,8}?(?:社|网|日报|晚报|晨报|早报|时报|商报|电视台|客户端)(?![网社]))(?=记者|[讯电]|[\u4e00-\u9fff]{0,8}\d)/;

/** The agency or paper that a dateline opens with; null for `本报…讯`. */
export const readAgency = (dateline: string): string | null => AGENCY.exec(dateline)?.[1] ?? null;
