/**
 * Words of one text as small numbers, in the order in which they are first asked for: equal words have one number.
 *
 * In: spans. Out: numbers, and once at the end their strings. Most words of a report stand in it several times: counting
 * by number makes a string of each but once.
 */
import { getWordCache } from './word-cache.ts';

/** A power of two; a table that is half full doubles. */
const FIRST_SIZE = 2048;

export class WordNumbers {
  readonly #text: string;
  /** Number + 1 by hash, open addressing; 0 is free. */
  #slots = new Int32Array(FIRST_SIZE);
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Where the word was first asked for. */
  startOf(number: number): number {
    return this.#starts[number]!;
  }

  wordOf(number: number): string {
    return getWordCache()(this.#text, this.#starts[number]!, this.#ends[number]!);
  }

  numberOf(start: number, end: number): number {
    const text = this.#text;
    let hash = 0;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (this.#hashes[number] === hash && this.#isWord(number, start, end)) return number;
    }
    const number = this.#starts.push(start) - 1;
    this.#ends.push(end);
    this.#hashes.push(hash);
    slots[slot] = number + 1;
    if (2 * number > slots.length) this.#grow();
    return number;
  }

  #isWord(number: number, start: number, end: number): boolean {
    const own = this.#starts[number]!;
    if (this.#ends[number]! - own !== end - start) return false;
    const text = this.#text;
    for (let i = 0; i < end - start; i++) if (text.charCodeAt(own + i) !== text.charCodeAt(start + i)) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    this.#hashes.forEach((hash, number) => {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    });
    this.#slots = slots;
  }
}
