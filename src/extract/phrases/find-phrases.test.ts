import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../test/make-draft.ts';
import { findCandidates } from '../names/find-candidates.ts';
import { findPhrases } from './find-phrases.ts';

const phrasesOf = (tagged: string): string[] => {
  const draft = makeDraft(tagged);
  findCandidates.run(draft);
  findPhrases.run(draft);
  return draft.phrases.map(phrase => `${phrase.kind}:${phrase.text}`);
};

describe('findPhrases', () => {
  it.each([
    ['a shared object', '加快/v 拓/v 链/n 、/x 稳/a 链/n 、/x 优/a 链/n ，/x', ['series:拓链、稳链、优链']],
    [
      'verbs with different objects',
      '持续/v 降/v 成本/n 、/x 拓/v 客户/n 、/x 强/a 服务/n 。/x',
      ['series:降成本、拓客户、强服务'],
    ],
    ['a shared verb in the middle', '让/v 货/n 进得去/v 、/x 出得来/v 。/x', ['series:进得去、出得来']],
    ['items run together', '企业/n 做/v 精/a 做/v 细/a 。/x', ['series:做精做细']],
    ['goods', '生产/v 沙发/n 、/x 床垫/n 、/x 衣柜/n 。/x', []],
    ['costs', '降低/v 用电/n 、/x 用水/n 成本/n', []],
    ['a plain list with 等', '稳/v 市场/n 、/x 扩/v 出口/n 等/u 措施/n', []],
    ['a slogan', '推行/v “/x 标准地/n ”/x 出让/v', ['slogan:标准地']],
    ['speech', '他/r 说/v ：/x “/x 今年/t 订单/n 不错/a 。/x ”/x', []],
    ['a plan period', '“/x 十四五/m ”/x 时期/n', []],
    ['an alias', '（/x 以下/f 简称/v “/x 远大/n ”/x ）/x', []],
    ['a counted policy in quotes', '落实/v “/x 七个/m 专项/n ”/x', ['numbered:七个专项']],
    ['a number with its head noun', '实施/v 制造业/n “/x 365/m ”/x 行动/vn 方案/n', ['numbered:制造业“365”行动']],
    ['years of action', '印发/v 《/x 茶/n 产业/n 提升/v 三年/m 行动/vn 方案/n 》/x', ['numbered:茶产业提升三年行动']],
    ['a way to work by its number', '用好/v “/x 731/m ”/x 招商/vn 工作法/n', ['numbered:“731”招商工作法']],
    ['推广 in the name of an action', '实施/v 良种/m 推广/v 三年/m 行动/vn 。/x', ['numbered:良种推广三年行动']],
    ['a term of letters, but none in a unit', '布局/v 6G/eng 技术/n ，/x 年产/v 16GW/m 电池/n', ['term:6G']],
    ['the rest of a greater number', '出台/v 二十条/m 措施/n', []],
    ['verbs in front', '要/v 看/v 矿区/n 、/x 下/v 车间/n 、/x 上/v 码头/n 。/x', ['series:看矿区、下车间、上码头']],
    [
      'modals in front',
      '让/v 链/n 能/v 循环/v 、/x 可/v 追溯/v 、/x 有/v 韧性/n 。/x',
      ['series:能循环、可追溯、有韧性'],
    ],
    ['one verb behind modals', '让/v 银行/n 敢/v 贷/v 、/x 愿/v 贷/v 、/x 能/v 贷/v 。/x', ['series:敢贷、愿贷、能贷']],
    ['modals run together', '干部/n 敢/v 闯/v 敢/v 试/v 。/x', ['series:敢闯敢试']],
    ['states behind', '实现/v 产业/n 强/a 、/x 生态/n 美/a 、/x 百姓/n 富/a 。/x', ['series:产业强、生态美、百姓富']],
    ['a character that comes back', '坚持/v 实打实/l 、/x 硬碰硬/l 。/x', ['series:实打实、硬碰硬']],
    ['terms that are parallel', '推行/v 一企一策/l 、/x 一事一议/l 。/x', ['series:一企一策、一事一议']],
    [
      'who and what they do',
      '实行/v 企业/n 点菜/v 、/x 院校/n 配菜/n 、/x 政府/n 买单/n 。/x',
      ['series:企业点菜、院校配菜、政府买单'],
    ],
    ['lists of people', '企业/n 代表/n 、/x 院校/n 专家/n 、/x 政府/n 官员/n 参加/v 。/x', []],
    ['what describes a noun', '结构性/n 、/x 输入性/n 矛盾/n', []],
    ['a list that goes on', '接口/n 快速/d 互连/v 、/x 低功耗/n 内核/n 等/u', []],
    ['a sum in quotes', '他/r 认为/v ，/x “/x 玩具/n +/x 动漫/n +/x 文旅/n ”/x 是/v 方向/n', ['slogan:玩具+动漫+文旅']],
    ['an ordinary count', '四大/m 工艺/n 和/c 三条/m 产业链/n', []],
    ['items of four run together', '吹响/v 攻坚之年/n 攻坚之战/n 号角/n', ['series:攻坚之年攻坚之战']],
    ['a repeated word', '历史/n 街区/n 历史/n 建筑/n', []],
    [
      'a list behind another in one clause',
      '船舶/n 、/x 医药/n 、/x 数控/n 机床/n 等/u 集群/n 要/v 强/a 链/n 、/x 补/v 链/n 、/x 延/v 链/n 。/x',
      ['series:强链、补链、延链'],
    ],
    ['two idioms', '既/c 铺天盖地/i 与/c 顶天立地/i 。/x', ['series:铺天盖地与顶天立地']],
    ['an item and its denial', '坚持/v 有所为/l 、/x 有所不为/l 。/x', ['series:有所为、有所不为']],
    ['opposites', '前院/n 种花/v 、/x 后山/n 栽树/v 。/x', ['series:前院种花、后山栽树']],
    ['an item that comes twice', '稳/v 链/n 、/x 稳/v 链/n 。/x', []],
    [
      'one verb before unequal items',
      '要/v 投/v 早/a 、/x 投/v 小/a 、/x 投/v 硬/a 科技/n 更/d 要/v 敢/v',
      ['series:投早、投小、投硬科技'],
    ],
    [
      'one complement behind unequal items',
      '做到/v 种/v 好/a 树/n 、/x 养/v 好/a 鱼/n 、/x 办/v 好/a 农场/n 。/x',
      ['series:种好树、养好鱼、办好农场'],
    ],
    [
      'the same in quotation marks',
      '“/x 种/v 好/a 树/n 、/x 养/v 好/a 鱼/n 、/x 办/v 好/a 农场/n ”/x',
      ['series:种好树、养好鱼、办好农场'],
    ],
    [
      'one predicate behind unequal items',
      '做到/v 建设/v 一片/m 、/x 绿化/v 一片/m 、/x 群众/n 富裕/a 一片/m 。/x',
      ['series:建设一片、绿化一片、群众富裕一片'],
    ],
    [
      'how it is done',
      '企业/n 诉求/v 马上/d 办/v 、/x 掌上/n 办/v 、/x 上门/v 办/v ，/x',
      ['series:马上办、掌上办、上门办'],
    ],
    [
      'verbs and their objects',
      '要/v 过/ug 紧日子/l 、/x 算/v 细账/n 、/x 干/v 实事/n ；/x',
      ['series:过紧日子、算细账、干实事'],
    ],
    ['plain deeds', '开展/v 检测/v 分析/n 、/x 提供/v 咨询/n 服务/n 、/x 培训/v 人员/n 。/x', []],
    [
      'words and what they do',
      '支持/v 企业/n 抱团/n 参展/v 、/x 错位/n 竞争/vn 、/x 良性/n 互动/d ，/x',
      ['series:抱团参展、错位竞争、良性互动'],
    ],
    ['branches of an industry', '发展/v 深海/n 养殖/vn 、/x 冷链/n 加工/vn 、/x 滨海/n 旅游/n 。/x', []],
    ['degrees', '让/v 零/m 关税/n 、/x 低/a 税率/n 、/x 简/a 税制/n 的/uj 红利/n', ['series:零关税、低税率、简税制']],
    ['two degrees and deeds', '带动/v 产业/n 快/a 突破/vn 、/x 大/a 提升/v 。/x', ['series:快突破、大提升']],
    ['a doubled word', '做到/v 件件/m 登记/v 、/x 件件/m 回复/v ，/x', ['series:件件登记、件件回复']],
    [
      'a last word that is longer',
      '让/v 刀刃/n 更/d 硬/a 、/x 刀身/n 更/d 韧/a 、/x 刀价/n 更/d 亲民/a 。/x',
      ['series:刀刃更硬、刀身更韧、刀价更亲民'],
    ],
    [
      'the object of a last complement',
      '要/v 讲得实/v 、/x 点得准/v 、/x 开得出/v 方子/n ，/x',
      ['series:讲得实、点得准、开得出方子'],
    ],
    [
      'one verb in words of two characters',
      '要/v 定/v 人/n 、/x 定责/v 、/x 定/v 时限/n ，/x',
      ['series:定人、定责、定时限'],
    ],
    ['two parallel terms', '推进/v 工业/n 立市/n 、/x 产业/n 强市/n ，/x', ['series:工业立市、产业强市']],
    [
      'a parallel pair behind a list',
      '面向/v 甲地/n 、/x 乙地/n 和/c 丙地/n 开展/v 以商/n 引商/n 、/x 以/p 企引/n 企/n ，/x',
      ['series:以商引商、以企引企'],
    ],
    [
      'a count in the list',
      '坚持/v 一名/m 链长/n 、/x 一个/m 专班/n 、/x 一抓到底/l ，/x',
      ['series:一名链长、一个专班、一抓到底'],
    ],
    ['insurances', '参加/v 医疗/n 保险/n 、/x 失业/n 保险/n 、/x 生育/n 保险/n 。/x', []],
    ['two principles', '坚持/v 质量/n 第一/m 、/x 信誉/n 至上/v 。/x', ['series:质量第一、信誉至上']],
    ['the same characters, otherwise put', '要/v 大抓/v 招商/n 、/x 抓大/v 招商/n 。/x', ['series:大抓招商、抓大招商']],
    ['where it goes', '要/v 沉下去/v 、/x 摸上来/v 、/x 办到位/v 。/x', ['series:沉下去、摸上来、办到位']],
    [
      'what makes up a frame',
      '推动/v 形成/v 龙头/n 引领/v 、/x 链条/n 延伸/v 、/x 集群/n 共进/v 的/uj 格局/n',
      ['series:龙头引领、链条延伸、集群共进'],
    ],
    ['places and deeds', '云南/ns 研发/v 、/x 泉州/ns 制造/v 。/x', ['series:云南研发、泉州制造']],
    ['things that share the end of their names', '离子/n 膜/n 、/x 质子/n 膜/n 依赖/v 进口/v', []],
    ['things that are a word each', '樟子松/nz 、/x 落叶松/n 锯材/n', []],
    ['the name of a ship', '“/x 海上/s 星辰/n ”/x 号/q 邮轮/n', []],
    ['a count at the start of the text', '七大/m 攻坚战/n', []],
    ['an established term', '发展/v 新质/n 生产力/n', ['term:新质生产力']],
  ])('finds or leaves %s', (_label, tagged, expected) => {
    expect(phrasesOf(tagged)).toEqual(expected);
  });

  it('gives one kind a text, quoted or not', () => {
    expect(phrasesOf('“/x 专精特新/n ”/x 与/c 专精特新/n')).toEqual(['slogan:专精特新', 'slogan:专精特新']);
  });
});
