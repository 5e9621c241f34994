import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError, LexiconError } from '../errors.ts';
import {
  buildLexicon,
  compileLexicon,
  type Lexicon,
  NO_ENTRY,
  packLexicon,
  parseLexicon,
  readLexicon,
} from './index.ts';

const OFFICES = '# lexicon\n书记\n副书记\tdeputy\n';
// The first name has a character outside the BMP: offsets count code units.
const PLACES = '𣲘镇\t330000\n大连\t210200\n大连市\t210200\n';
const ENTRIES = [...parseLexicon('office.txt', OFFICES, 'office'), ...parseLexicon('place.txt', PLACES, 'place')];

const listMatches = (lexicon: Lexicon, text: string): string[] => {
  const matches = lexicon.findMatches(text);
  return Array.from({ length: matches.count }, (_, i) => {
    const { kind, columns, origin } = lexicon.entryAt(matches.entryIds[i]!);
    const found = text.slice(matches.starts[i], matches.ends[i]);
    return `${matches.starts[i]} ${found} ${kind} ${columns.join()} ${origin}`;
  });
};

describe.each([
  ['built', () => buildLexicon(ENTRIES)],
  ['read from bytes', () => readLexicon(packLexicon(compileLexicon(ENTRIES)))],
])('lexicon %s', (_label, make) => {
  it('findMatches(text) gives all entries by start, longer first', () => {
    expect(listMatches(make(), '大连市副书记')).toEqual([
      '0 大连市 place 210200 place.txt:3',
      '0 大连 place 210200 place.txt:2',
      '3 副书记 office deputy office.txt:3',
      '4 书记 office  office.txt:2',
    ]);
  });
  it.each([
    ['office', '书记', 'office.txt:2'],
    ['place', '大连市', 'place.txt:3'],
    ['place', '书记', undefined],
    ['office', '书', undefined],
    ['office', '书记\t', undefined],
    ['river', '书记', undefined],
  ])('kindIndex(%s).find(%s) gives %s', (kind, text, origin) => {
    const lexicon = make();
    const id = lexicon.kindIndex(kind).find(`某${text}某`, 1, 1 + text.length);
    expect(id === NO_ENTRY ? undefined : lexicon.entryAt(id).origin).toBe(origin);
  });
  it('entriesOf(kind) gives the entries of a kind in the order of their files', () => {
    expect(
      make()
        .entriesOf('office')
        .every(entry => entry.kind === 'office'),
    ).toBe(true);
    expect(make().entriesOf('office').length).toBeGreaterThan(1);
    expect(make().entriesOf('river')).toEqual([]);
  });
  it('lengthsOf(kind) gives the lengths of its texts, longest first', () => {
    expect(make().lengthsOf('office')).toEqual([3, 2]);
    expect(make().lengthsOf('river')).toEqual([]);
  });
});

describe('readLexicon(bytes, added)', () => {
  const own = packLexicon(compileLexicon(ENTRIES));
  it('puts the entries of the user before those of the package', () => {
    const added = parseLexicon('mine.txt', '# lexicon: office\n副书记\tmine\n记\n', null);
    expect(listMatches(readLexicon(own, added), '副书记')).toEqual([
      '0 副书记 office mine mine.txt:2',
      '0 副书记 office deputy office.txt:3',
      '1 书记 office  office.txt:2',
      '2 记 office  mine.txt:3',
    ]);
  });
  it('kindIndex(kind).find(text) gives the entry of the user before that of the package', () => {
    const lexicon = readLexicon(own, parseLexicon('mine.txt', '# lexicon: office\n副书记\tmine\n', null));
    expect(lexicon.entryAt(lexicon.kindIndex('office').find('副书记', 0, 3)).columns).toEqual(['mine']);
    expect(lexicon.entryAt(lexicon.kindIndex('office').find('书记', 0, 2)).origin).toBe('office.txt:2');
    expect(lexicon.lengthsOf('office')).toEqual([3, 2]);
  });
  it('refuses bytes of another kind', () => {
    expect(() => readLexicon(new Uint8Array(64))).toThrow(FormatError);
    expect(() => readLexicon(own.subarray(0, own.length - 8))).toThrow(FormatError);
  });
  it('finds what a search of every entry at every place finds', () => {
    const word = fc.stringMatching(/^[甲乙丙]{1,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), fc.stringMatching(/^[甲乙丙丁]{0,12}$/), (words, text) => {
        const entries = parseLexicon('w.txt', words.join('\n'), 'w');
        const half = Math.floor(entries.length / 2);
        const lexicon = readLexicon(packLexicon(compileLexicon(entries.slice(0, half))), entries.slice(half));
        const expected = Array.from(text, (_, start) => words.filter(w => text.startsWith(w, start))).flatMap(
          (found, start) => found.sort((a, b) => b.length - a.length).map(w => `${start} ${w}`),
        );
        expect(listMatches(lexicon, text).map(line => line.split(' ').slice(0, 2).join(' '))).toEqual(expected);
      }),
    );
  });
});

describe('parseLexicon(path, content, kind)', () => {
  it('names every bad line at once', () => {
    expect(() => parseLexicon('a.txt', '甲\n\t乙\n甲\n', 'w')).toThrow(
      new LexiconError(['a.txt:2: no entry before the first tab', 'a.txt:3: repeated entry 甲 (first at line 1)']),
    );
  });
  it('takes the kind from a header line when none is given', () => {
    const entries = parseLexicon(
      'a.txt',
      '\uFEFF# lexicon: site-head\r\n码头\r\n# lexicon: office\r\n主任\tx\r\n',
      null,
    );
    expect(entries.map(({ kind, text, columns }) => [kind, text, ...columns])).toEqual([
      ['site-head', '码头'],
      ['office', '主任', 'x'],
    ]);
    expect(() => parseLexicon('a.txt', '码头\n', null)).toThrow('an entry before any "# lexicon: KIND" line');
  });
  it('keeps entries below "# match: no" out of the matcher', () => {
    const lexicon = buildLexicon(parseLexicon('a.txt', '# match: no\n甲\n', 'w'));
    expect(lexicon.findMatches('甲').count).toBe(0);
    expect(lexicon.kindIndex('w').find('甲', 0, 1)).toBe(0);
  });
});
