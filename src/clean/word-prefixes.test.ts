import { describe, expect, it } from 'vitest';
import { mayBeginPair } from './word-pairs.ts';
import { buildPrefixTable, hashChar, hashPrefix, mayBegin, packPrefixes, readPrefixes } from './word-prefixes.ts';

const asks = (table: Uint32Array, word: string): boolean => {
  let before = 0;
  for (let i = 0; i < word.length - 1; i++) before = hashPrefix(before, hashChar(word.charCodeAt(i)));
  return mayBegin(table, before, hashChar(word.charCodeAt(word.length - 1)));
};

describe('mayBegin', () => {
  const table = buildPrefixTable(['产业集群', '链']);

  it.each(['产业集', '产业集群'])('mayBegin(%s) is true of a beginning', word => {
    expect(asks(table, word)).toBe(true);
  });

  it.each(['业产集', '集群产', '产业链', '产业群', '链业'])(
    'mayBegin(%s) is false of what none of the words begins with',
    word => {
      expect(asks(table, word)).toBe(false);
    },
  );

  it('mayBegin of beginnings at random is seldom true', () => {
    const spell = (i: number, step: number): string =>
      String.fromCharCode(0x4e00 + (i % 4001), 0x4e00 + ((i * step) % 3989), 0x4e00 + ((i * 13) % 4003));
    const words = Array.from({ length: 300_000 }, (_, i) => spell(i, 7));
    const full = buildPrefixTable(words);
    let yes = 0;
    for (let i = 0; i < 40_000; i++) if (asks(full, spell(i, 11))) yes++;
    expect(words.every(word => asks(full, word))).toBe(true);
    expect(yes / 40_000).toBeLessThan(0.02);
  });
});

describe('readPrefixes(bytes)', () => {
  const words = ['产业集群', '产业', '链'];
  const bytes = packPrefixes(words);

  it('gives the tables that were packed', () => {
    const { pairs, longer } = readPrefixes(bytes);
    expect(longer).toEqual(buildPrefixTable(words));
    expect(mayBeginPair(pairs, '产'.charCodeAt(0), '业'.charCodeAt(0))).toBe(true);
    expect(mayBeginPair(pairs, '业'.charCodeAt(0), '产'.charCodeAt(0))).toBe(false);
  });

  it.each([
    ['other bytes', new Uint8Array(64)],
    ['cut bytes', bytes.slice(0, 4096)],
  ])('refuses %s', (_name, wrong) => expect(() => readPrefixes(wrong)).toThrow('word-prefixes.dat: '));
});
