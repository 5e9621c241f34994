import { expect, it } from 'vitest';
import { ALL_SIGNS, BRACKET, FOLDED, findSign, HALF, HIDDEN, NOISE, scanSigns, skipSigns } from './scan-signs.ts';

const TEXT = '产业（chain）发展&nbsp;7 月\u200b，好!';

it('scanSigns(text) gives the signs that passes look at, by offset', () => {
  const scanned = scanSigns(TEXT);
  const shown = Array.from(scanned.offsets, offset => TEXT[offset]);
  expect(shown).toEqual(['）', '&', ';', ' ', '\u200b', '!']);
  expect(scanned.count).toBe(shown.length);
  expect(scanned.bits & ALL_SIGNS).toBe(BRACKET | HIDDEN | FOLDED | NOISE | HALF);
});
it('scanSigns(text) of Chinese text without such signs is empty', () => {
  expect(scanSigns('产业发展，“好”。')).toMatchObject({ count: 0, bits: 0 });
  expect(scanSigns('')).toMatchObject({ count: 0, bits: 0 });
});
it('findSign and skipSigns go from sign to sign', () => {
  const scanned = scanSigns(TEXT);
  expect(findSign(scanned, NOISE, 0)).toBe(3);
  expect(findSign(scanned, NOISE, 4)).toBe(scanned.count);
  expect(skipSigns(scanned, TEXT.indexOf(';'), 0)).toBe(2);
  expect(skipSigns(scanned, TEXT.length, 0)).toBe(scanned.count);
});
