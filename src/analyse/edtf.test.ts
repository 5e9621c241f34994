import { describe, expect, it } from 'vitest';
import { isWithin, toBounds, withYear } from './edtf.ts';

describe('toBounds', () => {
  it.each([
    ['2024-07-09', '2024-07-09', '2024-07-09'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['XXXX-07-15/XXXX-07-16', 'XXXX-07-15', 'XXXX-07-16'],
    ['{2024-07-15,2024-07-18}', '2024-07-15', '2024-07-18'],
    ['2024-06/2024-07', '2024-06-01', '2024-07-31'],
  ])('toBounds(%s) is %s to %s', (date, first, last) => {
    expect(toBounds(date)).toEqual({ first, last });
  });
  it.each(['', '2023-02-30', '2024-13', '2024-07-00', '24-07-09', '2024-35', '../2024-07'])(
    'toBounds(%s) is null: no date of these forms',
    date => {
      expect(toBounds(date)).toBeNull();
    },
  );
});

describe('withYear', () => {
  it.each([
    ['XXXX-07-09', '2024-07-09'],
    ['XXXX-07', '2024-07'],
    ['XXXX-07-15/XXXX-07-16', '2024-07-15/2024-07-16'],
    ['XXXX-12-30/XXXX-01-02', '2024-12-30/2025-01-02'],
    ['{XXXX-07-15,XXXX-07-18}', '{2024-07-15,2024-07-18}'],
    ['2023-07-09', '2023-07-09'],
    ['XXXX-02-29', '2024-02-29'],
  ])('withYear(%s, 2024) is %s', (date, expected) => {
    expect(withYear(date, '2024')).toBe(expected);
  });
  it('withYear(XXXX-02-29, 2023) leaves a day that the year does not have', () => {
    expect(withYear('XXXX-02-29', '2023')).toBe('XXXX-02-29');
  });
});

describe('isWithin', () => {
  const july = { since: '2024-07-01', until: '2024-07-31' };
  it.each([
    ['2024-07-31', july, true],
    ['2024-08-01', july, false],
    ['2024', july, true],
    ['2024-06-30/2024-07-01', july, true],
    ['XXXX-07-09', july, false],
    [null, july, false],
    [null, { since: null, until: null }, true],
    ['2025-01-01', { since: '2024-07-01', until: null }, true],
  ])('isWithin(%s, %j) is %s', (date, period, expected) => {
    expect(isWithin(date, period)).toBe(expected);
  });
});
