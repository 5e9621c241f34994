import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordList } from './word-list.ts';

const list = new WordList(['晚上', '晚', '上午', '午']);

describe('WordList', () => {
  it('lengthAt(text, at) is that of the first word of the list which stands there', () => {
    expect([0, 1, 2, 3].map(at => list.lengthAt('晚上午间', at))).toEqual([2, 2, 1, 0]);
    expect(list.lengthAt('晚', 0)).toBe(1);
    expect(list.lengthAt('晚上', 0, 1)).toBe(1);
    expect(list.lengthAt('晚', 1)).toBe(0);
    expect(list.lengthAt('晚', -1)).toBe(0);
  });

  it('endsAt(text, end, start) looks at what stands before', () => {
    expect([0, 1, 2, 3, 4].map(end => list.endsAt('晚上午间', end))).toEqual([false, true, true, true, false]);
    expect(list.endsAt('晚上', 2, 1)).toBe(false);
    expect(list.endsAt('上午', 2, 1)).toBe(true);
  });

  const signs = fc.constantFrom('晚', '上', '午', '间', String.fromCharCode('晚'.charCodeAt(0) + 1024), '\ud842');
  const words = fc.array(fc.string({ unit: signs, minLength: 1, maxLength: 3 }), { maxLength: 6 });
  it('says what a search for each word says', () => {
    fc.assert(
      fc.property(words, fc.string({ unit: signs }), fc.nat(9), fc.nat(9), (some, text, start, length) => {
        const asked = new WordList(some);
        const end = start + length;
        const found = some.map(word => text.slice(start, end).indexOf(word)).filter(at => at >= 0);
        expect(asked.indexIn(text, start, end)).toBe(found.length === 0 ? -1 : start + Math.min(...found));
        expect(asked.startsAt(text, start)).toBe(
          some.some(word => text.startsWith(word, start) && start < text.length),
        );
        expect(asked.endsAt(text, end, start)).toBe(
          end <= text.length && some.some(word => text.slice(start, end).endsWith(word)),
        );
      }),
    );
  });

  it('lengthBefore(text, end, start) gives the length of the first word of the list that ends there and fits', () => {
    const levels = new WordList(['自治区', '区', '市']);
    expect(levels.lengthBefore('某自治区', 4)).toBe(3);
    expect(levels.lengthBefore('某自治区', 4, 2)).toBe(1);
    expect(levels.lengthBefore('某县', 2)).toBe(0);
  });
});
