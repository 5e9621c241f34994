import { describe, expect, it } from 'vitest';
import { isHan, isSentenceEnd, isWhite, SignKinds, SignSet } from './sign-set.ts';

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

it('SignKinds.of(code) joins the kinds of a sign', () => {
  const kinds = new SignKinds([
    [1, '“「'],
    [2, '，“'],
  ]);
  expect(membersOf(code => kinds.of(code) === 1)).toBe('「');
  expect(membersOf(code => kinds.of(code) === 2)).toBe('，');
  expect(membersOf(code => kinds.of(code) === 3)).toBe('“');
  expect(membersOf(code => kinds.of(code) === 0)).toHaveLength(0x10000 - 3);
});

it('isWhite(code) is true of what trim takes off', () => {
  expect(membersOf(isWhite)).toBe(membersOf(code => String.fromCharCode(code).trim() === ''));
});
it('isSentenceEnd(code) is true of five signs, isHan(code) of the ideographs', () => {
  expect(membersOf(isSentenceEnd)).toBe('!?。！？');
  expect(membersOf(isHan)).toMatch(/^㐀.+\u9fff$/su);
});
