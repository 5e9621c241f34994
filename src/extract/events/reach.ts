/**
 * Whether any of many spans meets or covers another one, without asking each: spans sorted by start, with the furthest end so far.
 *
 * In: spans in any order, which may overlap. Out: yes or no, in time that grows with the logarithm of their number.
 */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Spans made ready to be asked. */
export interface Reach {
  /** Sorted. */
  readonly starts: readonly number[];
  /** Of the spans up to and with this one, the furthest end. */
  readonly furthest: readonly number[];
}

export const toReach = (spans: readonly Span[]): Reach => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const furthest: number[] = [];
  let end = -1;
  for (const span of sorted) {
    end = Math.max(end, span.end);
    furthest.push(end);
  }
  return { starts: sorted.map(span => span.start), furthest };
};

/** Furthest end of the spans that begin before `offset`; -1 when there is none. */
const furthestBefore = ({ starts, furthest }: Reach, offset: number): number => {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return furthest[low - 1] ?? -1;
};

/** Whether one of the spans begins before the end of `span` and ends behind its start. */
export const meetsAny = (reach: Reach, span: Span): boolean => furthestBefore(reach, span.end) > span.start;

/** Whether all of `span` lies within one of the spans. */
export const isCovered = (reach: Reach, span: Span): boolean => furthestBefore(reach, span.start + 1) >= span.end;
