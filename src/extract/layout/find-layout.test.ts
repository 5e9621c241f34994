import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildLexicon, parseLexicon } from '../../lexicon/index.ts';
import type { Draft } from '../draft.ts';
import { buildMatchIndex } from '../match-index.ts';
import { toUnits } from '../units.ts';
import { findLayout } from './find-layout.ts';
import { isBody, lineAt } from './line-kind.ts';

const lexicon = buildLexicon(
  parseLexicon('furniture.txt', readFileSync('data/lexicons/furniture.txt', 'utf8'), 'furniture'),
);
const layout = (text: string, bodyStart = 0): Draft => {
  const draft = {
    text,
    units: toUnits(text),
    matches: buildMatchIndex(lexicon, lexicon.findMatches(text)),
    bodyStart,
    title: null,
    published: null,
    origin: null,
    dateline: null,
    lines: [],
  } as unknown as Draft;
  findLayout.run(draft);
  return draft;
};
const kinds = (text: string): string[] =>
  [...layout(text).lines].map(line => `${line.kind}:${text.slice(line.start, line.end)}`);

describe('findLayout, of what pages say around a report', () => {
  it.each([
    '扫一扫在手机打开当前页',
    '分享到：微信 微博 QQ空间',
    '本文来源于网络，版权归原作者所有，如有侵权请联系删除。',
    '凡本网注明来源的稿件，转载请注明出处。',
    '您的浏览器版本过低，请升级浏览器',
    '【打印】【关闭】【收藏】',
    '扫描二维码关注我们',
    '责任编辑：王某',
    '《 某某日报 》（ 2024年07月17日 01 版）',
    '上一篇：某市召开大会',
  ])('sets %s aside', line => {
    const page = `某市召开轴承产业大会\n昨日，某市召开大会，部署工作。\n${line}`;
    expect(kinds(page).at(-1)).toBe(`furniture:${line}`);
  });
  it('takes a headline that stands twice once', () => {
    expect(kinds('某市召开轴承产业大会\n某市召开轴承产业大会\n昨日，大会召开。')).toEqual([
      'title:某市召开轴承产业大会',
      'furniture:某市召开轴承产业大会',
      'body:昨日，大会召开。',
    ]);
  });
  it('takes a dateline that stands alone on its line', () => {
    const draft = layout('某市召开轴承产业大会\n本报大连7月9日讯\n今天，大会召开。');
    expect([draft.title, draft.published]).toEqual(['某市召开轴承产业大会', 'XXXX-07-09']);
  });
});

describe('findLayout', () => {
  it.each([
    ['发布时间：2023-04-05 09:31　来源：某市人民政府', '2023-04-05'],
    ['2023年04月05日　来源:某融媒　作者:王某', '2023-04-05'],
    ['2023.4.5　来源：某周刊', '2023-04-05'],
    ['某某播报　2023-04-05 18:20', '2023-04-05'],
    ['某某播报　2023-04-05 11:02:36　字体：【大】【中】【小】', '2023-04-05'],
    ['（2023-04-05　来源：某能源网）', '2023-04-05'],
    ['日期：112-04-05　资料来源：新闻处', '2023-04-05'],
    ['索引号：6328-2025-17　发布机构：某局　发布日期：2023年04月05日', '2023-04-05'],
    ['某某时报　二〇二三年四月五日　星期三　第3版', '2023-04-05'],
    ['某某商网　2023-04-05　文/王某', '2023-04-05'],
    ['某某经济报　2023年4月5日　记者王某', '2023-04-05'],
    ['某某周报 | 2023年4月5日 | 记者 王某', '2023-04-05'],
    ['来源：某某网', null],
  ])('takes the publication day of %s', (line, expected) => {
    const draft = layout(`某市召开大会\n${line}\n　　昨日，某市召开大会，部署工作。`);
    expect(draft.published).toBe(expected);
    expect(draft.title).toBe('某市召开大会');
    expect(isBody(draft, draft.text.indexOf(line))).toBe(false);
    expect(isBody(draft, draft.text.indexOf('昨日'))).toBe(true);
  });
  it.each([
    ['本报大连7月9日讯（记者 王某）今天，大会召开。', '今天，大会召开。', 'XXXX-07-09'],
    ['（记者 王某）本报大连7月9日讯　今天，大会召开。', '今天，大会召开。', 'XXXX-07-09'],
    ['新华社北京2023年7月9日电 大会召开。', '大会召开。', '2023-07-09'],
    ['（中央社记者李某台北9日电）大会召开。', '大会召开。', null],
    ['【本报讯】大会召开。', '大会召开。', null],
    ['（市政府办公室供稿　7月9日）大会召开。', '大会召开。', 'XXXX-07-09'],
    ['大连7月9日电（记者 王某）大会8日召开。', '大会8日召开。', 'XXXX-07-09'],
    ['7月9日电力供应恢复。', '7月9日电力供应恢复。', null],
    ['又讯　大会召开。', '大会召开。', null],
    ['本报讯员工资讯平台上线。', '本报讯员工资讯平台上线。', null],
    ['通讯设备产业集群发展快。', '通讯设备产业集群发展快。', null],
  ])('cuts the dateline off %s', (line, body, published) => {
    const draft = layout(line);
    expect([...draft.lines].filter(l => l.kind === 'body').map(l => line.slice(l.start, l.end))).toEqual([body]);
    expect(draft.published).toBe(published);
  });
  it.each([
    ['花开了。本报大连7月9日讯　昨日，大会召开。', ['花开了。', '昨日，大会召开。'], 'XXXX-07-09'],
    [
      '新厂封顶，老厂腾挪。新华社成都2023年4月6日电（记者 王某）大会召开。',
      ['新厂封顶，老厂腾挪。', '大会召开。'],
      '2023-04-06',
    ],
    ['丰收了！（昭通6月9日电）大会召开。', ['丰收了！', '大会召开。'], 'XXXX-06-09'],
    ['他们签了合同。双方3月8日讯速交货。', ['他们签了合同。双方3月8日讯速交货。'], null],
  ])('cuts the dateline behind the heading of %s', (line, body, published) => {
    const draft = layout(line);
    expect([...draft.lines].filter(l => l.kind === 'body').map(l => line.slice(l.start, l.end))).toEqual(body);
    expect(draft.published).toBe(published);
  });
  it.each([
    '昨日，大会召开。（2023年4月5日　某某在线）',
    '昨日，大会召开。（某某日报2023年4月5日）人们高兴。',
    '昨日，大会召开。【2023-04-05 某某观察】人们高兴。',
    '昨日，大会召开。（原载《某某周刊》2023年4月5日）',
    '昨日，大会召开。\n——2023年4月5日《某某周刊》',
    '昨日，大会召开。\n2023-04-05 14:33',
    '昨日，大会召开。\n（2023/04/05 14:33:20）',
    '昨日，大会召开。\n2023-04-05 14:33　来源：某局',
    '昨日，大会召开。\n某某融媒　2023-04-05 14:33',
    '昨日，大会召开。2023年4月5日',
    '昨日，大会召开。【2023年4月5日 14:20】',
    '昨日，大会召开。\n编辑：王某　2023年4月5日',
  ])('takes the day that a paper or the foot states: %s', text => {
    const draft = layout(`标题\n${text}`);
    expect(draft.published).toBe('2023-04-05');
    expect(isBody(draft, draft.text.indexOf('2023'))).toBe(false);
  });
  it.each(['昨日，大会召开（2023年4月5日某某网消息说）。', '条例（2023年4月5日某市人民代表大会通过）施行。'])(
    'leaves a day in a remark to the text: %s',
    text => expect(layout(`标题\n${text}`).published).toBeNull(),
  );
  it.each(['2023年4月5日印发', '某市人民政府办公室　　2023年4月5日印发'])(
    'takes the imprint %s for the day of publication',
    line => {
      const draft = layout(`某市专题会议纪要\n3月1日，会议召开，研究工作。\n${line}`);
      expect(draft.published).toBe('2023-04-05');
      expect(isBody(draft, draft.text.indexOf(line))).toBe(false);
    },
  );
  it('leaves who is to be asked in the text: 联系人 names somebody, 联系电话 does not', () => {
    const page = '关于提案的答复\n现答复如下，感谢支持。\n某市经济局\n2023年4月5日\n';
    expect(kinds(`${page}（联系人：王某　联系电话：0551-1234）`).at(-1)).toMatch(/^body/);
    expect(kinds(`${page}联系电话：0551-1234`).at(-1)).toMatch(/^furniture/);
  });
  it('takes a labelled day that stands alone at the foot', () => {
    expect(layout('标题\n昨日，大会召开。\n（发布日期：2023-04-05）').published).toBe('2023-04-05');
    expect(layout('标题\n昨日，大会召开。\n发布时间：2023-04-05 公司召开大会，部署工作').published).toBeNull();
  });
  it('takes the day behind a byline at the foot', () => {
    const draft = layout('标题\n昨日，大会召开。\n（记者 王某）2023-04-05');
    expect([draft.published, draft.lines.length]).toEqual(['2023-04-05', 3]);
  });
  it('prefers the page to the dateline, and gives the dateline its year', () => {
    const draft = layout('标题\n2024-01-02 08:00\n本报某市12月31日讯 今天，大会召开。');
    expect([draft.published, draft.dateline]).toEqual(['2024-01-02', '2023-12-31']);
  });
  it('takes the day at the foot of a notice, and leaves the contacts above it to the notice', () => {
    const text = '关于征求意见的公告\n现公开征求意见。\n联系人：王某；地址：东山区一号。\n某市工信局\n2023年3月4日';
    const draft = layout(text);
    expect(draft.published).toBe('2023-03-04');
    expect(isBody(draft, text.indexOf('联系人'))).toBe(true);
    expect(isBody(draft, text.indexOf('2023年'))).toBe(false);
  });
  it.each([
    ['发布时间：2023-04-05 09:31　来源：某某日报　浏览次数：12', '某某日报'],
    ['2023年04月05日09:31 | 来源：《某某周刊》', '某某周刊'],
    ['（2023-04-05　信息来源：某市发改委）', '某市发改委'],
    ['2023-04-05 来源：12', null],
    ['某某播报　2023-04-05 18:20', null],
  ])('takes the source of %s', (line, expected) => {
    expect(layout(`某市召开大会\n${line}\n昨日，某市召开大会，部署工作。`).origin).toBe(expected);
  });
  it.each([
    ['新华社北京2023年7月9日电 大会召开。', '新华社'],
    ['（中央社记者李某台北9日电）大会召开。', '中央社'],
    ['江北日报某市7月9日讯（记者 王某）大会召开。', '江北日报'],
    ['中国日报网7月9日电 大会召开。', '中国日报网'],
    ['本报大连7月9日讯（记者 王某）大会召开。', null],
    ['来源：某某网\n新华社北京7月9日电 大会召开。', '某某网'],
  ])('takes the agency of %s, where no line names the source', (text, expected) => {
    expect(layout(text).origin).toBe(expected);
  });
  it('takes nothing from what stands before the report', () => {
    const head = '---\ntitle: 标题\ndate: 2023-04-05\n---\n';
    const draft = layout(`${head}大会召开。`, head.length);
    expect([draft.title, draft.published]).toEqual([null, null]);
    expect(isBody(draft, 5)).toBe(false);
    expect(isBody(draft, head.length)).toBe(true);
  });
  it('leaves the marks of a Markdown heading out of the title', () => {
    expect(layout('## 某市召开大会\n昨日，大会召开。').title).toBe('某市召开大会');
  });
  it('takes the day at the foot with its day of the week', () => {
    expect(layout('标题\n大会召开。\n完\n2024年7月17日（星期三）\n香港时间17时30分').published).toBe('2024-07-17');
  });
  it('leaves out who reports, on a line of its own', () => {
    expect(layout('某报／ 记者王某/某地即时报导\n某市召开大会\n大会召开。').title).toBe('某市召开大会');
    expect(layout('李某菏泽报道\n大会召开。').title).toBe(null);
  });
  it('takes the day at the foot with the time of day', () => {
    expect(layout('标题\n大会召开。\n2024-07-17 14:33').published).toBe('2024-07-17');
  });
  it('takes the day and source in brackets behind the last sentence', () => {
    const draft = layout('标题\n大会召开。（2024年7月17日 某某观察）');
    expect(draft.published).toBe('2024-07-17');
    expect(isBody(draft, '标题\n大会召开。（'.length)).toBe(false);
    expect(layout('标题\n大会召开。（2024年7月17日起施行）').published).toBe(null);
  });
  it('takes the day under the title of an opinion, but not that of a speech', () => {
    expect(layout('若干意见\n（2023年3月4日）\n现提出如下意见。').published).toBe('2023-03-04');
    expect(layout('在大会上的讲话\n（2023年3月4日）\n同志们：\n开会。').published).toBe(null);
  });
  it('reads a code of the Republic at the foot', () => {
    expect(layout('标题\n大会召开。（编辑：王某）1130709').published).toBe('2024-07-09');
  });
  it('knows navigation, links and copyright', () => {
    expect(
      kinds(
        '当前位置：首页>>新闻>>正文\n标题一行\n大会召开。（责任编辑：王某）\n上一篇：某某　下一篇：没有了\n相关阅读：\n另一个标题\n版权所有 某某网 某ICP备123号',
      ),
    ).toEqual([
      'furniture:当前位置：首页>>新闻>>正文',
      'title:标题一行',
      'body:大会召开。',
      'furniture:（责任编辑：王某）',
      'furniture:上一篇：某某　下一篇：没有了',
      'furniture:相关阅读：',
      'furniture:另一个标题',
      'furniture:版权所有 某某网 某ICP备123号',
    ]);
  });
  it('leaves items that open with a date to the body', () => {
    expect(kinds('要闻\n△ 某镇云仓今起试运行\n△ 某公司昨日捐赠')[1]).toMatch(/^body/);
    expect(kinds('要闻\n■ 2024/6/3　某领导到某区调研，强调要加快。')[1]).toMatch(/^body/);
  });
  it('lineAt(draft, offset) is undefined between lines', () => {
    expect(lineAt(layout('标题\n\n大会召开。'), 3)).toBeUndefined();
  });
});
