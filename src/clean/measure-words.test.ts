import { describe, expect, it } from 'vitest';
import { chargeNumbers, isMeasure } from './measure-words.ts';

const words = {
  tagOf: (word: readonly number[]): string | null =>
    ({ 芯片: 'n', 照片: 'n', 床位: 'n', 无人机: 'n', 制作: 'v', 渔业: 'n' })[String.fromCharCode(...word)] ?? null,
};
/** Words parted by spaces; U+FFFD is a digit. */
const charge = (text: string): number =>
  chargeNumbers(
    text.split(' ').map(word => [...word].map(char => char.charCodeAt(0))),
    words,
  );

describe('chargeNumbers', () => {
  it.each(['芯片 \ufffd 张', '芯片 1 2 张', '渔业 3 艘'])('charges %s: the measure word counts no such noun', text => {
    expect(charge(text)).toBe(4);
  });

  it.each(['照片 \ufffd 张', '床位 1 2 张', '无人机 3 架'])('does not charge %s: it counts the noun', text => {
    expect(charge(text)).toBe(0);
  });

  it.each(['芯片 ， \ufffd 张', '制作 3 张', '芯片 3 项', '芯片 3', '张', '3 张', '没有的词 3 张'])(
    'does not charge %s: no noun before the number, or a measure word of most nouns',
    text => {
      expect(charge(text)).toBe(0);
    },
  );
});

it.each([
  ['张', true],
  ['艘', true],
  ['个', false],
  ['项', false],
])('isMeasure(%s) is %s', (char, is) => {
  expect(isMeasure(char.charCodeAt(0))).toBe(is);
});
