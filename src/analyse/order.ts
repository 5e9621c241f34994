/** Total orders by code unit, so that no result depends on the machine's locale or on the order of the input. */
import type { ReportRecord, Span } from '../model.ts';

/** Order by UTF-16 code units. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order by code units, null last. */
export const compareOptional = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : compareText(a, b);

export const compareSpans = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

/** Where something stands in the whole input: file, document in it, place in the text. */
export interface Place {
  readonly path: string;
  readonly document: number;
  readonly span: Span;
}

export const comparePlaces = (a: Place, b: Place): number =>
  compareText(a.path, b.path) || a.document - b.document || compareSpans(a.span, b.span);

/** A record's source as shown to the reader: the path, and `#n` (0-based) for a later document of the same file. */
export const sourceOf = (record: ReportRecord): string =>
  record.source.document === 0 ? record.source.path : `${record.source.path}#${record.source.document}`;

/** The first `count` items of an unsorted list under an order; all when `count` is Infinity. */
export const takeFirst = <T>(items: readonly T[], count: number, compare: (a: T, b: T) => number): T[] =>
  [...items].sort(compare).slice(0, count);
