import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../units.ts';
import { nextBeginning } from './may-begin.ts';
import { readExpression } from './read-expression.ts';
import { getPeriodWords, readPeriod } from './read-period.ts';
import { getDayWords } from './read-word.ts';

const SIGNS = [
  ...'0159９〇零○О一二三五十廿卅百第年月日号份季度时“"」 \u3000-—~至到、和以及/.／（)(首前上中下旬底末的人民国\ufffd\ud842',
];
const WORDS = ['民国', '中华民国', '十四五', '时期', '2024', '113', '1130715', ...getDayWords(), ...getPeriodWords()];
const parts = fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...WORDS), fc.nat(2030).map(String));
const texts = fc.array(parts, { maxLength: 14 }).map(some => some.join(''));

describe('nextBeginning', () => {
  it('passes by no place at which the grammar reads something', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, roc) => {
        const units = toUnits(text);
        for (let at = 0; at < text.length; at++) {
          const isRead = readExpression(text, at, roc) !== null || readPeriod(text, at, roc) !== null;
          if (isRead) expect(nextBeginning({ text, units }, at, at + 1), `${text} at ${at}`).toBe(at);
        }
      }),
      {
        numRuns: 1500,
        examples: [
          ['\u3000100年', true],
          [' 100年7月', false],
          [' 2024-07-09', false],
        ],
      },
    );
  });

  it.each([
    ['增长8.5%，达到120亿元', []],
    ['第三十四条 二十个', []],
    ['7月9日', [0, 2]],
    ['十五五', [0]],
    ['今年一季度', [0, 2]],
    ['本市同时上述', []],
  ])('of %j looks at %j', (text, places) => {
    const units = toUnits(text);
    const found: number[] = [];
    for (let at = 0; at < text.length; at++) if (nextBeginning({ text, units }, at, at + 1) === at) found.push(at);
    expect(found).toEqual(places);
  });
});
