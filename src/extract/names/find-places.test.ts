import { describe, expect, it } from 'vitest';
import { isWithin } from './find-places.ts';

describe('isWithin(child, parent)', () => {
  it.each([
    ['211382', '211300', true],
    ['211382', '210000', true],
    ['211300', '210000', true],
    ['211382', '211382', false],
    ['211382', '211400', false],
    ['220000', '210000', false],
  ])('isWithin(%s, %s) is %s', (child, parent, expected) => {
    expect(isWithin(child, parent)).toBe(expected);
  });
});
