/** Physical lines of a text, trimmed of spaces, empty ones left out. */
import { LineList } from '../line-list.ts';

export interface RawLine {
  /** First character that is no space. */
  readonly start: number;
  /** Behind the last character that is no space. */
  readonly end: number;
}

const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

/** @param units code units of the text */
export const splitLines = (units: Uint16Array): LineList => {
  const lines = new LineList();
  let start = 0;
  for (let at = 0; at <= units.length; at++) {
    if (at < units.length && !isBreak(units[at]!)) continue;
    let from = start;
    let to = at;
    while (from < to && isSpace(units[from]!)) from++;
    while (to > from && isSpace(units[to - 1]!)) to--;
    if (from < to) lines.push(from, to, 'body');
    start = at + 1;
  }
  return lines;
};
