/**
 * A double-array trie over UTF-16 code units: string → value, walked unit by unit without garbage.
 *
 * Code units are renamed by frequency (`codes`), so that the children of a node lie close together. Node `n` has three
 * numbers side by side, for most nodes lie far from the last one read: `units[3n]` = base << 1 | hasValue, `units[3n + 1]` =
 * the code that leads to it (0: free), `units[3n + 2]` = its value. The child by code `c` is node base + c, if that node's
 * code is `c`; bases are unique, so the code alone proves the parent. A base of 0 is a leaf. Kernels may read the arrays
 * themselves; nobody writes them.
 *
 * In: bytes of `buildTrie` (build-trie.ts). Must not copy them: worker threads share one buffer.
 */
import { type FileKind, packSections, unpackSections } from './section-file.ts';

export const ROOT = 0;
export const NO_VALUE = -1;

const TRIE_FILE: FileKind = { name: 'trie', magic: 0x45495254, version: 2, sectionCount: 2 };

/** The two arrays of a trie; see the head of this file. */
export interface TrieArrays {
  /** Code of each code unit, 65,536 of them; 0 = in no key. */
  readonly codes: Uint16Array;
  /** Three a node. Values are ≥ 0; NO_VALUE where no key ends. */
  readonly units: Int32Array;
}

export const packTrie = (arrays: TrieArrays): Uint8Array<ArrayBuffer> =>
  packSections(TRIE_FILE, [arrays.codes, arrays.units]);

const CODE_COUNT = 65536;

export class DoubleArrayTrie implements TrieArrays {
  readonly codes: Uint16Array;
  readonly units: Int32Array;

  constructor(arrays: TrieArrays) {
    this.codes = arrays.codes;
    this.units = arrays.units;
  }

  /**
   * A trie on the bytes of `packTrie`; views only.
   *
   * @throws FormatError when they are not such bytes
   */
  static from(bytes: Uint8Array): DoubleArrayTrie {
    const [codes, units] = unpackSections(TRIE_FILE, bytes) as [Uint8Array, Uint8Array];
    const nodeCount = units.byteLength / 12;
    if (codes.byteLength !== 2 * CODE_COUNT || nodeCount % 1 !== 0) {
      unpackSections({ ...TRIE_FILE, name: 'trie with arrays of unequal length', magic: -1 }, bytes);
    }
    return new DoubleArrayTrie({
      codes: new Uint16Array(codes.buffer, codes.byteOffset, CODE_COUNT),
      units: new Int32Array(units.buffer, units.byteOffset, 3 * nodeCount),
    });
  }

  /** Value of the key `text.slice(start, end)`, or NO_VALUE. */
  find(text: string, start = 0, end = text.length): number {
    const { codes, units } = this;
    let node = ROOT;
    for (let i = start; i < end; i++) {
      const code = codes[text.charCodeAt(i)]!;
      const base = units[3 * node]! >> 1;
      if (code === 0 || base === 0 || units[3 * (base + code) + 1] !== code) return NO_VALUE;
      node = base + code;
    }
    return units[3 * node + 2]!;
  }

  /** Call `visit(end, value)` for every key that starts at `text[start]`, shortest first. */
  eachPrefix(text: string, start: number, visit: (end: number, value: number) => void): void {
    const { codes, units } = this;
    let base = units[0]! >> 1;
    for (let i = start; i < text.length && base !== 0; i++) {
      const code = codes[text.charCodeAt(i)]!;
      const node = 3 * (base + code);
      if (code === 0 || units[node + 1] !== code) return;
      const unit = units[node]!;
      if ((unit & 1) !== 0) visit(i + 1, units[node + 2]!);
      base = unit >> 1;
    }
  }
}
