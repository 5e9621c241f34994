import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../test/make-draft.ts';
import { toUnits } from '../units.ts';
import { findClusters } from './find-clusters.ts';
import { splitSentences } from './tie-sentences.ts';

const namesOf = (tagged: string): string[] => {
  const draft = makeDraft(tagged);
  findClusters.run(draft);
  return [...new Set(draft.clusters.map(cluster => cluster.name))];
};

describe('findClusters', () => {
  it.each([
    ['a verb in front', '调研/v 茶叶/n 产业链/n', ['茶叶']],
    ['a verb of headlines that is tagged as a noun', '某市/n 发力/n 橡胶/n 产业集群/n', ['橡胶']],
    ['praise in front', '打造/v 世界级/b 先进/a 电梯/n 装备/n 产业集群/n', ['电梯装备']],
    ['praise with 的', '具有/v 国际/n 竞争力/n 的/uj 电梯/n 产业集群/n', ['电梯']],
    ['a verb that the segmenter cut in two', '做/v 强锡基/x 新材料/n 产业链/n', ['锡基新材料']],
    ['a preposition that it joined', '对锡基/x 新材料/n 产业链/n 进行/v 调研/v', ['锡基新材料']],
    ['a substance', '做优/v 氧化/v 铟/x 锡/n 靶材/n 产业集群/n', ['氧化铟锡靶材']],
    ['forging as a verb', '锻造/v 镁合金/n 产业集群/n', ['镁合金']],
    ['forging as a trade', '打造/v 锻造/v 产业集群/n', ['锻造']],
    ['what the segmenter takes for a person', '打造/v 何首乌/nr 产业集群/n', ['何首乌']],
    ['这是 in one word', '这是/n 电梯/n 产业链/n 的/uj 第一步/n', ['电梯']],
    ['a by-name of a region', '三晋/n 轴承/n 产业链/n', ['轴承']],
    ['praise of its own', '培育/v 先进/a 封装/v 产业链/n', ['先进封装']],
    ['a size in front', '建设/v 五百/m 亿级/n 橡胶/n 产业集群/n', ['橡胶']],
    ['praise behind', '轴承/n 中小企业/n 特色/n 产业集群/n', ['轴承']],
    ['three with a count', '眼镜/n 、/x 钢琴/n 、/x 箱包/n 三条/m 产业链/n', ['眼镜', '钢琴', '箱包']],
    ['two joined by 和', '激光/n 和/c 轮胎/n 产业链/n', ['激光', '轮胎']],
    ['one with 与', '乐器/n 与/p 配件/n 产业集群/n', ['乐器与配件']],
    ['two chains, each with its head', '算力/n 产业链/n 与/p 光伏/j 产业链/n 融合/v', ['算力', '光伏']],
    ['等 behind a list', '做强/v 拉链/n 、/x 纽扣/n 等/u 产业集群/n', ['拉链', '纽扣']],
    ['no industry', '提升/v 产业链/n 供应链/n 韧性/n 、/x 县域/n 特色/n 产业集群/n', []],
    ['a trade behind its goods', '调研/v 玩偶/n 创意/v 产业集群/n', ['玩偶创意']],
    ['a trade behind goods in short', '推动/v 锂电/j 回收/v 产业链/n', ['锂电回收']],
    ['nobody who acts', '部长/n 李明为/x 产业链/n 党委/n 授牌/v', []],
    ['no trade without goods', '推动/v 创意/v 产业集群/n', []],
    ['Latin letters', '发展/v LED/eng 产业链/n', ['LED']],
    ['a company that bears the head', '橡胶/n 产业链/n 有限公司/n', []],
    ['several cities by a character each', '广佛惠/x 超高清/n 视频/n 集群/n', ['超高清视频']],
    ['cities with praise behind them', '绥/n 哈大齐/x 国家级/b 生物制造/n 集群/n', ['生物制造']],
    ['cities that the segmenter took for a name and more', '金白兰/nr 武有色/x 金属/n 产业集群/n', ['有色金属']],
    ['no cities in a common word', '合成/v 材料/n 产业集群/n 、/x 金银/n 珠宝/n 产业集群/n', ['合成材料', '金银珠宝']],
    ['a count with 大', '建设/v 4/m 大/a 机器人/n 产业基地/n', ['机器人']],
    ['a name that holds brackets', '电力/n （/x 智能/n 电网/n ）/x 装备/n 产业集群/n', ['电力（智能电网）装备']],
    ['no base beside it', '能源/n 基地/n 与/p 数据中心/n 集群/n', ['数据中心']],
    ['no verbs of doing', '谋清谋透/x 产业集群/n 建设/v', []],
    ['short forms', '电梯/n 装备/n 产业集群/n 和/c 电梯/n 产业/n 、/x 电梯/n 产业链/n', ['电梯装备']],
  ])('names %s', (_label, tagged, expected) => {
    expect(namesOf(tagged)).toEqual(expected);
  });

  it('takes a region in front into the span but not into the name', () => {
    const draft = makeDraft('安徽/ns 橡胶/n 产业集群/n');
    findClusters.run(draft);
    expect(draft.clusters).toMatchObject([{ start: 0, end: 8, name: '橡胶' }]);
  });

  it('ties sentences to the cluster last spoken of in their paragraph', () => {
    const draft = makeDraft('看/v 橡胶/n 产业链/n 。/x 很/d 好/a 。/x 再/d 看/v 钢琴/n 产业链/n 。/x 也/d 好/a 。/x');
    findClusters.run(draft);
    expect(draft.sentences.map(s => s.clusters)).toEqual([['橡胶'], ['橡胶'], ['钢琴'], ['钢琴']]);
  });
});

describe('splitSentences', () => {
  it('keeps closing quotes with the sentence and drops white space around it', () => {
    const text = '　甲。”乙！？ 丙';
    expect(splitSentences(toUnits(text), 0, text.length).map(s => text.slice(s.start, s.end))).toEqual([
      '甲。”',
      '乙！？',
      '丙',
    ]);
  });
});
