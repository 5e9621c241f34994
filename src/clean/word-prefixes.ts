/**
 * Which characters may go on which beginnings of words: pairs (`word-pairs.ts`), and a Bloom filter of longer beginnings.
 *
 * In: words, when the package is built. Out: tables of bits. A trie lies scattered in memory; a look here is ten times as fast
 * and right of a no. All bits of a beginning lie in one number, so a look is one access: Putze, Sanders and Singler 2007,
 * Cache-, Hash- and Space-Efficient Bloom Filters.
 */
import { type FileKind, packSections, unpackSections } from '../trie/index.ts';
import { buildPairTable, type PairTable, readPairTable } from './word-pairs.ts';

/** `WPFX`. */
const PREFIX_FILE: FileKind = { name: 'word-prefixes.dat', magic: 0x58465057, version: 2, sectionCount: 3 };

/** The table has 2 ** 22 bits, half a megabyte: three hundred thousand beginnings set a fifth of them, so one no in a hundred comes out as a yes. */
const INDEX_BITS = 17;
export const PREFIX_TABLE_LENGTH = 1 << INDEX_BITS;

/** A number by the high bits of the key of a beginning; the other bits say which three of its bits are set. */
export type PrefixTable = Uint32Array;

/** What a character adds to the key of a beginning. */
export const hashChar = (code: number): number => Math.imul(code, 0x9e3779b1);

/** What the characters so far add to the key of a longer beginning; `before`: the same of those before `char`, 0 if there are none. */
export const hashPrefix = (before: number, char: number): number => Math.imul(before + char, 0x85ebca6b);

const indexOf = (key: number): number => key >>> (32 - INDEX_BITS);
const maskOf = (key: number): number => (1 << ((key >>> 10) & 31)) | (1 << ((key >>> 5) & 31)) | (1 << (key & 31));

/** Whether a longer word may begin with the characters of `before` (see `hashPrefix`) and `char` (see `hashChar`). */
export const mayBegin = (table: PrefixTable, before: number, char: number): boolean => {
  const key = (before + char) | 0;
  const mask = maskOf(key);
  return (table[indexOf(key)]! & mask) === mask;
};

/** The table of the beginnings of three characters and more. */
export const buildPrefixTable = (words: Iterable<string>): PrefixTable => {
  const table = new Uint32Array(PREFIX_TABLE_LENGTH);
  for (const word of words) {
    let before = hashPrefix(0, hashChar(word.charCodeAt(0)));
    for (let i = 1; i < word.length; i++) {
      const char = hashChar(word.charCodeAt(i));
      const key = (before + char) | 0;
      if (i > 1) table[indexOf(key)]! |= maskOf(key);
      before = hashPrefix(before, char);
    }
  }
  return table;
};

/** The beginnings of words. */
export interface WordPrefixes {
  readonly pairs: PairTable;
  /** Of three characters and more. */
  readonly longer: PrefixTable;
}

/** Bytes of dist/word-prefixes.dat. */
export const packPrefixes = (words: readonly string[]): Uint8Array<ArrayBuffer> => {
  const { chars, bits } = buildPairTable(words);
  return packSections(PREFIX_FILE, [chars, bits, buildPrefixTable(words)]);
};

/**
 * The beginnings of words on the bytes of `packPrefixes`; views only.
 *
 * @throws FormatError when they are not such bytes
 */
export const readPrefixes = (bytes: Uint8Array): WordPrefixes => {
  const [chars, bits, longer] = unpackSections(PREFIX_FILE, bytes) as [Uint8Array, Uint8Array, Uint8Array];
  return {
    pairs: readPairTable(chars, bits),
    longer: new Uint32Array(longer.buffer, longer.byteOffset, PREFIX_TABLE_LENGTH),
  };
};
