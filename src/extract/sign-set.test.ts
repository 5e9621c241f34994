import { describe, expect, it } from 'vitest';
import { isHan, isSentenceEnd, isWhite, SignSet } from './sign-set.ts';

const EVERY_UNIT = Array.from({ length: 0x10000 }, (_, code) => code);
const membersOf = (has: (code: number) => boolean): string =>
  EVERY_UNIT.filter(has)
    .map(code => String.fromCharCode(code))
    .join('');

describe('SignSet', () => {
  it.each(['。', '\0', '！？!?。', '，。；、！？：,;!?:\n“”讯电', '（(【[〔［□■◆●▲★◎※＊*·•|｜-—:：<＜☆○〖 \u3000'])(
    'of %j holds these and no others',
    signs => {
      const set = new SignSet(signs);
      expect(membersOf(code => set.has(code))).toBe([...signs].sort().join(''));
      expect(set.has(Number.NaN)).toBe(false);
    },
  );
  it('throws where there are too many', () => {
    expect(() => new SignSet(String.fromCharCode(...EVERY_UNIT.slice(0, 300)))).toThrow(RangeError);
  });
});

it('isWhite(code) is true of what trim takes off', () => {
  expect(membersOf(isWhite)).toBe(membersOf(code => String.fromCharCode(code).trim() === ''));
});
it('isSentenceEnd(code) is true of five signs, isHan(code) of the ideographs', () => {
  expect(membersOf(isSentenceEnd)).toBe('!?。！？');
  expect(membersOf(isHan)).toMatch(/^㐀.+\u9fff$/su);
});
