import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../errors.ts';
import { buildTrie } from './build-trie.ts';
import { DoubleArrayTrie, NO_VALUE, packTrie } from './double-array-trie.ts';

const ALPHABET = ['发', '展', '产', '业', 'a', '1', '\u{20bb7}', '\ud800', '\u0000', '\uffff'];
const key = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 5 }).map(units => units.join(''));
const entries = fc.uniqueArray(key, { maxLength: 30 });

type Find = (text: string) => number;
type Prefixes = (text: string, start: number) => [end: number, value: number][];
const prefixesOf =
  (trie: DoubleArrayTrie): Prefixes =>
  (text, start) => {
    const found: [number, number][] = [];
    trie.eachPrefix(text, start, (end, value) => found.push([end, value]));
    return found;
  };
const MAKERS: Record<string, (keys: string[]) => { find: Find; prefixes: Prefixes }> = {
  trie: keys => {
    const trie = buildTrie(keys, [...keys.keys()]);
    return { find: text => trie.find(text), prefixes: prefixesOf(trie) };
  },
  'trie from bytes': keys => {
    const trie = DoubleArrayTrie.from(packTrie(buildTrie(keys, [...keys.keys()])));
    return { find: text => trie.find(text), prefixes: prefixesOf(trie) };
  },
};

describe.each(Object.keys(MAKERS))('%s', name => {
  it('finds what a Map finds', () => {
    fc.assert(
      fc.property(entries, key, (keys, probe) => {
        const made = MAKERS[name]!(keys);
        const map = new Map(keys.map((k, i) => [k, i]));
        for (const text of [...keys, probe]) expect(made.find(text)).toBe(map.get(text) ?? NO_VALUE);
      }),
    );
  });
  it('eachPrefix(text, start) visits every key there, shortest first', () => {
    fc.assert(
      fc.property(entries, key, (keys, text) => {
        const made = MAKERS[name]!(keys.filter(k => k !== ''));
        const map = new Map(keys.filter(k => k !== '').map((k, i) => [k, i]));
        for (let start = 0; start < text.length; start++) {
          const expected = Array.from({ length: text.length - start }, (_, i) => start + i + 1)
            .map(end => [end, map.get(text.slice(start, end))] as const)
            .filter(([, value]) => value !== undefined);
          expect(made.prefixes(text, start)).toEqual(expected);
        }
      }),
    );
  });
});

describe('buildTrie', () => {
  it('gives the same bytes for the same keys in any order', () => {
    const keys = ['产业', '产业集群', '产能', '集群', '发展'];
    const bytes = packTrie(buildTrie(keys, [1, 2, 3, 4, 5]));
    expect(packTrie(buildTrie([...keys].reverse(), [5, 4, 3, 2, 1]))).toEqual(bytes);
  });
  it('keeps the last value of equal keys', () => {
    expect(buildTrie(['产业', '产业'], [1, 2]).find('产业')).toBe(2);
  });
});

describe('DoubleArrayTrie.from', () => {
  it.each([
    ['bad magic', (bytes: Uint8Array) => bytes.fill(0, 0, 4)],
    ['another version', (bytes: Uint8Array) => bytes.fill(9, 4, 5)],
    ['a cut file', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 8)],
    ['nothing', () => new Uint8Array(0)],
  ])('throws FormatError on %s', (_label, damage) => {
    expect(() => DoubleArrayTrie.from(damage(packTrie(buildTrie(['产业'], [0]))))).toThrow(FormatError);
  });
});
