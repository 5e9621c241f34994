import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAtoms } from './find-atoms.ts';

const atoms = (text: string): string[] => {
  const found: string[] = [];
  findAtoms(text, null, (start, end, kind) => found.push(`${text.slice(start, end)}/${kind}`));
  return found;
};

describe('findAtoms(text)', () => {
  it.each([
    ['投资1,234.5亿元建设', ['1,234.5亿元/number']],
    ['增长3.5%', ['3.5%/number']],
    ['提高2个百分点', ['2个百分点/number']],
    ['于2025年3月15日举行', ['2025年3月15日/date']],
    ['5月底、6月份、8月2日', ['5月/date', '6月份/date', '8月2日/date']],
    ['3月28日-30日', ['3月28日/date', '30日/date']],
    ['2024-07-09 09:31', ['2024-07-09/date', '09:31/date']],
    ['2025年', ['2025年/date']],
    ['10年', ['10年/number']],
    ['13月32日', []],
    ['100日元', ['100日元/number']],
    ['A320、v1.2.3、192.168.1.1', []],
    ['3个项目', []],
    ['12,34', []],
    ['', []],
  ])('finds in %s', (text, expected) => {
    expect(atoms(text)).toEqual(expected);
  });
  it('gives ascending spans that do not overlap', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789年月日号.,:-/%亿元a、\ud800') });
    fc.assert(
      fc.property(text, value => {
        let last = 0;
        findAtoms(value, null, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(value.length);
          last = end;
        });
      }),
    );
  });
});
