/** `phrases`: policy phrases, how often, in how many documents, of which clusters, from when to when. */
import type { PhraseEntry, PhraseKind, ReportRecord, Row } from '../model.ts';
import { addDate, type DatesSeen, mergeDates, noDates } from './dates-seen.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { compareText } from './order.ts';
import { addToTally, emptyTally, getOrMake, mergeTally, mostFrequent, surfacesOf, type Tally } from './surfaces.ts';

export interface PhraseOptions extends FoldOptions {
  /** Kinds to show; null for all. */
  readonly kinds: readonly PhraseKind[] | null;
}
export interface PhraseTally extends Tally {
  readonly kinds: Map<string, number>;
  /** Cluster → ways of writing its name. */
  readonly clusters: Map<string, Map<string, number>>;
  readonly seen: DatesSeen;
}
export type PhraseState = Map<string, PhraseTally>;

const PHRASE_COLUMNS = ['phrase', 'kind', 'count', 'documents', 'clusters', 'first', 'last'] as const;

const emptyPhrase = (): PhraseTally => ({ ...emptyTally(), kinds: new Map(), clusters: new Map(), seen: noDates() });

const addCounts = (counts: Map<string, number>, others: Iterable<readonly [string, number]>): void => {
  for (const [key, count] of others) counts.set(key, (counts.get(key) ?? 0) + count);
};

/** When a phrase was said: the dates of the events in whose text it stands, else that of the publication. */
const datesOf = (record: ReportRecord, { text, span }: PhraseEntry): (string | null)[] => {
  const events = record.events.filter(
    event =>
      event.date !== null && (event.text.includes(text) || (event.span[0] <= span[0] && span[1] <= event.span[1])),
  );
  return events.length > 0 ? events.map(event => event.date) : [record.published];
};

const addRecord = (state: PhraseState, record: ReportRecord, options: PhraseOptions): PhraseState => {
  const surface = surfacesOf(record, options.original);
  for (const phrase of record.phrases) {
    if (options.kinds !== null && !options.kinds.includes(phrase.kind)) continue;
    const tally = getOrMake(state, phrase.text, emptyPhrase);
    addToTally(tally, phrase.count, surface(phrase.text));
    addCounts(tally.kinds, [[phrase.kind, 1]]);
    for (const name of phrase.clusters ?? []) {
      addCounts(
        getOrMake(tally.clusters, name, () => new Map<string, number>()),
        [[surface(name), 1]],
      );
    }
    for (const date of datesOf(record, phrase)) addDate(tally.seen, date);
  }
  return state;
};

const mergeStates = (left: PhraseState, right: PhraseState): PhraseState => {
  for (const [text, other] of right) {
    const tally = getOrMake(left, text, emptyPhrase);
    mergeTally(tally, other);
    addCounts(tally.kinds, other.kinds);
    for (const [name, surfaces] of other.clusters) {
      addCounts(
        getOrMake(tally.clusters, name, () => new Map<string, number>()),
        surfaces,
      );
    }
    mergeDates(tally.seen, other.seen);
  }
  return left;
};

/** Phrases of a state, the most frequent first; ties by documents, then code unit. */
export const rankPhrases = (state: PhraseState): [string, PhraseTally][] =>
  [...state].sort(
    ([a, one], [b, other]) => other.count - one.count || other.documents - one.documents || compareText(a, b),
  );

const toRow = ([text, tally]: readonly [string, PhraseTally]): Row => ({
  phrase: mostFrequent(tally.surfaces) ?? text,
  kind: mostFrequent(tally.kinds),
  count: tally.count,
  documents: tally.documents,
  clusters: [...tally.clusters]
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, surfaces]) => mostFrequent(surfaces) ?? name),
  first: tally.seen.first,
  last: tally.seen.last,
});

/** Rows: a phrase each, the most frequent first. */
export const phrasesFold = (options: PhraseOptions): Fold<PhraseState> => ({
  empty: () => new Map(),
  add: (state, record) => addRecord(state, record, options),
  merge: mergeStates,
  finish: state => ({
    columns: PHRASE_COLUMNS,
    rows: rankPhrases(state)
      .filter(([, tally]) => tally.count >= options.minCount)
      .slice(0, options.top)
      .map(toRow),
  }),
});
