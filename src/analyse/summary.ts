/**
 * `summary`: each cluster in full — its events, people, places, organizations, keywords, phrases and main sentences.
 *
 * Documents that name no cluster are summed up in a last row, whose cluster is null; where they say nothing (empty files)
 * there is no such row.
 */
import type { CellValue } from '../model.ts';
import { type Accumulator, addByCluster, type ByCluster, mergeByCluster, rankClusters } from './by-cluster.ts';
import { listNames, listPeople } from './clusters.ts';
import type { TermFilter } from './content-words.ts';
import { type EntityState, entitiesFold } from './entities.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { findKeySentences, inReadingOrder, type KeySentence, mergeSentences } from './key-sentences.ts';
import { type KeywordState, keywordsFold, rankTerms } from './keywords.ts';
import { type PhraseState, phrasesFold, rankPhrases } from './phrases.ts';
import { mostFrequent, surfacesOf } from './surfaces.ts';
import { compareEvents, type TimelineItem, timelineFold } from './timeline.ts';

export interface SummaryOptions extends FoldOptions {
  readonly isWanted: TermFilter;
}
export interface SummaryState {
  events: TimelineItem[];
  entities: EntityState;
  keywords: KeywordState;
  phrases: PhraseState;
  sentences: KeySentence[];
}

const SUMMARY_COLUMNS = [
  'cluster',
  'documents',
  'events',
  'people',
  'places',
  'organizations',
  'keywords',
  'phrases',
  'sentences',
] as const;
const SENTENCES = 3;

const toAccumulator = (options: SummaryOptions): Accumulator<SummaryState> => {
  const events = timelineFold(options);
  const entities = entitiesFold({ ...options, types: null });
  const keywords = keywordsFold({ ...options, method: 'count' });
  const phrases = phrasesFold({ ...options, kinds: null });
  return {
    empty: () => ({
      events: events.empty(),
      entities: entities.empty(),
      keywords: keywords.empty(),
      phrases: phrases.empty(),
      sentences: [],
    }),
    add: (state, record) => ({
      events: events.add(state.events, record),
      entities: entities.add(state.entities, record),
      keywords: keywords.add(state.keywords, record),
      phrases: phrases.add(state.phrases, record),
      sentences: mergeSentences(
        state.sentences,
        findKeySentences(record, SENTENCES, {
          isWanted: options.isWanted,
          surface: surfacesOf(record, options.original),
        }),
        SENTENCES,
      ),
    }),
    merge: (left, right) => ({
      events: events.merge(left.events, right.events),
      entities: entities.merge(left.entities, right.entities),
      keywords: keywords.merge(left.keywords, right.keywords),
      phrases: phrases.merge(left.phrases, right.phrases),
      sentences: mergeSentences(left.sentences, right.sentences, SENTENCES),
    }),
  };
};

/** What a state says, as cells; `top` limits the keywords and the phrases. */
const toCells = (state: SummaryState, options: SummaryOptions): Record<string, CellValue> => ({
  events: [...state.events].sort(compareEvents).map(item => item.row),
  people: listPeople(state.entities),
  places: listNames(state.entities, 'place'),
  organizations: listNames(state.entities, 'organization'),
  keywords: rankTerms(state.keywords, { ...options, method: 'count' })
    .slice(0, options.top)
    .map(({ term, tally }) => mostFrequent(tally.surfaces) ?? term),
  phrases: rankPhrases(state.phrases)
    .filter(([, tally]) => tally.count >= options.minCount)
    .slice(0, options.top)
    .map(([text, tally]) => mostFrequent(tally.surfaces) ?? text),
  sentences: inReadingOrder(state.sentences).map(sentence => sentence.text),
});

const isEmpty = (cells: Readonly<Record<string, CellValue>>): boolean =>
  Object.values(cells).every(cell => Array.isArray(cell) && cell.length === 0);

/** Rows: a cluster each, that of most documents first. */
export const summaryFold = (options: SummaryOptions): Fold<ByCluster<SummaryState>> => {
  const inner = toAccumulator(options);
  return {
    empty: () => new Map(),
    add: (parts, record) => addByCluster(parts, record, { inner, original: options.original, keepRest: true }),
    merge: (left, right) => mergeByCluster(left, right, inner),
    finish: parts => ({
      columns: SUMMARY_COLUMNS,
      rows: rankClusters(parts)
        .map(({ cluster, documents, state }) => ({ cluster, documents, cells: toCells(state, options) }))
        .filter(({ cluster, cells }) => cluster !== null || !isEmpty(cells))
        .map(({ cluster, documents, cells }) => ({ cluster, documents, ...cells })),
    }),
  };
};
