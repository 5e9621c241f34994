/**
 * The shape of every analysis: a fold over records whose parts can be computed apart and merged.
 *
 * Laws (property-tested): `merge` is associative and commutative, `empty()` changes nothing, and adding a record equals
 * merging a fold of that record alone. So the rows do not depend on the order of files or on how work was shared out.
 */
import type { ReportRecord, Table } from '../model.ts';

/**
 * `add` and `merge` may fill their first argument in place and return it; a state has one owner, who goes on with what
 * was returned.
 */
export interface Fold<State> {
  empty(): State;
  add(state: State, record: ReportRecord): State;
  merge(left: State, right: State): State;
  finish(state: State): Table;
}

/** What all folds are told. */
export interface FoldOptions {
  /** Show names as the sources write them (`--script original`). */
  readonly original: boolean;
  /** Rows at most; Infinity for all. */
  readonly top: number;
  readonly minCount: number;
}

/** Run a fold over records that are all at hand. */
export const foldAll = <State>(fold: Fold<State>, records: Iterable<ReportRecord>): Table => {
  let state = fold.empty();
  for (const record of records) state = fold.add(state, record);
  return fold.finish(state);
};
