import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙', '孙丙', '李丁'],
  places: ['东山市', '西河县', '南岭县'],
  organizations: ['甲公司', '丙大学', '丁协会', '省财政厅'],
  sites: ['南湖园区', '北港项目'],
  clusters: ['玻璃=玻璃产业链'],
};
const briefs = (text: string, given = names): string[] => events(text, given).map(brief);

describe('findEvents: where an event begins', () => {
  it('gives the day of a scene to what is done in it', () => {
    expect(briefs('标题\n3月1日清晨，大雨如注。赵甲没有通知任何人，走进东山市的南湖园区。')).toEqual([
      'XXXX-03-01||赵甲|东山市|',
    ]);
    expect(briefs('标题\n3月1日，东山飘雪。北港项目正式投产。总指挥赵甲露出笑容。')).toEqual([
      'XXXX-03-01|投产|赵甲||',
    ]);
    expect(briefs('标题\n3月1日，机器轰鸣。赵甲告诉记者，公司去年在东山市投产。')).toEqual([]);
  });
  it('looks for the day behind a cry', () => {
    expect(briefs('标题\n“开仓！”3月1日，随着赵甲一声令下，北港项目升起卷门。')).toEqual(['XXXX-03-01|升起|赵甲||']);
  });
  it('takes the news of a plan for news, and a notice for the paper itself', () => {
    const body = '3月1日，东山市召开发布会，赵甲主持。';
    expect(briefs(`东山市发布玻璃行动方案\n${body}`)).toHaveLength(1);
    expect(briefs(`东山市关于印发玻璃行动方案的通知\n${body}`)).toEqual([]);
  });
  it('takes what a body does on its day, whatever the verb', () => {
    expect(briefs('标题\n3月1日，丁协会购买二十台设备。')).toEqual(['XXXX-03-01|购买|||']);
    expect(briefs('标题\n3月1日，丁协会获得称号。')).toHaveLength(0);
  });
  it('tells apart what is visited besides a meeting: 某某还走访了…', () => {
    const text =
      '标题\n3月1日，玻璃产业链恳谈会在东山市举行，赵甲出席。\n赵甲一行还走访了位于南湖园区的甲公司，钱乙陪同。';
    expect(briefs(text)).toEqual(['XXXX-03-01|举行|赵甲|东山市|玻璃', 'XXXX-03-01|走访|赵甲+钱乙||']);
  });
  it('ends an event at a paragraph of another day, also where nothing listed is done', () => {
    const found = events('标题\n3月1日，赵甲到东山市调研。\n3月5日，甲公司的股价翻了一番。', names);
    expect(found.map(event => event.organizations)).toEqual([[]]);
  });
  it('leaves a paragraph of history or of an announced day out, and goes on behind it', () => {
    const text =
      '标题\n2024-03-05　来源：某报\n3月1日，赵甲到东山市调研。\n3月9日，丁协会将召开大会。\n赵甲走进甲公司。';
    expect(events(text, names).map(event => event.organizations)).toEqual([['甲公司']]);
  });
  it('leaves out a paragraph that asks, or in which somebody answers the press, and goes on behind it', () => {
    const visit = '标题\n3月1日，赵甲到东山市调研。';
    for (const comment of [
      '客商为何而来？钱乙认为，前景很好，丁协会已有先例。',
      '钱乙告诉记者，前景很好。丁协会去年迁入南湖园区。',
    ]) {
      const found = events(`${visit}\n${comment}\n赵甲走进甲公司。`, names);
      expect(found.map(({ people, sites, organizations }) => [people, sites, organizations])).toEqual([
        [['赵甲'], [], ['甲公司']],
      ]);
    }
  });
  it('takes what may be done at any time for no event', () => {
    const text = '标题\n3月1日，赵甲到东山市调研。甲公司的产品当晚就能发往西河县。';
    expect(briefs(text)).toEqual(['XXXX-03-01|调研|赵甲|东山市|']);
  });
  it('goes on with a visit behind its meeting until another place is reached', () => {
    const visit = '标题\n3月1日，赵甲到东山市调研玻璃产业链，并主持召开座谈会。';
    expect(briefs(`${visit}随后，赵甲走进甲公司，察看生产线。`)).toEqual(['XXXX-03-01|调研|赵甲|东山市|玻璃']);
    expect(briefs(`${visit}随后，赵甲来到西河县考察。`)).toEqual([
      'XXXX-03-01|调研|赵甲|东山市|玻璃',
      'XXXX-03-01|考察|赵甲|西河县|',
    ]);
  });
  it('tells what parties sign at a meeting apart, also behind the word that there was a signing', () => {
    const text = '标题\n3月1日，东山市召开大会，赵甲主持。大会还举行了项目签约，甲公司与丙大学签订协议。';
    expect(briefs(text)).toEqual(['XXXX-03-01|召开|赵甲|东山市|', 'XXXX-03-01|签订||东山市|']);
  });
  it('takes whom guests visit behind a ceremony for nobody who acts', () => {
    const meeting = '标题\n3月1日，东山市举行签约仪式，赵甲出席。签约仪式后，';
    expect(briefs(`${meeting}与会嘉宾参观甲公司。`)).toHaveLength(1);
    expect(briefs(`${meeting}赵甲参观甲公司。`)).toHaveLength(2);
  });
  it('takes 调研企业 for a visit, 调研组 for people', () => {
    const visit = '标题\n3月1日，东山市举行签约仪式，钱乙出席。仪式结束后，赵甲一行到甲公司，';
    expect(briefs(`${visit}调研企业生产情况。`).at(-1)).toBe('XXXX-03-01|调研|赵甲||');
    expect(briefs(`${visit}调研组座谈。`)).not.toContain('XXXX-03-01|调研|赵甲||');
  });
  it('is where the heading says that somebody holds it', () => {
    expect(briefs('东山市举行发布会\n3月1日，省财政厅召开发布会，赵甲主持。')).toEqual([
      'XXXX-03-01|召开|赵甲|东山市|',
    ]);
  });
  it('is about the only cluster of the report where a paper is issued', () => {
    const text = '《若干措施》解读\n近日，省财政厅印发《若干措施》。\n一、背景\n要做强玻璃产业链。';
    expect(events(text, names).map(({ action, cluster }) => [action, cluster])).toEqual([['印发', '玻璃']]);
  });
  it('takes a journey apart of which every day is told, each about its own cluster', () => {
    const given = { ...names, clusters: ['玻璃=玻璃产业链', '石墨=石墨产业链'] };
    const lead = '标题\n3月1日至2日，赵甲先后到东山市、西河县调研。\n1日上午，赵甲走进甲公司，调研玻璃产业链。';
    expect(briefs(`${lead}\n2日，赵甲赴西河县调研石墨产业链。`, given)).toEqual([
      'XXXX-03-01|调研|赵甲|东山市|玻璃',
      'XXXX-03-02|调研|赵甲|西河县|石墨',
    ]);
    expect(briefs(lead, given)).toHaveLength(2);
  });
  it('finds the meeting at which somebody speaks, also behind a quotation', () => {
    const text = '标题\n“没有机会，就没有迭代的可能。”近日，在东山市举行的玻璃产业链大会上，赵甲感慨道。';
    expect(briefs(text)).toEqual(['|举行|赵甲|东山市|玻璃']);
  });
  it('hears nobody speak in 按照…的要求，', () => {
    expect(briefs('标题\n3月1日，赵甲按照减少陪同的要求，来到东山市调研。')).toEqual(['XXXX-03-01|调研|赵甲|东山市|']);
  });
});

describe('findEvents: the scene before the first event', () => {
  it('gives who and where is seen there to it', () => {
    const text = '标题\n雨脚如麻，西河县的地头，理事长孙丙掀开遮阳网。\n3月1日，赵甲冒雨前往西河县，调研玻璃产业链。';
    expect(briefs(text)).toEqual(['XXXX-03-01|调研|赵甲+孙丙|西河县|玻璃']);
  });
  it('leaves who only talks to reporters, and a scene elsewhere', () => {
    const text = '标题\n东山市的厂房里，孙丙告诉记者，订单很多。南岭县的街头，人来人往。\n3月1日，赵甲到西河县调研。';
    expect(briefs(text)).toEqual(['XXXX-03-01|调研|赵甲|西河县|']);
  });
  it('takes the only day of a report for the meeting that it is about', () => {
    const text =
      '标题\n由丁协会主办的对接会在东山市举行，孙丙落座。\n散场前，甲公司与丙大学签下大单。\n据统计，3月1日一天成交20份。';
    expect(briefs(text)).toEqual(['XXXX-03-01|举行|孙丙|东山市|', 'XXXX-03-01|签下||东山市|']);
  });
});

describe('findEvents: who stands behind a word', () => {
  it('means by 代表团 who leads it, not who received it', () => {
    const text = '标题\n钱乙率代表团来访。\n3月1日，赵甲在东山市会见钱乙。\n2日，代表团前往西河县考察。';
    expect(briefs(text)).toEqual(['XXXX-03-01|会见|赵甲+钱乙|东山市|', 'XXXX-03-02|考察|钱乙|西河县|']);
  });
  it('means by 代表团 all of a journey on one of its days', () => {
    const text = '标题\n3月1日至4日，赵甲率代表团访问东山市，钱乙随团。\n3日，代表团抵达西河县，考察南湖园区。';
    expect(briefs(text)[1]).toBe('XXXX-03-03|考察|赵甲+钱乙|西河县|');
  });
  it('gives who chairs a meeting to that meeting', () => {
    const text =
      '标题\n3月1日，赵甲到东山市督办提案。\n3月2日，会议在西河县召开，钱乙发言。\n赵甲主持会议并指出，要抓落实。';
    expect(briefs(text)[1]).toBe('XXXX-03-02|召开|钱乙+赵甲|西河县|');
  });
  it('counts who presents a paper that is issued', () => {
    expect(briefs('标题\n3月1日，丁协会在南湖园区发布玻璃产业链榜单。赵甲介绍编制情况。')).toEqual([
      'XXXX-03-01|发布|赵甲||玻璃',
    ]);
  });
});

describe('findEvents: what belongs to an event', () => {
  it('keeps in the journey a station that is told in its paragraph, and the arrival on its first day', () => {
    const station = '标题\n3月1日至2日，赵甲在东山市调研。2日上午，赵甲又来到西河县，察看南湖园区。';
    expect(briefs(station)).toEqual(['XXXX-03-01/XXXX-03-02|调研|赵甲|东山市+西河县|']);
    const arrival = '标题\n3月1日，赵甲率参访团前往东山市参访。\n1日至2日，参访团走进南湖园区参观，赵甲提问。';
    expect(briefs(arrival)).toEqual(['XXXX-03-01/XXXX-03-02|参访|赵甲|东山市|']);
  });
  it('takes the place of a scene and the seat of a park, not what is only planned or assigned', () => {
    const text =
      '标题\n3月1日，赵甲在东山市调研。\n初夏的西河县，麦浪翻滚。赵甲走进甲公司。\n会议明确，由省财政厅牵头办理，拟于5月在南湖园区验收。';
    const [event] = events(text, names);
    expect(event?.places).toEqual(['东山市', '西河县']);
    expect(event?.organizations).toEqual(['甲公司']);
    expect(event?.sites).toEqual([]);
  });
  it('is not where who acts comes from: 某市在某地举办', () => {
    expect(briefs('标题\n3月1日，东山市在西河县举办推介会，赵甲出席。')).toEqual(['XXXX-03-01|举办|赵甲|西河县|']);
    expect(briefs('标题\n3月1日，东山市春寒料峭，赵甲走进甲公司调研。')).toEqual(['XXXX-03-01|调研|赵甲|东山市|']);
  });
  it('is not where what is done is only expected to lead', () => {
    expect(briefs('标题\n3月1日，甲公司的专列从南湖园区驶出，预计18天后抵达西河县。')).toEqual(['XXXX-03-01|驶出|||']);
  });
  it('is not where one only passes through, nor of whom it is decided that they see to it', () => {
    const text = '标题\n3月1日，赵甲飞抵南岭县，随即驱车前往西河县参访。';
    expect(briefs(text)).toEqual(['XXXX-03-01|参访|赵甲|西河县|']);
    const decided = '标题\n3月1日，东山市召开会议，赵甲主持，会议明确由省财政厅办理。';
    expect(events(decided, names).map(event => event.organizations)).toEqual([[]]);
  });
  it('goes on behind “…”某某说。', () => {
    const text =
      '标题\n3月1日，赵甲在东山市观摩。\n“一人看三台。”钱乙说。在甲公司，大家交流经验。在西河县，观摩团察看工地。';
    const [event] = events(text, names);
    expect(event?.organizations).toEqual(['甲公司']);
    expect(event?.places).toEqual(['东山市', '西河县']);
  });
});

describe('findEvents: the cluster of an event', () => {
  it('is that of the heading for what the report opens with', () => {
    const text = '玻璃产业链添新军\n3月1日，甲公司的北港项目在东山市投产，赵甲出席。\n3月5日，甲公司与丙大学签约。';
    expect(events(text, names).map(event => event.cluster)).toEqual(['玻璃', null]);
  });
  it('is that of the meeting for what organizations sign there', () => {
    const text = '标题\n3月1日，玻璃产业链推进会在东山市召开，赵甲出席。\n会上，甲公司与丙大学签订协议。';
    expect(events(text, names).map(event => event.cluster)).toEqual(['玻璃', '玻璃']);
  });
  it('is, of two that are spoken of, the one whose last word the first paragraph names', () => {
    const given = { ...names, clusters: ['节能玻璃=节能玻璃产业链', '化工=化工产业链'] };
    const text = '标题\n3月1日，东山玻璃厂在东山市召开大会。\n赵甲说，节能玻璃产业链要稳。钱乙说，化工产业链要强。';
    expect(events(text, given).map(event => event.cluster)).toEqual(['节能玻璃']);
  });
  it('is the one meant by 该集群', () => {
    const text =
      '标题\n3月1日，玻璃产业链专家组到东山市评估，赵甲参加。\n3月2日，反馈会在南湖园区举行，赵甲主持。专家组认为，该集群延链快。';
    expect(events(text, names).map(event => event.cluster)).toEqual(['玻璃', '玻璃']);
  });
});
