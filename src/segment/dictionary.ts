/**
 * jieba's dictionary and HMM in the form the kernels read: typed arrays on one buffer.
 *
 * Sections of the file: trie (word → packed entry) · frequencies · their natural logarithms · tag names, one a line ·
 * HMM start (4) and transition (4 × 4) log probabilities · row of each character U+4E00 … U+9FD5 · emissions, 4 a row.
 * In: bytes of `packDictionary`, checked on load. Must not parse or copy.
 */
import {
  DoubleArrayTrie,
  type FileKind,
  packSections,
  packTrie,
  type TrieArrays,
  unpackSections,
} from '../trie/index.ts';

const DICTIONARY_FILE: FileKind = { name: 'jieba.dat', magic: 0x4241494a, version: 1, sectionCount: 7 };

/** Characters that the HMM knows lie in this range, as in jieba; all others are cut without it. */
export const HMM_FIRST = 0x4e00;
export const HMM_LAST = 0x9fd5;
/** Log probability of what the HMM does not know. */
export const HMM_NEVER = -3.14e100;

/** A dictionary entry in one number: which of the distinct frequencies, which tag. */
export const packEntry = (frequencyId: number, tagId: number): number => (tagId << 16) | frequencyId;
export const unpackEntry = (entry: number): { frequencyId: number; tagId: number } => ({
  frequencyId: entry & 0xffff,
  tagId: entry >>> 16,
});

/** States in the order of the model file: B (begin), E (end), M (middle), S (single). */
export interface HmmModel {
  /** 4 log probabilities. */
  readonly start: Float64Array;
  /** 4 × 4, row = from. */
  readonly transitions: Float64Array;
  /** Row of each character from HMM_FIRST on; row 0 is the unknown character. */
  readonly rows: Uint16Array;
  /** 4 a row. */
  readonly emissions: Float64Array;
}

export interface DictionaryParts {
  readonly trie: TrieArrays;
  /** Distinct word frequencies. */
  readonly frequencies: Float64Array;
  /** Natural logarithm of each. */
  readonly logFrequencies: Float64Array;
  readonly tagNames: readonly string[];
  /** Sum of the frequencies of all words. */
  readonly total: number;
  readonly hmm: HmmModel;
}

export const packDictionary = (parts: DictionaryParts, inputHash: Uint8Array): Uint8Array<ArrayBuffer> =>
  packSections(
    DICTIONARY_FILE,
    [
      packTrie(parts.trie),
      Float64Array.of(parts.total, ...parts.frequencies),
      parts.logFrequencies,
      new TextEncoder().encode(parts.tagNames.join('\n')),
      Float64Array.of(...parts.hmm.start, ...parts.hmm.transitions),
      parts.hmm.rows,
      parts.hmm.emissions,
    ],
    inputHash,
  );

const toFloats = (bytes: Uint8Array): Float64Array =>
  new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);

export class Dictionary implements DictionaryParts {
  readonly trie: DoubleArrayTrie;
  readonly frequencies: Float64Array;
  readonly logFrequencies: Float64Array;
  readonly tagNames: readonly string[];
  readonly total: number;
  readonly hmm: HmmModel;

  private constructor(parts: DictionaryParts & { trie: DoubleArrayTrie }) {
    this.trie = parts.trie;
    this.frequencies = parts.frequencies;
    this.logFrequencies = parts.logFrequencies;
    this.tagNames = parts.tagNames;
    this.total = parts.total;
    this.hmm = parts.hmm;
  }

  /**
   * A dictionary on the bytes of `packDictionary`, which may lie in a SharedArrayBuffer.
   *
   * @throws FormatError when they are not such bytes
   */
  static from(bytes: Uint8Array): Dictionary {
    const sections = unpackSections(DICTIONARY_FILE, bytes);
    const numbers = toFloats(sections[1]!);
    const chain = toFloats(sections[4]!);
    const rows = sections[5]!;
    return new Dictionary({
      trie: DoubleArrayTrie.from(sections[0]!),
      total: numbers[0]!,
      frequencies: numbers.subarray(1),
      logFrequencies: toFloats(sections[2]!),
      // A copy: TextDecoder refuses views on shared memory.
      tagNames: new TextDecoder().decode(sections[3]!.slice()).split('\n'),
      hmm: {
        start: chain.subarray(0, 4),
        transitions: chain.subarray(4, 20),
        rows: new Uint16Array(rows.buffer, rows.byteOffset, rows.byteLength / 2),
        emissions: toFloats(sections[6]!),
      },
    });
  }

  /** Frequency of a word; `missing` when it is none. */
  frequencyOf(word: string, missing: number): number {
    const entry = this.trie.find(word);
    return entry < 0 ? missing : this.frequencies[unpackEntry(entry).frequencyId]!;
  }
}
