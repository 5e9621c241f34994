import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecord } from '../../test/fixtures/make-record.ts';
import { buildToySegmenter } from '../../test/fixtures/toy-segmenter.ts';
import type { ReportRecord, Table } from '../model.ts';
import { clustersFold } from './clusters.ts';
import { contentWords } from './content-words.ts';
import { discoverPhrasesFold } from './discover-phrases.ts';
import { entitiesFold } from './entities.ts';
import type { Fold } from './fold.ts';
import { keywordsFold } from './keywords.ts';
import { phraseFamiliesFold } from './phrase-families.ts';
import { phrasesFold } from './phrases.ts';
import { repairsFold } from './repairs.ts';
import { selectClusters } from './select-clusters.ts';
import { summaryFold } from './summary.ts';
import { timelineFold } from './timeline.ts';

const options = { original: true, top: 7, minCount: 1 };
const isWanted = contentWords(new Set());

/** A fold as the three ways of using it, without the type of its state. */
const toRuns = <State>(fold: Fold<State>) => {
  const addAll = (records: readonly ReportRecord[]): State =>
    records.reduce((state, record) => fold.add(state, record), fold.empty());
  return {
    inOrder: (records: readonly ReportRecord[]): Table => fold.finish(addAll(records)),
    inParts: (parts: readonly (readonly ReportRecord[])[]): Table =>
      fold.finish(parts.map(addAll).reduce((left, right) => fold.merge(left, right), fold.empty())),
  };
};

const RUNS = {
  timeline: toRuns(timelineFold(options)),
  'keywords by count': toRuns(keywordsFold({ ...options, method: 'count', isWanted })),
  'keywords by tf-idf': toRuns(keywordsFold({ ...options, method: 'tf-idf', isWanted })),
  phrases: toRuns(phrasesFold({ ...options, kinds: null })),
  'discovered phrases': toRuns(
    discoverPhrasesFold({ ...options, segmenter: buildToySegmenter(['产业', '基地', '发展']) }),
  ),
  'phrase families': toRuns(phraseFamiliesFold(options)),
  entities: toRuns(entitiesFold({ ...options, types: null })),
  clusters: toRuns(clustersFold(options)),
  summary: toRuns(summaryFold({ ...options, isWanted })),
  repairs: toRuns(repairsFold),
};

describe.each(Object.entries(RUNS))('fold of %s', (_name, runs) => {
  it('gives the same rows whatever the order of records and however they are shared out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRecord, { maxLength: 3 }), { maxLength: 3 }), parts => {
        const expected = JSON.stringify(runs.inOrder(parts.flat()));
        expect(JSON.stringify(runs.inParts(parts))).toBe(expected);
        expect(JSON.stringify(runs.inParts([...parts].reverse().map(part => [...part].reverse())))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
  it('gives the same rows for records that went through JSON', () => {
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 3 }), records => {
        const copies = records.map(record => JSON.parse(JSON.stringify(record)) as ReportRecord);
        expect(JSON.stringify(runs.inOrder(copies))).toBe(JSON.stringify(runs.inOrder(records)));
      }),
      { numRuns: 30 },
    );
  });
});

/** Rows, or the message of the error. */
const attempt = (run: () => Table): string => {
  try {
    return JSON.stringify(run());
  } catch (error) {
    return (error as Error).message;
  }
};

describe('selectClusters', () => {
  it.each([[['化工']], [['纺织']], [['精密']], [['织']], [['化工', '精密纺织']]])(
    'selectClusters(fold, %j) gives the same rows in any order',
    wanted => {
      const runs = toRuns(selectClusters(timelineFold(options), wanted));
      fc.assert(
        fc.property(fc.array(fc.array(anyRecord, { maxLength: 2 }), { maxLength: 3 }), parts => {
          const expected = attempt(() => runs.inOrder(parts.flat()));
          expect(attempt(() => runs.inParts([...parts].reverse()))).toBe(expected);
        }),
        { numRuns: 40 },
      );
    },
  );
});
