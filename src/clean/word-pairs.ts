/**
 * Which pairs of characters words begin with: a row of bits for each of the characters that most words are of.
 *
 * In: words, when the package is built. Out: two megabytes of bits. A row is 512 bytes long, and the characters with most pairs
 * stand first in it, so that the looks behind one character meet the same few cache lines.
 */

/** Index of a character without a row: all pairs with it may be. */
export const NO_ROW = 0;
/** Index of what is no character: no pair with it is. */
export const NO_CHAR = 1;
const FIRST_INDEX = 2;
const ROW_COUNT = 4096;
/** Numbers of 32 bits in a row. */
export const ROW_LENGTH = ROW_COUNT / 32;

export interface PairTable {
  /** By code unit: the number of its row and of its bit in the rows of others; NO_ROW where it has none. */
  readonly indexes: Uint16Array;
  /** Row by row, lowest bit first. */
  readonly bits: Uint32Array;
}

/** Whether a word may begin with these two characters. */
export const mayBeginPair = ({ indexes, bits }: PairTable, first: number, second: number): boolean => {
  const index = indexes[second]!;
  return (bits[indexes[first]! * ROW_LENGTH + (index >>> 5)]! & (1 << (index & 31))) !== 0;
};

/** The first two characters of words, each pair once. */
const listPairs = (words: Iterable<string>): Set<string> => {
  const pairs = new Set<string>();
  for (const word of words) if (word.length > 1) pairs.add(word.slice(0, 2));
  return pairs;
};

/** The characters of most pairs, by how many they are in. */
const listChars = (pairs: Iterable<string>): Uint16Array => {
  const counts = new Map<number, number>();
  for (const pair of pairs) {
    for (const code of [pair.charCodeAt(0), pair.charCodeAt(1)]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return Uint16Array.from(ordered.slice(0, ROW_COUNT - FIRST_INDEX), ([code]) => code);
};

const indexChars = (chars: Uint16Array): Uint16Array => {
  const indexes = new Uint16Array(0x10000).fill(NO_ROW);
  chars.forEach((code, i) => {
    indexes[code] = FIRST_INDEX + i;
  });
  return indexes;
};

/** The characters that have a row, in their order, and the rows. */
export const buildPairTable = (words: Iterable<string>): { chars: Uint16Array; bits: Uint32Array } => {
  const pairs = listPairs(words);
  const chars = listChars(pairs);
  const indexes = indexChars(chars);
  const bits = new Uint32Array(ROW_COUNT * ROW_LENGTH);
  bits.fill(0xffffffff, 0, ROW_LENGTH);
  for (let row = 0; row < ROW_COUNT; row++) bits[row * ROW_LENGTH]! |= 1 << NO_ROW;
  bits[NO_ROW] = 0xffffffff & ~(1 << NO_CHAR);
  for (const pair of pairs) {
    const index = indexes[pair.charCodeAt(1)]!;
    bits[indexes[pair.charCodeAt(0)]! * ROW_LENGTH + (index >>> 5)]! |= 1 << (index & 31);
  }
  return { chars, bits };
};

/** A table on the bytes of what `buildPairTable` gave; a view of the rows. */
export const readPairTable = (chars: Uint8Array, bits: Uint8Array): PairTable => ({
  indexes: indexChars(new Uint16Array(chars.buffer, chars.byteOffset, chars.byteLength / 2)),
  bits: new Uint32Array(bits.buffer, bits.byteOffset, ROW_COUNT * ROW_LENGTH),
});
