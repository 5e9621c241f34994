/** A text that holds several documents → its parts, which tile it from `start` on. Pure. */
import type { Split } from './options.ts';

export interface TextPart {
  readonly start: number;
  readonly end: number;
  /** The Markdown heading that the part begins with. */
  readonly title: string | null;
}

interface LinePlace {
  readonly start: number;
  readonly text: string;
}

const LINE_ENDS = /\r\n?|[\n\u0085\u2028\u2029]/g;

/** Lines from `from` on, their ends left out of their text. */
function* linesOf(text: string, from: number): Generator<LinePlace> {
  let start = from;
  for (const found of text.slice(from).matchAll(LINE_ENDS)) {
    const end = from + found.index;
    yield { start, text: text.slice(start, end) };
    start = end + found[0].length;
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}

/** Parts begin at the first line that is not blank behind a blank one. */
const findBlankLineParts = (text: string, from: number): TextPart[] => {
  const starts: number[] = [];
  let isAfterBlank = true;
  for (const line of linesOf(text, from)) {
    const isBlank = line.text.trim() === '';
    if (!isBlank && isAfterBlank) starts.push(line.start);
    isAfterBlank = isBlank;
  }
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length, title: null }));
};

const headingLevel = (line: string): number => {
  let level = 0;
  while (line[level] === '#') level += 1;
  return level >= 1 && level <= 6 && (line[level] === ' ' || line[level] === '\t') ? level : 0;
};

/** Lines between these show what is written elsewhere: no headings. */
const isFence = (line: string): boolean => line.startsWith('```') || line.startsWith('~~~');

function* headingsOf(text: string, from: number): Generator<LinePlace> {
  let isFenced = false;
  for (const line of linesOf(text, from)) {
    if (isFence(line.text)) isFenced = !isFenced;
    else if (!isFenced && headingLevel(line.text) > 0) yield line;
  }
}

/** Parts begin at the headings of the highest level there is (`#`, else `##`, …); what stands before is a part too. */
const findHeadingParts = (text: string, from: number): TextPart[] => {
  const headings = [...headingsOf(text, from)];
  const level = headings.reduce((least, line) => Math.min(least, headingLevel(line.text)), 7);
  const tops = headings.filter(line => headingLevel(line.text) === level);
  const parts = tops.map((line, i) => ({
    start: line.start,
    end: tops[i + 1]?.start ?? text.length,
    title: line.text.slice(level).trim().replace(/ #+$/, '') || null,
  }));
  const first = parts[0]?.start ?? text.length;
  return text.slice(from, first).trim() === '' ? parts : [{ start: from, end: first, title: null }, ...parts];
};

/** The documents of `text` from `from` on, in order; blank ones are left out. */
export const splitText = (text: string, from: number, split: Exclude<Split, 'none'>): readonly TextPart[] =>
  split === 'blank-lines' ? findBlankLineParts(text, from) : findHeadingParts(text, from);
