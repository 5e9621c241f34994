/**
 * What is known of a sign in a damaged text: which readings stand there, which characters may have them, which may stand there without.
 *
 * In: a text with its tables. Out: small facts that the lattice of a broken place is grown from. Ranks nothing.
 */
import type { BreakLattice } from './break-lattice.ts';
import { BARE, type CharFacts, LISTED, PLAIN, SPLIT } from './char-facts.ts';
import { type Annotation, isOpening, readReading } from './find-annotations.ts';
import type { Gbk } from './gbk.ts';
import type { HiddenWords } from './hidden-words.ts';
import type { Reading, Readings } from './readings.ts';
import type { ScriptTables } from './script-tables.ts';
import { findLone, readSiteTraits, type SiteTraits } from './site-traits.ts';

/** What all broken texts share. */
export interface BreakTables {
  /** With a simplified form for every code unit, itself where nothing changes. */
  readonly tables: ScriptTables;
  readonly gbk: Gbk;
  readonly lattice: BreakLattice;
  /** What `findHalves` has found so far. */
  readonly halves: Map<number, readonly number[]>;
  readonly charFacts: CharFacts;
  readonly hiddenWords: HiddenWords;
}

/** A broken text with its tables. */
export class BreakContext implements BreakTables {
  /** Code units of the text. */
  readonly units: Uint16Array;
  readonly annotations: readonly Annotation[];
  readonly readings: Readings;
  /** Signs that show half a character; empty where the page shows nothing. */
  readonly lone: ReadonlySet<number>;
  readonly tables: ScriptTables;
  readonly gbk: Gbk;
  readonly lattice: BreakLattice;
  readonly halves: Map<number, readonly number[]>;
  readonly charFacts: CharFacts;
  readonly hiddenWords: HiddenWords;
  private knownTraits: SiteTraits | null = null;

  constructor(units: Uint16Array, annotations: readonly Annotation[], readings: Readings, shared: BreakTables) {
    this.units = units;
    this.annotations = annotations;
    this.readings = readings;
    this.lone = findLone(units, annotations);
    this.tables = shared.tables;
    this.gbk = shared.gbk;
    this.lattice = shared.lattice;
    this.halves = shared.halves;
    this.charFacts = shared.charFacts;
    this.hiddenWords = shared.hiddenWords;
  }

  /** Read when a place is first repaired: many texts that may have some have none. */
  get traits(): SiteTraits {
    this.knownTraits ??= readSiteTraits(this.units, this.annotations, this);
    return this.knownTraits;
  }
}

/** A reading of a character that the site annotates nowhere else. */
const COST_UNLISTED = 3;
const COST_BARE = 8;

/** Full-width signs that some sites replace by ASCII, byte-wise: each is A3 and this. 0: the code is none of them. */
export const wideTrail = (code: number): number =>
  code === 0x3f ? 0xbf : code === 0x3b ? 0xbb : code === 0x21 ? 0xa1 : code === 0x3a ? 0xba : 0;

/** Where a half character with its reading stands at `at` (`?xùn)`, or without a sign `xùn)`): the reading and its end. */
export const readBrokenReading = (at: number, { units, readings, lone }: BreakContext) => {
  const start = lone.has(units[at]!) ? at + 1 : at;
  if (isOpening(units[start]!)) return null;
  return readReading(units, start, readings);
};

/** Whether the character may stand in the text without an annotation: in daily use, of the text's script, not one the site annotates. */
export const isPlausible = (code: number, split: boolean, { traits }: BreakContext): boolean =>
  (traits.facts[code]! & (split ? SPLIT : BARE)) !== 0;

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
  (traits.marks[code]! & LISTED) !== 0 ? 0 : (traits.marks[code]! & PLAIN) !== 0 ? COST_BARE : COST_UNLISTED;
