/** Words counted under one cluster, by their numbers; a record's `TermCount` may not be written to, and costs an object each. */
import type { TermCount } from '../../model.ts';
import type { WordNumbers } from './word-numbers.ts';

export type Bucket = Record<string, TermCount>;

export class TermCounter {
  /** By word number. */
  #counts = new Int32Array(256);
  /** Words and their tags, in the order in which they came. */
  readonly words: number[] = [];
  readonly tags: string[] = [];

  add(word: number, tag: string): void {
    if (word >= this.#counts.length) this.#grow(word);
    if (this.#counts[word]!++ > 0) return;
    this.words.push(word);
    this.tags.push(tag);
  }

  countOf(word: number): number {
    return this.#counts[word]!;
  }

  #grow(word: number): void {
    const grown = new Int32Array(2 * Math.max(word, this.#counts.length));
    grown.set(this.#counts);
    this.#counts = grown;
  }

  toBucket(numbers: WordNumbers): Bucket {
    // Without a prototype: a report may well contain the word "constructor".
    const bucket = Object.create(null) as Bucket;
    for (let i = 0; i < this.words.length; i++) {
      const word = this.words[i]!;
      bucket[numbers.wordOf(word)] = { count: this.#counts[word]!, pos: this.tags[i]! };
    }
    return bucket;
  }
}
