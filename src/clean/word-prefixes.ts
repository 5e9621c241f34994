/**
 * Which characters may go on which beginnings of words: a Bloom filter of all beginnings of two characters and more.
 *
 * In: words, when the package is built. Out: a table of bits. A trie lies scattered in memory; a look here is ten times as fast
 * and right of a no. Both bits of a beginning lie in one number, so a look is one access: Putze, Sanders and Singler 2007,
 * Cache-, Hash- and Space-Efficient Bloom Filters.
 */
import { type FileKind, packSections, unpackSections } from '../trie/index.ts';

/** `WPFX`. */
const PREFIX_FILE: FileKind = { name: 'word-prefixes.dat', magic: 0x58465057, version: 1, sectionCount: 1 };

/** The table has 2 ** 22 bits, half a megabyte: half a million beginnings set a fifth of them, so one no in twenty comes out as a yes. */
const INDEX_BITS = 17;
export const PREFIX_TABLE_LENGTH = 1 << INDEX_BITS;

/** A number by the high bits of the key of a beginning; the next ten bits say which two of its bits are set. */
export type PrefixTable = Uint32Array;

/** What a character adds to the key of a beginning. */
export const hashChar = (code: number): number => Math.imul(code, 0x9e3779b1);

/** What the characters so far add to the key of a longer beginning; `before`: the same of those before `char`, 0 if there are none. */
export const hashPrefix = (before: number, char: number): number => Math.imul(before + char, 0x85ebca6b);

const indexOf = (key: number): number => key >>> (32 - INDEX_BITS);
const maskOf = (key: number): number => (1 << ((key >>> 10) & 31)) | (1 << ((key >>> 5) & 31));

/** Whether a word may begin with the characters of `before` (see `hashPrefix`) and `char` (see `hashChar`). */
export const mayBegin = (table: PrefixTable, before: number, char: number): boolean => {
  const key = (before + char) | 0;
  const mask = maskOf(key);
  return (table[indexOf(key)]! & mask) === mask;
};

/** The table of these words. */
export const buildPrefixTable = (words: Iterable<string>): PrefixTable => {
  const table = new Uint32Array(PREFIX_TABLE_LENGTH);
  for (const word of words) {
    let before = hashPrefix(0, hashChar(word.charCodeAt(0)));
    for (let i = 1; i < word.length; i++) {
      const char = hashChar(word.charCodeAt(i));
      const key = (before + char) | 0;
      table[indexOf(key)]! |= maskOf(key);
      before = hashPrefix(before, char);
    }
  }
  return table;
};

/** Bytes of dist/word-prefixes.dat. */
export const packPrefixTable = (table: PrefixTable): Uint8Array<ArrayBuffer> => packSections(PREFIX_FILE, [table]);

/**
 * A table on the bytes of `packPrefixTable`; a view only.
 *
 * @throws FormatError when they are not such bytes
 */
export const readPrefixTable = (bytes: Uint8Array): PrefixTable => {
  const section = unpackSections(PREFIX_FILE, bytes)[0]!;
  return new Uint32Array(section.buffer, section.byteOffset, PREFIX_TABLE_LENGTH);
};
