/**
 * How entries begin: a filter that spares the trie at most places of a text, where no entry starts.
 *
 * In: the texts of entries. Out: two tables of fixed size, small enough for a processor's cache; kernels read them by
 * `pairBit`. They never say no where an entry begins; a yes may be wrong (some 5 % of all pairs, with 27,000 in use).
 */

export interface Beginnings {
  /** By first code unit: NOTHING, LONGER (entries of two units and more begin so) or WHOLE (it is an entry itself). */
  readonly firsts: Uint8Array;
  /** One bit a hashed pair of first units, PAIR_BITS of them. */
  readonly pairs: Uint32Array;
}

export const NOTHING = 0;
export const LONGER = 1;
export const WHOLE = 2;

const UNIT_COUNT = 0x10000;
const PAIR_BITS = 1 << 19;

/** Where the pair stands in `pairs`: bit `& 31` of word `>>> 5`. */
export const pairBit = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 13;

export const buildBeginnings = (texts: readonly string[]): Beginnings => {
  const firsts = new Uint8Array(UNIT_COUNT);
  const pairs = new Uint32Array(PAIR_BITS / 32);
  for (const text of texts) {
    const first = text.charCodeAt(0);
    if (text.length === 1) firsts[first] = WHOLE;
    else {
      firsts[first] = Math.max(firsts[first]!, LONGER);
      const bit = pairBit(first, text.charCodeAt(1));
      pairs[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  return { firsts, pairs };
};
