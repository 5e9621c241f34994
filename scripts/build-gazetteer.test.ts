import { describe, expect, it } from 'vitest';
import { buildGazetteer } from './build-gazetteer.ts';

const rows = new Map(
  buildGazetteer('data')
    .split('\n')
    .map(line => line.split('\t'))
    .map(([name = '', ...columns]) => [name, columns] as const),
);

describe('buildGazetteer(dataFolder)', () => {
  it('holds no development zone: their names are names of sites', () => {
    expect([...rows.keys()].filter(name => /(?:开发区|产业园|工业区|高新区|农场)$/.test(name))).toEqual([]);
  });
  it('gives a short name that is also a word as weak', () => {
    expect(rows.get('惠民')?.[1]).toBe('weak');
  });
  it('holds the short name of every province', () => {
    const provinces =
      '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门'.split(
        ' ',
      );
    expect(provinces.filter(name => !rows.has(name))).toEqual([]);
  });
  it('holds no nationality: 东乡族自治县 is 东乡', () => {
    expect([...rows.keys()].filter(name => name.endsWith('族'))).toEqual([]);
  });
  it('holds the counties that became cities in 2023', () => {
    expect([rows.get('米林市')?.[0], rows.get('错那市')?.[0]]).toEqual(['540481', '540581']);
  });
  it('holds the towns of cities without counties', () => {
    expect([rows.get('虎门镇'), rows.get('小榄镇'), rows.get('那大镇')]).toEqual([
      ['441900', 'town'],
      ['442000', 'town'],
      ['460400', 'town'],
    ]);
    expect(rows.get('长安镇')?.[0]).toContain('441900');
  });
  it('gives a city by both forms', () => {
    expect([rows.get('沈阳市')?.[0], rows.get('沈阳')?.[0]]).toEqual(['210100', '210100']);
  });
});
