import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toUnits } from '../units.ts';
import { TermCounter } from './term-counter.ts';
import { TermTable } from './term-table.ts';
import { WordNumbers } from './word-numbers.ts';

type Words = readonly (readonly [word: string, tag: string])[];

const makeTable = (own: Readonly<Record<string, Words>>, shared: Words): TermTable => {
  const text = [...Object.values(own), shared].flatMap(words => words.map(([word]) => word)).join('');
  const numbers = new WordNumbers(text, toUnits(text));
  let at = 0;
  const count = (words: Words): TermCounter => {
    const counter = new TermCounter();
    for (const [word, tag] of words) {
      counter.add(numbers.numberOf(at, at + word.length), tag);
      at += word.length;
    }
    return counter;
  };
  const counters = new Map(Object.entries(own).map(([cluster, words]) => [cluster, count(words)]));
  return new TermTable(numbers, counters, [{ clusters: ['化工', '纺织'], counter: count(shared) }]);
};

const word = fc.oneof(
  fc.constantFrom(
    '2024',
    '7',
    '07',
    '0',
    '4294967294',
    '4294967295',
    '42949672950',
    '产业',
    'a"b',
    '\\',
    '\ud800',
    '\n',
  ),
  fc.constantFrom('__proto__', 'constructor', '３', 'Ａ', '𠮷', 'é', '·'),
  fc.string({ minLength: 1, unit: 'binary' }),
);
const words = fc.array(fc.tuple(word, fc.constantFrom('n', 'v', 'm', '"', '自')));
const cluster = fc.constantFrom('', '纺织', '化工', '8', '"', '__proto__');

describe('TermTable', () => {
  it('terms and sharedTerms have words in the order of their first mention, with count and first tag', () => {
    const table = makeTable(
      {
        纺织: [
          ['产业', 'n'],
          ['链', 'n'],
          ['产业', 'v'],
        ],
        '': [],
      },
      [['链', 'n']],
    );
    expect(table.terms).toEqual({ 纺织: { 产业: { count: 2, pos: 'n' }, 链: { count: 1, pos: 'n' } }, '': {} });
    expect(table.sharedTerms).toEqual([{ clusters: ['化工', '纺织'], terms: { 链: { count: 1, pos: 'n' } } }]);
  });
  it('toJson(JSON.stringify) is what JSON.stringify gives of terms and sharedTerms, whatever the words', () => {
    fc.assert(
      fc.property(fc.dictionary(cluster, words), words, (own, shared) => {
        const table = makeTable(own, shared);
        const json = table.toJson(JSON.stringify);
        expect(json.get('terms')).toBe(JSON.stringify(table.terms));
        expect(json.get('sharedTerms')).toBe(JSON.stringify(table.sharedTerms));
      }),
    );
  });
});
