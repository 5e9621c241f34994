import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../units.ts';
import { WordNumbers } from './word-numbers.ts';

const numbersOf = (text: string): WordNumbers => new WordNumbers(text, toUnits(text));

describe('WordNumbers', () => {
  it('numberOf(start, end) gives equal words one number, in order of first asking', () => {
    const numbers = numbersOf('钢铁煤炭钢铁');
    expect([numbers.numberOf(0, 2), numbers.numberOf(2, 4), numbers.numberOf(4, 6)]).toEqual([0, 1, 0]);
    expect([numbers.wordOf(0), numbers.startOf(1), numbers.count]).toEqual(['钢铁', 2, 2]);
  });
  it('numberOf(start, end) agrees with a map of strings, also when the table grows', () => {
    const text = Array.from({ length: 6000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * i) % 5003))).join('');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 99 }), (length, from) => {
        const numbers = numbersOf(text);
        const known = new Map<string, number>();
        for (let start = from; start + length <= text.length; start++) {
          const word = text.slice(start, start + length);
          if (!known.has(word)) known.set(word, known.size);
          if (numbers.numberOf(start, start + length) !== known.get(word)) return false;
        }
        return [...known].every(([word, number]) => numbers.wordOf(number) === word);
      }),
      { numRuns: 20 },
    );
  });
});
