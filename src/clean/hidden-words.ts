/**
 * Characters of which nothing is shown, by the words that they make with the character before or behind them.
 *
 * Both bytes lie in pairs that are shown as nothing: hundreds may stand there, and only those are worth a look that go on or
 * begin a word with a neighbour. In: GBK and the tries of words. Out: lists, made when first asked for. Ranks nothing.
 */
import type { TrieArrays } from '../trie/index.ts';
import type { Gbk } from './gbk.ts';
import { step } from './rank-lattice.ts';
import type { ScriptTables } from './script-tables.ts';

/** The first byte that pairs shown as nothing end and, but for a few, begin with. */
const FIRST_HIDDEN = 0xa1;

export class HiddenWords {
  private readonly candidates: number[] = [];
  private readonly tries: readonly TrieArrays[];
  private readonly simplified: Uint16Array;
  private readonly lists = new Map<number, readonly number[]>();

  constructor(gbk: Gbk, { simplified }: ScriptTables, tries: readonly TrieArrays[]) {
    this.tries = tries;
    this.simplified = simplified;
    for (let lead = FIRST_HIDDEN; lead <= 0xfe; lead++) {
      for (let trail = FIRST_HIDDEN; trail <= 0xfe; trail++) {
        const code = gbk.decode[lead * 256 + trail]!;
        if (gbk.holes[trail] !== 0 && gbk.common[simplified[code]!] === 1) this.candidates.push(code);
      }
    }
  }

  /** Those that go on a word behind `first` (simplified). cost: some hundred steps the first time */
  behind(first: number): readonly number[] {
    return this.list(first * 2, () => this.candidates.filter(code => this.beginsWord(first, this.simplified[code]!)));
  }

  /** Those that begin a word before `second` (simplified). */
  before(second: number): readonly number[] {
    return this.list(second * 2 + 1, () =>
      this.candidates.filter(code => this.beginsWord(this.simplified[code]!, second)),
    );
  }

  private list(key: number, find: () => readonly number[]): readonly number[] {
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.lists.set(key, found);
    return found;
  }

  private beginsWord(first: number, second: number): boolean {
    return this.tries.some(trie => {
      const node = step(trie, trie.units[0]! >> 1, first);
      return node >= 0 && step(trie, trie.units[2 * node]! >> 1, second) >= 0;
    });
  }
}
