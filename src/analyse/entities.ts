/**
 * `entities`: people, places, organizations and sites, how often and in how many documents.
 *
 * People of one name and different titles, and places of one name and different codes, are different rows. A mention
 * without title or code joins the one row that has it, when there is just one.
 */
import type { ReportRecord, Row } from '../model.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { compareText } from './order.ts';
import { addToTally, emptyTally, getOrMake, mergeTally, mostFrequent, surfacesOf, type Tally } from './surfaces.ts';

export const ENTITY_TYPES = ['person', 'place', 'organization', 'site'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface EntityOptions extends FoldOptions {
  /** Types to show; null for all. */
  readonly types: readonly EntityType[] | null;
}
export interface EntityTally extends Tally {
  readonly type: EntityType;
  readonly name: string;
  /** Title of a person, code of a place; "" where it has none. */
  readonly detail: string;
  readonly details: Map<string, number>;
}
export type EntityState = Map<string, EntityTally>;

interface Mention {
  readonly type: EntityType;
  readonly name: string;
  readonly detail: string;
  readonly count: number;
}

const ENTITY_COLUMNS = ['type', 'name', 'title', 'code', 'count', 'documents'] as const;

const toMentions = (record: ReportRecord): Mention[] => [
  ...record.people.map(({ name, title, count }): Mention => ({ type: 'person', name, detail: title, count })),
  ...record.places.map(({ name, code, count }): Mention => ({ type: 'place', name, detail: code ?? '', count })),
  ...record.organizations.map(({ name, count }): Mention => ({ type: 'organization', name, detail: '', count })),
  ...record.sites.map(({ name, count }): Mention => ({ type: 'site', name, detail: '', count })),
];

const entryOf = (state: EntityState, { type, name, detail }: Omit<Mention, 'count'>): EntityTally =>
  getOrMake(state, `${type}\n${name}\n${detail}`, () => ({ ...emptyTally(), type, name, detail, details: new Map() }));

const addRecord = (state: EntityState, record: ReportRecord, original: boolean): EntityState => {
  const surface = surfacesOf(record, original);
  for (const mention of toMentions(record)) {
    const tally = entryOf(state, mention);
    addToTally(tally, mention.count, surface(mention.name));
    const detail = surface(mention.detail);
    tally.details.set(detail, (tally.details.get(detail) ?? 0) + 1);
  }
  return state;
};

const mergeEntity = (tally: EntityTally, other: EntityTally): void => {
  mergeTally(tally, other);
  for (const [detail, count] of other.details) tally.details.set(detail, (tally.details.get(detail) ?? 0) + count);
};

const mergeStates = (left: EntityState, right: EntityState): EntityState => {
  for (const other of right.values()) mergeEntity(entryOf(left, other), other);
  return left;
};

/** Let each entry without a detail join the only one of its type and name that has one. */
const joinDetails = (state: EntityState): EntityTally[] => {
  const groups = new Map<string, EntityTally[]>();
  for (const tally of state.values()) getOrMake(groups, `${tally.type}\n${tally.name}`, () => []).push(tally);
  return [...groups.values()].flatMap(group => {
    const bare = group.find(tally => tally.detail === '');
    const detailed = group.filter(tally => tally.detail !== '');
    const only = detailed[0];
    if (bare === undefined || only === undefined || detailed.length > 1) return group;
    const joined = { ...only, surfaces: new Map(only.surfaces) };
    mergeTally(joined, bare);
    return [joined];
  });
};

const compareEntities = (a: EntityTally, b: EntityTally): number =>
  b.count - a.count ||
  b.documents - a.documents ||
  ENTITY_TYPES.indexOf(a.type) - ENTITY_TYPES.indexOf(b.type) ||
  compareText(a.name, b.name) ||
  compareText(a.detail, b.detail);

/** Entities of a state, the most frequent first. */
export const rankEntities = (state: EntityState): EntityTally[] => joinDetails(state).sort(compareEntities);

/** Name and, of a person, title as they are to be shown. */
export const shownName = (tally: EntityTally): string => mostFrequent(tally.surfaces) ?? tally.name;
export const shownTitle = (tally: EntityTally): string => mostFrequent(tally.details) ?? tally.detail;

const toRow = (tally: EntityTally): Row => ({
  type: tally.type,
  name: shownName(tally),
  title: tally.type === 'person' ? shownTitle(tally) : null,
  code: tally.type === 'place' && tally.detail !== '' ? tally.detail : null,
  count: tally.count,
  documents: tally.documents,
});

/** Rows: a name each, the most frequent first. */
export const entitiesFold = (options: EntityOptions): Fold<EntityState> => ({
  empty: () => new Map(),
  add: (state, record) => addRecord(state, record, options.original),
  merge: mergeStates,
  finish: state => ({
    columns: ENTITY_COLUMNS,
    rows: rankEntities(state)
      .filter(tally => options.types === null || options.types.includes(tally.type))
      .filter(tally => tally.count >= options.minCount)
      .slice(0, options.top)
      .map(toRow),
  }),
});
