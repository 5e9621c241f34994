/**
 * Walk a damaged text in step with its bytes: whole annotations out, broken places made whole.
 *
 * In: a damaged text. Out: edits in rising order. Text that is in step and not annotated is never touched.
 */
import type { BreakContext, BreakState } from './break-state.ts';
import { findHalves, isLone, readBrokenReading, WIDE_TRAIL } from './break-steps.ts';
import type { Edit } from './edits.ts';
import { isClosing, isHan, isOpening, isReadingLetter, readAnnotation, readReading } from './find-annotations.ts';
import type { Readings } from './readings.ts';
import { LEFT_LENGTH, type Place, type Repaired, repairBreak } from './repair-break.ts';
import { toSimplified } from './script-tables.ts';

export interface DamageEdit extends Edit {
  readonly kind: 'pinyin' | 'mojibake';
}

/** How much likelier a place without a reading must be repaired than as shown. */
const MARGIN = 4;
/** Mean score of a character in text that is in step. */
const READS_WELL = -5.5;

/** Whether a half character with its reading may begin at `at`: a lone sign, or letters without their bracket. */
const mayBreak = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (isLone(code)) return true;
  if (!isReadingLetter(code)) return false;
  const before = text.charCodeAt(at - 1);
  return isHan(before) || isClosing(before) || (before > 0x3000 && !isOpening(before));
};

/** Whether anywhere a toned reading has lost its bracket (`?xùn)`): no author writes so. */
export const hasBreak = (text: string, readings: Readings): boolean => {
  for (let close = text.indexOf(')'); close >= 0; close = text.indexOf(')', close + 1)) {
    let at = close;
    while (at > 0 && isReadingLetter(text.charCodeAt(at - 1))) at--;
    if (at === close || at === 0 || isOpening(text.charCodeAt(at - 1))) continue;
    const start = isLone(text.charCodeAt(at - 1)) ? at - 1 : at;
    if (!mayBreak(text, start)) continue;
    const found = readBrokenReading(text, start, readings);
    if (found !== null && found.reading.tone !== 0) return true;
  }
  return false;
};

/** A half character, or an ASCII sign between two Chinese characters: worth a walk in a damaged text. */
export const hasLoneSign = (text: string): boolean => {
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || code === 0xff1f) return true;
    if (code !== 0x21 && code !== 0x3a && code !== 0x3b && code !== 0x3f) continue;
    const before = text.charCodeAt(i - 1);
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
export const mayHoldReplacedSigns = (text: string): boolean => {
  for (let i = 1; i + 2 < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x21 && code !== 0x3f && code !== 0xff01) continue;
    const before = text.charCodeAt(i - 1);
    if (!isHan(before) && !isLone(before)) continue;
    const within = isHan(text.charCodeAt(i - 2)) || isClosing(text.charCodeAt(i - 2));
    const next = text.charCodeAt(i + 1);
    if (isLone(before) && code === 0xff01 && isLone(next) && isHan(text.charCodeAt(i + 2))) return true;
    if (isLone(before) && within && code === 0x3f && (isHan(next) || isAsciiTrail(next) || next > 0x2e80)) return true;
    const letter = text.charCodeAt(i + 2);
    if (code === 0x21 && isHan(next) && isAsciiTrail(letter) && isHan(text.charCodeAt(i + 3))) return true;
  }
  return false;
};

interface Start {
  readonly states: BreakState[];
  /** A reading without its bracket: only a break leaves it. */
  readonly sure: boolean;
  /** Worth a search for what is shown as nothing: a half with a sign behind it is none of the author's. */
  readonly thorough: boolean;
}

/** States in which the place at `at` may begin. `last`: the true character before it. */
const startBreak = (at: number, last: number, context: BreakContext): Start => {
  const { text, gbk, readings } = context;
  const broken = readBrokenReading(text, at, readings);
  const before = gbk.encode[last]! & 0xff;
  if (broken !== null) {
    const halves = before < 0x81 ? [] : findHalves(before, broken.reading, context);
    return {
      states: halves.map(pending => ({ at: broken.end, pending, out: '', cost: 0 })),
      sure: true,
      thorough: true,
    };
  }
  // A full-width sign replaced byte-wise: its first byte ended a character, its second begins one.
  const lone = isLone(text.charCodeAt(at));
  const sign = lone && WIDE_TRAIL[text[at + 1] ?? ''] !== undefined ? at + 1 : at;
  const wide = WIDE_TRAIL[text[sign] ?? ''];
  const states: BreakState[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const code = gbk.decode[lead * 256 + 0xa3]!;
    if (code === 0 || (gbk.common[toSimplified(context.tables, code)] === 0 && code !== 0x3002)) continue;
    const out = String.fromCharCode(code);
    if (wide !== undefined) states.push({ at: sign + 1, pending: wide, out, cost: 2 });
    if (lone && text.charCodeAt(at + 1) === 0xff01) states.push({ at: at + 2, pending: 0xa1, out, cost: 2 });
  }
  return { states, sure: false, thorough: sign > at };
};

/** Shown text without annotations, whole or broken. */
const dropReadings = (shown: string): string => shown.replace(/[?？\ufffd]?\(?[a-zà-ǜ]{1,8} ?\)/g, '');

/** Whether the repair is to be believed: a place with a reading always is, another when it is much likelier so. */
const isBelieved = (repaired: Repaired, at: number, sure: boolean, place: Place): boolean => {
  if (sure) return true;
  const { scoreText, text } = place.context;
  const shown = dropReadings(text.slice(at, repaired.end));
  const right = dropReadings(text.slice(repaired.end, repaired.end + 5));
  const asShown = scoreText(place.left + shown + right) - scoreText(place.left) - scoreText(right);
  return repaired.total > asShown + MARGIN;
};

/** Whether a sign at `at` stands in text that is likely as shown, so that no break need be looked for. */
const readsWell = ({ text, readings, scoreText }: BreakContext, at: number, left: string): boolean => {
  if (readBrokenReading(text, at, readings) !== null) return false;
  const code = text.charCodeAt(at);
  if (!isLone(code) && WIDE_TRAIL[text[at]!] === undefined) return true;
  const next = text.charCodeAt(at + 1);
  if (isLone(code) && (next === 0xff01 || WIDE_TRAIL[text[at + 1] ?? ''] !== undefined)) return false;
  if (next <= 0x20 || Number.isNaN(next) || isLone(next)) return !isLone(next) || !isLone(code);
  const right = dropReadings(text.slice(at + 1, at + 14)).slice(0, 6);
  return scoreText(left + right) / (left.length + right.length) > READS_WELL;
};

/**
 * Whether anywhere an ASCII letter with a bracket stands behind a Han character: the letter may be the second byte of an
 * annotated character whose first byte is the second one of the character before it (`皖I(lǐng)CP`: EE 49 spells 領).
 */
export const mayStraddleLetter = (text: string): boolean => {
  for (let open = text.indexOf('(', 2); open >= 0; open = text.indexOf('(', open + 1)) {
    if (isAsciiTrail(text.charCodeAt(open - 1)) && isHan(text.charCodeAt(open - 2))) return true;
  }
  return false;
};

/** End of the annotation that opens behind the letter at `at`, if it reads the pair that straddles; else -1. */
const straddledEnd = (at: number, { text, readings, gbk }: BreakContext): number => {
  const letter = text.charCodeAt(at);
  if (!isAsciiTrail(letter) || text.charCodeAt(at + 1) !== 0x28 || !isHan(text.charCodeAt(at - 1))) return -1;
  const trail = gbk.encode[text.charCodeAt(at - 1)]! & 0xff;
  const straddled = gbk.decode[trail * 256 + letter]!;
  const found = readReading(text, at + 2, readings);
  return straddled !== 0 && found !== null && readings.has(straddled, found.reading) ? found.end : -1;
};

/** All edits of a damaged text. */
export const findDamage = (context: BreakContext): DamageEdit[] => {
  const { text, readings } = context;
  const edits: DamageEdit[] = [];
  let left = '';
  let lineEnd = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (at > lineEnd) {
      const feed = text.indexOf('\n', at);
      lineEnd = feed < 0 ? text.length : feed;
      left = '';
    }
    if (isHan(code) && isOpening(text.charCodeAt(at + 1))) {
      const annotation = readAnnotation(text, at, readings);
      if (annotation !== null) {
        edits.push({ start: at, end: annotation.end, text: text[at]!, kind: 'pinyin' });
        left = (left + text[at]!).slice(-LEFT_LENGTH);
        at = annotation.end;
        continue;
      }
    }
    const straddled = straddledEnd(at, context);
    if (straddled >= 0) {
      edits.push({ start: at, end: straddled, text: text[at]!, kind: 'pinyin' });
      left = (left + text[at]!).slice(-LEFT_LENGTH);
      at = straddled;
      continue;
    }
    if (left !== '' && (mayBreak(text, at) || WIDE_TRAIL[text[at]!] !== undefined) && !readsWell(context, at, left)) {
      const { states, sure, thorough } = startBreak(at, left.charCodeAt(left.length - 1), context);
      const place = { context, left, lineEnd, thorough };
      const repaired = states.length === 0 ? null : repairBreak(states, place);
      if (repaired !== null && isBelieved(repaired, at, sure, place)) {
        edits.push({ start: at, end: repaired.end, text: repaired.text, kind: 'mojibake' });
        left = (left + repaired.text).slice(-LEFT_LENGTH);
        at = repaired.end;
        continue;
      }
    }
    left = (left + text[at]!).slice(-LEFT_LENGTH);
    at++;
  }
  return edits;
};
