/** Physical lines of a text, trimmed of spaces, empty ones left out. */

export interface RawLine {
  /** First character that is no space. */
  readonly start: number;
  /** Behind the last character that is no space. */
  readonly end: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

export const splitLines = (text: string): RawLine[] => {
  const lines: RawLine[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBreak(text.charCodeAt(at))) continue;
    let from = start;
    let to = at;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from < to) lines.push({ start: from, end: to });
    start = at + 1;
  }
  return lines;
};
