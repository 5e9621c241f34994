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
    fillIndexes(this.#indexes, ends, count);
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

/** Tokens are short: a loop is cheaper than a call of `fill` for each. */
const fillIndexes = (indexes: Int32Array, ends: Uint32Array, count: number): void => {
  let offset = 0;
  for (let token = 0; token < count; token++) for (const end = ends[token]!; offset < end; ) indexes[offset++] = token;
  indexes[offset] = count;
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
