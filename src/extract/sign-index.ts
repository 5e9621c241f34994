/**
 * Where the few signs stand that things begin or end with: marks, numerals, pronouns, Latin letters.
 *
 * In: a text. Out: offset and kinds of each such sign, in order. Made in one pass, so that a step looks at the places of
 * its own signs (one character in seven is one) and not at the whole text. What a sign means is the step's own matter.
 */
import type { Draft } from './draft.ts';

/** Kinds of signs: bits, for a sign may be of several. */
export const NAME_DOT = 1;
export const CLAUSE_BREAK = 2;
export const PRONOUN = 4;
export const NUMERAL = 8;
export const QUOTE_OPENER = 16;
export const LIST_JOINT = 32;
export const LATIN_LETTER = 64;

const SIGNS: readonly (readonly [number, string])[] = [
  /** The dot between the parts of a foreign name, in the forms that pages use for it. */
  [NAME_DOT, '·•・‧∙●'],
  /** What a clause begins behind. */
  [CLAUSE_BREAK, '。！？”」；\n　，'],
  [PRONOUN, '他她'],
  /** Numerals that count policies. */
  [NUMERAL, '两二三四五六七八九十'],
  [QUOTE_OPENER, '“「『"'],
  [LIST_JOINT, '、和与'],
  [LATIN_LETTER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
];

/** By code unit; 0 for what is no sign. */
const SIGN_KINDS = new Uint8Array(0x10000);
for (const [kind, signs] of SIGNS) for (const sign of signs) SIGN_KINDS[sign.charCodeAt(0)]! |= kind;

/**
 * Note the signs of a text behind the first `count` that are noted already, until the arrays are full; gives how many there
 * are then. A kernel of its own, for it looks at every character.
 */
const scanSigns = (units: Uint16Array, noted: number, offsets: Uint32Array, kinds: Uint8Array): number => {
  let count = noted;
  for (let at = count === 0 ? 0 : offsets[count - 1]! + 1; at < units.length; at++) {
    const kind = SIGN_KINDS[units[at]!]!;
    if (kind === 0) continue;
    if (count === offsets.length) break;
    offsets[count] = at;
    kinds[count++] = kind;
  }
  return count;
};

/** Few characters are signs; arrays of so many cells for each do for most texts, and are doubled for the others. */
const SIGN_RATIO = 0.25;
const FEWEST_CELLS = 1024;

/** Signs of one text as struct of arrays, by offset. The arrays may be longer than `count`. */
export class Signs {
  readonly count: number;
  /** Kinds that stand somewhere in the text: most texts lack some, and what needs one is passed over. */
  readonly allKinds: number;
  readonly offsets: Uint32Array;
  readonly kinds: Uint8Array;

  constructor(units: Uint16Array) {
    let size = Math.min(units.length, FEWEST_CELLS + Math.floor(units.length * SIGN_RATIO));
    let offsets = new Uint32Array(size);
    let kinds = new Uint8Array(size);
    let count = scanSigns(units, 0, offsets, kinds);
    while (count === size && size < units.length) {
      size = Math.min(units.length, 2 * size);
      const [fewer, fewerKinds] = [offsets, kinds];
      offsets = new Uint32Array(size);
      offsets.set(fewer);
      kinds = new Uint8Array(size);
      kinds.set(fewerKinds);
      count = scanSigns(units, count, offsets, kinds);
    }
    this.offsets = offsets;
    this.kinds = kinds;
    this.count = count;
    let allKinds = 0;
    for (let i = 0; i < this.count; i++) allKinds |= this.kinds[i]!;
    this.allKinds = allKinds;
  }

  /**
   * Index of the first sign of one of `kinds` at or behind index `from`; `count` when there is none. The one loop that all
   * finders share: what they do at a sign stays out of it, so that it is compiled once.
   */
  next(from: number, kinds: number): number {
    let index = from;
    while (index < this.count && (this.kinds[index]! & kinds) === 0) index++;
    return index;
  }
}

const signsByDraft = new WeakMap<Draft, Signs>();

/** The signs of the draft's text, found at the first call and kept as long as the draft. */
export const getSigns = (draft: Draft): Signs => {
  const known = signsByDraft.get(draft);
  if (known !== undefined) return known;
  const made = new Signs(draft.units);
  signsByDraft.set(draft, made);
  return made;
};
