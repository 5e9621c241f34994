import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙', '孙丙', '李丁'],
  places: ['东山市', '西河县', '南岭县'],
  organizations: ['甲公司', '丙大学', '丁协会', '省统计局'],
  sites: ['南湖园区', '北港项目'],
  clusters: ['玻璃=玻璃产业链', '化工=化工产业链'],
};
const briefs = (text: string): string[] => events(text, names).map(brief);
const bodies = (text: string): (readonly string[])[] => events(text, names).map(event => event.organizations);

describe('findEvents: days and deeds', () => {
  it('gives the day that stands alone above a paragraph to what is done in it', () => {
    const text =
      '三位链长这一周\n岁末，各级链长分头下沉。\n▶3月1日 · 东山\n赵甲到东山市调研玻璃产业链。\n▶3月3日 · 西河\n钱乙带着专班，到西河县走访。他赞不绝口。';
    expect(briefs(text)).toEqual(['XXXX-03-01|调研|赵甲|东山市|玻璃', 'XXXX-03-03|走访|钱乙|西河县|']);
  });
  it('begins behind the source of the news, also behind a colon', () => {
    expect(briefs('标题\n记者从省统计局获悉：丁协会近日公布了名单。')).toEqual(['|公布|||']);
  });
  it('takes what somebody says on the day of a scene for no deed', () => {
    expect(briefs('标题\n3月1日清晨，机器轰鸣。“这批货发往西河县。”赵甲说。')).toEqual([]);
  });
  it('takes what a thing went through before for no event', () => {
    const text = '标题\n3月1日，甲公司的新船在南湖园区交付。该船1月7日完成试航。赵甲剪彩。';
    expect(briefs(text)).toEqual(['XXXX-03-01|交付|赵甲||']);
  });
  it('takes two parties that meet and then sign for one event', () => {
    const text = '标题\n3月1日一早，丙大学的赵甲走进甲公司的会议室。\n当天中午，甲公司与丙大学签下长约，钱乙见证。';
    expect(briefs(text)).toEqual(['XXXX-03-01|走进|赵甲+钱乙||']);
  });
});

describe('findEvents: without a day', () => {
  it('takes what was just done in the lead, and not the day on which the news was heard', () => {
    const text = '标题\n记者3月1日从省统计局获悉，由丙大学共建的北港项目日前在东山市揭牌。赵甲出席。';
    expect(briefs(text)).toEqual(['|揭牌|赵甲|东山市|']);
  });
  it('takes who goes somewhere for what they do there, whatever the verb', () => {
    expect(briefs('标题\n近日，赵甲带队到该园区开展帮扶，协调水电问题。')).toEqual(['|开展|赵甲||']);
    expect(briefs('标题\n近日，赵甲告诉客人，订单已排到年底。')).toEqual([]);
  });
  it('leaves out a lead that sums up the days told behind it', () => {
    const text = '标题\n应丁协会邀请，赵甲近日率团到访东山市。\n3月1日，钱乙在西河县会见赵甲。';
    expect(briefs(text)).toEqual(['XXXX-03-01|会见|钱乙+赵甲|西河县|']);
  });
});

describe('findEvents: two in one sentence', () => {
  it('parts the meeting of a day from the visit that is told before it', () => {
    const text = '标题\n3月1日至3日，赵甲到东山市调研。\n调研组考察了甲公司，并于2日下午召开座谈会。钱乙主持。';
    const found = events(text, names);
    expect(found.map(brief)).toEqual(['XXXX-03-01/XXXX-03-03|调研|赵甲|东山市|', 'XXXX-03-02|召开|钱乙||']);
    expect(found.map(event => event.organizations)).toEqual([['甲公司'], []]);
  });
  it('takes those who hold an occasion for no parties of an agreement', () => {
    const text =
      '标题\n3月1日，玻璃产业链对接会在东山市举办，赵甲出席。\n活动由甲公司、丙大学共同主办，达成合作意向46项。';
    expect(briefs(text)).toEqual(['XXXX-03-01|举办|赵甲|东山市|玻璃']);
  });
  it('takes a zone for a party', () => {
    const given = { ...names, sites: ['东山高新区'] };
    const text = '标题\n3月1日，玻璃产业链大会在东山市举行，赵甲致辞。会上，东山高新区与丁协会签订协议。';
    expect(events(text, given).map(event => [...event.sites, ...event.organizations])).toEqual([
      [],
      ['东山高新区', '丁协会'],
    ]);
  });
  it('leaves to another day who was seen on it', () => {
    const text = '标题\n3月1日凌晨，南湖园区灯火通明。钱乙边走边看。\n3月3日，大会在东山市开幕，赵甲出席。';
    expect(briefs(text).at(-1)).toBe('XXXX-03-03|开幕|赵甲|东山市|');
  });
});

describe('findEvents: several who act', () => {
  it('tells apart what each of them did on the days of one sentence, and in paragraphs of their own', () => {
    const text =
      '标题\n3月1日至3日，赵甲赴东山市督导；钱乙在西河县调研玻璃产业链。\n在南湖园区，赵甲走进甲公司。\n钱乙来到北港项目，孙丙陪同。';
    const found = events(text, names);
    expect(found.map(brief)).toEqual([
      'XXXX-03-01/XXXX-03-03|督导|赵甲|东山市|',
      'XXXX-03-01/XXXX-03-03|调研|钱乙+孙丙|西河县|玻璃',
    ]);
    expect(found.map(event => event.organizations)).toEqual([['甲公司'], []]);
  });
  it('gives who attends 上述活动 to all of them', () => {
    const text = '标题\n3月1日，赵甲在东山市考察。\n3月2日，推介会在西河县举行，钱乙致辞。\n孙丙参加上述活动。';
    expect(briefs(text)).toEqual(['XXXX-03-01|考察|赵甲+孙丙|东山市|', 'XXXX-03-02|举行|钱乙+孙丙|西河县|']);
  });
  it('takes what they witness for part of what they did', () => {
    const text = '标题\n3月1日，赵甲赴东山市访问。\n赵甲走访甲公司，并见证丙大学与丁协会签署协议。';
    expect(briefs(text)).toEqual(['XXXX-03-01|访问|赵甲|东山市|']);
  });
});

describe('findEvents: where it is', () => {
  it('is where the heading says, what is ahead is not, nor a region that says which towns', () => {
    expect(briefs('博览会在东山市落幕\n3月1日，博览会落幕，赵甲出席。')).toEqual(['XXXX-03-01|落幕|赵甲|东山市|']);
    const ahead = '标题\n3月1日，赵甲到甲公司参观，还邀请客人参加明年在东山市举办的年会。';
    expect(briefs(ahead)).toEqual(['XXXX-03-01|参观|赵甲||']);
    expect(briefs('标题\n3月1日，赵甲访问东山市主要城市，来到西河县。')).toEqual(['XXXX-03-01|访问|赵甲|西河县|']);
  });
  it('is also where they go on to: 并赴某县', () => {
    expect(briefs('标题\n3月1日，赵甲率组调研。调研组在东山市座谈，并赴西河县考察。')).toEqual([
      'XXXX-03-01|调研|赵甲|东山市+西河县|',
    ]);
  });
  it('leaves out who signs a paper, and to whom it is sent', () => {
    const text = '简报\n3月1日，玻璃产业链会议召开，赵甲出席。\n报：省统计局\n丁协会';
    expect(bodies(text)).toEqual([[]]);
  });
});

describe('findEvents: a session', () => {
  it('is one with its meeting that is told again', () => {
    const text =
      '会议纪要\n会议时间：2024年3月1日上午\n会议地点：西河县\n主持人：赵甲\n参会人员：钱乙\n3月1日，赵甲主持召开玻璃产业链会议，李丁汇报。';
    expect(briefs(text)).toEqual(['2024-03-01|召开|赵甲+钱乙+李丁|西河县|玻璃']);
  });
  it('announces nothing with 今日将前往', () => {
    const text = '标题\n2024-03-02　来源：某报\n3月1日，赵甲到访东山市。\n代表团今日将前往西河县。';
    expect(briefs(text)).toEqual(['2024-03-01|到访|赵甲|东山市|']);
  });
});

describe('findEvents: what is told beside it', () => {
  it('leaves out who only counted', () => {
    expect(bodies('标题\n3月1日，赵甲到甲公司调研。\n钱乙很高兴。据省统计局测算，产值增长。')).toEqual([['甲公司']]);
    expect(bodies('标题\n3月1日，赵甲到甲公司调研。\n靠的是家底。省统计局的数据显示，产值增长。')).toEqual([
      ['甲公司'],
    ]);
  });
  it('leaves out all of a list that is given a task, and no list of those who hold it', () => {
    const text = '标题\n3月1日，赵甲到甲公司调研。\n赵甲当场拍板。会议要求丁协会、省统计局一周内反馈。';
    expect(bodies(text)).toEqual([['甲公司']]);
    const held = '标题\n3月1日，赵甲到东山市调研。\n由甲公司、丙大学与丁协会共建的北港项目揭牌，钱乙出席。';
    expect(bodies(held)).toEqual([['甲公司', '丙大学', '丁协会']]);
  });
  it('tells apart what is visited behind a ceremony', () => {
    const text = '标题\n3月1日，赵甲在东山市主持启用典礼。\n典礼后，赵甲参观甲公司，钱乙导览。';
    expect(briefs(text)).toEqual(['XXXX-03-01|主持|赵甲|东山市|', 'XXXX-03-01|参观|赵甲+钱乙||']);
  });
  it('leaves out the portrait of a firm, and goes on behind it', () => {
    const text =
      '标题\n3月1日，赵甲到甲公司调研。\n甲公司成立于2005年，总部位于西河县，与丙大学共建实验室。\n钱乙参加调研。';
    expect(briefs(text)).toEqual(['XXXX-03-01|调研|赵甲+钱乙||']);
    expect(bodies(text)).toEqual([['甲公司']]);
  });
});

describe('findEvents: one journey, two clusters', () => {
  it('tells the first station apart from another one about another cluster', () => {
    const text =
      '标题\n3月1日上午，赵甲在李丁陪同下来到东山市，走访甲公司。\n赵甲说，玻璃产业链要稳。\n下午，赵甲前往西河县，参观北港项目。孙丙说，化工产业链要强。';
    expect(briefs(text)).toEqual(['XXXX-03-01|走访|赵甲+李丁|东山市|玻璃', 'XXXX-03-01|参观|赵甲+孙丙|西河县|化工']);
  });
  it('keeps what is signed apart from what its people speak of later', () => {
    const text =
      '标题\n3月1日，玻璃产业链展会在东山市开幕，赵甲出席。\n3月2日，甲公司与丙大学签署协议，由钱乙代表签约。\n钱乙说，化工产业链是根。';
    expect(events(text, names).map(event => event.cluster)).toEqual(['玻璃', null]);
  });
});
