import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

describe('findEvents', () => {
  it('tells each dated visit of a report apart, with who came along and where', () => {
    const text = [
      '省领导调研产业集群',
      '　　近日，省领导分别调研。',
      '　　3月1日，副省长赵甲到东山市、西河县调研玻璃产业集群。在南湖园区，赵甲走进厂房。他强调，要学习北海市经验。东山市市长钱乙陪同。',
      '　　3月3日至4日，副省长孙丙在北海市考察船舶产业链。',
    ].join('\n');
    const found = events(text, {
      people: ['赵甲', '钱乙', '孙丙'],
      places: ['东山市', '西河县', '北海市'],
      sites: ['南湖园区'],
      clusters: ['玻璃', '船舶'],
    });
    expect(found.map(brief)).toEqual([
      'XXXX-03-01|调研|赵甲+钱乙|东山市+西河县|玻璃',
      'XXXX-03-03/XXXX-03-04|考察|孙丙|北海市|船舶',
    ]);
    expect(found[0]?.sites).toEqual(['南湖园区']);
    expect(text.slice(found[1]?.start, found[1]?.end)).toMatch(/^3月3日.*产业链。$/);
  });
  it('takes an undated visit, but neither plans nor history nor what somebody says', () => {
    const names = { people: ['赵甲'], places: ['东山市'] };
    expect(events('标题\n近日，副省长赵甲到东山市调研。', names).map(brief)).toEqual(['|调研|赵甲|东山市|']);
    expect(events('标题\n2024-03-05　来源：某报\n大会将于2024年5月1日在东山市举行。', names)).toEqual([]);
    expect(events('标题\n2024-03-05　来源：某报\n2014年5月1日，公司在东山市揭牌。', names)).toEqual([]);
    expect(events('标题\n企业发展快。赵甲表示，3月1日已在东山市召开会议。', names)).toEqual([]);
  });
  it('tells a journey (12日前往) from a deadline (12日前), and what is done from what is ahead', () => {
    const names = { people: ['赵甲'], places: ['东山市'] };
    expect(events('标题\n3月12日前往东山市，赵甲考察玻璃产业。', names)).toHaveLength(1);
    expect(events('标题\n各单位须在3月12日前召开会议。', names)).toEqual([]);
    const whole = events('标题\n从3月12日到14日，赵甲在东山市考察。', names);
    expect(whole.map(({ date }) => date)).toEqual(['XXXX-03-12/XXXX-03-14']);
    expect(events('标题\n3月12日，市工信局宣布，拟于下月在东山市举办大会。', names)).toEqual([]);
    expect(events('标题\n3月12日曾在东山市举行大会。', names)).toEqual([]);
  });
  it('is about the cluster whose project is visited', () => {
    const names = { people: ['赵甲'], sites: ['玻璃产业集群项目'], clusters: ['玻璃'] };
    expect(events('标题\n3月1日，副省长赵甲督导玻璃产业集群项目。', names).map(event => event.cluster)).toEqual([
      '玻璃',
    ]);
  });
  it('takes both sides of a meeting for those whose journey it is, and a day of news that was heard for none', () => {
    const names = { people: ['赵甲', '钱乙', '孙丙'], places: ['东山市', '西河县'] };
    const text = '标题\n3月1日至3日，赵甲、钱乙在东山市考察。3日下午，双方在西河县召开总结会，孙丙致辞。';
    expect(events(text, names).map(({ date, people }) => [date, people])).toEqual([
      ['XXXX-03-01/XXXX-03-03', ['赵甲', '钱乙']],
      ['XXXX-03-03', ['赵甲', '钱乙', '孙丙']],
    ]);
    const heard = '标题\n据某电台3月2日报道，3月1日，赵甲在东山市考察。';
    expect(events(heard, names).map(({ date }) => date)).toEqual(['XXXX-03-01']);
  });
  it('takes no event from a notice', () => {
    expect(events('某市关于开展检查的通知\n请于3月1日前召开会议。\n2024年2月1日', {})).toEqual([]);
  });
  it('names the deed of a ceremony and counts 次日 from the day told', () => {
    const text = '标题\n3月1日，东山市举行玻璃产业链项目集中开工仪式，赵甲出席。\n次日，赵甲一行前往西河县，参观甲厂。';
    const found = events(text, {
      people: ['赵甲'],
      places: ['东山市', '西河县'],
      organizations: ['甲厂'],
      clusters: ['玻璃'],
    });
    expect(found.map(brief)).toEqual(['XXXX-03-01|开工|赵甲|东山市|玻璃', 'XXXX-03-02|参观|赵甲|西河县|']);
  });
  it('makes a meeting of the afternoon an event of its own, and gives 参加调研 back to the visit', () => {
    const text =
      '标题\n3月1日至2日，赵甲到东山市调研玻璃产业集群。\n2日下午，赵甲在西河县主持召开座谈会，听取意见。\n钱乙参加调研。';
    const found = events(text, { people: ['赵甲', '钱乙'], places: ['东山市', '西河县'], clusters: ['玻璃'] });
    expect(found.map(brief)).toEqual([
      'XXXX-03-01/XXXX-03-02|调研|赵甲+钱乙|东山市|玻璃',
      'XXXX-03-02|主持召开|赵甲|西河县|',
    ]);
  });
  it('takes a speech as its own event', () => {
    const text = '在推进会上的讲话\n（2025年2月18日）\n赵甲\n同志们：\n开会了，讲三点意见。';
    expect(events(text, { people: ['赵甲'] }).map(brief)).toEqual(['2025-02-18|讲话|赵甲||']);
  });
});

describe('findEvents: stations and months', () => {
  it('keeps the stations of a visit of several days in one event', () => {
    const text = '标题\n3月1日至3日，赵甲赴东山市考察。\n2日下午，赵甲来到南湖园区，参观甲厂。';
    const found = events(text, { people: ['赵甲'], places: ['东山市'], sites: ['南湖园区'], organizations: ['甲厂'] });
    expect(found.map(brief)).toEqual(['XXXX-03-01/XXXX-03-03|考察|赵甲|东山市|']);
    expect(found[0]?.sites).toEqual(['南湖园区']);
  });
  it('takes a visit of which only the month is told, but no history', () => {
    const names = { people: ['赵甲'], places: ['东山市'] };
    expect(events('标题\n8月中旬，赵甲到东山市调研。', names).map(brief)).toEqual(['XXXX-08|调研|赵甲|东山市|']);
    expect(events('标题\n2021年3月，东山市揭牌。', names)).toEqual([]);
  });
  it('does not merge what is told again far behind: that is another report', () => {
    const visit = '3月2日，赵甲到东山市调研。\n';
    const names = { people: ['赵甲'], places: ['东山市'] };
    const between = '这里讲的是别的事情。'.repeat(100);
    const twice = (lines: number): string => `标题\n${visit}${`${between}\n`.repeat(lines)}${visit}`;
    expect(events(twice(2), names)).toHaveLength(1);
    expect(events(twice(20), names)).toHaveLength(2);
  });
});

describe('findEvents: what stands beside an event', () => {
  const names = {
    people: ['赵甲', '钱乙', '孙丙'],
    places: ['东山市', '西河县'],
    organizations: ['甲公司', '丙大学', '丁集团'],
    sites: ['南湖园区'],
    clusters: ['玻璃'],
  };
  it('tells what two parties sign at a meeting apart, without its people, with its place and cluster', () => {
    const text =
      '标题\n3月1日，玻璃产业链大会在东山市召开，赵甲出席。\n会上，甲公司与丙大学签署协议。双方将共建实验室。\n钱乙参加会议。';
    const found = events(text, names);
    expect(found.map(brief)).toEqual(['XXXX-03-01|召开|赵甲+钱乙|东山市|玻璃', 'XXXX-03-01|签署||东山市|玻璃']);
    expect(found[1]?.organizations).toEqual(['甲公司', '丙大学']);
  });
  it('leaves a mere list of those who sign in the meeting', () => {
    const text = '标题\n3月1日，玻璃产业链大会在东山市召开。\n会上，甲公司、丁集团等20家企业签约。';
    expect(events(text, names).map(event => event.organizations)).toEqual([['甲公司', '丁集团']]);
  });
  it('tells what a closed list of parties signs with one another apart, and keeps what people sign at a ceremony in it', () => {
    const meeting = '标题\n3月1日，玻璃产业链大会在东山市召开，赵甲出席。\n';
    const found = events(`${meeting}会上，甲公司、丙大学、丁集团共同签署合作备忘录，共享资源。`, names);
    expect(found.map(event => event.organizations)).toEqual([[], ['甲公司', '丙大学', '丁集团']]);
    expect(events(`${meeting}钱乙出席，钱乙与孙丙签署文件。`, names).map(event => event.people)).toEqual([
      ['赵甲', '钱乙', '孙丙'],
    ]);
  });
  it('takes an undated meeting of the lead whose people are named behind, but no season for a deed', () => {
    expect(events('标题\n日前，东山市召开玻璃产业链办公会。赵甲主持会议。', names).map(brief)).toEqual([
      '|召开|赵甲|东山市|玻璃',
    ]);
    const text = '标题\n3月1日，正值水果上市旺季，赵甲到东山市调研。\n随后，赵甲来到南湖园区，听取介绍。';
    expect(events(text, names).map(brief)).toEqual(['XXXX-03-01|调研|赵甲|东山市|']);
  });
  it('takes what somebody does on a day in words that no list holds, not what somebody is or will do', () => {
    expect(events('标题\n3月1日，赵甲拜谒了烈士陵园。', names).map(brief)).toEqual(['XXXX-03-01|拜谒|赵甲||']);
    expect(events('标题\n3月1日，赵甲是主席。', names)).toEqual([]);
    expect(events('标题\n3月1日，赵甲也将率团到东山市考察。', names)).toEqual([]);
    expect(events('标题\n3月1日，赵甲曾率团到东山市考察。', names)).toEqual([]);
  });
  it('tells another occasion of the same day apart', () => {
    const text = '标题\n3月1日，玻璃文化节在东山市开幕，赵甲出席。\n同日下午，玻璃产业论坛举行。赵甲、钱乙发言。';
    expect(events(text, names).map(brief)).toEqual([
      'XXXX-03-01|开幕|赵甲|东山市|玻璃',
      'XXXX-03-01|举行|赵甲+钱乙||玻璃',
    ]);
    const told = '标题\n3月1日，全省推进会召开，赵甲出席。\n3月1日，推进会在东山市举行，赵甲讲话。';
    expect(events(told, names)).toHaveLength(1);
  });
  it('ends where another source is cited', () => {
    const text = '标题\n3月1日，赵甲到东山市调研。\n据某海关统计，丁集团出口增长。\n另据了解，甲公司将扩产。';
    expect(events(text, names).map(event => event.organizations)).toEqual([[]]);
  });
  it('lets the meeting go on behind what was done before it', () => {
    const text = '标题\n3月1日，大会在东山市召开，赵甲出席。\n会前，赵甲到南湖园区调研。\n赵甲强调，要做强玻璃产业链。';
    expect(events(text, names).map(brief)).toEqual(['XXXX-03-01|召开|赵甲|东山市|玻璃', 'XXXX-03-01|调研|赵甲||']);
  });
  it('takes a visit that follows a meeting as an event, but not the next station of a visit', () => {
    const visit = '\n随后，赵甲来到南湖园区，参观厂房。';
    expect(events(`标题\n3月1日，赵甲在东山市主持召开会议。${visit}`, names)).toHaveLength(2);
    expect(events(`标题\n3月1日，赵甲到东山市调研。${visit}`, names)).toHaveLength(1);
  });
  it('ends an event where a plan or questions and answers begin', () => {
    const text = '标题\n3月1日，赵甲在东山市主持召开会议。\n一、目标\n丁集团参加建设。\n答：甲公司负责。';
    expect(events(text, names).map(event => event.organizations)).toEqual([[]]);
  });
  it('takes 某某一行 for those of the name, not for the people of the event before', () => {
    const text = '标题\n3月1日，赵甲到东山市调研。\n3月2日，孙丙一行到西河县考察。';
    expect(events(text, names).map(event => event.people)).toEqual([['赵甲'], ['孙丙']]);
  });
  it('does not count 同日 from a day of history', () => {
    const text =
      '标题\n3月9日，赵甲到东山市调研。2月1日，甲公司曾在西河县设厂。\n同日下午，赵甲主持召开会议，研究工作。';
    expect(events(text, names).map(brief)).toEqual(['XXXX-03-09|调研|赵甲|东山市|', 'XXXX-03-09|主持召开|赵甲||']);
  });
  it('takes a visit behind an opening ceremony, also where only the place tells what is done', () => {
    const text = '标题\n3月1日，赵甲到东山市出席揭牌仪式。\n赵甲下午又到西河县，走进南湖园区。';
    expect(events(text, names).map(brief)).toEqual(['XXXX-03-01|出席|赵甲|东山市|', 'XXXX-03-01||赵甲|西河县|']);
  });
  it('begins behind the source of the news', () => {
    const text = '标题\n记者从市工信局获悉，日前，甲公司印发新的办法。';
    expect(events(text, names).map(event => [event.action, event.organizations])).toEqual([['印发', ['甲公司']]]);
  });
  it('gives what somebody says, and the cluster spoken of, to the event of the speaker', () => {
    const text =
      '标题\n3月1日，赵甲在东山市主持召开会议，部署工作。\n3月2日，钱乙到西河县考察。\n赵甲表示，要做强玻璃产业链。';
    expect(events(text, names).map(event => event.cluster)).toEqual(['玻璃', null]);
  });
  it('takes a delegation for who acts, not for where', () => {
    expect(events('标题\n3月1日，西河县代表团赴东山市考察。', names).map(brief)).toEqual(['XXXX-03-01|考察||东山市|']);
  });
  it('takes the session that heads its own record, and nothing of what is said below', () => {
    const text = [
      '某市新闻发布会实录',
      '主题：玻璃产业集群发展情况',
      '时间：2024年3月1日上午',
      '地点：西河县',
      '发布人：市长　赵甲',
      '主持人：钱乙',
      '钱乙：大家好。',
      '赵甲：2月1日，甲公司与丙大学在东山市签署协议。',
      '《某报》记者：2月2日甲公司举行了活动，请问情况如何？',
    ].join('\n');
    expect(events(text, names).map(brief)).toEqual(['2024-03-01|召开|赵甲+钱乙|西河县|玻璃']);
    expect(events('工作报告\n时间：2024年3月1日\n省长　赵甲\n各位代表，开会了。', names)).toEqual([]);
  });
  it('reads the deed behind 启动仪式前 and 仪式结束后', () => {
    const text =
      '标题\n3月1日，东山市举行启动仪式，赵甲出席。\n启动仪式前，赵甲察看展品。\n仪式结束后，赵甲主持召开会议。';
    expect(events(text, names).map(event => event.action)).toEqual(['举行', '察看', '主持召开']);
  });
  it('goes back to the journey behind a meeting of one of its days', () => {
    const text =
      '标题\n3月1日至3日，赵甲率调研组在东山市调研。\n2日上午，调研组召开座谈会，钱乙介绍情况。\n调研组一行先后赴西河县、南湖园区，实地察看。';
    const found = events(text, names);
    expect(found.map(brief)).toEqual(['XXXX-03-01/XXXX-03-03|调研|赵甲|东山市|', 'XXXX-03-02|召开|赵甲+钱乙||']);
    expect(found[0]?.sites).toEqual(['南湖园区']);
  });
  it('takes 当天，双方签署 for a part of what was told', () => {
    const text = '标题\n3月1日，赵甲到东山市考察。当天，双方签署协议。';
    expect(events(text, names)).toHaveLength(1);
  });
  it('counts the place that somebody goes to in a later sentence, whoever stands before 到', () => {
    const text = '标题\n3月1日，赵甲到东山市调研。\n下午，赵甲到西河县察看。他说，产品卖到北海市。';
    const found = events(text, { ...names, places: ['东山市', '西河县', '北海市'] });
    expect(found.map(event => event.places)).toEqual([['东山市', '西河县']]);
  });
  it('takes the delegation of another place for nobody named before', () => {
    const text = '标题\n3月1日，钱乙在东山市召开会议。\n3月2日，西河县代表团在赵甲率领下来东山市考察。';
    expect(events(text, names).map(event => event.people)).toEqual([['钱乙'], ['赵甲']]);
  });
});
