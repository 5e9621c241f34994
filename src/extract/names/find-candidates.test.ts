import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../../test/make-draft.ts';
import { findCandidates } from './find-candidates.ts';

const namesOf = (tagged: string, kind: string): string[] => {
  const draft = makeDraft(tagged);
  findCandidates.run(draft);
  return draft.candidates.filter(candidate => candidate.kind === kind).map(candidate => candidate.name);
};

describe('findCandidates', () => {
  it('finds a body behind a preposition that the segmenter joined to its level', () => {
    expect(namesOf('由市/x 商务/n 局/n 牵头/v', 'body')).toEqual(['市商务局']);
  });
  it.each([
    ['a bureau of a ministry', '教育部/nt 装备/n 工业/n 一/m 司/n 发布/v 指南/n', ['教育部装备工业一司']],
    ['no ministry in the departments of a field', '财政部/nt 门/n 和/c 国防部/nt 队/n', []],
    ['no court', '教育部/nt 推动/v 司法/n 改革/vn', ['教育部']],
    ['no company', '教育部/nt 走访/v 某/r 公司/n', ['教育部']],
    ['a committee of a congress', '市/n 政协/n 经济/n 委/n 跟进/v', ['市政协经济委']],
    ['a department that opens a clause', '。/x 经济/n 发展/vn 局/n 已/d 办理/v', ['经济发展局']],
    ['none within a sentence', '成立/v 经济/n 发展/vn 局/n', []],
    [
      'one department of two fields, behind another',
      '市/n 财政/n 局和县/x 工业/n 和/c 商务/n 局/n 牵头/v',
      ['市财政局', '县工业和商务局'],
    ],
    ['a bureau right behind its ministry', '农业部/nt 渔业/n 署/ng 发布/v', ['农业部渔业署']],
    ['a government in short', '县府/n 和/c 港府/n 推动/v', ['县府', '港府']],
    ['no county that begins with 府', '泉州市/ns 府谷/ns 企业/n', []],
    ['no member of it', '市/n 政协/n 经济界/n 委员/n 建议/n', ['市政协']],
    ['a department of a county of Taiwan', '宜兰县/ns 政府/n 工商/n 旅游/vn 处/n 举办/v', ['宜兰县政府工商旅游处']],
    ['the government of a town that many have', '和/c 白扎乡/ns 政府/n 表示/v', ['白扎乡政府']],
    ['a department of a city', '泉州市/ns 政府/n 商务/n 局/n 表示/v', ['泉州市政府商务局']],
  ])('finds bodies: %s', (_label, tagged, expected) => {
    expect(namesOf(tagged, 'body')).toEqual(expected);
  });
  it('finds a body whose organ stands before a word that the segmenter cut otherwise', () => {
    expect(namesOf('请省/x 人/n 社厅/x 限期/n 答复/v', 'body')).toEqual(['省人社厅']);
  });
  it.each([
    ['a firm behind a verb', '走访/v 了/ul 澜石/x 新材料/n 有限公司/n', ['澜石新材料有限公司']],
    ['a firm behind 由', '由澜石/x 科技/n 有限公司/n 出资/v', ['澜石科技有限公司']],
    ['a verb as brand behind a list mark', '甲/m 、/x 顺达/v 纺织/n 有限公司/n', ['顺达纺织有限公司']],
    ['a bracket', '澜石/x （/x 无锡/ns ）/x 科技/n 有限公司/n', ['澜石（无锡）科技有限公司']],
    ['a measure as brand behind a place', '支持/v 泉州/ns 个/q 锡/n 焊材/n 有限公司/n', ['泉州个锡焊材有限公司']],
    ['an adjective as brand', '泉州/ns 高寒/b 化工/n 有限公司/n', ['泉州高寒化工有限公司']],
    ['characters of function as brand', '，/x 天/q 可为/v 汽车/n 有限公司/n 中标/v', ['天可为汽车有限公司']],
    ['the firm, not a part of it', '走访/v 澜石/x 科技/n 有限公司/n 生产/vn 基地/n', ['澜石科技有限公司']],
    ['brands that are words, in a list of firms', '引进/v 华为/nz 、/x 浪潮/n 和/c 联想/v', ['华为', '浪潮', '联想']],
    ['no brand in a wave', '面对/v 智能/n 浪潮/n ，/x 联想/v 到/v 小米/n', []],
    ['中国 before a brand', '走访/v 中国/ns 华能/nz', ['中国华能']],
    ['nothing that is counted', '推进/v 40/m 项/q 省/n 科技/n 专项/n', []],
    ['the exchange, not what is listed there', '上海/ns 澜石/x 交易所/n 上市/v 公司/n', ['上海澜石交易所']],
    ['no university in a ranking or of a kind', '澜石/x 大学/n 排名/v 和/c 世界/n 一流/b 大学/n', []],
    [
      'firms that are counted',
      '参访/v 澜石/x 科技/n 有限公司/n 、/x 长/a 曜/ng 复材/n 两家/m 公司/n',
      ['澜石科技有限公司', '长曜复材'],
    ],
    ['no firms in a list of others', '参访/v 茶园/n 、/x 长/a 曜/ng 复材/n 两家/m 公司/n', []],
    ['no firm by its form alone', '第七/m 条/q 有限公司/n 应当/v', []],
    [
      'the second of two',
      '澜石/x 科技/n 有限公司/n 及百众/x 新材料/n 有限公司/n',
      ['澜石科技有限公司', '百众新材料有限公司'],
    ],
    ['no praise before a firm', '全市/n 龙头企业/n 顺翔/x 化工/n 有限公司/n', ['顺翔化工有限公司']],
    ['a firm that others act with', '，/x 联合/v 云正/x 化工/n 有限公司/n 共建/v', ['云正化工有限公司']],
    ['a college whose place ends in 林', '与/p 吉林/ns 学院/n 合作/v', ['吉林学院']],
    ['a foreign party', '与/p Hanbit/eng \\s/x Power/eng 签署/v', ['HanbitPower']],
    ['no foreign person', '工程师/n Hanbit/eng \\s/x Power/eng 签署/v', []],
    ['North as a brand', '北方/f 澜石/x 装备/n 集团/n', ['北方澜石装备集团']],
    ['a foreign firm', '与/p VeloraRobotics/eng 签约/v', ['VeloraRobotics']],
    ['no trade of a town as a firm', '澜石/x 袜业/n 城/n', []],
    ['no verb before a bare group', '推进/v 集团/n', []],
    ['no chamber in a consultation', '召开/v 水晶/n 产业链/n 界别/n 协商会/nt 并/c 发言/v', []],
    ['the body, not its meeting', '澜石/x 行业协会/n 第二/m 次/q 理事会/n', ['澜石行业协会']],
    [
      'a verb inside behind a place and a brand',
      '泉州/ns 澜石/x 防爆/v 电机/n 有限公司/n',
      ['泉州澜石防爆电机有限公司'],
    ],
    ['no verb of a sentence behind a place', '泉州/ns 研讨/v 化工/n 集团/n', []],
    ['a dynasty as brand', '走访/v 东晋/t 澜石/x 科技/n 有限公司/n', ['东晋澜石科技有限公司']],
    ['numerals', '泉州/ns 五五/m 汽车/n 有限公司/n', ['泉州五五汽车有限公司']],
    ['foreign words before 公司', '与/p Lumen/eng \\s/x Parts/eng 公司/n 签约/v', ['LumenParts公司']],
    ['an office in another place', '泉州/ns 海关/n 驻/v 安溪/ns 办事处/n', ['泉州海关驻安溪办事处']],
    ['no plain word that is tagged as a name', '上市/nt 公司/n 和/c 智慧/nr 海关/ns', []],
    ['no article of a law', '第九条/m 律师/n 事务所/n', []],
    [
      'offices of a division',
      '由市/x 水晶/n 商会/n 、/x 县/n 茶叶/n 推广中心/n 主办/v',
      ['市水晶商会', '县茶叶推广中心'],
    ],
    [
      'two bodies that act together',
      '泉州/ns 市/n 商会/n 联合/v 泉州/ns 茶叶/n 协会/n 主办/v',
      ['泉州市商会', '泉州茶叶协会'],
    ],
    ['建设 inside a firm', '泉州/ns 城市/n 建设/v 投资/v 集团/n 有限公司/n 中标/v', ['泉州城市建设投资集团有限公司']],
    ['no building of a group', '加快/v 建设/v 现代/t 集团/n', []],
    ['a known brand and 集团', '走访/v 紫金矿业/n 集团/n', ['紫金矿业集团']],
    ['a university by its seat', '山川/x 大学/n （/x 泉州/ns ）/x 参加/v', ['山川大学（泉州）']],
    ['a brand, its trade and 科技', '走访/v 澜石/x 卫浴/n 科技/n', ['澜石卫浴科技']],
    ['none of all divisions', '各/r 县/n 茶叶/n 推广中心/n 、/x 市/n 领导小组/n', []],
    ['a works after its goods', '走访/v 澜石/x 拉链/n 厂/n 的/uj 老/a 厂/n', ['澜石拉链厂']],
    ['letters before a bracket', '与/p AXB/eng （/x 泉州/ns ）/x 制造/v 有限公司/n', ['AXB（泉州）制造有限公司']],
    ['letters before a place', '与/p 3M/eng 泉州/ns 有限公司/n', ['3M泉州有限公司']],
    ['a known company, a place and its trade', '走访/v 中海油/nz 泉州/ns 石化/j', ['中海油泉州石化', '中海油']],
    [
      'a number as name',
      '走访/v 第七/m 一/m 九/m 研究所/n 和/c 四/m 〇/x 四/m 有限公司/n',
      ['第七一九研究所', '四〇四有限公司'],
    ],
    ['the committee of the zone', '由/p 高新区/n 管委会/n 牵头/v', ['高新区管委会']],
    ['no committees of zones', '各/r 高新区/n 管委会/n 牵头/v', []],
    ['a word as brand beside another firm', '走访/v 澜石/x 扣件/n 与/p 成锋/n 精密/n', ['澜石扣件', '成锋精密']],
    ['no 与 before a firm', '某某/r 与澜石/x 科技/n 有限公司/n', ['澜石科技有限公司']],
    [
      'no verb before an unknown word',
      '规划/vn 澜石/x 科技/n 有限公司/n 与/c 培强/v 旭泓/x 科技/n 有限公司/n',
      ['澜石科技有限公司', '旭泓科技有限公司'],
    ],
    ['a branch of a bank', '由/p 人行/n 泉州市/ns 分行/n 配合/v', ['人行泉州市分行']],
    ['no science of a policy', '投长期/x 、/x 投硬/x 科技/n', []],
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
    ['a hill after a plain word', '来到/v 青草/n 山/n 风电场/n', ['青草山风电场']],
    ['a hill after a place', '泉州/ns 湖/n 会议中心/n', ['泉州湖会议中心']],
    ['digits behind a name', '在/p 澜石/x 3000/m 良种/n 繁育基地/n', ['澜石3000良种繁育基地']],
    ['a port', '泉州/ns 港/n 和/c 虞澜/x 港/n', ['泉州港', '虞澜港']],
    ['a park after its trade', '走进/v 泉州/ns 门业/n 园/n 和/c 泉州/ns 园/n', ['泉州门业园']],
    ['a park of goods in one word', '依托/v 泉州/ns 辣椒城/n', ['泉州辣椒城']],
    ['no new works', '在/p 泉州/ns 建新厂/n', []],
    ['a brand before a place', '参观/v 澜石/x 泉州/ns 试验场/n', ['澜石泉州试验场']],
    ['a character cut off a place', '走进/v 澜/nr 泉州/ns 矿区/n', ['澜泉州矿区']],
    ['the park, not its store', '到/v 泉州/ns 综合保税区/n 冷链/n 仓/n', ['泉州综合保税区']],
    ['two trades joined by 及', '走进/v 泉州/ns 家电/n 及/c 装备/n 产业园/n', ['泉州家电及装备产业园']],
    ['a house known by itself', '参观/v 国家/n 会议中心/n', ['国家会议中心']],
    ['a field of study alone', '共建/v 小龙虾/n 种苗/n 研究中心/n', ['小龙虾种苗研究中心']],
    ['none of a rank', '建设/v 省级/b 制造业/n 中试/v 测试平台/n', []],
    ['a park in a zone', '在/p 泉州/ns 经开区/n 九龙/ns 园/n', ['泉州经开区九龙园']],
    ['the short name of a firm before a place', '在/p 宝武/nz 镁业/n 泉州/ns 基地/n', ['宝武镁业泉州基地']],
    ['a house of a division', '在/p 市/n 会议中心/n 召开/v', ['市会议中心']],
    ['a part with a letter', '泉州/ns 综合保税区/n B/eng 区/n', ['泉州综合保税区B区']],
    [
      'a part with a number',
      '泉州/ns 展览馆/n 1/m 馆/n 和/c 泉州/ns 基地/n 3/m 号/q 船坞/n',
      ['泉州展览馆1馆', '泉州基地3号船坞'],
    ],
    ['a park between two places', '中国/ns —/x 泉州/ns 产业园/n', ['中国—泉州产业园']],
    ['an old street only with its place', '泉州/ns 老街/n 和/c 澜石/x 老街/n', ['泉州老街']],
    ['a phase', '登上/v 澜石/x 分离/v 三期/t 项目/n', ['澜石分离三期项目']],
    ['no port in the name of a place', '指/v 香港/ns 的/uj', []],
    ['the park, not its hall', '走进/v 泉州/ns 创新园/n 展厅/n', ['泉州创新园']],
    ['none of many', '67/m 家/q 澜石/x 工厂/n 和/c 澜石/x 工厂/n 301/m 个/q', []],
    ['none that are counted', '三大/x 基地/n', []],
    ['no abbreviation alone', 'AI/eng 产业/n 基地/n', []],
    ['no market in a verb', '泉州/ns 家纺城/n 扩大/v 市场/n', ['泉州家纺城']],
    ['no measured project', '12/m 英寸/x 晶圆/n 项目/n', []],
    ['no branch of industry alone', '锂电/nz 项目/n', []],
    ['the place around a firm and its works', '走进/v 云南/ns 时代/n 安溪/ns 工厂/n', ['安溪工厂']],
    ['the place around a name in it', '走进/v 泉州/ns 时代/n 安溪/ns 工厂/n', ['泉州时代安溪工厂']],
    ['a park of two industries', '走进/v 泉州/ns 石墨/n 和/c 石墨烯/n 产业园/n', ['泉州石墨和石墨烯产业园']],
    [
      'a laboratory of two fields',
      '，/x 轴承/n 摩擦学/n 技术/n 与/p 应用/n 全国/n 重点/n 实验室/n',
      ['轴承摩擦学技术与应用全国重点实验室'],
    ],
    ['a county whose name is a word, before a trade', '走进/v 民权/n 制冷/vn 产业园/n', ['民权制冷产业园']],
    ['a coinage behind a place', '走进/v 泉州/ns “/x 海上/s 云/n ”/x 产业园/n', ['泉州“海上云”产业园']],
    ['one of several works', '走进/v 澜石/x 泉州/ns 18/m 号/q 工厂/n', ['澜石泉州18号工厂']],
    ['a quay of a side', '泉州/ns 港区/n 北/f 2/m 号/q 码头/n', ['泉州港区北2号码头']],
    [
      'a side of a zone',
      '泉州/ns 综合保税区/n 北/f 区/n 和/c 泉州/ns 开发区/n 西/f 区域/n',
      ['泉州综合保税区北区', '泉州开发区'],
    ],
    ['a base of the nation by its seat', '支持/v 国家/n 电路/nz 设计/vn 泉州/ns 基地/n', ['国家电路设计泉州基地']],
    ['no sentence of the nation', '国家/n 推进/v 泉州/ns 自由贸易港/n', ['泉州自由贸易港']],
    ['a laboratory by its seat', '走进/v 澜石/x 实验室/n （/x 泉州/ns ）/x', ['澜石实验室（泉州）']],
    ['a code as name, no kind of network', 'M50/eng 创意园/n 和/c 5G/eng 创意园/n', ['M50创意园']],
    ['a word that farms are called after', '来到/v 红旗/n 农场/n', ['红旗农场']],
    ['a farm by its number', '来到/v 八五/m 六/m 农场/n', ['八五六农场']],
    ['use in a field of study', '国家/n 盐湖/ns 综合利用/l 研究中心/n', ['国家盐湖综合利用研究中心']],
    ['a centre of the nation by its seat', '依托/v 国家/n 超级/b 计算/v 泉州/ns 中心/n', ['国家超级计算泉州中心']],
    ['a house known by itself with its place', '来到/v 泉州/ns 人民/n 大会堂/n', ['泉州人民大会堂']],
    ['the port of an island', '停靠/v 泉州/ns 大麦/n 屿/ng 港/j', ['泉州大麦屿港']],
    ['no name that a verb opens', '，/x 新建/ns 苗木/n 基地/n', []],
    ['a county behind its city and a dot', '泉州/ns ·/x 安溪/ns 工业园区/n', ['泉州·安溪工业园区']],
    ['a trade that begins with a verb', '共建/v 再生/v 铝/n 联合/v 实验室/n', ['再生铝联合实验室']],
    ['a word that a stop word cuts', '到/v 泉州/ns 高端/n 化工/n 基地/n', ['泉州高端化工基地']],
    ['a zone before 区内', '泉州/ns 化工/n 产业园/n 区内/n', ['泉州化工产业园区']],
    ['the port of a trade', '来到/v 泉州/ns 国际/n 食品/n 港/j', ['泉州国际食品港']],
    ['a word that counts nothing', '来到/v 泉州/ns 茶叶/n 良种/m 基地/n', ['泉州茶叶良种基地']],
    ['no praise', '素有/v “/x 中国/ns 钛谷/n ”/x 之称/n', []],
    ['nothing that is only aimed at', '加快/v 建设/v 泉州/ns 航运/n 中心/n', []],
    ['no aim in a heading', '做旺/v 海洋牧场/n', []],
    ['the base, not its control room', '在/p 泉州/ns 石化/j 基地/n 中控/j 中心/n', ['泉州石化基地']],
  ])('finds sites: %s', (_label, tagged, expected) => {
    expect(namesOf(tagged, 'site')).toEqual(expected);
  });
});
