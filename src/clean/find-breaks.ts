/**
 * Walk a damaged text in step with its bytes: whole annotations out, broken places made whole.
 *
 * In: a damaged text and its whole annotations. Out: edits in rising order. Text that is in step and not annotated is never touched.
 */

import { type BreakContext, readBrokenReading, wideTrail } from './break-facts.ts';
import type { Edit } from './edits.ts';
import { isClosing, isHan, isOpening, isReadingLetter, readReading } from './find-annotations.ts';
import type { WayTools } from './judge-ways.ts';
import type { Readings } from './readings.ts';
import { repairBreak } from './repair-break.ts';
import { findSign, HALF, type ScannedText } from './scan-signs.ts';

export interface DamageEdit extends Edit {
  readonly kind: 'pinyin' | 'mojibake';
}

const LEFT_LENGTH = 6;

export const isLone = (code: number): boolean => code === 0x3f || code === 0xff1f || code === 0xfffd;

/** Whether anywhere a toned reading has lost its bracket (`?xùn)`): no author writes so. */
export const hasBreak = (units: Uint16Array, readings: Readings): boolean => {
  for (let close = units.indexOf(0x29); close >= 0; close = units.indexOf(0x29, close + 1)) {
    let at = close;
    while (at > 0 && isReadingLetter(units[at - 1]!)) at--;
    if (at === close || at === 0) continue;
    const before = units[at - 1]!;
    if (isOpening(before) || !(isLone(before) || isHan(before) || isClosing(before) || before > 0x3000)) continue;
    const found = readReading(units, at, readings);
    if (found !== null && found.reading.tone !== 0) return true;
  }
  return false;
};

/** A half character, or an ASCII sign between two Chinese characters: worth a walk in a damaged text. */
export const hasLoneSign = (units: Uint16Array): boolean => {
  for (let i = 1; i < units.length; i++) {
    const code = units[i]!;
    if (code === 0xfffd || code === 0xff1f) return true;
    if (code !== 0x21 && code !== 0x3a && code !== 0x3b && code !== 0x3f) continue;
    const before = units[i - 1]!;
    // Behind the bracket of an annotation it stands between two Chinese characters as well.
    if (isHan(before) || isClosing(before)) return true;
  }
  return false;
};

/** ASCII that may be the second byte of a character. */
const isAsciiTrail = (code: number): boolean => code >= 0x40 && code < 0x7f;

/**
 * The traces of full-width signs replaced byte-wise, in a text without annotations: a doubled half sign inside a word
 * (`會??h委`), or a sign with a character and an ASCII letter in the middle of Chinese text (`!斑@些`).
 */
export const mayHoldReplacedSigns = (scanned: ScannedText): boolean => {
  const { units, count, offsets } = scanned;
  for (let index = findSign(scanned, HALF, 0); index < count; index = findSign(scanned, HALF, index + 1)) {
    if (offsets[index]! > 0 && isReplacedSign(units, offsets[index]!)) return true;
  }
  return false;
};

const isReplacedSign = (units: Uint16Array, i: number): boolean => {
  if (i + 2 >= units.length) return false;
  const code = units[i]!;
  const before = units[i - 1]!;
  if (!isHan(before) && !isLone(before)) return false;
  const within = isHan(units[i - 2]!) || isClosing(units[i - 2]!);
  const next = units[i + 1]!;
  if (isLone(before) && code === 0xff01 && isLone(next) && isHan(units[i + 2]!)) return true;
  if (isLone(before) && within && code === 0x3f && (isHan(next) || isAsciiTrail(next) || next > 0x2e80)) return true;
  const letter = units[i + 2]!;
  return code === 0x21 && isHan(next) && isAsciiTrail(letter) && isHan(units[i + 3]!);
};

/**
 * Whether anywhere an ASCII letter with a bracket stands behind a Han character: the letter may be the second byte of an
 * annotated character whose first byte is the second one of the character before it (`皖I(lǐng)CP`: EE 49 spells 領).
 */
export const mayStraddleLetter = (units: Uint16Array): boolean => {
  for (let open = units.indexOf(0x28, 2); open >= 0; open = units.indexOf(0x28, open + 1)) {
    if (isAsciiTrail(units[open - 1]!) && isHan(units[open - 2]!)) return true;
  }
  return false;
};

/** End of the annotation that opens behind the letter at `at`, if it reads the pair that straddles; else -1. */
const straddledEnd = (at: number, { units, readings, gbk }: BreakContext): number => {
  const letter = units[at]!;
  if (!isAsciiTrail(letter) || units[at + 1]! !== 0x28 || units[at - 1]! < 0x80) return -1;
  const trail = gbk.encode[units[at - 1]!]! & 0xff;
  const straddled = gbk.decode[trail * 256 + letter]!;
  const found = readReading(units, at + 2, readings);
  return straddled !== 0 && found !== null && readings.has(straddled, found.reading) ? found.end : -1;
};

/** Whether a broken place may begin at `at`: a lone sign, a sign that may stand for a full-width one, or letters without their bracket. */
const mayBreak = (at: number, { units, lone }: BreakContext): boolean => {
  const code = units[at]!;
  if (lone.has(code)) return true;
  if (wideTrail(code) !== 0) return lone.size === 0 || lone.size === 3;
  if (!isReadingLetter(code) || (lone.size > 0 && lone.size < 3)) return false;
  const before = units[at - 1]!;
  return isHan(before) || isClosing(before) || (before > 0x3000 && !isOpening(before));
};

/** True text of the line before `at`, as far as it is known: shown signs and what the edits put in. */
const readLeft = (at: number, edits: readonly DamageEdit[], units: Uint16Array): string => {
  let left = '';
  let next = edits.length - 1;
  for (let i = at; i > 0 && left.length < LEFT_LENGTH; ) {
    const edit = edits[next];
    if (edit !== undefined && edit.end === i) {
      left = edit.text + left;
      i = edit.start;
      next--;
      continue;
    }
    i--;
    if (units[i]! === 10) break;
    left = String.fromCharCode(units[i]!) + left;
  }
  return left.slice(-LEFT_LENGTH);
};

/** The next sign in `[at, end]` that is no common Chinese character: nothing begins at one. */
const skipHan = (at: number, end: number, units: Uint16Array): number => {
  let next = at;
  while (next < end) {
    const code = units[next]!;
    if (code < 0x4e00 || code > 0x9fff) break;
    next++;
  }
  return next;
};

/** So many places without a reading in a row that came to nothing: the signs of this text are its own, and are not asked for any more. */
const MOST_IN_VAIN = 256;

/** All edits of a damaged text. */
export const findDamage = (context: BreakContext, tools: WayTools): DamageEdit[] => {
  const { units, annotations } = context;
  const edits: DamageEdit[] = [];
  let next = 0;
  let lineEnd = -1;
  let inVain = 0;
  for (let at = 0; at < units.length; ) {
    while (next < annotations.length && annotations[next]!.at < at) next++;
    if (annotations[next]?.at === at) {
      const { end } = annotations[next]!;
      edits.push({ start: at, end, text: String.fromCharCode(units[at]!), kind: 'pinyin' });
      at = end;
      continue;
    }
    at = skipHan(at, annotations[next]?.at ?? units.length, units);
    if (annotations[next]?.at === at) continue;
    if (at > lineEnd) {
      const feed = units.indexOf(10, at);
      lineEnd = feed < 0 ? units.length : feed;
    }
    const straddled = straddledEnd(at, context);
    if (straddled >= 0) {
      edits.push({ start: at, end: straddled, text: String.fromCharCode(units[at]!), kind: 'pinyin' });
      at = straddled;
      continue;
    }
    if (at > 0 && mayBreak(at, context) && units[at - 1]! !== 10) {
      const isWorthwhile = inVain < MOST_IN_VAIN || readBrokenReading(at, context) !== null;
      const left = isWorthwhile ? readLeft(at, edits, units) : '';
      const repaired = left === '' ? null : repairBreak({ at, left, lineEnd }, context, tools);
      inVain = repaired === null ? inVain + 1 : 0;
      if (repaired !== null) {
        edits.push({ start: at, end: repaired.end, text: repaired.text, kind: 'mojibake' });
        at = repaired.end;
        continue;
      }
    }
    at++;
  }
  return edits;
};
