import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙', '孙丙', '李丁'],
  places: ['东山市', '西河县'],
  organizations: ['甲公司', '丙大学'],
  clusters: ['玻璃'],
};
const visitBefore =
  '标题\n3月5日，全省玻璃产业链推进会在东山市召开，赵甲出席。\n3月4日，赵甲到西河县观摩，钱乙陪同。\n';

describe('pointsBack', () => {
  it.each([
    ['the kind of meeting', '推进会上，孙丙作交流发言。'],
    ['the day of the meeting', '在5日的会议上，孙丙通报情况。'],
    ['a meeting in general', '会议期间，孙丙作了发言。'],
  ])('goes back by %s', (_label, line) => {
    expect(events(visitBefore + line, names).map(brief)).toEqual([
      'XXXX-03-05|召开|赵甲+孙丙|东山市|玻璃',
      'XXXX-03-04|观摩|赵甲+钱乙|西河县|',
    ]);
  });
  it('stays where the event told last is meant', () => {
    const text = '标题\n3月4日，赵甲到西河县观摩。\n3月5日，推进会在东山市召开，赵甲出席。\n推进会上，孙丙发言。';
    expect(events(text, names).map(event => event.people)).toEqual([['赵甲'], ['赵甲', '孙丙']]);
  });
  it('goes back to the event of who speaks', () => {
    const text =
      '标题\n3月5日，赵甲在东山市主持召开会议。\n3月6日，钱乙到西河县考察。\n赵甲指出，要做强玻璃产业链。\n钱乙说，很好。';
    expect(events(text, names).map(brief)).toEqual([
      'XXXX-03-05|主持召开|赵甲|东山市|玻璃',
      'XXXX-03-06|考察|钱乙|西河县|',
    ]);
  });
  it('tells what is signed at an occasion with its place and cluster, whether called by its kind or 会上', () => {
    const meeting = '标题\n3月5日，玻璃产业链推介会在东山市举行。\n';
    const signed = '甲公司与丙大学签署协议。';
    for (const opening of ['推介会上', '会上'])
      expect(events(`${meeting}${opening}，${signed}`, names).map(brief)[1]).toBe('XXXX-03-05|签署||东山市|玻璃');
  });
});
