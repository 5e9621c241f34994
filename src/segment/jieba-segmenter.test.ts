import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDictionary } from './compile-dictionary.ts';
import { Dictionary, HMM_FIRST, HMM_LAST, HMM_NEVER, packDictionary } from './dictionary.ts';
import { JiebaSegmenter } from './jieba-segmenter.ts';

const NO_HMM = {
  start: Float64Array.of(-0.3, HMM_NEVER, HMM_NEVER, -1.5),
  transitions: new Float64Array(16).fill(-1),
  rows: new Uint16Array(HMM_LAST - HMM_FIRST + 1),
  emissions: new Float64Array(4).fill(HMM_NEVER),
};
const toy = (lines: string): JiebaSegmenter =>
  new JiebaSegmenter(Dictionary.from(packDictionary(compileDictionary(lines, NO_HMM), new Uint8Array(32))));
const words = (segmenter: JiebaSegmenter, text: string): string => {
  const tokens = segmenter.segment(text, { hmm: false });
  return Array.from(
    { length: tokens.count },
    (_, i) => `${text.slice(tokens.starts[i], tokens.ends[i])}/${tokens.tagNames[tokens.tagIds[i]!]}`,
  ).join(' ');
};

describe('JiebaSegmenter.segment(text)', () => {
  const segmenter = toy('研究 50 vn\n研究生 30 n\n生命 40 n\n命 5 n\n起源 20 n\n生 5 v');
  it.each([
    ['nothing', '', ''],
    ['the most probable way, not the longest word', '研究生命起源', '研究/vn 生命/n 起源/n'],
    ['a character of no word alone', '研究啊', '研究/vn 啊/x'],
    ['letters and digits joined', 'abc12研究3', 'abc12/eng 研究/vn 3/m'],
    ['CR LF as one', '生\r\n命', '生/v \r\n/x 命/n'],
    ['an astral character whole', '研究\u{20bb7}\u{1f600}', '研究/vn \u{20bb7}/x \u{1f600}/x'],
    ['lone surrogates one by one', '\ud842研究\udfb7', '\ud842/x 研究/vn \udfb7/x'],
  ])('cuts %s: %s', (_label, text, expected) => {
    expect(words(segmenter, text)).toBe(expected);
  });
});

describe('JiebaSegmenter with user words', () => {
  const base = '研究 50 vn\n研究生 30 n\n生命 40 n\n起源 20 n';
  const withUser = (userWords: { word: string; frequency: number | null; tag: string }[]): JiebaSegmenter =>
    new JiebaSegmenter(Dictionary.from(packDictionary(compileDictionary(base, NO_HMM), new Uint8Array(32))), userWords);
  it('keeps a word without frequency whole', () => {
    const segmenter = withUser([{ word: '生命起源', frequency: null, tag: 'nz' }]);
    expect(words(segmenter, '研究生命起源')).toBe('研究/vn 生命起源/nz');
  });
  it('takes the user frequency and the base tag of a word that both have', () => {
    const segmenter = withUser([{ word: '研究生', frequency: 100000, tag: '' }]);
    expect(words(segmenter, '研究生命')).toBe('研究生/n 命/x');
  });
  it('keeps a word with marks whole among atoms', () => {
    const segmenter = withUser([{ word: '强链、补链', frequency: null, tag: 'l' }]);
    const { count, starts, ends } = segmenter.segment('研究强链、补链', { atoms: true });
    expect(Array.from({ length: count }, (_, i) => [starts[i], ends[i]])).toEqual([
      [0, 2],
      [2, 7],
    ]);
  });
});

describe('JiebaSegmenter with a user word of no effect', () => {
  it('cuts as without it: both kernels are the same', () => {
    const dictionary = Dictionary.from(
      packDictionary(
        compileDictionary('研究 50 vn\n研究生 30 n\n生命 40 n\n起源 20 n\n命 3 n', NO_HMM),
        new Uint8Array(32),
      ),
    );
    const plain = new JiebaSegmenter(dictionary);
    const withWord = new JiebaSegmenter(dictionary, [{ word: '航', frequency: 0, tag: 'n' }]);
    const text = fc.string({ unit: fc.constantFrom('研', '究', '生', '命', '起', '源', 'a', '1', '\u{20bb7}', '。') });
    fc.assert(
      fc.property(text, value => {
        expect(words(withWord, value)).toBe(words(plain, value));
      }),
    );
  });
});
