import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../test/make-draft.ts';
import { CLAUSE_BREAK, getSigns, LATIN_LETTER, LIST_JOINT, NAME_DOT, NUMERAL, PRONOUN } from './sign-index.ts';

describe('getSigns', () => {
  it('getSigns(draft) gives offset and kinds of each sign, in order', () => {
    const { count, offsets, kinds, allKinds } = getSigns(makeDraft('汉斯·李 和 她 ， 三 A'));
    expect([...offsets.subarray(0, count)]).toEqual([2, 4, 5, 6, 7, 8]);
    expect([...kinds.subarray(0, count)]).toEqual([NAME_DOT, LIST_JOINT, PRONOUN, CLAUSE_BREAK, NUMERAL, LATIN_LETTER]);
    expect(allKinds).toBe(NAME_DOT | LIST_JOINT | PRONOUN | CLAUSE_BREAK | NUMERAL | LATIN_LETTER);
  });

  it('next(from, kinds) gives the index of the next sign of a kind, the number of signs when there is none', () => {
    const signs = getSigns(makeDraft('汉斯·李 和 她 ， 三 A'));
    expect([0, 1, 2].map(from => signs.next(from, PRONOUN | LIST_JOINT))).toEqual([1, 1, 2]);
    expect(signs.next(1, NAME_DOT)).toBe(signs.count);
  });

  it('getSigns(draft) of a text without signs is empty', () => {
    const { count, allKinds } = getSigns(makeDraft('企业 增长'));
    expect([count, allKinds]).toEqual([0, 0]);
  });
});
