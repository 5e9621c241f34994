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

export interface PieceMapBuilder {
  addLinear(start: number, length: number): void;
  addAtomic(start: number, end: number, cleanLength: number): void;
  finish(): PieceMap;
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

/** Begin a map of at most `capacity` pieces; they are added in rising order. */
export const buildPieceMap = (capacity: number): PieceMapBuilder => {
  const cleanStarts = new Uint32Array(capacity + 1);
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  const atomic = new Uint8Array(capacity);
  let count = 0;
  let cleanLength = 0;
  const add = (start: number, end: number, length: number, isAtomic: number): void => {
    cleanStarts[count] = cleanLength;
    starts[count] = start;
    ends[count] = end;
    atomic[count] = isAtomic;
    count++;
    cleanLength += length;
    cleanStarts[count] = cleanLength;
  };
  return {
    addLinear: (start, length) => {
      const last = count - 1;
      if (last >= 0 && atomic[last] === 0 && ends[last] === start) {
        ends[last] = start + length;
        cleanLength += length;
        cleanStarts[count] = cleanLength;
      } else add(start, start + length, length, 0);
    },
    addAtomic: (start, end, length) => add(start, end, length, end - start === 1 && length === 1 ? 0 : 1),
    finish: () => toPieceMap({ count, cleanStarts, starts, ends, atomic }),
  };
};

/**
 * Chain two maps: `outer` leads from the newest text to the middle one, `inner` from there to the original.
 * A null map changes nothing.
 */
export const composeMaps = (inner: PieceMap | null, outer: PieceMap | null): PieceMap | null => {
  if (inner === null || outer === null) return inner ?? outer;
  const pieces = buildPieceMap(inner.count + outer.count * 2 + 2);
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
