import { describe, expect, it } from 'vitest';
import { makeEvent, makeRecord } from '../../test/fixtures/make-record.ts';
import { clustersFold } from './clusters.ts';
import { contentWords, wordsOfTags } from './content-words.ts';
import { entitiesFold } from './entities.ts';
import { foldAll } from './fold.ts';
import { keywordsFold } from './keywords.ts';
import { phrasesFold } from './phrases.ts';
import { repairsFold } from './repairs.ts';
import { fillYear, restrictToClusters, restrictToPeriod, totalTerms } from './restrict-record.ts';
import { resolveClusters, selectClusters } from './select-clusters.ts';
import { splitSentences } from './split-sentences.ts';
import { summaryFold } from './summary.ts';
import { timelineFold } from './timeline.ts';

const options = { original: false, top: Number.POSITIVE_INFINITY, minCount: 1 };
const words = contentWords(new Set(['进行']));
const column = (rows: readonly Readonly<Record<string, unknown>>[], name: string) => rows.map(row => row[name]);

describe('timelineFold', () => {
  it('timelineFold() orders by first day, those without a year behind, those without a date last', () => {
    const dates = [null, 'XXXX-01-01', '2024-07-15/2024-07-16', '2024-07-15', '2024-07', '2023-12-31'];
    const record = makeRecord({ events: dates.map(date => makeEvent(date)) });
    expect(column(foldAll(timelineFold(options), [record]).rows, 'date')).toEqual([
      '2023-12-31',
      '2024-07',
      '2024-07-15',
      '2024-07-15/2024-07-16',
      'XXXX-01-01',
      null,
    ]);
  });
  it('timelineFold() gives people their titles, and the document’s number in its file', () => {
    const record = makeRecord({
      source: { path: 'x.csv', encoding: 'utf-8', document: 3 },
      people: [{ name: '高明远', title: '市长', count: 1, span: [0, 3] }],
      events: [makeEvent('2024-07-09', { people: ['高明远', '李若水'] })],
    });
    const [row] = foldAll(timelineFold(options), [record]).rows;
    expect(row?.people).toEqual([
      { name: '高明远', title: '市长' },
      { name: '李若水', title: '' },
    ]);
    expect(row?.source).toBe('x.csv#3');
  });
  it('timelineFold({original}) shows each document’s own characters', () => {
    const events = [makeEvent('2024-07-09', { cluster: '纺织', text: '到纺织园。' })];
    const plain = makeRecord({ events, text: '到纺织园。' });
    const own = makeRecord({
      source: { path: 'b.txt', encoding: 'big5', document: 0 },
      events,
      text: '到纺织园。',
      surface: '到紡織園。',
      surfaces: { 纺织: '紡織' },
    });
    const { rows } = foldAll(timelineFold({ ...options, original: true }), [own, plain]);
    expect(column(rows, 'text')).toEqual(['到纺织园。', '到紡織園。']);
    expect(column(rows, 'cluster')).toEqual(['纺织', '紡織']);
  });
});

describe('keywordsFold', () => {
  const record = makeRecord({
    terms: {
      纺织: { 产业: { count: 2, pos: 'n' }, 推动: { count: 2, pos: 'v' }, 进行: { count: 9, pos: 'v' } },
      '': { 产业: { count: 1, pos: 'n' }, 的: { count: 9, pos: 'uj' }, 链: { count: 9, pos: 'n' } },
    },
  });
  it('keywordsFold() counts content words of all clusters, most frequent first, ties by code unit', () => {
    expect(foldAll(keywordsFold({ ...options, method: 'count', isWanted: words }), [record]).rows).toEqual([
      { rank: 1, term: '产业', pos: 'n', count: 3, documents: 1, score: 3 },
      { rank: 2, term: '推动', pos: 'v', count: 2, documents: 1, score: 2 },
    ]);
  });
  it('keywordsFold({method: tf-idf}) puts words of few documents forward', () => {
    const other = makeRecord({ terms: { '': { 产业: { count: 1, pos: 'n' } } } });
    const fold = keywordsFold({ ...options, method: 'tf-idf', isWanted: words });
    const rows = foldAll(fold, [record, other, other, other]).rows;
    expect(rows[0]).toMatchObject({ term: '产业', count: 6, score: 6 });
    expect(rows[1]).toMatchObject({ term: '推动', count: 2, score: 3.8326 });
  });
  it('wordsOfTags([n*, v]) takes tags as they are and by their beginning', () => {
    const isWanted = wordsOfTags(['n*', 'v']);
    expect([isWanted('链', 'n'), isWanted('甲', 'nr'), isWanted('干', 'v'), isWanted('发展', 'vn')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
  it('totalTerms(record) counts a word of several clusters once', () => {
    const shared = makeRecord({
      terms: { 化工: { 产业: { count: 3, pos: 'n' } }, 纺织: { 产业: { count: 2, pos: 'n' } } },
      sharedTerms: [{ clusters: ['化工', '纺织'], terms: { 产业: { count: 2, pos: 'n' } } }],
    });
    expect(totalTerms(shared).get('产业')?.count).toBe(3);
    expect(totalTerms(restrictToClusters(shared, new Set(['化工']))).get('产业')?.count).toBe(3);
    expect(totalTerms(restrictToClusters(shared, new Set(['纺织']))).get('产业')?.count).toBe(2);
  });
});

describe('phrasesFold', () => {
  it('phrasesFold() dates a phrase by the events that it stands in, else by the publication', () => {
    const phrase = { kind: 'series' as const, count: 1 };
    const record = makeRecord({
      published: '2024-07-17',
      events: [makeEvent('2024-07-09', { span: [10, 50] }), makeEvent('2024-07-12', { text: '再说建链补链。' })],
      phrases: [
        { ...phrase, text: '建链补链', span: [20, 24] },
        { ...phrase, text: '百日攻坚', span: [60, 64] },
      ],
    });
    const { rows } = foldAll(phrasesFold({ ...options, kinds: null }), [record]);
    expect(column(rows, 'phrase')).toEqual(['建链补链', '百日攻坚']);
    expect(column(rows, 'first')).toEqual(['2024-07-09', '2024-07-17']);
    expect(column(rows, 'last')).toEqual(['2024-07-12', '2024-07-17']);
  });
  it('phrasesFold({kinds, minCount}) leaves out the rest', () => {
    const record = makeRecord({
      phrases: [
        { text: '建链补链', kind: 'series', count: 2, span: [0, 4] },
        { text: '百日攻坚', kind: 'slogan', count: 5, span: [9, 13] },
        { text: '强链固链', kind: 'series', count: 1, span: [19, 23] },
      ],
    });
    const fold = phrasesFold({ ...options, minCount: 2, kinds: ['series'] });
    expect(column(foldAll(fold, [record]).rows, 'phrase')).toEqual(['建链补链']);
  });
});

describe('entitiesFold', () => {
  const person = (title: string, path: string) =>
    makeRecord({
      source: { path, encoding: 'utf-8', document: 0 },
      people: [{ name: '高明远', title, count: 1, span: [0, 3] }],
    });
  const fold = entitiesFold({ ...options, types: null });
  it('entitiesFold() lets a mention without title join the only titled one of that name', () => {
    expect(foldAll(fold, [person('', 'a'), person('市长', 'b')]).rows).toEqual([
      { type: 'person', name: '高明远', title: '市长', code: null, count: 2, documents: 2 },
    ]);
  });
  it('entitiesFold() keeps people of one name and two titles apart', () => {
    const rows = foldAll(fold, [person('市长', 'a'), person('厂长', 'b'), person('', 'c')]).rows;
    expect(column(rows, 'title')).toEqual(['', '厂长', '市长']);
  });
});

describe('clustersFold and summaryFold', () => {
  const record = makeRecord({
    clusters: [
      { name: '纺织', text: '纺织产业集群', count: 1, span: [0, 6] },
      { name: '化工', text: '化工产业集群', count: 1, span: [9, 15] },
    ],
    people: [{ name: '高明远', title: '市长', count: 1, span: [0, 3] }],
    places: [{ name: '甲市', code: null, count: 1, span: [0, 2] }],
    events: [makeEvent('XXXX-07-15/XXXX-07-16', { cluster: '纺织', people: ['高明远'] })],
    sentences: [{ text: '甲市的化工产业集群很大。', clusters: ['化工'], span: [0, 12] }],
    terms: { 化工: { 产业: { count: 1, pos: 'n' }, 集群: { count: 1, pos: 'n' } } },
  });
  it('clustersFold() gives each cluster its own people, places and days', () => {
    expect(foldAll(clustersFold(options), [record]).rows).toEqual([
      { cluster: '化工', documents: 1, events: 0, people: [], places: ['甲市'], first: null, last: null },
      {
        cluster: '纺织',
        documents: 1,
        events: 1,
        people: [{ name: '高明远', title: '市长' }],
        places: [],
        first: 'XXXX-07-15',
        last: 'XXXX-07-16',
      },
    ]);
  });
  it('summaryFold() sums up documents without a cluster in a last row', () => {
    const fold = summaryFold({ ...options, isWanted: words });
    const { rows } = foldAll(fold, [makeRecord({ terms: { '': { 春天: { count: 1, pos: 'n' } } } }), record]);
    expect(column(rows, 'cluster')).toEqual(['化工', '纺织', null]);
    expect(column(rows, 'keywords')).toEqual([['产业', '集群'], [], ['春天']]);
    expect(column(rows, 'sentences')).toEqual([['甲市的化工产业集群很大。'], [], []]);
  });
});

describe('resolveClusters', () => {
  const names = ['航天器', '精密纺织', '纺织', '高端化工'];
  it.each([
    [['纺织'], ['纺织']],
    [['精密'], ['精密纺织']],
    [['纺织产业集群'], ['纺织']],
    [
      ['化工', '航天'],
      ['高端化工', '航天器'],
    ],
  ])('resolveClusters(%j) means %j', (wanted, expected) => {
    expect([...resolveClusters(wanted, names)]).toEqual(expected);
  });
  it('resolveClusters() lists the clusters there are, the nearest first', () => {
    expect(() => resolveClusters(['化纤工业'], names)).toThrow(
      '--cluster 化纤工业: no such cluster; there are: 高端化工, 精密纺织, 纺织, 航天器',
    );
    expect(() => resolveClusters(['化工'], [])).toThrow('the input names no cluster');
  });
  it('resolveClusters() refuses a part that several clusters have', () => {
    expect(() => resolveClusters(['织'], names)).toThrow('several clusters have this in their name: 纺织, 精密纺织');
  });
  it('selectClusters() narrows records only to the cluster that turns out to be meant', () => {
    const event = (cluster: string) => makeEvent('2024-07-09', { cluster });
    const fold = selectClusters(timelineFold(options), ['纺织']);
    const rows = foldAll(fold, [
      makeRecord({ events: [event('精密纺织'), event('纺织')] }),
      makeRecord({ events: [event('精密纺织')] }),
    ]).rows;
    expect(column(rows, 'cluster')).toEqual(['纺织']);
  });
  it('selectClusters() gives no rows of clusters that the same sentences name', () => {
    const sentences = [{ text: '纺织、化工要强链。', clusters: ['化工', '纺织'], span: [0, 9] as const }];
    const record = makeRecord({ sentences, clusters: [] });
    expect(column(foldAll(clustersFold(options), [record]).rows, 'cluster')).toEqual(['化工', '纺织']);
    expect(column(foldAll(selectClusters(clustersFold(options), ['纺织']), [record]).rows, 'cluster')).toEqual([
      '纺织',
    ]);
  });
});

describe('filters of records', () => {
  const record = makeRecord({
    published: '2024-07-17',
    events: [makeEvent('2024-07-09'), makeEvent('2024-06-01'), makeEvent(null)],
  });
  it('restrictToPeriod() keeps events of the time, undated ones with the publication', () => {
    const july = { since: '2024-07-01', until: '2024-07-31' };
    expect(restrictToPeriod(record, july)?.events.map(event => event.date)).toEqual(['2024-07-09', null]);
    const june = { since: '2024-06-01', until: '2024-06-30' };
    expect(restrictToPeriod(record, june)?.events.map(event => event.date)).toEqual(['2024-06-01']);
    expect(restrictToPeriod(record, { since: '2025-01-01', until: null })).toBeNull();
  });
  it('fillYear() gives days without a year this one', () => {
    const { events } = fillYear(makeRecord({ events: [makeEvent('XXXX-07-09'), makeEvent('2020-01-01')] }), '2024');
    expect(events.map(event => event.date)).toEqual(['2024-07-09', '2020-01-01']);
  });
});

describe('splitSentences', () => {
  it.each([
    ['', []],
    ['无标点', ['无标点']],
    ['他说：“走吧！”然后走了。', ['他说：“走吧！”', '然后走了。']],
    ['标题\n\n  正文……好？！', ['标题', '正文……', '好？！']],
  ])('splitSentences(%j) gives %j', (text, expected) => {
    expect(splitSentences(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});

describe('repairsFold', () => {
  it('shows signs that cannot be seen by their names, and the least example', () => {
    const repaired = [
      { kind: 'indent', count: 2, before: '\u3000\u3000', after: '' },
      { kind: 'pinyin', count: 3, before: '業(yè)', after: '業' },
    ];
    const rows = foldAll(repairsFold, [makeRecord({ repaired }), makeRecord({ repaired })]).rows;
    expect(rows).toEqual([
      { kind: 'indent', count: 4, documents: 2, before: 'U+3000 U+3000', after: '' },
      { kind: 'pinyin', count: 6, documents: 2, before: '業(yè)', after: '業' },
    ]);
  });
});
