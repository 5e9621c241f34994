import { describe, expect, it } from 'vitest';
import { LineList } from './line-list.ts';

describe('LineList', () => {
  const lines = new LineList();
  for (let i = 0; i < 1000; i++) lines.push(10 * i, 10 * i + 9, i === 0 ? 'title' : i % 2 === 0 ? 'body' : 'furniture');

  it('gives back what was pushed, from either end', () => {
    expect(lines.length).toBe(1000);
    expect(lines.at(0)).toEqual({ start: 0, end: 9, kind: 'title' });
    expect(lines.at(998)).toEqual({ start: 9980, end: 9989, kind: 'body' });
    expect(lines.at(-1)).toEqual({ start: 9990, end: 9999, kind: 'furniture' });
    expect([lines.at(1000), lines.at(-1001), new LineList().at(-1)]).toEqual([undefined, undefined, undefined]);
  });
  it('goes through them in order', () => {
    expect([...lines].map(({ start }) => start)).toEqual(Array.from({ length: 1000 }, (_, i) => 10 * i));
  });
});
