/**
 * Tokens asked by offset: an array read each, where token-lookup.ts searches. For steps that ask at many places.
 *
 * In: tokens that tile the text. Out: index, borders and tag of the token that covers an offset.
 */
import type { Tokens } from '../model.ts';
import type { Draft } from './draft.ts';

export class TokenIndex {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly #tagIds: Uint8Array;
  readonly #tagNames: readonly string[];
  /** Tag of Han words that no dictionary holds: the first of two `n` (model.ts); -1 where the segmenter does not tell. */
  readonly #unknownId: number;
  readonly #length: number;
  /** Index of the token by offset; behind the last one their number. */
  readonly #indexes: Int32Array;

  constructor({ count, starts, ends, tagIds, tagNames }: Tokens, length: number) {
    this.starts = starts;
    this.ends = ends;
    this.#tagIds = tagIds;
    this.#tagNames = tagNames;
    const noun = tagNames.indexOf('n');
    this.#unknownId = noun === tagNames.lastIndexOf('n') ? -1 : noun;
    this.#length = length;
    this.#indexes = new Int32Array(length + 1);
    // The starts are marked and then counted: loops over single tokens, which are short, cost more.
    for (let token = 1; token < count; token++) this.#indexes[starts[token]!] = 1;
    if (count > 0) this.#indexes[length] = 1;
    countUp(this.#indexes);
  }

  /** Token that covers the character at `offset`; -1 outside the text. */
  tokenAt(offset: number): number {
    return offset >= 0 && offset < this.#length ? this.#indexes[offset]! : -1;
  }

  /** True where a token begins, and outside the text. */
  isBorder(offset: number): boolean {
    return offset <= 0 || offset >= this.#length || this.#indexes[offset] !== this.#indexes[offset - 1];
  }

  /** `x` for words that no dictionary holds, and for no token. */
  tagOf(token: number): string {
    const id = token < 0 ? -1 : this.#tagIds[token]!;
    return id === this.#unknownId ? 'x' : (this.#tagNames[id] ?? 'x');
  }
}

const countUp = (cells: Int32Array): void => {
  let count = 0;
  for (let i = 0; i < cells.length; i++) {
    count += cells[i]!;
    cells[i] = count;
  }
};

const indexByDraft = new WeakMap<Draft, TokenIndex>();

/** The index of the draft's tokens, built at the first call and kept as long as the draft. */
export const getTokenIndex = (draft: Draft): TokenIndex => {
  const known = indexByDraft.get(draft);
  if (known !== undefined) return known;
  const made = new TokenIndex(draft.tokens, draft.text.length);
  indexByDraft.set(draft, made);
  return made;
};
