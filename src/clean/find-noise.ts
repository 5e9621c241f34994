/**
 * Noise in the text: zero-width signs, soft hyphens, indents, spaces inside Chinese text, full-width digits and letters.
 *
 * In: a text. Out: the edits that take it out. Line breaks stay (CR LF becomes LF); what separates words stays.
 */
import type { Edit } from './edits.ts';
import { isHan } from './find-annotations.ts';
import { foldLine } from './fold-punctuation.ts';
import { findSign, isCjkPunctuation, isFoldable, isSpace, isWideAlphanumeric, NOISE } from './scan-signs.ts';

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

/** Judges the spaces of one line by its signs as they will be; it is folded only where that may tell. */
const buildJudge = (text: string, start: number, end: number) => {
  let folded: string | null = null;
  const fold = (): string => {
    folded ??= foldLine(text.slice(start, end));
    return folded;
  };
  const inSentence = isSentence(text, start, end) || isSentence(fold(), 0, end - start);
  return (from: number, to: number): boolean =>
    isFoldable(text.charCodeAt(from - 1)) || isFoldable(text.charCodeAt(to))
      ? isStray(fold(), from - start, to - start, inSentence)
      : isStray(text, from, to, inSentence);
};

/** Edits of one line `[start, end)` from its first noise at `from` on, pushed to `out`. */
const findLineNoise = (text: string, [start, from, end]: readonly [number, number, number], out: Noise[]): void => {
  let judge: ReturnType<typeof buildJudge> | null = null;
  for (let i = from; i < end; i = findSign(text, NOISE, i + 1, end)) {
    const code = text.charCodeAt(i);
    if (isWideAlphanumeric(code))
      out.push({ start: i, end: i + 1, text: String.fromCharCode(code - 0xfee0), kind: 'width' });
    if (!isSpace(code)) continue;
    let stop = i + 1;
    while (stop < end && isSpace(text.charCodeAt(stop))) stop++;
    if (i === start || stop === end) out.push({ start: i, end: stop, text: '', kind: 'indent' });
    else {
      judge ??= buildJudge(text, start, end);
      if (judge(i, stop)) out.push({ start: i, end: stop, text: '', kind: 'space' });
    }
    i = stop - 1;
  }
};

/** All noise of `text`, in rising order. Lines without any are passed over. */
export const findNoise = (text: string): Noise[] => {
  const out: Noise[] = [];
  for (let at = findSign(text, NOISE, 0); at < text.length; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    let end = stop;
    while (feed >= 0 && end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    findLineNoise(text, [start, at, end], out);
    if (end < stop) out.push({ start: end, end: feed + 1, text: '\n', kind: 'line-end' });
    at = findSign(text, NOISE, stop + 1);
  }
  return out;
};
