import { describe, expect, it } from 'vitest';
import { readFullDate, skipSpaces } from './read-full-date.ts';

describe('skipSpaces(text, start)', () => {
  it('skips spaces of any width, but never all of a long row', () => {
    expect(skipSpaces('一 \u3000\u00a0二', 1)).toBe(4);
    expect(skipSpaces(' '.repeat(100_000), 10)).toBe(266);
  });
  it('readFullDate reads a date written with spaces', () => {
    expect(readFullDate('2024 年 7 月 \u3000 9 日', 0)?.day).toEqual({ year: 2024, month: 7, day: 9 });
  });
});
