/** `keywords`: content words by how often they are said. */
import type { ReportRecord, Row } from '../model.ts';
import type { TermFilter } from './content-words.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { compareText } from './order.ts';
import { totalTerms } from './restrict-record.ts';
import { addToTally, emptyTally, getOrMake, mergeTally, mostFrequent, surfacesOf, type Tally } from './surfaces.ts';

export const KEYWORD_METHODS = ['count', 'tf-idf'] as const;
export type KeywordMethod = (typeof KEYWORD_METHODS)[number];

export interface KeywordOptions extends FoldOptions {
  readonly method: KeywordMethod;
  readonly isWanted: TermFilter;
}
/** A word and the tags it was given, by mentions. */
export interface TermTally extends Tally {
  readonly tags: Map<string, number>;
}
export interface KeywordState {
  documents: number;
  readonly terms: Map<string, TermTally>;
}

const KEYWORD_COLUMNS = ['rank', 'term', 'pos', 'count', 'documents', 'score'] as const;

const emptyTermTally = (): TermTally => ({ ...emptyTally(), tags: new Map() });

const addTag = (tally: TermTally, pos: string, count: number): void => {
  tally.tags.set(pos, (tally.tags.get(pos) ?? 0) + count);
};

const addRecord = (state: KeywordState, record: ReportRecord, original: boolean): KeywordState => {
  const surface = surfacesOf(record, original);
  state.documents++;
  for (const [term, { count, pos }] of totalTerms(record)) {
    const tally = getOrMake(state.terms, term, emptyTermTally);
    addToTally(tally, count, surface(term));
    addTag(tally, pos, count);
  }
  return state;
};

const mergeStates = (left: KeywordState, right: KeywordState): KeywordState => {
  left.documents += right.documents;
  for (const [term, other] of right.terms) {
    const tally = getOrMake(left.terms, term, emptyTermTally);
    mergeTally(tally, other);
    for (const [pos, count] of other.tags) addTag(tally, pos, count);
  }
  return left;
};

const round = (score: number): number => Math.round(score * 10_000) / 10_000;

/**
 * The score of a term. `count`: its mentions. `tf-idf`: mentions × (ln((1 + documents) / (1 + documents with it)) + 1),
 * the smoothed form of scikit-learn, which does not make a word of every document worthless.
 */
const toScore = (tally: Tally, documents: number, method: KeywordMethod): number =>
  method === 'count' ? tally.count : round(tally.count * (Math.log((1 + documents) / (1 + tally.documents)) + 1));

/** Wanted terms of a state, best first; ties by count, then code unit. */
export const rankTerms = (
  state: KeywordState,
  { method, isWanted, minCount }: Pick<KeywordOptions, 'method' | 'isWanted' | 'minCount'>,
): { term: string; pos: string; tally: TermTally; score: number }[] =>
  [...state.terms]
    .map(([term, tally]) => ({ term, pos: mostFrequent(tally.tags) ?? '', tally }))
    .filter(({ term, pos, tally }) => tally.count >= minCount && isWanted(term, pos))
    .map(item => ({ ...item, score: toScore(item.tally, state.documents, method) }))
    .sort((a, b) => b.score - a.score || b.tally.count - a.tally.count || compareText(a.term, b.term));

export const emptyKeywords = (): KeywordState => ({ documents: 0, terms: new Map() });

/** Rows: a term each, the most frequent first. */
export const keywordsFold = (options: KeywordOptions): Fold<KeywordState> => ({
  empty: emptyKeywords,
  add: (state, record) => addRecord(state, record, options.original),
  merge: mergeStates,
  finish: state => ({
    columns: KEYWORD_COLUMNS,
    rows: rankTerms(state, options)
      .slice(0, options.top)
      .map(
        ({ term, pos, tally, score }, index): Row => ({
          rank: index + 1,
          term: mostFrequent(tally.surfaces) ?? term,
          pos,
          count: tally.count,
          documents: tally.documents,
          score,
        }),
      ),
  }),
});
