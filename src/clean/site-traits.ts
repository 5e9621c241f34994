/**
 * What a damaged text tells about itself: which characters its site annotates, how it shows a half, which characters stand side by side.
 *
 * In: a text and its whole annotations. Out: tables that the repair of broken places asks. Reads the damaged text alone.
 */
import type { Annotation } from './find-annotations.ts';
import { isHan, isReadingLetter, LONGEST_READING } from './find-annotations.ts';
import type { ScriptTables } from './script-tables.ts';
import { SIMPLIFIED_BIT, TRADITIONAL_BIT } from './script-tables.ts';

/** The site annotates the character wherever it stands. */
export const LISTED = 1;
/** The character stands somewhere without an annotation. */
export const PLAIN = 2;

export interface SiteTraits {
  /** By code unit: LISTED, PLAIN, both or none. */
  readonly marks: Uint8Array;
  /** The text is in traditional characters. */
  readonly traditional: boolean;
  /** How often two simplified characters stand side by side in the text, at most MOST_PAIRS; see `pairKey`. */
  readonly pairs: Uint8Array;
}

export const MOST_PAIRS = 63;
const PAIR_BITS = 18;
/** Slot of two characters in `pairs`; slots are shared by chance, which is rare in one document. */
export const pairKey = (first: number, second: number): number =>
  Math.imul(first * 0x9e37 + second, 0x9e3779b1) >>> (32 - PAIR_BITS);

const LONE_SIGNS = [0x3f, 0xff1f, 0xfffd];

/** Signs that show half a character: those before readings that have lost their bracket (`?xùn)`); none where the page shows nothing. */
export const findLone = (text: string): ReadonlySet<number> => {
  const counts = new Map<number, number>();
  let none = 0;
  for (let close = text.indexOf(')'); close >= 0; close = text.indexOf(')', close + 1)) {
    let at = close;
    while (at > 0 && (isReadingLetter(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 0x20)) at--;
    if (at === close || at === 0) continue;
    const before = text.charCodeAt(at - 1);
    if (LONE_SIGNS.includes(before)) counts.set(before, (counts.get(before) ?? 0) + 1);
    else if (isHan(before)) none++;
  }
  const most = Math.max(0, ...counts.values());
  if (most === 0 && none === 0) return new Set(LONE_SIGNS);
  return new Set([...counts].filter(([, count]) => count * 4 >= none).map(([sign]) => sign));
};

/** A reading and the spaces behind it: a longer row of letters is Latin text. */
const LONGEST_BROKEN = LONGEST_READING + 4;

/** End of a reading without its bracket that begins at `at`; -1 if there is none. */
const brokenReadingEnd = (text: string, at: number): number => {
  const before = text.charCodeAt(at - 1);
  if (before === 0x28 || isReadingLetter(before)) return -1;
  let end = at + 1;
  while (end - at < LONGEST_BROKEN && (isReadingLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 0x20)) end++;
  return text.charCodeAt(end) === 0x29 ? end + 1 : -1;
};

/**
 * @param tables with a simplified form for every code unit
 * cost: one look at each sign; 330 kB
 */
export const readSiteTraits = (text: string, annotations: readonly Annotation[], tables: ScriptTables): SiteTraits => {
  const { simplified, bits } = tables;
  const marks = new Uint8Array(0x10000);
  const pairs = new Uint8Array(1 << PAIR_BITS);
  let traditional = 0;
  let next = 0;
  let last = 0;
  // From a broken reading on the text is one byte off, until the next one or an ASCII sign: what is shown there is not the site's text.
  let inStep = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 || (code < 0x300d && isReadingLetter(code))) {
      const end = isReadingLetter(code) ? brokenReadingEnd(text, i) : -1;
      inStep = end < 0 || !inStep;
      if (end >= 0) i = end - 1;
      if (code > 0x20) last = 0;
      continue;
    }
    const own = simplified[code]!;
    if (last !== 0 && inStep) {
      const key = pairKey(last, own);
      if (pairs[key]! < MOST_PAIRS) pairs[key]!++;
    }
    last = own;
    if (!isHan(code)) continue;
    if ((bits[code]! & TRADITIONAL_BIT) !== 0) traditional++;
    else if ((bits[code]! & SIMPLIFIED_BIT) !== 0) traditional--;
    while (next < annotations.length && annotations[next]!.at < i) next++;
    if (annotations[next]?.at === i) {
      marks[code]! |= LISTED;
      i = annotations[next]!.end - 1;
    } else if (inStep) marks[code]! |= PLAIN;
  }
  return { marks, traditional: traditional > 0, pairs };
};

/** Kinds of characters, by code unit: its simplified form is in daily use. */
export const COMMON = 1;
/** Another character stands for it in traditional text. */
export const CONTESTED = 2;

/** @param tables with a simplified form for every code unit */
export const buildCharKinds = (simplified: Uint16Array, common: Uint8Array): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  for (let code = 1; code < 0x10000; code++) {
    const own = simplified[code]!;
    kinds[code]! |= common[own]! * COMMON;
    // Compatibility ideographs (U+F900 on) are the same characters once more.
    if (code < 0xf900 && own !== code && own !== 0) kinds[own]! |= CONTESTED;
  }
  return kinds;
};

/** Natural-log costs of a character in a repaired place, for what the dictionary does not know of it. */
const COST_RARE = 4;
const COST_FRESH = 1.2;
const COST_CONTESTED = 7;

/** Cost of a character that the text has nowhere else: rare ones, simplified ones in a traditional text, others. */
export const charCost = (code: number, { marks, traditional }: SiteTraits, charKinds: Uint8Array): number => {
  if (marks[code] !== 0 || code < 0x4e00 || code > 0x9fff) return 0;
  if (traditional && (charKinds[code]! & CONTESTED) !== 0) return COST_CONTESTED;
  return (charKinds[code]! & COMMON) !== 0 ? COST_FRESH : COST_RARE;
};
