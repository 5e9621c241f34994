/**
 * JSON of the words that were counted under a cluster, as `JSON.stringify` would set their objects, made without these.
 *
 * Kernel: code units into one array that is kept and grows; a string is made once, of all words together. Most words are
 * Han characters or ASCII and stand as they are; all others are quoted by the caller's function.
 */
import { toUnits } from '../units.ts';
import type { TermCounter } from './term-counter.ts';
import type { WordNumbers } from './word-numbers.ts';

/** Sets a string as JSON. */
export type Quote = (text: string) => string;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const ZERO = 0x30;
const NINE = 0x39;
const COUNT = toUnits(':{"count":');
/** Of a count. */
const MOST_DIGITS = 10;

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
/** A Han character or a sign of ASCII that stands in JSON as it is. */
const isPlain = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x20 && code < 0x7f && code !== QUOTE && code !== BACKSLASH);

/** Index that a property of this name would have (`2024`); -1 for names that objects keep in the order of their making. */
const arrayIndexOf = (units: Uint16Array, start: number, end: number): number => {
  if (end - start > MOST_DIGITS || (units[start] === ZERO && end - start > 1)) return -1;
  let index = 0;
  for (let i = start; i < end; i++) {
    if (!isDigit(units[i]!)) return -1;
    index = 10 * index + units[i]! - ZERO;
  }
  return index < 0xffffffff ? index : -1;
};

const isPlainWord = (units: Uint16Array, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (!isPlain(units[i]!)) return false;
  return true;
};

class BucketWriter {
  #units = new Uint16Array(1 << 14);
  #length = 0;
  /** `,"pos":"n"},` by tag. */
  readonly #endings = new Map<string, Uint16Array>();

  toJson(counter: TermCounter, words: WordNumbers, quote: Quote): string {
    this.#length = 0;
    this.#push(OPEN);
    const indexed = findIndexed(counter, words);
    for (const i of indexed) this.#pushEntry(counter, i, words, quote);
    const isIndexed = new Set(indexed);
    for (let i = 0; i < counter.words.length; i++) if (!isIndexed.has(i)) this.#pushEntry(counter, i, words, quote);
    // In place of the last comma, if there is one.
    if (this.#length > 1) this.#length--;
    this.#push(CLOSE);
    return Buffer.from(this.#units.buffer, 0, 2 * this.#length).toString('utf16le');
  }

  /** `"产业":{"count":4,"pos":"n"},` */
  #pushEntry(counter: TermCounter, i: number, words: WordNumbers, quote: Quote): void {
    const word = counter.words[i]!;
    const [start, end] = [words.startOf(word), words.endOf(word)];
    if (isPlainWord(words.units, start, end)) {
      this.#push(QUOTE);
      this.#pushUnits(words.units, start, end);
      this.#push(QUOTE);
    } else {
      const quoted = toUnits(quote(words.textOf(word)));
      this.#pushUnits(quoted, 0, quoted.length);
    }
    this.#pushUnits(COUNT, 0, COUNT.length);
    this.#pushCount(counter.countOf(word));
    const ending = this.#endingOf(counter.tags[i]!, quote);
    this.#pushUnits(ending, 0, ending.length);
  }

  #pushUnits(units: Uint16Array, start: number, end: number): void {
    let at = this.#reserve(end - start);
    for (let i = start; i < end; i++) this.#units[at++] = units[i]!;
    this.#length = at;
  }

  #push(code: number): void {
    const at = this.#reserve(1);
    this.#units[at] = code;
    this.#length = at + 1;
  }

  #pushCount(count: number): void {
    if (count < 10) this.#push(ZERO + count);
    else {
      this.#pushCount(Math.floor(count / 10));
      this.#push(ZERO + (count % 10));
    }
  }

  #endingOf(tag: string, quote: Quote): Uint16Array {
    const known = this.#endings.get(tag);
    if (known !== undefined) return known;
    const ending = toUnits(`,"pos":${quote(tag)}},`);
    this.#endings.set(tag, ending);
    return ending;
  }

  /** Make room for so many units; gives where they begin. */
  #reserve(count: number): number {
    if (this.#length + count > this.#units.length) {
      const units = new Uint16Array(2 * (this.#length + count));
      units.set(this.#units);
      this.#units = units;
    }
    return this.#length;
  }
}

/** Places of the words that are array indexes, in the order of these: objects have such properties before all others. */
const findIndexed = ({ words: own }: TermCounter, words: WordNumbers): number[] => {
  const indexOf = (word: number): number => arrayIndexOf(words.units, words.startOf(word), words.endOf(word));
  const indexed: number[] = [];
  for (let i = 0; i < own.length; i++)
    if (isDigit(words.units[words.startOf(own[i]!)]!) && indexOf(own[i]!) >= 0) indexed.push(i);
  return indexed.sort((a, b) => indexOf(own[a]!) - indexOf(own[b]!));
};

let writer: BucketWriter | undefined;
/** What `JSON.stringify(counter.toBucket(words))` gives, if it sets strings as `quote` does. */
export const toBucketJson = (counter: TermCounter, words: WordNumbers, quote: Quote): string => {
  writer ??= new BucketWriter();
  return writer.toJson(counter, words, quote);
};
