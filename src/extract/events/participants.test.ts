import { describe, expect, it } from 'vitest';
import { brief, events } from '../../../test/make-events.ts';

const names = {
  people: ['赵甲', '钱乙', '孙丙'],
  places: ['东山市', '西河县', '南湖镇'],
  organizations: ['省委', '省政府', '甲公司', '市石墨产业发展局', '玻璃产业协会', '丙大学'],
  clusters: ['玻璃', '石墨'],
};
const visit = '标题\n3月1日，赵甲到东山市调研。';

describe('who takes part', () => {
  it('is everybody who receives, answers or speaks there, in whatever words', () => {
    expect(events(`${visit}车间里，钱乙讲起技改经过。“能快些吗？”孙丙问。`, names)[0]?.people).toEqual([
      '赵甲',
      '钱乙',
      '孙丙',
    ]);
  });
  it('is nobody who only speaks to the press', () => {
    expect(events(`${visit}“机会难得。”钱乙告诉记者。孙丙接受采访时说，前景很好。`, names)[0]?.people).toEqual([
      '赵甲',
    ]);
  });
  it('is nobody who is only announced', () => {
    const text = '标题\n3月1日，赵甲到东山市调研。孙丙也将率队到西河县考察。';
    expect(events(text, names).map(brief)).toEqual(['XXXX-03-01|调研|赵甲|东山市|']);
  });
  it('is no body on whose behalf somebody speaks', () => {
    const text = '标题\n3月1日，赵甲到东山市看望职工，并代表省委、省政府表示感谢，甲公司参加。';
    expect(events(text, names)[0]?.organizations).toEqual(['甲公司']);
  });
});

describe('where it is', () => {
  it('is the place that heads an item where nothing nearer is told', () => {
    expect(events('标题\n【西河县】3月1日，赵甲调研玻璃产业链。', names).map(brief)).toEqual([
      'XXXX-03-01|调研|赵甲|西河县|玻璃',
    ]);
    const text = '标题\n【东山市】3月1日，赵甲到西河县调研。';
    expect(events(text, names)[0]?.places).toEqual(['西河县']);
  });
  it('is the place behind 我市', () => {
    expect(events('标题\n3月1日，赵甲深入我市西河县、南湖镇调研。', names)[0]?.places).toEqual(['西河县', '南湖镇']);
  });
  it('is the wider place where a later sentence names one that lies in it', () => {
    const chained = { ...names, places: ['东山市西河县', '西河县南湖镇', '北岭县'] };
    const text = '标题\n3月1日，赵甲到东山市西河县调研。在西河县南湖镇，他走进甲公司。在北岭县，他看望职工。';
    expect(events(text, chained)[0]?.places).toEqual(['东山市西河县', '北岭县']);
  });
  it('is not where goods are sent', () => {
    expect(events('标题\n3月1日，赵甲在东山市出席发车仪式，首列货车驶向西河县。', names)[0]?.places).toEqual([
      '东山市',
    ]);
  });
});

describe('what it is about', () => {
  it('is what a meeting is called by, not what its guests or a party make', () => {
    const report = (line: string): string => `标题\n${line}\n3月9日，赵甲到西河县调研玻璃产业链。`;
    const spoken = { ...names, clusters: ['玻璃=玻璃产业链'] };
    const cluster = (line: string) => events(report(line), spoken)[0]?.cluster;
    expect(cluster('3月1日，玻璃产业发展大会在东山市举行。')).toBe('玻璃');
    expect(cluster('3月1日，东山市召开玻璃企业家座谈会。')).toBeNull();
    expect(cluster('3月1日，玻璃产业协会与丙大学签署协议。')).toBeNull();
  });
  it('is not in the name of who told the press', () => {
    const text = '标题\n记者从市石墨产业发展局获悉，3月1日，赵甲在东山市出席大会。他说，要做强玻璃产业链。';
    expect(events(text, { ...names, clusters: ['玻璃', '石墨产业'] })[0]?.cluster).toBe('玻璃');
  });
});

describe('one journey, several events', () => {
  it('takes the stations of a paragraph apart, with those who come all the way in each', () => {
    const text =
      '标题\n3月1日，赵甲一行到一线观摩。在东山市，大家察看玻璃产业链项目，钱乙参加；在西河县，大家察看石墨产业链项目。孙丙全程陪同。';
    expect(events(text, names).map(brief)).toEqual([
      'XXXX-03-01|观摩|赵甲+孙丙+钱乙|东山市|玻璃',
      'XXXX-03-01|观摩|赵甲+孙丙|西河县|石墨',
    ]);
  });
  it('also where a paragraph says who goes on to the next place', () => {
    const text =
      '标题\n3月1日，赵甲、钱乙参加观摩。\n首站来到东山市。这里的玻璃产业链有企业70家。\n离开东山市，观摩团来到西河县，察看石墨产业链项目。孙丙介绍情况。';
    expect(events(text, names).map(brief)).toEqual([
      'XXXX-03-01|参加|赵甲+钱乙|东山市|玻璃',
      'XXXX-03-01|察看|赵甲+钱乙+孙丙|西河县|石墨',
    ]);
  });
});
