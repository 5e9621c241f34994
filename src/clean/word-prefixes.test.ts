import { describe, expect, it } from 'vitest';
import { buildPrefixTable, hashChar, hashPrefix, mayBegin, packPrefixTable, readPrefixTable } from './word-prefixes.ts';

const asks = (table: Uint32Array, word: string): boolean => {
  let before = 0;
  for (let i = 0; i < word.length - 1; i++) before = hashPrefix(before, hashChar(word.charCodeAt(i)));
  return mayBegin(table, before, hashChar(word.charCodeAt(word.length - 1)));
};

describe('mayBegin', () => {
  const table = buildPrefixTable(['产业集群', '链']);

  it.each(['产业', '产业集', '产业集群'])('mayBegin(%s) is true of a beginning', word => {
    expect(asks(table, word)).toBe(true);
  });

  it.each(['业产', '集群', '产集', '产业群', '链业'])(
    'mayBegin(%s) is false of what none of the words begins with',
    word => {
      expect(asks(table, word)).toBe(false);
    },
  );

  it('mayBegin of pairs at random is seldom true', () => {
    const words = Array.from({ length: 40_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + (i % 4001), 0x4e00 + ((i * 7) % 3989)),
    );
    const full = buildPrefixTable(words);
    let yes = 0;
    for (let i = 0; i < 40_000; i++)
      if (asks(full, String.fromCharCode(0x6e00 + (i % 3989), 0x4e00 + ((i * 11) % 4001)))) yes++;
    expect(words.every(word => asks(full, word))).toBe(true);
    expect(yes / 40_000).toBeLessThan(0.04);
  });
});

describe('readPrefixTable(bytes)', () => {
  const table = buildPrefixTable(['产业集群']);
  const bytes = packPrefixTable(table);

  it('gives the table that was packed', () => expect(readPrefixTable(bytes)).toEqual(table));

  it.each([
    ['other bytes', new Uint8Array(64)],
    ['cut bytes', bytes.slice(0, 4096)],
  ])('refuses %s', (_name, wrong) => expect(() => readPrefixTable(wrong)).toThrow('word-prefixes.dat: '));
});
