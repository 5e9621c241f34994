/**
 * The most probable way through a block of text: Viterbi over all dictionary words, right to left.
 *
 * Equal scores take the longer word; a character that starts no word is a step of its own, as in jieba's `calc`.
 * Kernel: typed arrays that grow and are reused; the trie is walked in place, no graph is stored.
 */
import type { TrieArrays } from '../trie/index.ts';
import type { WordSource } from './word-source.ts';

/** Entry of a step that is no dictionary word. */
export const NO_ENTRY = -1;

export class RouteFinder {
  /** `steps[i]`: length of the word at block offset i, in code units. */
  steps = new Int32Array(256);
  /** `entries[i]`: packed entry of that word, or NO_ENTRY. */
  entries = new Int32Array(256);
  /** `scores[i]`: log probability from i to the block's end. */
  scores = new Float64Array(257);
  private codes = new Uint16Array(257);
  /** By block offset: three times the node of the first two characters, 0 where no word begins with them. */
  private pairs = new Int32Array(256);
  private extraCodes = new Uint16Array(256);
  private readonly source: WordSource;

  constructor(source: WordSource) {
    this.source = source;
  }

  private reserve(length: number): void {
    if (length <= this.steps.length) return;
    this.steps = new Int32Array(2 * length);
    this.entries = new Int32Array(2 * length);
    this.scores = new Float64Array(2 * length + 1);
    this.codes = new Uint16Array(2 * length + 1);
    this.pairs = new Int32Array(2 * length);
    this.extraCodes = new Uint16Array(2 * length);
  }

  /** Fill `steps`, `entries` and `scores` for `text[start, end)`. */
  find(text: string, start: number, end: number): void {
    this.reserve(end - start);
    if (this.source.extra === null) this.findInBase(text, start, end);
    else this.findInBoth(text, start, end, this.source.extra);
  }

  /**
   * Note the codes of `text[start, end)` and the nodes of each two characters. A pass of its own without a branch: the nodes
   * lie all over the dictionary, and so the processor fetches those of several places at once.
   */
  private findPairs(text: string, start: number, end: number): void {
    const { codes, pairs } = this;
    const { codes: codeOf, units } = this.source.base;
    const length = end - start;
    const rootBase = units[0]! >> 1;
    for (let i = 0; i < length; i++) codes[i] = codeOf[text.charCodeAt(start + i)]!;
    codes[length] = 0;
    for (let i = 0; i < length; i++) {
      const code = codes[i]!;
      const next = codes[i + 1]!;
      const first = 3 * (rootBase + code);
      const pair = 3 * ((units[first]! >> 1) + next);
      const difference = (units[first + 1]! ^ code) | (units[pair + 1]! ^ next);
      // All bits where a code is another: then the node is of other characters.
      pairs[i] = pair & ~((difference | -difference) >> 31);
    }
  }

  private findInBase(text: string, start: number, end: number): void {
    this.findPairs(text, start, end);
    const { steps, entries, scores, codes, pairs } = this;
    const { base: trie, logProbs, unknownLogProb } = this.source;
    const { units } = trie;
    const length = end - start;
    const rootBase = units[0]! >> 1;
    scores[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      let best = -Infinity;
      let step = 0;
      let entry = NO_ENTRY;
      const code = codes[i]!;
      const first = 3 * (rootBase + code);
      const isKnown = code !== 0 && units[first + 1] === code;
      if (isKnown && (units[first]! & 1) !== 0) {
        entry = units[first + 2]!;
        best = logProbs[entry & 0xffff]! + scores[i + 1]!;
        step = 1;
      }
      // A leaf has no children, and behind the last character there is none.
      let node = isKnown && units[first]! > 1 && codes[i + 1] !== 0 ? pairs[i]! : 0;
      for (let j = i + 2; node !== 0; j++) {
        const unit = units[node]!;
        if ((unit & 1) !== 0) {
          const value = units[node + 2]!;
          const score = logProbs[value & 0xffff]! + scores[j]!;
          if (score >= best) {
            best = score;
            step = j - i;
            entry = value;
          }
        }
        const base = unit >> 1;
        if (base === 0 || j >= length) break;
        const next = codes[j]!;
        node = 3 * (base + next);
        if (next === 0 || units[node + 1] !== next) break;
      }
      if (step === 0) {
        // The second half of a pair is reached by no word; its first half steps over it.
        step = (text.charCodeAt(start + i) & 0xfc00) === 0xd800 && i + 1 < length ? 2 : 1;
        best = unknownLogProb + scores[i + step]!;
      }
      steps[i] = step;
      entries[i] = entry;
      scores[i] = best;
    }
  }

  /**
   * As `findInBase`, with the user's words beside the base ones; a user word stands for the base word of its text.
   *
   * Written out a second time on purpose: what the two loops share is their innermost lines, and a call there, or a test
   * for a second trie, would cost all who have no words of their own.
   */
  private findInBoth(text: string, start: number, end: number, extra: TrieArrays): void {
    const { steps, entries, scores, codes, extraCodes } = this;
    const { base: trie, logProbs, unknownLogProb } = this.source;
    const length = end - start;
    scores[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      const unit = text.charCodeAt(start + i);
      codes[i] = trie.codes[unit]!;
      extraCodes[i] = extra.codes[unit]!;
      let best = -Infinity;
      let step = 0;
      let entry = NO_ENTRY;
      let base = trie.units[0]! >> 1;
      let extraBase = extra.units[0]! >> 1;
      for (let j = i; j < length && (base !== 0 || extraBase !== 0); ) {
        let value = NO_ENTRY;
        const node = base + codes[j]!;
        if (base !== 0 && codes[j] !== 0 && trie.units[3 * node + 1] === codes[j]) {
          value = trie.units[3 * node + 2]!;
          base = trie.units[3 * node]! >> 1;
        } else base = 0;
        const extraNode = extraBase + extraCodes[j]!;
        if (extraBase !== 0 && extraCodes[j] !== 0 && extra.units[3 * extraNode + 1] === extraCodes[j]) {
          if (extra.units[3 * extraNode + 2] !== NO_ENTRY) value = extra.units[3 * extraNode + 2]!;
          extraBase = extra.units[3 * extraNode]! >> 1;
        } else extraBase = 0;
        j++;
        if (value === NO_ENTRY) continue;
        const score = logProbs[value & 0xffff]! + scores[j]!;
        if (score >= best) {
          best = score;
          step = j - i;
          entry = value;
        }
      }
      if (step === 0) {
        step = (unit & 0xfc00) === 0xd800 && i + 1 < length ? 2 : 1;
        best = unknownLogProb + scores[i + step]!;
      }
      steps[i] = step;
      entries[i] = entry;
      scores[i] = best;
    }
  }
}
