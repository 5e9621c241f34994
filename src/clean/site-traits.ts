/**
 * What a damaged text tells about itself: which characters its site annotates, how it shows a half, which characters stand side by side.
 *
 * In: a text and its whole annotations. Out: tables that the repair of broken places asks. Reads the damaged text alone.
 */

import { adjustFacts, type CharFacts, LISTED, PLAIN } from './char-facts.ts';
import type { Annotation } from './find-annotations.ts';
import { isHan, isReadingLetter, LONGEST_READING } from './find-annotations.ts';
import type { ScriptTables } from './script-tables.ts';
import { SIMPLIFIED_BIT, TRADITIONAL_BIT } from './script-tables.ts';

export interface SiteTraits {
  /** By code unit: LISTED, PLAIN, both or none. */
  readonly marks: Uint8Array;
  /** By code unit, see `CharFacts`: those of this text. */
  readonly facts: Uint8Array;
  /** How often two simplified characters stand side by side in the text, at most MOST_PAIRS; see `pairKey`. */
  readonly pairs: Uint8Array;
}

export const MOST_PAIRS = 63;
const PAIR_BITS = 18;
/** Slot of two characters in `pairs`; slots are shared by chance, which is rare in one document. */
export const pairKey = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x9e37) + second, 0x9e3779b1) >>> (32 - PAIR_BITS);

const LONE_SIGNS = [0x3f, 0xff1f, 0xfffd];

/** Signs that show half a character: those before readings that have lost their bracket (`?xùn)`); none where the page shows nothing. */
export const findLone = (units: Uint16Array, annotations: readonly Annotation[]): ReadonlySet<number> => {
  const counts = new Map<number, number>();
  let none = 0;
  let next = 0;
  let annotated = annotations[0]?.at ?? -1;
  for (let close = 0; close < units.length; close++) {
    // The brackets of whole annotations tell nothing.
    if (close === annotated) {
      close = annotations[next]!.end - 1;
      annotated = annotations[++next]?.at ?? -1;
      continue;
    }
    if (units[close] !== 0x29) continue;
    let at = close;
    while (at > 0 && (isReadingLetter(units[at - 1]!) || units[at - 1]! === 0x20)) at--;
    if (at === close || at === 0) continue;
    const before = units[at - 1]!;
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
const brokenReadingEnd = (units: Uint16Array, at: number): number => {
  const before = units[at - 1]!;
  if (before === 0x28 || isReadingLetter(before)) return -1;
  let end = at + 1;
  while (end - at < LONGEST_BROKEN && (isReadingLetter(units[end]!) || units[end]! === 0x20)) end++;
  return units[end]! === 0x29 ? end + 1 : -1;
};

/**
 * @param tables with a simplified form for every code unit
 * cost: one look at each sign; 400 kB
 */
export const readSiteTraits = (
  units: Uint16Array,
  annotations: readonly Annotation[],
  { tables, charFacts }: { readonly tables: ScriptTables; readonly charFacts: CharFacts },
): SiteTraits => {
  const { simplified, bits } = tables;
  const marks = new Uint8Array(0x10000);
  const pairs = new Uint8Array(1 << PAIR_BITS);
  const marked: number[] = [];
  let traditional = 0;
  let next = 0;
  let last = 0;
  // From a broken reading on the text is one byte off, until the next one or an ASCII sign: what is shown there is not the site's text.
  let inStep = true;
  for (let i = 0; i < units.length; i++) {
    const code = units[i]!;
    if (code < 0x300d && (code < 0x80 || isReadingLetter(code))) {
      const end = isReadingLetter(code) ? brokenReadingEnd(units, i) : -1;
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
    traditional += (bits[code]! & TRADITIONAL_BIT) - ((bits[code]! & SIMPLIFIED_BIT) >> 1);
    while (next < annotations.length && annotations[next]!.at < i) next++;
    const isListed = next < annotations.length && annotations[next]!.at === i;
    if (isListed) i = annotations[next]!.end - 1;
    else if (!inStep) continue;
    if (marks[code] === 0) marked.push(code);
    marks[code]! |= isListed ? LISTED : PLAIN;
  }
  const facts = (traditional > 0 ? charFacts.traditional : charFacts.simplified).slice();
  for (const code of marked) facts[code] = adjustFacts(facts[code]!, marks[code]!);
  return { marks, facts, pairs };
};
