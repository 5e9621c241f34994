import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../test/make-draft.ts';
import { findCandidates } from './find-candidates.ts';

const namesOf = (tagged: string, kind: string): string[] => {
  const draft = makeDraft(tagged);
  findCandidates.run(draft);
  return draft.candidates.filter(candidate => candidate.kind === kind).map(candidate => candidate.name);
};

describe('findCandidates', () => {
  it.each([
    ['a firm behind a verb', '走访/v 了/ul 澜石/x 新材料/n 有限公司/n', ['澜石新材料有限公司']],
    ['a firm behind 由', '由澜石/x 科技/n 有限公司/n 出资/v', ['澜石科技有限公司']],
    ['a verb as brand behind a list mark', '甲/m 、/x 顺达/v 纺织/n 有限公司/n', ['顺达纺织有限公司']],
    ['a bracket', '澜石/x （/x 无锡/ns ）/x 科技/n 有限公司/n', ['澜石（无锡）科技有限公司']],
    ['North as a brand', '北方/f 澜石/x 装备/n 集团/n', ['北方澜石装备集团']],
    ['a foreign firm', '与/p VeloraRobotics/eng 签约/v', ['VeloraRobotics']],
    ['no trade of a town as a firm', '澜石/x 袜业/n 城/n', []],
    ['no verb before a bare group', '推进/v 集团/n', []],
    ['the body, not its meeting', '澜石/x 行业协会/n 第二/m 次/q 理事会/n', ['澜石行业协会']],
    ['a list of short names', '澜石/x 化工/n 、/x 溪云/x 食品/n', ['澜石化工', '溪云食品']],
  ])('finds organizations: %s', (_label, tagged, expected) => {
    expect(namesOf(tagged, 'organization')).toEqual(expected);
  });
  it.each([
    ['the whole park', '走进/v 澜石/x 未来/t 智造/v 产业园/n', ['澜石未来智造产业园']],
    [
      'a laboratory that is run jointly',
      '在/p 澜石/x 省/n 部/n 共建/v 光子/n 国家重点实验室/n',
      ['澜石省部共建光子国家重点实验室'],
    ],
    ['no measured project', '12/m 英寸/x 晶圆/n 项目/n', []],
    ['no branch of industry alone', '锂电/nz 项目/n', []],
  ])('finds sites: %s', (_label, tagged, expected) => {
    expect(namesOf(tagged, 'site')).toEqual(expected);
  });
});
