import { describe, expect, it } from 'vitest';
import type { NameCandidate } from '../draft.ts';
import { resolveCodes } from './resolve-codes.ts';

const place = (name: string, codes: string, rule = 'place'): NameCandidate => ({
  start: 0,
  end: name.length,
  kind: 'place',
  rule,
  entry: codes,
  name,
  code: null,
  isPart: false,
});

describe('resolveCodes(places)', () => {
  it.each([
    ['the only code', [place('沈阳市', '210100')], ['210100']],
    [
      'a district by its city',
      [place('徐州市', '320300'), place('鼓楼区', '320106,320302,350102,410204')],
      ['320300', '320302'],
    ],
    ['none while several are left', [place('鼓楼区', '320106,320302,350102,410204')], [null]],
    ['the province where a city shares its name', [place('吉林', '220000,220200')], ['220000']],
    ['none for what has no code', [place('长三角', '')], [null]],
  ])('resolveCodes(…) gives %s', (_label, places, codes) => {
    expect(resolveCodes(places).map(p => p.code)).toEqual(codes);
  });
  it('resolveCodes(places) keeps a weak short name only beside its full form', () => {
    expect(resolveCodes([place('向阳', '230803', 'weak-place')])).toEqual([]);
    expect(resolveCodes([place('向阳区', '230803'), place('向阳', '230803', 'weak-place')])).toHaveLength(2);
  });
});
