/**
 * Punctuation made uniform for reading: ASCII signs beside Chinese characters → full-width, corner brackets → quotes.
 *
 * In: a text with its signs. Out: a text of the same length, in the same places. Numbers (`1,234.5`), times (`09:31`) and addresses keep their ASCII signs.
 */
import { isHan } from './find-annotations.ts';
import {
  FIXED_FROM,
  FOLDED,
  findSign,
  isCjkPunctuation,
  type ScannedText,
  scanSigns,
  skipSigns,
  WIDE_FROM,
} from './scan-signs.ts';
import { toText } from './units.ts';

const FIXED_TO = '“”‘’“”‘’“”“””，、；：？！（）、。%';
const WIDE_TO = '，；：？！';
const QUOTE = 0x22;
/** Bound for hostile lines; text settles in two or three. */
const MOST_ROUNDS = 12;

const isWide = (code: number): boolean => isHan(code) || isCjkPunctuation(code);

/** Whether a sign at `i` stands beside Chinese text; `out` holds what is folded already. */
const touchesChinese = (text: string, out: Map<number, string>, i: number): boolean =>
  isWide(text.charCodeAt(i - 1)) || isWide(text.charCodeAt(i + 1)) || out.has(i - 1) || out.has(i + 1);

/** Fold the bracket pairs of `[start, end)` that stand in or hold Chinese text; both brackets or none. */
const foldBrackets = (text: string, start: number, end: number, out: Map<number, string>): void => {
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x28) open.push(i);
    if (code !== 0x29) continue;
    const from = open.pop();
    if (from === undefined) {
      if (touchesChinese(text, out, i)) out.set(i, '）');
    } else if (touchesChinese(text, out, from) || touchesChinese(text, out, i)) {
      out.set(from, '（');
      out.set(i, '）');
    }
  }
  for (const i of open) if (touchesChinese(text, out, i)) out.set(i, '（');
};

/** Fold straight quotes of a line, opening and closing in turn, when they pair up and one stands beside Chinese text. */
const foldQuotes = (text: string, start: number, end: number, out: Map<number, string>): void => {
  const at: number[] = [];
  for (let i = text.indexOf('"', start); i >= 0 && i < end; i = text.indexOf('"', i + 1)) at.push(i);
  if (at.length % 2 !== 0) return;
  for (let k = 0; k < at.length; k += 2) {
    const open = at[k]!;
    const close = at[k + 1]!;
    if (!touchesChinese(text, out, open) && !touchesChinese(text, out, close)) continue;
    out.set(open, '“');
    out.set(close, '”');
  }
};

/** The text with its signs folded, line by line; the same string where there is nothing to fold. */
export const foldPunctuation = (scanned: ScannedText): string => {
  const { text, count, offsets } = scanned;
  let units: Uint16Array | null = null;
  for (let first = findSign(scanned, FOLDED, 0); first < count; ) {
    const at = offsets[first]!;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    for (const [i, sign] of findFolds({ scanned, first, start: text.lastIndexOf('\n', at) + 1, end })) {
      units ??= scanned.units.slice();
      units[i] = sign.charCodeAt(0);
    }
    first = findSign(scanned, FOLDED, skipSigns(scanned, end, first));
  }
  return units === null ? text : toText(units);
};

/** As `foldPunctuation`, of one line. */
export const foldLine = (line: string): string => foldPunctuation(scanSigns(line));

/** One line of a text. */
interface Line {
  readonly scanned: ScannedText;
  readonly start: number;
  readonly end: number;
  /** Index of its first sign that may be folded. */
  readonly first: number;
}

/** Fold the signs of a line that need no partner. @returns which kinds of the others the line holds */
const foldSigns = ({ scanned, start, end, first }: Line, out: Map<number, string>) => {
  const { text, units, count, offsets } = scanned;
  let brackets = false;
  let quotes = false;
  let left = false;
  for (let index = first; index < count && offsets[index]! < end; index = findSign(scanned, FOLDED, index + 1)) {
    const i = offsets[index]!;
    if (out.has(i)) continue;
    const code = units[i]!;
    if (code === 0x28 || code === 0x29) brackets = true;
    else if (code === QUOTE) quotes = true;
    else if (code < 0x40) {
      const wide = WIDE_FROM.indexOf(text[i]!);
      if (wide < 0) continue;
      if (touchesChinese(text, out, i)) out.set(i, WIDE_TO[wide]!);
      else left = true;
    } else {
      const fixed = FIXED_FROM.indexOf(text[i]!);
      if (fixed >= 0) out.set(i, FIXED_TO[fixed]!);
    }
  }
  // From the right as well: a row of signs before Chinese text folds at once.
  for (let i = end - 1; left && i >= start; i--) {
    const wide = units[i]! < 0x40 && !out.has(i) ? WIDE_FROM.indexOf(text[i]!) : -1;
    if (wide >= 0 && touchesChinese(text, out, i)) out.set(i, WIDE_TO[wide]!);
  }
  return { brackets, quotes, left };
};

/** A sign that was folded makes its neighbour stand beside Chinese text: go on until nothing changes. */
const findFolds = (line: Line): Map<number, string> => {
  const { start, end } = line;
  const { text } = line.scanned;
  const out = new Map<number, string>();
  for (let size = -1, round = 0; out.size > size && round < MOST_ROUNDS; round++) {
    size = out.size;
    const { brackets, quotes, left } = foldSigns(line, out);
    if (brackets) foldBrackets(text, start, end, out);
    if (quotes) foldQuotes(text, start, end, out);
    if (!brackets && !quotes && !left) break;
  }
  return out;
};
