/** `clusters`: the clusters that records speak of, with the people and places of their events and sentences. */
import type { ReportRecord } from '../model.ts';
import { type Accumulator, addByCluster, type ByCluster, mergeByCluster, rankClusters } from './by-cluster.ts';
import { addDate, type DatesSeen, mergeDates, noDates } from './dates-seen.ts';
import { type EntityState, type EntityType, entitiesFold, rankEntities, shownName, shownTitle } from './entities.ts';
import type { Fold, FoldOptions } from './fold.ts';

export interface ClusterState {
  events: number;
  entities: EntityState;
  readonly seen: DatesSeen;
}

const CLUSTER_COLUMNS = ['cluster', 'documents', 'events', 'people', 'places', 'first', 'last'] as const;

/** Dates of the events of a record; of one without dated events that of its publication. */
const addDates = (seen: DatesSeen, record: ReportRecord): void => {
  const dates = record.events.map(event => event.date).filter(date => date !== null);
  for (const date of dates.length > 0 ? dates : [record.published]) addDate(seen, date);
};

const toAccumulator = (options: FoldOptions): Accumulator<ClusterState> => {
  const entities = entitiesFold({ ...options, types: null });
  return {
    empty: () => ({ events: 0, entities: entities.empty(), seen: noDates() }),
    add: (state, record) => {
      state.events += record.events.length;
      state.entities = entities.add(state.entities, record);
      addDates(state.seen, record);
      return state;
    },
    merge: (left, right) => {
      left.events += right.events;
      left.entities = entities.merge(left.entities, right.entities);
      mergeDates(left.seen, right.seen);
      return left;
    },
  };
};

/** People as `{name, title}`, the most frequent first. */
export const listPeople = (entities: EntityState): { name: string; title: string }[] =>
  rankEntities(entities)
    .filter(tally => tally.type === 'person')
    .map(tally => ({ name: shownName(tally), title: shownTitle(tally) }));

/** Names of one type, the most frequent first, each once. */
export const listNames = (entities: EntityState, type: EntityType): string[] => [
  ...new Set(
    rankEntities(entities)
      .filter(tally => tally.type === type)
      .map(shownName),
  ),
];

/** Rows: a cluster each, that of most documents first. */
export const clustersFold = (options: FoldOptions): Fold<ByCluster<ClusterState>> => {
  const inner = toAccumulator(options);
  return {
    empty: () => new Map(),
    add: (parts, record) => addByCluster(parts, record, { inner, original: options.original, keepRest: false }),
    merge: (left, right) => mergeByCluster(left, right, inner),
    finish: parts => ({
      columns: CLUSTER_COLUMNS,
      rows: rankClusters(parts)
        .slice(0, options.top)
        .map(({ cluster, documents, state }) => ({
          cluster,
          documents,
          events: state.events,
          people: listPeople(state.entities),
          places: listNames(state.entities, 'place'),
          first: state.seen.first,
          last: state.seen.last,
        })),
    }),
  };
};
