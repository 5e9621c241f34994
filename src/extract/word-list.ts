/**
 * A short list of words that is asked at very many places: one look at a character answers for most of them.
 *
 * In: words in an order of the caller's. Out: whether one of them stands at, before or between places. For long lists and
 * for what a lexicon says of its words there are word-table.ts and match-index.ts.
 */

/** Slots by the low bits of a code unit: characters share them by chance, so that a slot says "perhaps" and the words decide. */
const SLOTS = 1024;
const MASK = SLOTS - 1;
const BEGINS = 1;
const ENDS = 2;

const groupBy = (words: readonly string[], keyOf: (word: string) => number): Map<number, readonly string[]> => {
  const groups = new Map<number, string[]>();
  for (const word of words) {
    const group = groups.get(keyOf(word));
    if (group === undefined) groups.set(keyOf(word), [word]);
    else group.push(word);
  }
  return groups;
};

export class WordList {
  readonly words: readonly string[];
  readonly #slots = new Uint8Array(SLOTS);
  readonly #byFirst: ReadonlyMap<number, readonly string[]>;
  readonly #byLast: ReadonlyMap<number, readonly string[]>;

  /** @param words none of them empty */
  constructor(words: readonly string[]) {
    this.words = words;
    this.#byFirst = groupBy(words, word => word.charCodeAt(0));
    this.#byLast = groupBy(words, word => word.charCodeAt(word.length - 1));
    for (const code of this.#byFirst.keys()) this.#slots[code & MASK]! |= BEGINS;
    for (const code of this.#byLast.keys()) this.#slots[code & MASK]! |= ENDS;
  }

  /** Length of the first word of the list that starts at `at` and ends at or before `end`; 0 when none. */
  lengthAt(text: string, at: number, end: number = text.length): number {
    const code = text.charCodeAt(at);
    if ((this.#slots[code & MASK]! & BEGINS) === 0) return 0;
    const group = this.#byFirst.get(code);
    if (group === undefined) return 0;
    for (const word of group) if (at + word.length <= end && text.startsWith(word, at)) return word.length;
    return 0;
  }

  startsAt(text: string, at: number): boolean {
    return this.lengthAt(text, at) > 0;
  }

  /** Length of the first word of the list that ends at `end` and starts at or behind `start`; 0 when none. */
  lengthBefore(text: string, end: number, start = 0): number {
    const code = text.charCodeAt(end - 1);
    if ((this.#slots[code & MASK]! & ENDS) === 0) return 0;
    const group = this.#byLast.get(code);
    if (group === undefined) return 0;
    for (const word of group) {
      const from = end - word.length;
      if (from >= start && text.startsWith(word, from)) return word.length;
    }
    return 0;
  }

  /** Whether a word ends at `end` and starts at or behind `start`. */
  endsAt(text: string, end: number, start = 0): boolean {
    return this.lengthBefore(text, end, start) > 0;
  }

  /** Whether a word stands within `[start, end)`. */
  isIn(text: string, start: number, end: number): boolean {
    return this.indexIn(text, start, end) >= 0;
  }

  /** Where in `[start, end)` the first word stands; -1 when none does. */
  indexIn(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const stop = Math.min(end, text.length);
    for (let at = Math.max(0, start); at < stop; at++) {
      if ((slots[text.charCodeAt(at) & MASK]! & BEGINS) !== 0 && this.lengthAt(text, at, stop) > 0) return at;
    }
    return -1;
  }
}
