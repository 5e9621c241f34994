/**
 * The lines of a page as typed arrays: nine bytes a line, for a page may be nothing but lines.
 *
 * Reads as a list of `FoundLine`, which are made when they are asked for. Lines are pushed in order, without overlaps.
 */
import type { FoundLine } from './draft.ts';

/** What the steps ask of lines; an array of them will do as well. */
export interface Lines extends Iterable<FoundLine> {
  readonly length: number;
  at(index: number): FoundLine | undefined;
}

/** The lines of one kind, in order. */
export const selectLines = (lines: Lines, kind: FoundLine['kind']): FoundLine[] => {
  const found: FoundLine[] = [];
  for (const line of lines) if (line.kind === kind) found.push(line);
  return found;
};

const KINDS: readonly FoundLine['kind'][] = ['title', 'body', 'furniture'];
/** Lines of a short page. */
const FIRST_SIZE = 64;

export class LineList implements Lines {
  length = 0;
  /** Start and end of each line in turn. */
  #bounds = new Uint32Array(2 * FIRST_SIZE);
  #kinds = new Uint8Array(FIRST_SIZE);

  push(start: number, end: number, kind: FoundLine['kind']): void {
    if (this.length === this.#kinds.length) this.#grow();
    this.#bounds[2 * this.length] = start;
    this.#bounds[2 * this.length + 1] = end;
    this.#kinds[this.length++] = KINDS.indexOf(kind);
  }

  #grow(): void {
    const [bounds, kinds] = [this.#bounds, this.#kinds];
    this.#bounds = new Uint32Array(2 * bounds.length);
    this.#bounds.set(bounds);
    this.#kinds = new Uint8Array(2 * kinds.length);
    this.#kinds.set(kinds);
  }

  at(index: number): FoundLine | undefined {
    const at = index < 0 ? this.length + index : index;
    if (at < 0 || at >= this.length) return undefined;
    return { start: this.#bounds[2 * at]!, end: this.#bounds[2 * at + 1]!, kind: KINDS[this.#kinds[at]!]! };
  }

  /** No generator: that costs as much again as the lines. */
  [Symbol.iterator](): Iterator<FoundLine> {
    let index = 0;
    return {
      next: () => (index < this.length ? { done: false, value: this.at(index++)! } : { done: true, value: undefined }),
    };
  }
}
