import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDraftOfWords } from '../../../test/make-draft.ts';
import { findDates } from '../dates/find-dates.ts';
import type { Draft } from '../draft.ts';
import { findPeople } from './find-people.ts';

let jieba: Jieba;
beforeAll(() => {
  jieba = Jieba.withDict(dict);
});

const findIn = (text: string): Draft => {
  const draft = makeDraftOfWords(jieba.tag(text, true));
  findPeople.run(draft);
  return draft;
};

/** `name/title` of each person at the first mention with a title, else the first. */
const peopleIn = (text: string): string[] => {
  const byId = new Map<number, { name: string; title: string }>();
  for (const { personId, name, title } of findIn(text).people) {
    if ((byId.get(personId)?.title ?? '') === '') byId.set(personId, { name, title });
  }
  return [...byId.values()].map(({ name, title }) => `${name}/${title}`);
};

describe('findPeople, where only a person can stand', () => {
  it.each<[string, string[]]>([
    // Surnames that no list holds, and given names that make words with them.
    ['省人大常委会副主任睢玉海率调研组到东山市，睢玉海说，要抓好落实。', ['睢玉海/省人大常委会副主任']],
    ['县委书记强国柱，县长掌玉华分别陪同。', ['强国柱/县委书记', '掌玉华/县长']],
    ['市科技局局长冠宇飞参加检查。', ['冠宇飞/市科技局局长']],
    // Names of the Dai: 岩 and 玉 before their parts.
    ['州长岩温罕表示，要抓好落实。', ['岩温罕/州长']],
    ['研究员玉香儿一行来到园区。', ['玉香儿/研究员']],
    // A part that no list holds, to the end of its word.
    ['副校长阿道·撒韵强调，要抓好落实。', ['阿道·撒韵/副校长']],
    ['由阿道·撒韵主持签约。', ['阿道·撒韵/']],
    // A title behind a list, and one before a colon.
    ['马晓梅、许建设、郑安等市领导出席。', ['马晓梅/市领导', '许建设/市领导', '郑安/市领导']],
    ['县委书记：顾一鸣', ['顾一鸣/县委书记']],
    // 可 and 时 within a name and behind it.
    ['县长叶大可在会上讲话。', ['叶大可/县长']],
    ['见到局长郭磊时，他正在忙。', ['郭磊/局长']],
    ['局长孔晨和董事长郝平安共同揭牌。', ['孔晨/局长', '郝平安/董事长']],
    // A title counted behind a list, one behind a dash, one behind 与 and a place of work.
    ['张学锋、王丽两位副县长到场。', ['张学锋/副县长', '王丽/副县长']],
    ['来了一位设计师——泉州大学设计学院院长连慕真。', ['连慕真/泉州大学设计学院院长']],
    ['她在车间与班组长倪大勇算成本账。', ['倪大勇/班组长']],
    // Adverbs that the segmenter joins to a name, work before a name with dots, a part that no list holds before one that it does.
    ['国务委员宋平将对此作专门说明。', ['宋平/国务委员']],
    ['工匠协会主席哈维尔·莫雷诺与制琴师卡门·鲁伊斯走访。', ['哈维尔·莫雷诺/工匠协会主席', '卡门·鲁伊斯/制琴师']],
    ['安溪县副县长斯郎多吉汇报。', ['斯郎多吉/安溪县副县长']],
    ['召开“绿色·智能”铸造专题会。', []],
    ['国家院士团一行来到园区。', []],
    ['泰安市副市长张颖率考察团来我市。', ['张颖/泰安市副市长']],
    ['航天803所总工程师黄军出席。', ['黄军/航天803所总工程师']],
    // Words, before what only people do and between titles.
    ['开发区党工委书记和平出席仪式。', ['和平/开发区党工委书记']],
    ['县委副书记从容，县领导张学锋、王丽参加。', ['从容/县委副书记', '张学锋/县领导', '王丽/县领导']],
    ['省农科院副研究员厉行等11人参加。', ['厉行/省农科院副研究员']],
    // What the report tells of them goes on in any words.
    ['合作社理事长李满囤掰下一穗给她看。', ['李满囤/合作社理事长']],
    ['技术总监张晓曼一口气介绍了三项，边走边说。', ['张晓曼/技术总监']],
    ['技术总监索菲·拉默边走边看。', ['索菲·拉默/技术总监']],
    // A surname and a given name of several sounds; a rank in brackets; brackets between others.
    ['管委会副主任赵苏日娜说，要加快。', ['赵苏日娜/管委会副主任']],
    ['协会副秘书长（兼）张一鹤致辞。', ['张一鹤/协会副秘书长（兼）']],
    [
      '张学锋（市经信局局长），章程（市科技局副局长），王丽（副区长）参加。',
      ['张学锋/市经信局局长', '章程/市科技局副局长', '王丽/副区长'],
    ],
    // 和 joins two where a level begins behind it; a herb is no number.
    ['张自强和市政协委员王丽娟参加，市长张自强说。', ['张自强/市长', '王丽娟/市政协委员']],
    ['州长、州三七产业链链长张永康调研。', ['张永康/州长、州三七产业链链长']],
    // Part of a foreign name is the same person, also in a list.
    ['协会主席保罗·马丁来访。大学校长李明、马丁签字。', ['保罗·马丁/协会主席', '李明/大学校长']],
    ['他们把来了院士当作喜事。', []],
    // 作 and 到 are of what follows; a place that is a surname and a given name, in a list of people; a verb of an industry.
    ['北京大学教授严冬作专题授课。', ['严冬/北京大学教授']],
    ['县委副书记唐文到挂钩企业走访。', ['唐文/县委副书记']],
    ['市领导田源、邵阳分别通报情况。', ['田源/市领导', '邵阳/市领导']],
    ['市长、市起重装备产业链链长王丽到会。', ['王丽/市长、市起重装备产业链链长']],
    [
      '省人大代表、轧钢工焦铁柱提出建议，公司副总裁别小青答得坦率。',
      ['焦铁柱/省人大代表、轧钢工', '别小青/公司副总裁'],
    ],
    // A word is all of the given name; how somebody speaks; a wide blank; an office over the edge of two words.
    ['市商务局局长郭丰收到场见证，公司总经理鲁思危直来直去。', ['郭丰收/市商务局局长', '鲁思危/公司总经理']],
    ['首席架构师Peter　Novak用中文演示。', ['Peter Novak/首席架构师']],
    ['调研组在湖南省长沙市召开座谈会，查看罗平产业园区长底片区。', []],
    ['株式会社采购本部长李东奎参加。', ['李东奎/株式会社采购本部长']],
    ['首席科学家、国家杰青获得者佘小曼教授参加。', ['佘小曼/首席科学家、国家杰青获得者']],
    // What goes with the verb is no name.
    ['县委书记亲自主持，市长分别介绍情况。', []],
    ['幼儿园园长应当参加培训，主任委员负责主持工作。', []],
    ['注册会计师及其所在机构应当出席。', []],
  ])('reads %s', (text, expected) => {
    expect(peopleIn(text)).toEqual(expected);
  });
  it('ends a title at the day before 与', () => {
    const draft = makeDraftOfWords(jieba.tag('2024年7月26日与安溪县副县长吕晓天共同启动。', true));
    findDates.run(draft);
    findPeople.run(draft);
    expect(draft.people.map(({ name, title }) => `${name}/${title}`)).toEqual(['吕晓天/安溪县副县长']);
  });
  it('takes what stands in the column of names for a name', () => {
    const text =
      '组长：张学锋　市委副书记、市长\n成员：徐徐　市科技局副局长\n　　　于飞　副区长\n　　　王丽　市政府副秘书长';
    expect(peopleIn(text)).toEqual([
      '张学锋/市委副书记、市长',
      '徐徐/市科技局副局长',
      '于飞/副区长',
      '王丽/市政府副秘书长',
    ]);
  });
  it('takes who is addressed at the head of a letter', () => {
    expect(peopleIn('对第12号提案的答复\n尚进委员：\n您好。')).toEqual(['尚进/委员']);
    expect(peopleIn('答复\n时光、张学锋代表：\n你们好。')).toEqual(['时光/代表', '张学锋/代表']);
    expect(peopleIn('报告\n各位代表：\n现在报告工作。\n党组委员：\n好。')).toEqual([]);
  });
  it.each<[string, string[]]>([
    ['省商务厅对俄经贸合作处处长王丽见证。', ['王丽/省商务厅对俄经贸合作处处长']],
    ['省委统战部对外联络处处长王丽见证。', ['王丽/省委统战部对外联络处处长']],
    ['省人大常委会副主任、代表小组召集人张学锋参加。', ['张学锋/省人大常委会副主任、代表小组召集人']],
    ['从海外回来的青年研究员王丽介绍了情况。', ['王丽/青年研究员']],
    ['市科委、中关村管委会副主任张学锋出席。', ['张学锋/市科委、中关村管委会副主任']],
    ['局长张学锋到会。张学锋率招商局主席王丽抵达。', ['张学锋/局长', '王丽/招商局主席']],
    ['中国水产科学研究院长江水产研究所研究员王丽作报告。', ['王丽/中国水产科学研究院长江水产研究所研究员']],
    ['领班阮氏秋操作机器，与种植大户扎西算起账来。', ['阮氏秋/领班', '扎西/种植大户']],
    ['出口商联合会主席叶列娜·科瓦廖娃率团抵达。', ['叶列娜·科瓦廖娃/出口商联合会主席']],
    ['集团总经理袁瑞说，很好。', ['袁瑞/集团总经理']],
    ['公司董事长周清和说，这是首次。', ['周清和/公司董事长']],
    ['省粮食局局长孔祥云、副市长颜丹为联盟揭牌。', ['孔祥云/省粮食局局长', '颜丹/副市长']],
    ['市经信局二级巡视员来有为围绕主题发言。', ['来有为/市经信局二级巡视员']],
    ['大会选举甲乙集团有限公司董事长宫长春为理事长。', ['宫长春/甲乙集团有限公司董事长']],
  ])('reads the whole of the title or name in %s', (text, expected) => {
    expect(peopleIn(text)).toEqual(expected);
  });
});

describe('findPeople', () => {
  it.each<[string, string[]]>([
    ['省委副书记、省长陶建平在会上指出，要抓好落实。', ['陶建平/省委副书记、省长']],
    ['副市长江海明主持会议，市工信局局长高兴汇报了工作。', ['江海明/副市长', '高兴/市工信局局长']],
    ['市领导王一兵、刘洋、欧阳晓晴参加。', ['王一兵/市领导', '刘洋/市领导', '欧阳晓晴/市领导']],
    ['省委常委、秘书长温泉，副省长易明、程序陪同。', ['温泉/省委常委、秘书长', '易明/副省长', '程序/副省长']],
    ['阿坝州委副书记、州长罗尔伍，副州长泽旺仁青出席。', ['罗尔伍/阿坝州委副书记、州长', '泽旺仁青/副州长']],
    ['美国驻沈阳总领事约翰·史密斯应邀参加。', ['约翰·史密斯/美国驻沈阳总领事']],
    ['日本国驻大连领事办公室主任田中健一致辞。', ['田中健一/日本国驻大连领事办公室主任']],
    ['公司联合创始人兼CEO应建华，副总裁大卫·林出席。', ['应建华/公司联合创始人兼CEO', '大卫·林/副总裁']],
    ['董事长应当向股东报告，市长沈敏致欢迎辞。', ['沈敏/市长']],
    ['清华大学车辆与运载学院教授钱明高认为，这很难。', ['钱明高/清华大学车辆与运载学院教授']],
    ['日前，陈立新（省政协副主席、省科协主席）到泰州市视察。', ['陈立新/省政协副主席、省科协主席']],
    [
      '组长：张学锋　市委副书记、市长\n副组长：王丽　市政府副秘书长',
      ['张学锋/市委副书记、市长', '王丽/市政府副秘书长'],
    ],
    ['出席：李国强 副市长 王丽 市政府副秘书长', ['李国强/副市长', '王丽/市政府副秘书长']],
    ['张锐市长代表市政府致欢迎词，刘志远院长作报告。', ['张锐/市长', '刘志远/院长']],
    [
      '台积电董事长魏哲明、联发科执行长蔡力文及鸿海董事长刘扬帆等人与会。',
      ['魏哲明/台积电董事长', '蔡力文/联发科执行长', '刘扬帆/鸿海董事长'],
    ],
    ['省委常委、市委书记　王　伟，市长 李 国 强出席。', ['王伟/省委常委、市委书记', '李国强/市长']],
    ['陈立新、张学锋、王一兵等参加活动。', ['陈立新/', '张学锋/', '王一兵/']],
    ['咨询方式\n联系人：王晓燕、李静静', ['王晓燕/', '李静静/']],
    ['县委书记向阳说，要抓早抓小。市科协主席方向在会上致辞。', ['向阳/县委书记', '方向/市科协主席']],
    ['市应急局局长文静还到现场查看。', ['文静/市应急局局长']],
    ['市领导陈立新、平安、王一兵参加。', ['陈立新/市领导', '平安/市领导', '王一兵/市领导']],
    [
      '州委书记才让主持召开会议，县长吉克曲布参加，副县长沙马日哈陪同。',
      ['才让/州委书记', '吉克曲布/县长', '沙马日哈/副县长'],
    ],
    ['县长丹增强调，要抓好落实。副县长扎西表示欢迎。', ['丹增/县长', '扎西/副县长']],
    ['市工信局局长方大为介绍了情况。', ['方大为/市工信局局长']],
    ['近日，李强说，去年增收了，李强要种茶。', ['李强/']],
    ['市政协主席第五明讲话。', ['第五明/市政协主席']],
    ['诸暨市委书记王一兵讲话。', ['王一兵/诸暨市委书记']],
    ['联系人：温暖，电话见封底。', ['温暖/']],
    ['广西壮族自治区领导陈立新参加。', ['陈立新/广西壮族自治区领导']],
    ['10日，欧阳晓晴与法国客户代表让·迪朗签约。', ['让·迪朗/法国客户代表']],
    ['村民王大力告诉记者，去年增收3万元。', ['王大力/村民']],
  ])('findPeople(%s) finds names and titles', (text, expected) => {
    expect(peopleIn(text)).toEqual(expected);
  });

  it.each([
    '县委书记项目推进会召开，县长热线开通。',
    '市长质量奖揭晓，会长单位代表发言，主任高度重视。',
    '书记应邀出席活动，主任委员会议随后举行。',
    '县委书记：同志们，大家好。',
    '钢铁、高炉、金属等主任务完成。',
    '全市长江大保护工作会议召开，部长期规划已出台。',
    '陈省长强调，李总介绍了情况。',
    '代理人由县级以上政府批准，由县级政府决定，由县级报告。',
    '经理由企业聘任，由企业考核，由企业付酬。',
    '理事由其任免。医师晋升按规定办理，不得违法。',
    '第五章 企业经理',
    '机长负责飞行的安全。',
    '',
  ])('findPeople(%s) finds nobody', text => {
    expect(peopleIn(text)).toEqual([]);
  });

  it('findPeople(…) ties bare names, parts of foreign names and pronouns to one person', () => {
    const text = '公司总裁汉斯·贝克尔到大连调研。贝克尔说，他看好东北。副市长江海明陪同。江海明指出，要抓紧。';
    const mentions = findIn(text).people.map(({ start, end, personId }) => `${text.slice(start, end)}${personId}`);
    expect(mentions).toEqual(['汉斯·贝克尔0', '贝克尔0', '他0', '江海明1', '江海明1']);
  });

  it('findPeople(…) ties a name that is a word where only people stand', () => {
    const text = '公司董事长苗壮、总经理解放出席。苗壮到车间检查，解放与客人座谈。会见了解放一行，苗壮、解放在座。';
    const mentions = findIn(text).people.map(({ start, end }) => text.slice(start, end));
    expect(mentions).toEqual(['苗壮', '解放', '苗壮', '解放', '解放', '苗壮', '解放']);
  });

  it('findPeople(…) ties a surname with a post to the one person who bears it', () => {
    const text = '副省长江海明到大连调研。江省长听取汇报，江副省长给予肯定。';
    const mentions = findIn(text).people.map(({ start, end, personId }) => `${text.slice(start, end)}${personId}`);
    expect(mentions).toEqual(['江海明0', '江省长0', '江副省长0']);
    expect(findIn('市长江海明、副市长江一帆出席，江市长讲话。').people).toHaveLength(2);
  });

  it('findPeople(…) ends where a name with a dot stands right before another dot', () => {
    // A search from the second dot finds the first name again: it must not go back there.
    expect(peopleIn('大卫·林、约翰·李、约·中文')).toEqual(['大卫·林/', '约翰·李/']);
  });

  it('findPeople(…) says where the title stands', () => {
    const text = '3日，市科技局局长方圆介绍情况。';
    const [person] = findIn(text).people;
    expect(text.slice(person?.titleStart, person?.titleEnd)).toBe('市科技局局长');
  });

  it('findPeople(…) leaves no two mentions that overlap', () => {
    const { people } = findIn('市委书记李强强调，李强和市长李强生要协力。李强生说，他同意。');
    for (let i = 1; i < people.length; i++) expect(people[i]!.start).toBeGreaterThanOrEqual(people[i - 1]!.end);
  });
});
