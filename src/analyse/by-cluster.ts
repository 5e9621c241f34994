/**
 * Make one state for each cluster of the records: what `clusters` and `summary` have in common.
 *
 * Documents that name no cluster can be kept under the name "" (so that a summary leaves nothing out).
 */
import type { ReportRecord } from '../model.ts';
import { compareText } from './order.ts';
import { clustersOf, restrictToClusters } from './restrict-record.ts';
import { getOrMake, mostFrequent, surfacesOf } from './surfaces.ts';

/** What `add` and `merge` of a fold do, without the rows. */
export interface Accumulator<State> {
  empty(): State;
  add(state: State, record: ReportRecord): State;
  merge(left: State, right: State): State;
}
interface ClusterPart<State> {
  documents: number;
  readonly surfaces: Map<string, number>;
  state: State;
}
export type ByCluster<State> = Map<string, ClusterPart<State>>;

const emptyPart = <State>(inner: Accumulator<State>): ClusterPart<State> => ({
  documents: 0,
  surfaces: new Map(),
  state: inner.empty(),
});

/** Add a record to the state of each of its clusters, narrowed to it. */
export const addByCluster = <State>(
  parts: ByCluster<State>,
  record: ReportRecord,
  { inner, original, keepRest }: { inner: Accumulator<State>; original: boolean; keepRest: boolean },
): ByCluster<State> => {
  const surface = surfacesOf(record, original);
  const names = clustersOf(record);
  const addPart = (name: string, shown: string, narrowed: ReportRecord): void => {
    const part = getOrMake(parts, name, () => emptyPart(inner));
    part.documents++;
    part.surfaces.set(shown, (part.surfaces.get(shown) ?? 0) + 1);
    part.state = inner.add(part.state, narrowed);
  };
  for (const name of names) addPart(name, surface(name), restrictToClusters(record, new Set([name])));
  if (names.length === 0 && keepRest) addPart('', '', record);
  return parts;
};

export const mergeByCluster = <State>(
  left: ByCluster<State>,
  right: ByCluster<State>,
  inner: Accumulator<State>,
): ByCluster<State> => {
  for (const [name, other] of right) {
    const part = getOrMake(left, name, () => emptyPart(inner));
    part.documents += other.documents;
    for (const [surface, count] of other.surfaces)
      part.surfaces.set(surface, (part.surfaces.get(surface) ?? 0) + count);
    part.state = inner.merge(part.state, other.state);
  }
  return left;
};

/** Clusters by documents, most first; ties by code unit; the documents without a cluster last, their name null. */
export const rankClusters = <State>(
  parts: ByCluster<State>,
): { cluster: string | null; documents: number; state: State }[] =>
  [...parts]
    .sort(
      ([a, one], [b, other]) =>
        Number(a === '') - Number(b === '') || other.documents - one.documents || compareText(a, b),
    )
    .map(([name, { documents, surfaces, state }]) => ({
      cluster: name === '' ? null : (mostFrequent(surfaces) ?? name),
      documents,
      state,
    }));
