/**
 * What words score when the ways of a broken place are ranked: those of the dictionary and those that reports are full of.
 *
 * In: two tries of simplified words. Out: natural-log scores by their nodes. Kernel: no strings.
 */
import type { TrieArrays } from '../trie/index.ts';

/** Simplified words with natural-log probabilities, as the segmenter has them. */
export interface WordTable {
  readonly base: TrieArrays;
  /** By the low 16 bits of an entry. */
  readonly logProbs: Float64Array;
  readonly unknownLogProb: number;
  /** By the high 16 bits of an entry. */
  readonly tagNames: readonly string[];
}

/** Simplified characters of a word; a sign is one of its own. */
export type Word = readonly number[];

/** What a word of the list of reports (data/report-words.txt) scores: as one that the dictionary counts a thousand times. */
const REPORT_WORD_SCORE = -11;
/** A word of one character: the dictionary counts them too often, novels being among its sources. */
const SINGLE_COST = 2;

/** The child by the character `code` of a node whose children are at `base` (0: none); -1 if there is none. */
export const step = ({ codes, units }: TrieArrays, base: number, code: number): number => {
  if (base === 0) return -1;
  const unit = codes[code]!;
  return unit !== 0 && units[3 * (base + unit) + 1] === unit ? base + unit : -1;
};

/** Where the children of a node are; 0 where there are none, or no node (-1). */
export const childrenOf = ({ units }: TrieArrays, node: number): number => (node < 0 ? 0 : units[3 * node]! >> 1);

const endsWord = ({ units }: TrieArrays, node: number): boolean => node >= 0 && (units[3 * node]! & 1) !== 0;

export class WordScores {
  /** The words of the dictionary. */
  readonly base: TrieArrays;
  /** The words of reports. */
  readonly report: TrieArrays;
  /** Children of the roots. */
  readonly baseRoot: number;
  readonly reportRoot: number;
  private readonly words: WordTable;
  // By character, filled when first asked for: score of the word that it is alone (NaN: not asked for yet), children of its nodes.
  private readonly singles = new Float64Array(0x10000).fill(Number.NaN);
  private readonly bases = new Int32Array(0x10000);
  private readonly reports = new Int32Array(0x10000);

  constructor(words: WordTable, report: TrieArrays) {
    this.words = words;
    this.base = words.base;
    this.report = report;
    this.baseRoot = childrenOf(this.base, 0);
    this.reportRoot = childrenOf(report, 0);
  }

  /** What a word of several characters that ends at these nodes scores; -Infinity where none does. */
  whole(node: number, report: number): number {
    const known = endsWord(this.base, node) ? this.logProbAt(node) : Number.NEGATIVE_INFINITY;
    return known < REPORT_WORD_SCORE && endsWord(this.report, report) ? REPORT_WORD_SCORE : known;
  }

  /** Tag of a word of the dictionary; null where it is none. */
  tagOf(word: Word): string | null {
    let node = 0;
    for (const code of word) {
      node = step(this.base, childrenOf(this.base, node), code);
      if (node < 0) return null;
    }
    return endsWord(this.base, node) ? this.words.tagNames[this.base.units[3 * node + 2]! >>> 16]! : null;
  }

  /** What the word of this one character scores. */
  single(code: number): number {
    if (Number.isNaN(this.singles[code]!)) this.lookUp(code);
    return this.singles[code]!;
  }

  /** Children of its node in the dictionary; asked behind `single`. */
  childrenOf(code: number): number {
    return this.bases[code]!;
  }

  /** The same among the words of reports. */
  reportChildrenOf(code: number): number {
    return this.reports[code]!;
  }

  private lookUp(code: number): void {
    const node = step(this.base, this.baseRoot, code);
    this.singles[code] = endsWord(this.base, node) ? this.logProbAt(node) - SINGLE_COST : this.words.unknownLogProb;
    this.bases[code] = childrenOf(this.base, node);
    this.reports[code] = childrenOf(this.report, step(this.report, this.reportRoot, code));
  }

  private logProbAt(node: number): number {
    return this.words.logProbs[this.base.units[3 * node + 2]! & 0xffff]!;
  }
}
