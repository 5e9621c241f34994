import { describe, expect, it } from 'vitest';
import type { Draft, FoundPhrase, FoundSentence } from '../draft.ts';
import { toUnits } from '../units.ts';
import { SurfaceCollector, type Written } from './collect-surfaces.ts';
import { countTerms } from './count-terms.ts';

/** A draft of `words` (`text/tag`), with only what counting reads. */
const draftOf = (words: readonly string[], parts: Partial<Draft>): Draft => {
  const pairs = words.map(word => word.split('/') as [string, string]);
  const text = pairs.map(([word]) => word).join('');
  const tagNames = [...new Set(pairs.map(([, tag]) => tag))];
  const ends = pairs.map(
    (_, i) =>
      pairs
        .slice(0, i + 1)
        .map(([word]) => word)
        .join('').length,
  );
  const tokens = {
    count: pairs.length,
    starts: Uint32Array.from([0, ...ends.slice(0, -1)]),
    ends: Uint32Array.from(ends),
    tagIds: Uint8Array.from(pairs.map(([, tag]) => tagNames.indexOf(tag))),
    tagNames,
  };
  const none = { people: [], places: [], organizations: [], sites: [], phrases: [], sentences: [] };
  return { text, units: toUnits(text), tokens, clean: { text, surface: text }, ...none, ...parts } as unknown as Draft;
};
const sentence = (start: number, end: number, clusters: string[]): FoundSentence => ({ start, end, clusters });
const term = (start: number, end: number, text: string): FoundPhrase => ({
  start,
  end,
  text,
  kind: 'term',
  rule: 'test',
  entry: null,
});

describe('countTerms', () => {
  it('countTerms(draft) counts words under the cluster of their sentence, without punctuation', () => {
    const draft = draftOf(['产业/n', '发展/vn', '。/x', '产业/n'], {
      sentences: [sentence(0, 5, ['纺织']), sentence(5, 7, [])],
    });
    expect(countTerms(draft).terms).toEqual({
      纺织: { 产业: { count: 1, pos: 'n' }, 发展: { count: 1, pos: 'vn' } },
      '': { 产业: { count: 1, pos: 'n' } },
    });
  });
  it('countTerms(draft) counts a term whole in place of the words that it is cut into', () => {
    const draft = draftOf(['发展/v', '低空/n', '经济/n', '好/a'], {
      phrases: [term(2, 6, '低空经济')],
      sentences: [sentence(0, 7, [])],
    });
    expect(Object.keys(countTerms(draft).terms[''] ?? {})).toEqual(['发展', '低空经济', '好']);
  });
  it('countTerms(draft) lets a term win over a word that crosses its border', () => {
    const draft = draftOf(['大低/n', '空/n', '经济/n'], {
      phrases: [term(1, 5, '低空经济')],
      sentences: [sentence(0, 5, [])],
    });
    expect(countTerms(draft).terms['']).toEqual({ 低空经济: { count: 1, pos: 'nz' } });
  });
  it('countTerms(draft) says which words were counted under several clusters', () => {
    const draft = draftOf(['constructor/eng', '产业/n'], { sentences: [sentence(0, 13, ['纺织', '化工'])] });
    const { sharedTerms, terms } = countTerms(draft);
    expect(Object.keys(terms)).toEqual(['化工', '纺织']);
    expect(sharedTerms.map(shared => shared.clusters)).toEqual([['化工', '纺织']]);
    expect(sharedTerms[0]?.terms.constructor).toEqual({ count: 1, pos: 'eng' });
  });
});

/** What a collector gives of `written`, in a clean text with this surface. */
const collect = (surface: string, written: Written): Record<string, string> => {
  const collector = new SurfaceCollector({ text: '航空装备市区', surface });
  collector.add(written);
  return { ...collector.finish() };
};

describe('SurfaceCollector', () => {
  const traditional = '航空裝備市區';
  it.each([
    ['stands in the text', { text: '航空装备', start: 0, end: 4 }, '航空裝備'],
    ['is shaped from its span', { text: '装（备）', start: 2, end: 4 }, '裝（備）'],
    ['stands elsewhere', { text: '市区', start: 6, end: 6 }, '市區'],
  ])('add(written) keeps the source’s characters of a name that %s', (_label, written, own) => {
    expect(collect(traditional, written)).toEqual({ [written.text]: own });
  });
  it('add(written) leaves out what the source writes the same', () => {
    expect(collect(traditional, { text: '航空', start: 0, end: 2 })).toEqual({});
    expect(collect('航空装备市区', { text: '航空装备', start: 0, end: 4 })).toEqual({});
  });
  it('addWord(start, end) keeps the source’s characters of a word that it writes otherwise', () => {
    const collector = new SurfaceCollector({ text: '航空装备市区', surface: traditional });
    collector.addWord(0, 2);
    collector.addWord(2, 4);
    expect({ ...collector.finish() }).toEqual({ 装备: '裝備' });
  });
});
