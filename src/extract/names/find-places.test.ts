import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../test/make-draft.ts';
import { findCandidates } from './find-candidates.ts';
import { isWithin } from './find-places.ts';
import { resolveNames } from './resolve-names.ts';

describe('isWithin(child, parent)', () => {
  it.each([
    ['211382', '211300', true],
    ['211382', '210000', true],
    ['211300', '210000', true],
    ['211382', '211382', false],
    ['211382', '211400', false],
    ['220000', '210000', false],
  ])('isWithin(%s, %s) is %s', (child, parent, expected) => {
    expect(isWithin(child, parent)).toBe(expected);
  });
});

const placesOf = (tagged: string): string[] => {
  const draft = makeDraft(tagged);
  findCandidates.run(draft);
  resolveNames.run(draft);
  return draft.places.map(place => place.name);
};

describe('places', () => {
  it.each([
    ['a chain in one piece', '泉州市/ns 安溪县/ns 湖头镇/ns 的/uj 茶/n', ['泉州市安溪县湖头镇']],
    ['a full name behind a verb, not the short one', '来凤/ns 城市/n 走访/v', ['凤城市']],
    ['no county in 和|县直', '乡镇/n 和县/ns 直/d 部门/n', []],
    ['no town at the end of a word', '高于/v 城镇/n', []],
    ['no town of a preposition and 城镇', '于/p 城镇/n', []],
    ['a town of a common name beside its county', '安溪县/ns 、/x 新店镇/ns', ['安溪县', '新店镇']],
    ['no town of a common name alone', '在/p 新店镇/ns', []],
    ['a town that no gazetteer has', '在/p 澜石/x 镇/n 调研/v', ['澜石镇']],
    ['a village to which somebody goes', '来到/v 安溪县/ns 澜石/x 村/n 。/x', ['安溪县澜石村']],
    ['a town whose name begins like a site', '到/p 安溪县/ns 羊场/n 镇/n 调研/v', ['安溪县羊场镇']],
    [
      'a village of common words behind its town',
      '在/p 安溪县/ns 湖头镇/ns 年画/n 村/n 开锣/v',
      ['安溪县湖头镇年画村'],
    ],
    [
      'no villagers, and no kinds of villages',
      '安溪县/ns 看望/v 村民/n 。/x 安溪县/ns 专业/n 村/n',
      ['安溪县', '安溪县'],
    ],
    ['no district in a count', '9/m 大园区/ns 和/c 九/m 大园区/ns', []],
    ['no county that a trade makes thrive', '坚持/v 工业/n 强县/n 、/x 产业/n 兴县/ns', []],
    ['no kinds of towns', '城/n 中村/nr 改造/v 、/x 以城带/x 乡/n', []],
    ['a town without its unit behind its county', '安溪/ns 湖头/ns 的/uj 茶/n', ['安溪湖头']],
    ['a region with 地区', '西北/s 地区/n 、/x 云南/ns 地区/n', ['西北地区', '云南']],
    ['a country that is one word with 市场', '及/c 美国市场/nt', ['美国']],
    ['no direction', '折/v 向/p 西南/s ，/x 再/d 往/p 东北/s 方向/n', []],
    ['towns of the island by their short names', '高雄/ns 冈山/ns 、/x 燕巢/ns 沿岸/n', ['高雄冈山', '燕巢']],
    ['none of them elsewhere', '泉州/ns 、/x 燕巢/ns', ['泉州']],
    ['none of them within a sentence', '高雄/ns 的/uj 燕巢/n 很/d 多/a', ['高雄']],
    ['a new area of a city', '泉州市/ns 澜石/x 新区/n', ['泉州市澜石新区']],
  ])('finds %s', (_label, tagged, expected) => {
    expect(placesOf(tagged)).toEqual(expected);
  });
  it.each([
    ['in the title of a plan', '印发/v 《/x 泉州市/ns 茶业/n 方案/n 》/x', []],
    ['in the name of a fair', '第三届/m 云南/ns （/x 泉州/ns ）/x 国际/n 茶叶/n 博览会/n 开幕/v', []],
    ['in the name of a fair without number', '参加/v 泉州/ns 国际/n 茶业/n 博览会/n', []],
    ['in a coinage', '打响/v “/x 泉州/ns 造/v ”/x', []],
    ['but not where a meeting is held', '在/p 泉州/ns 参加/v 大会/n', ['泉州']],
    ['nor the whole of a quotation', '“/x 泉州/ns ”/x', ['泉州']],
  ])('takes no part of a name for a place: %s', (_label, tagged, expected) => {
    expect(placesOf(tagged)).toEqual(expected);
  });
  it('takes the place of a dateline, and no other of the page’s own lines', () => {
    const draft = makeDraft('本报/n 泉州/ns 6月/t 4日/t 讯/n 云南/ns');
    draft.lines = [{ start: 0, end: draft.text.length, kind: 'furniture' }];
    findCandidates.run(draft);
    resolveNames.run(draft);
    expect(draft.places.map(place => place.name)).toEqual(['泉州']);
  });
});
