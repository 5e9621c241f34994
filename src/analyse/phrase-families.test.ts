import { describe, expect, it } from 'vitest';
import { makeRecord } from '../../test/fixtures/make-record.ts';
import { buildToySegmenter } from '../../test/fixtures/toy-segmenter.ts';
import type { PhraseEntry } from '../model.ts';
import { discoverPhrasesFold } from './discover-phrases.ts';
import { foldAll } from './fold.ts';
import { phraseFamiliesFold, splitSeries, toFamilyKey } from './phrase-families.ts';

const options = { original: false, top: 10, minCount: 1 };
const series = (text: string, count: number): PhraseEntry => ({ text, kind: 'series', count, span: [0, 1] });

describe('splitSeries', () => {
  it.each([
    ['拓链、稳链、优链', ['拓链', '稳链', '优链']],
    ['拓链稳链优链', ['拓链', '稳链', '优链']],
    ['做精做细', ['做精', '做细']],
    ['看市场、找差距', ['看市场', '找差距']],
  ])('splitSeries(%s) gives its items', (text, items) => {
    expect(splitSeries(text)).toEqual(items);
  });
});

describe('phraseFamiliesFold', () => {
  it('counts a series in every order and with or without marks as one family', () => {
    expect(toFamilyKey('优链稳链拓链')).toBe(toFamilyKey('拓链、稳链、优链'));
    const records = [
      makeRecord({ phrases: [series('拓链、稳链、优链', 2), series('优链稳链拓链', 1)] }),
      makeRecord({ phrases: [series('稳链优链拓链', 1), series('做精做细', 1)] }),
    ];
    expect(foldAll(phraseFamiliesFold(options), records).rows).toMatchObject([
      { phrase: '拓链、稳链、优链', count: 4, documents: 2 },
      { phrase: '做精做细', count: 1, documents: 1 },
    ]);
  });
});

describe('discoverPhrasesFold', () => {
  const discover = (texts: readonly string[], words: readonly string[]): unknown[] => {
    const records = texts.map((text, i) =>
      makeRecord({ id: `${i}`, sentences: [{ text, clusters: [], span: [0, text.length] }] }),
    );
    const fold = discoverPhrasesFold({ ...options, segmenter: buildToySegmenter(words) });
    return foldAll(fold, records).rows.map(row => row.phrase);
  };
  it('finds what is repeated in changing surroundings and leaves its pieces', () => {
    const around = ['全县推广桑园绿廊建设经验', '我们走进桑园绿廊看变化', '依托桑园绿廊办展会', '谈起桑园绿廊人人高兴'];
    expect(discover(around, ['桑园', '绿廊'])).toEqual(['桑园绿廊']);
  });
  it('cuts no word in two', () => {
    const tours = ['打造红色旅游线路', '发展红色旅游产业', '建设红色旅游名城', '展示红色旅游风采'];
    expect(discover(tours, ['红色旅', '游线', '游产', '游名', '游风'])).toEqual([]);
    expect(discover(tours, ['红色', '旅游'])).toEqual(['红色旅游']);
  });
  it('begins and ends with words that mean something, and is no number', () => {
    const rules = ['甲方应当按照合同供货', '乙队应当按照图纸施工', '监理应当按照规范验收', '业主应当按照约定付款'];
    expect(discover(rules, ['应当', '按照'])).toEqual(['应当按照']);
    expect(discover(rules, ['应当', '按照/p'])).toEqual([]);
    const counts = ['甲仓三百二十车', '乙港三百二十船', '丙站三百二十箱', '丁厂三百二十吨'];
    expect(discover(counts, ['三百/n', '二十/n'])).toEqual(['三百二十']);
    expect(discover(counts, ['三百/m', '二十/m'])).toEqual([]);
  });
});
