/**
 * Monotone map from clean offsets to original ones: typed arrays of pieces, asked by binary search.
 *
 * A linear piece leads back unit by unit; an atomic one (a restored character, a broken place) as a whole. What was deleted
 * lies in the gaps between pieces.
 */
import type { OffsetMap, Span } from '../model.ts';

export interface PieceMap extends OffsetMap {
  readonly count: number;
  /** Clean offset at which piece k begins; entry `count` is the clean length. */
  readonly cleanStarts: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1: the piece is atomic. */
  readonly atomic: Uint8Array;
}

/** Last piece that begins at or before `cleanOffset`. */
const findPiece = (cleanStarts: Uint32Array, count: number, cleanOffset: number): number => {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cleanStarts[middle]! <= cleanOffset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const toPieceMap = (pieces: Pick<PieceMap, 'count' | 'cleanStarts' | 'starts' | 'ends' | 'atomic'>): PieceMap => {
  const { count, cleanStarts, starts, ends, atomic } = pieces;
  const startOf = (cleanOffset: number): number => {
    if (count === 0) return 0;
    if (cleanOffset >= cleanStarts[count]!) return ends[count - 1]!;
    const k = findPiece(cleanStarts, count, cleanOffset);
    return atomic[k] === 1 ? starts[k]! : starts[k]! + cleanOffset - cleanStarts[k]!;
  };
  const endOf = (lastUnit: number): number => {
    const k = findPiece(cleanStarts, count, lastUnit);
    return atomic[k] === 1 ? ends[k]! : starts[k]! + lastUnit - cleanStarts[k]! + 1;
  };
  return {
    ...pieces,
    toOriginal: startOf,
    toSpan: (start, end): Span => {
      if (end <= start || count === 0) return [startOf(start), startOf(start)];
      return [startOf(start), endOf(Math.min(end, cleanStarts[count]!) - 1)];
    },
  };
};

/** A map that grows by pieces, added in rising order. */
export class PieceMapBuilder {
  private readonly cleanStarts: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly atomic: Uint8Array;
  private count = 0;
  private cleanLength = 0;

  /** @param capacity pieces that it holds at most */
  constructor(capacity: number) {
    this.cleanStarts = new Uint32Array(capacity + 1);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
    this.atomic = new Uint8Array(capacity);
  }

  addLinear(start: number, length: number): void {
    if (length === 0) return;
    const last = this.count - 1;
    if (last < 0 || this.atomic[last] !== 0 || this.ends[last] !== start) {
      this.add(start, start + length, length, 0);
      return;
    }
    this.ends[last] = start + length;
    this.cleanLength += length;
    this.cleanStarts[this.count] = this.cleanLength;
  }

  addAtomic(start: number, end: number, cleanLength: number): void {
    this.add(start, end, cleanLength, end - start === 1 && cleanLength === 1 ? 0 : 1);
  }

  finish(): PieceMap {
    const { count, cleanStarts, starts, ends, atomic } = this;
    return toPieceMap({ count, cleanStarts, starts, ends, atomic });
  }

  private add(start: number, end: number, length: number, isAtomic: number): void {
    const { count } = this;
    this.starts[count] = start;
    this.ends[count] = end;
    this.atomic[count] = isAtomic;
    this.cleanLength += length;
    this.count = count + 1;
    this.cleanStarts[this.count] = this.cleanLength;
  }
}

/**
 * Chain two maps: `outer` leads from the newest text to the middle one, `inner` from there to the original.
 * A null map changes nothing.
 */
export const composeMaps = (inner: PieceMap | null, outer: PieceMap | null): PieceMap | null => {
  if (inner === null || outer === null) return inner ?? outer;
  const pieces = new PieceMapBuilder(inner.count + outer.count * 2 + 2);
  for (let k = 0; k < outer.count; k++) {
    const start = outer.starts[k]!;
    const end = outer.ends[k]!;
    const length = outer.cleanStarts[k + 1]! - outer.cleanStarts[k]!;
    if (outer.atomic[k] === 1) {
      const [from, to] = inner.toSpan(start, end);
      pieces.addAtomic(from, to, length);
      continue;
    }
    let p = findPiece(inner.cleanStarts, inner.count, start);
    for (let at = start; at < end; p++) {
      const stop = Math.min(end, inner.cleanStarts[p + 1]!);
      if (inner.atomic[p] === 1) pieces.addAtomic(inner.starts[p]!, inner.ends[p]!, stop - at);
      else pieces.addLinear(inner.starts[p]! + at - inner.cleanStarts[p]!, stop - at);
      at = stop;
    }
  }
  return pieces.finish();
};

export const IDENTITY_MAP: OffsetMap = { toOriginal: offset => offset, toSpan: (start, end) => [start, end] };
