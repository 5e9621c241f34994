import { beforeAll, describe, expect, it } from 'vitest';
import { cleanWith, loadTestTools } from '../../test/clean-tools.ts';
import type { CleanText } from '../model.ts';

let clean: (text: string) => CleanText;
beforeAll(async () => {
  clean = cleanWith(await loadTestTools());
});

describe('clean(text) tells the region', () => {
  it.each([
    ['taiwan', '經濟部訪視軟體廠商，盼透過數位轉型與網路服務，帶動晶片產業。'],
    ['hong-kong', '行政長官到訪數碼港，説明創科發展，税務優惠惠及樓宇業主。'],
    [null, '市領導調研產業園區，強調發展軟件、網絡和芯片產業，推動高質量發展。'],
    [null, '市领导调研经济部、软体、网路、数位产业。'],
    [null, '經濟部訪視業者。'],
    [null, '園區裏，他説着發展，説着變化，看着廠房裏的設備。'],
  ])('%s: %s', (region, text) => expect(clean(text).region).toBe(region));
});
