/**
 * Found things asked by place: which of them overlap a span, which one ends at an offset.
 *
 * In: a list that is not changed any more. Out: answers in O(log n) or O(1). Indexes are made when first asked for and
 * kept as long as their list lives.
 */

interface Spanned {
  readonly start: number;
  readonly end: number;
}

export interface SpanIndex<T extends Spanned> {
  /** Those that share a character with `[start, end)`, last start first. */
  overlapping(start: number, end: number): T[];
}

/** Index of the first item of `sorted` whose start is at or behind `start`. */
const firstAtOrBehind = (sorted: readonly Spanned[], start: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

const buildSpanIndex = <T extends Spanned>(items: readonly T[]): SpanIndex<T> => {
  const sorted = [...items].sort((a, b) => a.start - b.start || a.end - b.end);
  // Greatest end of all items up to each: where it is too small, nothing before overlaps.
  const farthest = new Uint32Array(sorted.length);
  sorted.forEach((item, i) => {
    farthest[i] = Math.max(item.end, i === 0 ? 0 : farthest[i - 1]!);
  });
  return {
    overlapping: (start, end) => {
      const found: T[] = [];
      for (let i = firstAtOrBehind(sorted, end) - 1; i >= 0 && farthest[i]! > start; i--) {
        const item = sorted[i]!;
        if (item.end > start) found.push(item);
      }
      return found;
    },
  };
};

const indexes = new WeakMap<readonly Spanned[], SpanIndex<Spanned>>();

/** The index of `items`, built at the first call. */
export const getSpanIndex = <T extends Spanned>(items: readonly T[]): SpanIndex<T> => {
  const known = indexes.get(items) as SpanIndex<T> | undefined;
  if (known !== undefined) return known;
  const made = buildSpanIndex(items);
  indexes.set(items, made);
  return made;
};

/** Those of `sorted` (by start) that start in `[start, end)`, in order. */
export const startingIn = <T extends Spanned>(
  sorted: readonly T[],
  { start, end }: { readonly start: number; readonly end: number },
): T[] => sorted.slice(firstAtOrBehind(sorted, start), firstAtOrBehind(sorted, end));
