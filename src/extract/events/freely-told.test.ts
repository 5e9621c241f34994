import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙', '孙丙'],
  places: ['东山市', '西河县'],
  organizations: ['甲公司', '丁协会', '县财政局', '县工信局'],
  sites: ['南湖园区'],
  clusters: ['玻璃=玻璃产业链'],
};
const briefs = (text: string): string[] => events(text, names).map(brief);

describe('findEvents: the day does not open the sentence', () => {
  it('takes what somebody does whose name stands right before the day, whatever the verb', () => {
    expect(briefs('标题\n到访的赵甲3月1日在西河县剖开一只椰子。')).toEqual(['XXXX-03-01|剖开|赵甲|西河县|']);
    expect(briefs('标题\n赵甲3月1日带队进村，逐户谈话。')).toEqual(['XXXX-03-01||赵甲||']);
    expect(briefs('标题\n丁协会3月1日下午请来了赵甲。')).toEqual(['XXXX-03-01|请来|赵甲||']);
    expect(briefs('标题\n南湖园区3月1日迎来一批客商，赵甲陪同。')).toEqual(['XXXX-03-01|迎来|赵甲||']);
  });
  it('begins anew behind a colon or a dash', () => {
    expect(briefs('标题\n牌匾到了：3月1日，赵甲把它交到钱乙手中。')).toEqual(['XXXX-03-01|交到|赵甲+钱乙||']);
    expect(briefs('标题\n从山上到山下——3月1日，跟着赵甲的脚步，一行人看完三处基地。')).toEqual([
      'XXXX-03-01|看|赵甲||',
    ]);
  });
  it('takes what is published or announced on a day for no deed', () => {
    expect(briefs('标题\n赵甲3月1日在网志分享见闻。')).toEqual([]);
    expect(briefs('标题\n甲公司3月1日披露业绩。')).toEqual([]);
  });
});

describe('findEvents: what is left of a report that tells nothing in listed words', () => {
  it('takes its only day, where somebody with a title is named', () => {
    expect(briefs('标题\n一场擂台赛3月1日在东山市打响，赵甲担任裁判。')).toEqual(['XXXX-03-01||赵甲|东山市|']);
    expect(briefs('标题\n一场擂台赛3月1日在东山市打响。')).toEqual([]);
    expect(briefs('标题\n一场擂台赛3月1日在东山市打响，另一场3月5日打响，赵甲担任裁判。')).toEqual([]);
    expect(briefs('标题\n擂台赛3月1日在东山市打响。赵甲告诉记者，前景很好。')).toEqual([]);
  });
  it('takes a day whose month nothing tells for the day of an event without a date', () => {
    expect(briefs('标题\n甲公司22日在东山市举行典礼，赵甲致辞。')).toEqual(['|举行|赵甲|东山市|']);
    expect(briefs('标题\n昨天，赵甲到东山市调研。')).toEqual(['|调研|赵甲|东山市|']);
    expect(briefs('标题\n甲公司每月22日在东山市举行典礼。')).toEqual([]);
    expect(briefs('标题\n甲公司推出东山市22日游，钱乙担任领队。')).toEqual([]);
  });
  it('takes what a body just did in the lead, whatever the verb, but not what it is', () => {
    expect(briefs('标题\n甲公司近日购买二十台设备，产能翻番。')).toEqual(['|购买|||']);
    expect(briefs('标题\n日前，甲公司购买二十台设备，产能翻番。')).toEqual(['|购买|||']);
    expect(briefs('标题\n甲公司近日获得称号。')).toEqual([]);
    expect(briefs('标题\n东山市多云。\n甲公司近日购买二十台设备。')).toEqual([]);
  });
  it('takes the body for who acts where somebody is named behind it', () => {
    expect(briefs('标题\n3月1日，丁协会选出理事会，赵甲当选会长。')).toEqual(['XXXX-03-01|选出|赵甲||']);
  });
  it('finds who issues a paper between 近日 and the verb', () => {
    expect(briefs('标题\n《玻璃办法》近日由县工信局、县财政局和丁协会共同研究后联合印发。')).toEqual(['|联合印发|||']);
  });
});

describe('findEvents: what belongs to an event', () => {
  const bodies = (text: string): (readonly string[])[] => events(text, names).map(event => event.organizations);
  it('is not what is promoted there, nor who is only told to do something', () => {
    const promoted = '标题\n3月1日，甲公司在东山市举行推介会。赵甲推介南湖园区。';
    expect(events(promoted, names).map(event => event.sites)).toEqual([[]]);
    expect(bodies('标题\n3月1日，赵甲走进甲公司。他指示县工信局尽快提出方案。')).toEqual([['甲公司']]);
  });
  it('is told of each of two days that a sentence names', () => {
    const text = '标题\n先是3月1日，甲公司在东山市奠基；再是5日，配套企业丁协会在西河县破土。';
    expect(bodies(text)).toEqual([['甲公司'], ['丁协会']]);
  });
});

describe('findEvents: the cluster told before', () => {
  it('is not that of the state of things told behind a further event', () => {
    const further = '标题\n3月1日，赵甲到东山市调研。\n3月5日，甲公司在西河县开工。';
    expect(briefs(`${further}目前，玻璃产业链有企业62家。`)[1]).toBe('XXXX-03-05|开工||西河县|');
    expect(briefs(`${further}玻璃产业链由此补齐。`)[1]).toBe('XXXX-03-05|开工||西河县|玻璃');
  });
  it('is that of the sentences before, in the paragraph, of what a report opens with', () => {
    expect(briefs('标题\n玻璃产业链上添了新兵。3月1日，赵甲到东山市调研。')).toEqual([
      'XXXX-03-01|调研|赵甲|东山市|玻璃',
    ]);
    expect(briefs('标题\n玻璃产业链上添了新兵。\n3月1日，赵甲到东山市调研。')).toEqual([
      'XXXX-03-01|调研|赵甲|东山市|',
    ]);
  });
  it('is that of the journey for one of its days, but not for what bodies sign then', () => {
    const journey = '标题\n3月1日至3日，考察团到东山市考察玻璃产业链，赵甲带队。';
    expect(briefs(`${journey}2日，考察团召开座谈会，钱乙主持。`)).toEqual([
      'XXXX-03-01/XXXX-03-03|考察|赵甲|东山市|玻璃',
      'XXXX-03-02|召开|赵甲+钱乙||玻璃',
    ]);
    expect(briefs(`${journey}3日，甲公司与丁协会签订协议。`)[1]).toBe('XXXX-03-03|签订|||');
    expect(briefs(`${journey}\n2日，考察团召开座谈会，钱乙主持。`)[1]).toBe('XXXX-03-02|召开|赵甲+钱乙||');
  });
});
