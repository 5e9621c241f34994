/**
 * Words of one text as small numbers, in the order in which they are first asked for: equal words have one number.
 *
 * In: spans. Out: numbers, and once at the end their strings. Most words of a report stand in it several times: counting
 * by number makes a string of each but once. Kernel: typed arrays that grow, open addressing.
 */
import { getWordCache, hashWord } from './word-cache.ts';

/** A power of two; a table that is half full doubles. */
const FIRST_SIZE = 2048;

export class WordNumbers {
  readonly #text: string;
  /** Code units of the text. */
  readonly units: Uint16Array;
  /** Number + 1 by hash; 0 is free. */
  #slots = new Int32Array(FIRST_SIZE);
  /** By number, as are the next two. */
  #hashes = new Int32Array(FIRST_SIZE / 2);
  #starts = new Int32Array(FIRST_SIZE / 2);
  #ends = new Int32Array(FIRST_SIZE / 2);
  readonly #words: string[] = [];
  #count = 0;

  /** @param units code units of `text` */
  constructor(text: string, units: Uint16Array) {
    this.#text = text;
    this.units = units;
  }

  get count(): number {
    return this.#count;
  }

  /** Where the word was first asked for. */
  startOf(number: number): number {
    return this.#starts[number]!;
  }

  endOf(number: number): number {
    return this.#ends[number]!;
  }

  /** As `wordOf`, but makes no string of any other word. */
  textOf(number: number): string {
    return this.#text.slice(this.#starts[number]!, this.#ends[number]!);
  }

  wordOf(number: number): string {
    const words = this.#words;
    while (words.length <= number) {
      const next = words.length;
      words.push(getWordCache()(this.#text, this.#starts[next]!, this.#ends[next]!, this.#hashes[next]!));
    }
    return words[number]!;
  }

  numberOf(start: number, end: number): number {
    const units = this.units;
    const hash = hashWord(units, start, end);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (this.#hashes[number] !== hash) continue;
      const own = this.#starts[number]!;
      if (this.#ends[number]! - own !== end - start) continue;
      let i = start;
      while (i < end && units[own + i - start] === units[i]) i++;
      if (i === end) return number;
    }
    const number = this.#count++;
    this.#starts[number] = start;
    this.#ends[number] = end;
    this.#hashes[number] = hash;
    slots[slot] = number + 1;
    if (2 * this.#count >= slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const size = 2 * this.#slots.length;
    const slots = new Int32Array(size);
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes[number]! & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
    const grown = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const fresh = new Int32Array(size / 2);
      fresh.set(old);
      return fresh;
    };
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#hashes = grown(this.#hashes);
  }
}
