/**
 * Characters of which nothing is shown, by the words that they make with the character before or behind them.
 *
 * Both bytes lie in pairs that are shown as nothing: hundreds may stand there, and only those are worth a look that go on or
 * begin a word with a neighbour. In: GBK and the words. Out: lists, made when first asked for. Ranks nothing.
 */
import type { TrieArrays } from '../trie/index.ts';
import type { Gbk } from './gbk.ts';
import type { ScriptTables } from './script-tables.ts';
import { mayBeginPair, type PairTable } from './word-pairs.ts';
import { childrenOf, step } from './word-scores.ts';

/** The first byte that characters begin with, and the first that may begin a pair shown as nothing. */
const FIRST_LEAD = 0x81;
const FIRST_HIDDEN = 0xa1;

export class HiddenWords {
  private readonly candidates: number[] = [];
  /** By candidate: its simplified form. */
  private readonly codes: Uint16Array;
  private readonly tries: readonly TrieArrays[];
  private readonly pairs: PairTable;
  private readonly lists = new Map<number, readonly number[]>();

  constructor(gbk: Gbk, { simplified }: ScriptTables, tries: readonly TrieArrays[], pairs: PairTable) {
    this.tries = tries;
    this.pairs = pairs;
    for (let lead = FIRST_LEAD; lead <= 0xfe; lead++) {
      for (let trail = FIRST_HIDDEN; trail <= 0xfe; trail++) {
        const code = gbk.decode[lead * 256 + trail]!;
        if (gbk.holes[trail] !== 0 && gbk.common[simplified[code]!] === 1) this.candidates.push(code);
      }
    }
    this.codes = Uint16Array.from(this.candidates, code => simplified[code]!);
  }

  /** Those that go on a word behind `first` (simplified). cost: a look at some thousand characters the first time */
  behind(first: number): readonly number[] {
    return this.list(first * 2, own => this.beginsWord(first, own));
  }

  /** Those that begin a word before `second` (simplified). cost: as `behind` */
  before(second: number): readonly number[] {
    return this.list(second * 2 + 1, own => this.beginsWord(own, second));
  }

  private list(key: number, isWanted: (own: number) => boolean): readonly number[] {
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const found = this.candidates.filter((_, i) => isWanted(this.codes[i]!));
    this.lists.set(key, found);
    return found;
  }

  private beginsWord(first: number, second: number): boolean {
    if (!mayBeginPair(this.pairs, first, second)) return false;
    for (const trie of this.tries) {
      if (step(trie, childrenOf(trie, step(trie, childrenOf(trie, 0), first)), second) >= 0) return true;
    }
    return false;
  }
}
