/**
 * How entries begin: a filter that spares the trie at most places of a text, where no entry starts.
 *
 * In: the texts of entries. Out: two tables of fixed size, small enough for a processor's cache; kernels read them by
 * `pairBit`. They never say no where an entry begins; a yes may be wrong (some 5 % of all pairs, with 27,000 in use).
 */

export interface Beginnings {
  /** By first code unit: 0 where no entry begins, LONGER (entries of two units and more begin so) or WHOLE (it is an entry itself). */
  readonly firsts: Uint8Array;
  /** One bit a hashed pair of first units, PAIR_BITS of them. */
  readonly pairs: Uint32Array;
}

const LONGER = 1;
const WHOLE = 2;

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

/** Beginnings of the entries of all `parts`; of one part, its own. */
export const joinBeginnings = (parts: readonly Beginnings[]): Beginnings => {
  if (parts.length === 1) return parts[0]!;
  const firsts = new Uint8Array(UNIT_COUNT);
  const pairs = new Uint32Array(PAIR_BITS / 32);
  for (const part of parts) {
    for (let unit = 0; unit < UNIT_COUNT; unit++) firsts[unit] = Math.max(firsts[unit]!, part.firsts[unit]!);
    for (let word = 0; word < pairs.length; word++) pairs[word]! |= part.pairs[word]!;
  }
  return { firsts, pairs };
};
