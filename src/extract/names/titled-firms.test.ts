import { describe, expect, it } from 'vitest';
import type { FoundPerson } from '../draft.ts';
import { toUnits } from '../units.ts';
import { findTitledFirms } from './titled-firms.ts';

/** People of these titles, each where the title stands first. */
const find = (text: string, titles: readonly string[]): string[] => {
  const people = titles.map((title, personId): FoundPerson => {
    const titleStart = text.indexOf(title);
    const titleEnd = titleStart + title.length;
    const person = { start: titleEnd, end: titleEnd + 2, rule: '', entry: null };
    return { ...person, name: '某某', title, titleStart, titleEnd, personId };
  });
  const isTaken = (span: { start: number; end: number }): boolean =>
    people.some(({ titleStart, titleEnd }) => span.start < titleEnd && titleStart < span.end);
  return findTitledFirms({ text, units: toUnits(text), people }, isTaken).map(({ name, start }) => `${name}@${start}`);
};

describe('findTitledFirms(draft, isTaken)', () => {
  it('finds the firm of a title where it stands elsewhere', () => {
    expect(find('次长走访大甲螺丝。大甲螺丝总经理某某说明。', ['大甲螺丝总经理'])).toEqual(['大甲螺丝@4']);
  });
  it('finds none that stands in titles alone', () => {
    expect(find('大甲螺丝总经理某某说明。', ['大甲螺丝总经理'])).toEqual([]);
  });
  it.each([
    ['a firm by its form', '走访大甲公司。大甲公司董事长某某说明。', '大甲公司董事长'],
    ['a part of a firm', '走访研发中心。研发中心副总裁某某说明。', '研发中心副总裁'],
    ['no office of a firm', '走访大甲螺丝。大甲螺丝教授某某说明。', '大甲螺丝教授'],
    ['a title without a firm', '集团在建。集团董事长某某说明。', '集团董事长'],
  ])('takes %s for none', (_case, text, title) => {
    expect(find(text, [title])).toEqual([]);
  });
});
