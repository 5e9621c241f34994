/**
 * Noise in the text: zero-width signs, soft hyphens, indents, spaces inside Chinese text, full-width digits and letters.
 *
 * In: a text. Out: the edits that take it out. Line breaks stay (CR LF becomes LF); what separates words stays.
 */
import type { Edit } from './edits.ts';
import { isHan } from './find-annotations.ts';
import { isSpace, isWideAlphanumeric, NOISE, scanSigns } from './scan-signs.ts';

const CARRIAGE_RETURN = 13;

/** CJK punctuation and the curly quotes and dashes of Chinese text. */
export const isCjkPunctuation = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0x3014 && code <= 0x301f) ||
  code === 0xff0c ||
  code === 0xff1a ||
  code === 0xff1b ||
  code === 0xff01 ||
  code === 0xff1f ||
  code === 0xff08 ||
  code === 0xff09 ||
  (code >= 0x2018 && code <= 0x201f);
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

/** Edits of one line `[start, end)`, pushed to `out`. */
const findLineNoise = (text: string, start: number, end: number, out: Noise[]): void => {
  let inSentence: boolean | null = null;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f && code !== 0x20 && code !== 9 && code !== CARRIAGE_RETURN) continue;
    if (isWideAlphanumeric(code))
      out.push({ start: i, end: i + 1, text: String.fromCharCode(code - 0xfee0), kind: 'width' });
    else if (isSpace(code)) {
      let stop = i + 1;
      while (stop < end && isSpace(text.charCodeAt(stop))) stop++;
      const edge = i === start || stop === end;
      if (edge) out.push({ start: i, end: stop, text: '', kind: 'indent' });
      else {
        inSentence ??= isSentence(text, start, end);
        if (isStray(text, i, stop, inSentence)) out.push({ start: i, end: stop, text: '', kind: 'space' });
      }
      i = stop - 1;
    }
  }
};

/** All noise of `text`, in rising order. */
export const findNoise = (text: string): Noise[] => {
  const out: Noise[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    let end = stop;
    while (feed >= 0 && end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    if ((scanSigns(text, start, end) & NOISE) !== 0) findLineNoise(text, start, end, out);
    if (end < stop) out.push({ start: end, end: feed + 1, text: '\n', kind: 'line-end' });
    start = stop + 1;
  }
  return out;
};
