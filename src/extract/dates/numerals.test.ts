import { expect, it } from 'vitest';
import { chineseDigitValue, DIGITS, digitValue, NUMERALS, tensValue } from './numerals.ts';

const signsOf = (has: (code: number) => boolean): string =>
  Array.from({ length: 0x10000 }, (_, code) => code)
    .filter(has)
    .map(code => String.fromCharCode(code))
    .join('');

it('DIGITS and NUMERALS are all signs that have a value', () => {
  expect([...DIGITS].sort().join('')).toBe(signsOf(code => digitValue(code) >= 0));
  expect([...NUMERALS].sort().join('')).toBe(signsOf(code => chineseDigitValue(code) >= 0 || tensValue(code) > 0));
});
