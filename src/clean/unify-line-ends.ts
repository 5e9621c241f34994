/**
 * Line ends that are no line feed: a lone carriage return (files of the old Mac), the next-line sign, the line and paragraph
 * separators become line feeds, sign for sign, so that all rules find the same lines. CR LF is find-noise.ts's: it is shortened.
 *
 * In: a scanned text. Out: a text of the same length; the same string where there is nothing to do.
 */
import { findSign, LINE_END, type ScannedText } from './scan-signs.ts';
import { toText } from './units.ts';

const FEED = 10;
const RETURN = 13;

export const unifyLineEnds = (scanned: ScannedText): string => {
  const { text, count, offsets } = scanned;
  let units: Uint16Array | null = null;
  // A run of returns is judged at its first one.
  let judged = -1;
  for (let index = findSign(scanned, LINE_END, 0); index < count; index = findSign(scanned, LINE_END, index + 1)) {
    const at = offsets[index]!;
    if (at < judged) continue;
    let end = at + 1;
    if (scanned.units[at] === RETURN) {
      while (scanned.units[end] === RETURN) end++;
      judged = end;
      // `\r\n`, and `\r\r\n` of a file that was converted twice.
      if (scanned.units[end] === FEED) continue;
    }
    units ??= scanned.units.slice();
    units.fill(FEED, at, end);
  }
  return units === null ? text : toText(units);
};
