/**
 * Characters of which nothing is shown, by the words that they make with the character before or behind them.
 *
 * Both bytes lie in pairs that are shown as nothing: hundreds may stand there, and only those are worth a look that make a usual word
 * with a neighbour. In: GBK and the words. Out: lists, made when first asked for. Ranks nothing.
 */
import type { Gbk } from './gbk.ts';
import type { ScriptTables } from './script-tables.ts';
import { mayBeginPair, type PairTable } from './word-pairs.ts';
import { childrenOf, step, type WordScores } from './word-scores.ts';

/** The first byte that characters begin with, and the first that may begin a pair shown as nothing. */
const FIRST_LEAD = 0x81;
const FIRST_HIDDEN = 0xa1;

/** A usual word: the dictionary counts it some two hundred times in sixty million. Rarer ones make most of the lists, and never win. */
const LEAST_SCORE = -12.5;

export class HiddenWords {
  private readonly candidates: number[] = [];
  /** By candidate: its simplified form. */
  private readonly codes: Uint16Array;
  private readonly words: WordScores;
  private readonly pairs: PairTable;
  private readonly lists = new Map<number, readonly number[]>();

  constructor(gbk: Gbk, { simplified }: ScriptTables, words: WordScores, pairs: PairTable) {
    this.words = words;
    this.pairs = pairs;
    for (let lead = FIRST_LEAD; lead <= 0xfe; lead++) {
      for (let trail = FIRST_HIDDEN; trail <= 0xfe; trail++) {
        const code = gbk.decode[lead * 256 + trail]!;
        if (gbk.holes[trail] !== 0 && gbk.common[simplified[code]!] === 1) this.candidates.push(code);
      }
    }
    this.codes = Uint16Array.from(this.candidates, code => simplified[code]!);
  }

  /** Those that make a word with `first` (simplified) before them, or go on a beginning of a word of reports. cost: a look at some thousand characters the first time */
  behind(first: number): readonly number[] {
    return this.list(first * 2, own => this.makesWord(first, own));
  }

  /** The same with `second` behind them. cost: as `behind` */
  before(second: number): readonly number[] {
    return this.list(second * 2 + 1, own => this.makesWord(own, second));
  }

  private list(key: number, isWanted: (own: number) => boolean): readonly number[] {
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const found = this.candidates.filter((_, i) => isWanted(this.codes[i]!));
    this.lists.set(key, found);
    return found;
  }

  private makesWord(first: number, second: number): boolean {
    if (!mayBeginPair(this.pairs, first, second)) return false;
    const { base, baseRoot, report, reportRoot } = this.words;
    const reportNode = step(report, childrenOf(report, step(report, reportRoot, first)), second);
    if (reportNode >= 0) return true;
    return this.words.whole(step(base, childrenOf(base, step(base, baseRoot, first)), second), -1) >= LEAST_SCORE;
  }
}
