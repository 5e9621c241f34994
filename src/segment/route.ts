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
  private codes = new Uint16Array(256);
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
    this.codes = new Uint16Array(2 * length);
    this.extraCodes = new Uint16Array(2 * length);
  }

  /** Fill `steps`, `entries` and `scores` for `text[start, end)`. */
  find(text: string, start: number, end: number): void {
    this.reserve(end - start);
    if (this.source.extra === null) this.findInBase(text, start, end);
    else this.findInBoth(text, start, end, this.source.extra);
  }

  private findInBase(text: string, start: number, end: number): void {
    const { steps, entries, scores, codes } = this;
    const { base: trie, logProbs, unknownLogProb } = this.source;
    const { codes: codeOf, units, values } = trie;
    const length = end - start;
    const rootBase = units[0]! >> 1;
    scores[length] = 0;
    for (let i = length - 1; i >= 0; i--) {
      const unit = text.charCodeAt(start + i);
      codes[i] = codeOf[unit]!;
      let best = -Infinity;
      let step = 0;
      let entry = NO_ENTRY;
      let base = rootBase;
      for (let j = i; j < length; ) {
        const code = codes[j]!;
        const node = base + code;
        if (code === 0 || units[2 * node + 1] !== code) break;
        const nodeUnit = units[2 * node]!;
        j++;
        if ((nodeUnit & 1) !== 0) {
          const value = values[node]!;
          const score = logProbs[value & 0xffff]! + scores[j]!;
          if (score >= best) {
            best = score;
            step = j - i;
            entry = value;
          }
        }
        base = nodeUnit >> 1;
        if (base === 0) break;
      }
      if (step === 0) {
        // The second half of a pair is reached by no word; its first half steps over it.
        step = (unit & 0xfc00) === 0xd800 && i + 1 < length ? 2 : 1;
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
        if (base !== 0 && codes[j] !== 0 && trie.units[2 * node + 1] === codes[j]) {
          value = trie.values[node]!;
          base = trie.units[2 * node]! >> 1;
        } else base = 0;
        const extraNode = extraBase + extraCodes[j]!;
        if (extraBase !== 0 && extraCodes[j] !== 0 && extra.units[2 * extraNode + 1] === extraCodes[j]) {
          if (extra.values[extraNode] !== NO_ENTRY) value = extra.values[extraNode]!;
          extraBase = extra.units[2 * extraNode]! >> 1;
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
