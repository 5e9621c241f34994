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
    expect([...rows.keys()].filter(name => /(?:开发区|产业园区|高新区)$/.test(name))).toEqual([]);
  });
  it('gives a short name that is also a word as weak', () => {
    expect(rows.get('惠民')?.[1]).toBe('weak');
  });
  it('gives a city by both forms', () => {
    expect([rows.get('沈阳市')?.[0], rows.get('沈阳')?.[0]]).toEqual(['210100', '210100']);
  });
});
