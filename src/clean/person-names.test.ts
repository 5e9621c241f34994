import { describe, expect, it } from 'vitest';
import { gainNames } from './person-names.ts';

const codes = (text: string): number[] => [...text].map(char => char.charCodeAt(0));
/** Every character is a word that scores -12, alone. */
const words = { single: () => -12 };
const surnames = new Set(codes('李高王陈'));

describe('gainNames', () => {
  it.each([
    ['李文娟', 15],
    ['李文', 7],
    // The name ends before what is no part of one.
    ['李文等', 7],
    ['年李文娟', 15],
  ])('gainNames(%s) is what a name scores more than its characters', (row, gain) => {
    expect(gainNames([codes(row)], words, surnames)).toBe(gain);
  });

  it.each(['文娟', '李的文', '李', ''])(
    'gainNames(%s) is 0: no surname, or nothing behind it that may be given',
    row => {
      expect(gainNames([codes(row)], words, surnames)).toBe(0);
    },
  );

  it('gainNames(rows) gains nothing by usual words', () => {
    expect(gainNames([codes('高大上')], { single: () => -6 }, surnames)).toBe(0);
  });

  it('gainNames(rows) sums over rows, and over names in one', () => {
    expect(gainNames([codes('李文娟王浩'), codes('陈欣')], words, surnames)).toBe(15 + 7 + 7);
  });
});
