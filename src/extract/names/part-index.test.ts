import { describe, expect, it } from 'vitest';
import { PartIndex } from './part-index.ts';

describe('PartIndex.find(part)', () => {
  const names = new PartIndex(['甲乙重工集团', '乙重机械公司', '丙']);
  it.each([
    ['乙重', '甲乙重工集团'],
    ['机械公司', '乙重机械公司'],
    ['丙', '丙'],
    ['', '甲乙重工集团'],
    ['丁', undefined],
    ['甲乙重工集团有限公司', undefined],
  ])('%j: the first name that holds it', (part, name) => expect(names.find(part)).toBe(name));
});
