/** Tokens of one text as growing typed arrays, reused from text to text. */
import type { Tokens } from '../model.ts';

/** Tokens that the arrays grow by at most: to double those of a very long text would take more than the text. */
const MOST_SPARE = 1 << 22;

export class TokenBuffer {
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  tagIds = new Uint8Array(1024);
  count = 0;

  push(start: number, end: number, tagId: number): void {
    const i = this.count;
    if (i === this.starts.length) this.grow();
    this.starts[i] = start;
    this.ends[i] = end;
    this.tagIds[i] = tagId;
    this.count = i + 1;
  }

  private grow(): void {
    const { starts, ends, tagIds } = this;
    const size = starts.length + Math.min(starts.length, MOST_SPARE);
    this.starts = new Uint32Array(size);
    this.ends = new Uint32Array(size);
    this.tagIds = new Uint8Array(size);
    this.starts.set(starts);
    this.ends.set(ends);
    this.tagIds.set(tagIds);
  }

  /** What was pushed since the last `count = 0`; the arrays stay this buffer's. */
  toTokens(tagNames: readonly string[]): Tokens {
    return { count: this.count, starts: this.starts, ends: this.ends, tagIds: this.tagIds, tagNames };
  }
}
