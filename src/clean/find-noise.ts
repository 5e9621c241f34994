/**
 * Noise in the text: zero-width signs, soft hyphens, indents, spaces inside Chinese text, full-width digits and letters.
 *
 * In: a text with its signs. Out: the edits that take it out. Line breaks stay (CR LF becomes LF); what separates words stays.
 */
import type { Edit } from './edits.ts';
import { isHan } from './find-annotations.ts';
import { foldLine } from './fold-punctuation.ts';
import {
  findSign,
  isCjkPunctuation,
  isFoldable,
  isSpace,
  isWideAlphanumeric,
  NOISE,
  type ScannedText,
  skipSigns,
} from './scan-signs.ts';

const CARRIAGE_RETURN = 13;

const isAlphanumeric = (code: number): boolean =>
  isDigit(code) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x25 ||
  code === 0xff05 ||
  isWideAlphanumeric(code);
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Counters and units: `7 月`, `3 家` are one expression in any line. */
const UNITS = '年月日号時时分秒届屆次个個家项項亿億万萬千百元';

export type NoiseKind = 'indent' | 'space' | 'width' | 'line-end';
export interface Noise extends Edit {
  readonly kind: NoiseKind;
}

/** Whether the spaces in `[start, end)` between two signs of a line are none of the author's. */
const isStray = (text: string, start: number, end: number, inSentence: boolean): boolean => {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  const hanBefore = isHan(before);
  const hanAfter = isHan(after);
  if (hanBefore && hanAfter && standsAlone(text, start - 1, -1) && standsAlone(text, end, 1)) return true;
  if (end - start === 1 && hanAfter && isDigit(before) && UNITS.includes(text[end]!)) return true;
  if (end - start === 1 && isDigit(after) && hanBefore && '年月第'.includes(text[start - 1]!)) return true;
  if (!inSentence) return false;
  if (isCjkPunctuation(before) || isCjkPunctuation(after)) return true;
  if (end - start > 1 || text.charCodeAt(start) === 0x3000) return false;
  return (hanBefore && (hanAfter || isAlphanumeric(after))) || (isAlphanumeric(before) && hanAfter);
};

/** No Chinese character at its other side: the first or last of a spaced-out name (`王 伟`). */
const standsAlone = (text: string, at: number, step: 1 | -1): boolean => !isHan(text.charCodeAt(at + step));

/** Whether `[start, end)` reads as running text, where a space between characters means nothing. */
const isSentence = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x3002 || code === 0xff0c || (code === 0x2c && isHan(text.charCodeAt(i - 1)))) return true;
  }
  return false;
};

/** Whether a sign stands in `[start, end)` that may be folded to one of running text: `,`, `﹐`, `｡`. */
const mayFoldToSentence = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2c || code === 0xfe50 || code === 0xff61) return true;
  }
  return false;
};

/** Judges the spaces of one line by its signs as they will be; it is folded only where that may tell. */
const buildJudge = (text: string, start: number, end: number) => {
  let folded: string | null = null;
  const fold = (): string => {
    folded ??= foldLine(text.slice(start, end));
    return folded;
  };
  const inSentence =
    isSentence(text, start, end) || (mayFoldToSentence(text, start, end) && isSentence(fold(), 0, end - start));
  return (from: number, to: number): boolean =>
    isFoldable(text.charCodeAt(from - 1)) || isFoldable(text.charCodeAt(to))
      ? isStray(fold(), from - start, to - start, inSentence)
      : isStray(text, from, to, inSentence);
};

interface NoisyLine {
  readonly start: number;
  readonly end: number;
  /** Index of its first noise among the signs of the text. */
  readonly first: number;
}

/** Edits of one line, pushed to `out`. */
const findLineNoise = (scanned: ScannedText, { start, end, first }: NoisyLine, out: Noise[]): void => {
  const { text, units, count, offsets } = scanned;
  let judge: ReturnType<typeof buildJudge> | null = null;
  for (let index = first; index < count && offsets[index]! < end; ) {
    const at = offsets[index]!;
    let stop = at + 1;
    if (isWideAlphanumeric(units[at]!))
      out.push({ start: at, end: stop, text: String.fromCharCode(units[at]! - 0xfee0), kind: 'width' });
    else if (isSpace(units[at]!)) {
      while (stop < end && isSpace(units[stop]!)) stop++;
      if (at === start || stop === end) out.push({ start: at, end: stop, text: '', kind: 'indent' });
      else {
        judge ??= buildJudge(text, start, end);
        if (judge(at, stop)) out.push({ start: at, end: stop, text: '', kind: 'space' });
      }
    }
    index = findSign(scanned, NOISE, skipSigns(scanned, stop, index));
  }
};

/** All noise of a text, in rising order. Lines without any are passed over. */
export const findNoise = (scanned: ScannedText): Noise[] => {
  const { text, units, count, offsets } = scanned;
  const out: Noise[] = [];
  for (let index = findSign(scanned, NOISE, 0); index < count; ) {
    const at = offsets[index]!;
    const start = text.lastIndexOf('\n', at) + 1;
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    let end = stop;
    while (feed >= 0 && end > start && units[end - 1] === CARRIAGE_RETURN) end--;
    findLineNoise(scanned, { start, end, first: index }, out);
    if (end < stop) out.push({ start: end, end: feed + 1, text: '\n', kind: 'line-end' });
    index = findSign(scanned, NOISE, skipSigns(scanned, stop + 1, index));
  }
  return out;
};
