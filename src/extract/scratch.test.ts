import { expect, it } from 'vitest';
import { buildScratch } from './scratch.ts';

it('a scratch array has as many cells as asked for, all 0 again at the next call', () => {
  const take = buildScratch(length => new Uint8Array(length));
  const first = take(3).fill(7);
  expect(first.length).toBeGreaterThanOrEqual(3);
  expect([...take(2).subarray(0, 2)]).toEqual([0, 0]);
  expect([...take(9).subarray(0, 9)]).toEqual(new Array(9).fill(0));
});
