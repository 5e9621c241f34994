/**
 * What is known of a sign in a damaged text: which readings stand there, which characters may have them, which may stand there without.
 *
 * In: a text with its tables. Out: small facts that the lattice of a broken place is grown from. Ranks nothing.
 */
import type { BreakLattice } from './break-lattice.ts';
import { isHan, isOpening, readReading } from './find-annotations.ts';
import type { Gbk } from './gbk.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { Reading, Readings } from './readings.ts';
import type { ScriptTables } from './script-tables.ts';
import type { SiteTraits } from './site-traits.ts';

export interface BreakContext {
  readonly text: string;
  readonly readings: Readings;
  readonly tables: ScriptTables;
  readonly gbk: Gbk;
  readonly traits: SiteTraits;
  readonly lattice: BreakLattice;
  /** What `findHalves` has found so far. */
  readonly halves: Map<number, readonly number[]>;
  /** By code unit: another character stands for it in traditional text. */
  readonly contested: Uint8Array;
  /** By code unit: natural-log cost of a character in this text, for what the dictionary does not know of it. */
  readonly charCosts: Float32Array;
  readonly hiddenWords: HiddenWords;
}

const PUNCTUATION = '，。、：；！？“”（）《》％—…·';
/** A reading of a character that the site annotates nowhere else. */
const COST_UNLISTED = 3;
const COST_BARE = 8;

/** Full-width signs that some sites replace by ASCII, byte-wise: each is A3 and this. 0: the code is none of them. */
export const wideTrail = (code: number): number =>
  code === 0x3f ? 0xbf : code === 0x3b ? 0xbb : code === 0x21 ? 0xa1 : code === 0x3a ? 0xba : 0;

/** Where a half character with its reading stands at `at` (`?xùn)`, or without a sign `xùn)`): the reading and its end. */
export const readBrokenReading = (
  at: number,
  { text, readings, traits }: Pick<BreakContext, 'text' | 'readings' | 'traits'>,
) => {
  const start = traits.lone.has(text.charCodeAt(at)) ? at + 1 : at;
  if (isOpening(text.charCodeAt(start))) return null;
  return readReading(text, start, readings);
};

/** Whether the character may stand in the text without an annotation: in daily use, of the text's script, not one the site annotates. */
export const isPlausible = (
  code: number,
  split: boolean,
  { gbk, tables, traits, contested }: BreakContext,
): boolean => {
  if (gbk.common[tables.simplified[code]!] !== 1 && traits.plain[code] !== 1)
    return code > 0x2000 && !isHan(code) && PUNCTUATION.includes(String.fromCharCode(code));
  if (traits.traditional && contested[code] === 1 && traits.plain[code] !== 1) return false;
  return split || traits.listed[code] !== 1;
};

/** Second bytes that with `lead` spell a character of this reading: the written tone first. */
export const findHalves = (lead: number, reading: Reading, context: BreakContext): readonly number[] => {
  const { halves } = context;
  const key = (reading.syllable * 8 + reading.tone) * 256 + lead;
  let found = halves.get(key);
  if (found === undefined) {
    found = listHalves(lead, reading, context);
    halves.set(key, found);
  }
  return found;
};

const listHalves = (lead: number, reading: Reading, { gbk, readings }: BreakContext): number[] => {
  for (const strict of [true, false]) {
    const found: number[] = [];
    for (let half = 0x80; half <= 0xfe; half++) {
      const code = gbk.decode[lead * 256 + half]!;
      if (code !== 0 && readings.has(code, reading, strict)) found.push(half);
    }
    if (found.length > 0) return found;
  }
  return [];
};

/** Cost of taking an annotation for one of `code`, which the site annotates elsewhere, or not, or leaves bare. */
export const readingCost = (code: number, { traits }: BreakContext): number =>
  traits.listed[code] === 1 ? 0 : traits.plain[code] === 1 ? COST_BARE : COST_UNLISTED;
