import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../test/make-draft.ts';
import { findCandidates } from './find-candidates.ts';
import { resolveNames } from './resolve-names.ts';

const namesOf = (tagged: string): string[] => {
  const draft = makeDraft(tagged);
  findCandidates.run(draft);
  const person = { start: -1, end: -1, rule: '', entry: null, title: '', titleStart: -1, titleEnd: -1, personId: 0 };
  draft.people = [{ ...person, name: '张泉州' }];
  resolveNames.run(draft);
  return [...draft.organizations, ...draft.sites, ...draft.places].map(({ name }) => name);
};

describe('resolveNames', () => {
  it.each([
    ['a body and its post', '泉州/ns 市委/n 常委/n', []],
    ['a firm, its department and a post', '澜石/x 科技/n 有限公司/n 市场部/n 经理/n 说/v', []],
    ['a body with its post and the place in it', '安溪/ns 县委/n 书记/n', []],
    ['delegates of a congress', '部分/m 市/n 人大/n 代表/n 和/c 全国/n 人大/n 代表/n', []],
    ['a session of a congress', '对/p 市/n 政协/n 五/m 届/q 二次/m 会议/n', []],
    ['a delegation', '省委/n 专题/n 调研组/n 到访/v', []],
    ['a body whose head has no name', '行政院/n 长/n 上午/t 前往/v', []],
    ['a place that is a given name of the report', '张/nr 泉州/ns 到访/v', []],
    ['a department of a ministry and its post', '教育部/nt 信息/n 司/n 副/b 司长/n 到访/v', []],
    ['the place of a congress', '在/p 泉州市/ns 第十五届/m 人民代表大会/nt 上/f', []],
    ['a meeting of a body', '召开/v 市委/n 常委会/n 会议/n', []],
  ])('leaves out %s', (_label, tagged, expected) => {
    expect(namesOf(tagged)).toEqual(expected);
  });
  it.each([
    ['of a place, in which somebody is met', '在/p 泉州/ns 会见/n 华润集团/nt 董事长/n', ['泉州']],
    ['whose responsible person speaks', '澜石/x 科技/n 有限公司/n 负责人/n 说/v', ['澜石科技有限公司']],
    ['that acts', '市/n 政协/n 组织/v 委员/n 视察/v', ['市政协']],
  ])('keeps a body or firm %s', (_label, tagged, expected) => {
    expect(namesOf(tagged)).toEqual(expected);
  });
  it.each([
    ['a group', '澜石/x 重工/n 集团/n 有限公司/n 投产/v ，/x 澜石/x 重工/n 集团/n 说/v', '澜石重工集团有限公司'],
    ['a firm', '泉州/ns 澜石/x 科技/n 有限公司/n 投产/v ，/x 澜石/x 公司/n 说/v', '泉州澜石科技有限公司'],
    ['a port', '泉州/ns 港/n 澜石/x 港区/n 和/c 澜石/x 港区/n', '泉州港澜石港区'],
    ['a zone', '泉州/ns 经济技术开发区/n 和/c 泉州/ns 经开区/n', '泉州经济技术开发区'],
  ])('ties the short form of %s to its full name', (_label, tagged, expected) => {
    const draft = makeDraft(tagged);
    findCandidates.run(draft);
    resolveNames.run(draft);
    const names = [...draft.organizations, ...draft.sites].map(({ name, aliasOf }) => aliasOf ?? name);
    expect(new Set(names)).toEqual(new Set([expected]));
  });
});
