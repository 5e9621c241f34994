/**
 * What the grammar reads before anything is resolved: points in time as written, and expressions of several points.
 *
 * Types only. `page` counts from the publication day, `last` from the last day named in the text.
 */

export type Reference = 'page' | 'last';

export type YearPart =
  | { readonly kind: 'stated'; readonly year: number }
  | { readonly kind: Reference; readonly offset: number };
export type MonthPart =
  | { readonly kind: 'stated'; readonly month: number }
  | { readonly kind: Reference; readonly offset: number };
export type DayPart =
  | { readonly kind: 'stated'; readonly day: number }
  /** `monthHint` and `dayHint` come from a bracket: 今(8/29)日, 昨（24）日. */
  | {
      readonly kind: 'page';
      readonly offset: number;
      readonly monthHint: number | null;
      readonly dayHint: number | null;
    }
  | { readonly kind: 'last'; readonly offset: number }
  /** 上周五: week -1, weekday 5 (Monday = 1). */
  | { readonly kind: 'week'; readonly week: number; readonly weekday: number };

/** `year`, `month`, `day` as written; null where the writer left it out. A month part (上旬, 底) counts as the month. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly year: YearPart | null;
  readonly month: MonthPart | null;
  readonly day: DayPart | null;
  /** A bare number whose unit stands behind a later number: the 15 of 15—16日. */
  readonly open: boolean;
  /** Counts in years of the Republic as far as the writing tells. */
  readonly roc: boolean;
}

/** Points joined by `、和` (list) or `至—` (range); `joins[i]` stands between `points[i]` and `points[i + 1]`. */
export interface Expression {
  readonly start: number;
  readonly end: number;
  readonly points: readonly Point[];
  readonly joins: readonly Join[];
}
export type Join = 'list' | 'range';
