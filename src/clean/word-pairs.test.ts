import { describe, expect, it } from 'vitest';
import { buildPairTable, mayBeginPair, type PairTable, readPairTable } from './word-pairs.ts';

const build = (words: readonly string[]): PairTable => {
  const { chars, bits } = buildPairTable(words);
  const toBytes = (view: ArrayBufferView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return readPairTable(toBytes(chars), toBytes(bits));
};
const asks = (table: PairTable, pair: string): boolean => mayBeginPair(table, pair.charCodeAt(0), pair.charCodeAt(1));

describe('mayBeginPair', () => {
  const table = build(['产业集群', '产能', '链']);

  it.each(['产业', '产能'])('mayBeginPair(%s) is true of the first two characters of a word', pair => {
    expect(asks(table, pair)).toBe(true);
  });

  it.each(['业产', '能业', '业能'])('mayBeginPair(%s) is false of what no word begins with', pair => {
    expect(asks(table, pair)).toBe(false);
  });

  it.each(['集群', '产链', '链产'])('mayBeginPair(%s) is true where a character has no row: nothing is known', pair => {
    expect(asks(table, pair)).toBe(true);
  });

  it('gives rows to the characters of most pairs', () => {
    // Five thousand characters: one is in all pairs, the others in one each.
    const words = Array.from({ length: 5000 }, (_, i) => `产${String.fromCharCode(0x4e00 + i)}`);
    const { chars } = buildPairTable(words);
    expect(chars.length).toBe(4094);
    expect(chars[0]).toBe('产'.charCodeAt(0));
    const full = build(words);
    expect(words.every(word => asks(full, word))).toBe(true);
  });
});
