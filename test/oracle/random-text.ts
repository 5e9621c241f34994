/** Seeded strings of every script, marks, digits, astral characters and lone surrogates. */

/** mulberry32: a small generator of numbers in [0, 1). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Ranges of code points, in the order of how they are drawn; Han of the main block and of words weigh most. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x4e00, 0x9fff],
  [0x30, 0x39],
  [0x20, 0x7e],
  [0x0, 0x24f],
  [0x370, 0x6ff],
  [0x900, 0x1fff],
  [0x2000, 0x33ff],
  [0x3400, 0x4dff],
  [0x9fa0, 0xabff],
  [0xac00, 0xd7ff],
  [0xd800, 0xdfff],
  [0xe000, 0xffff],
  [0x10000, 0x1f9ff],
  [0x20000, 0x2fa20],
  [0x30000, 0x323af],
];

const pick = (random: () => number, size: number): number => Math.floor(random() * size);

/** A string of up to 40 pieces: words of `words`, characters of the ranges, marks that jieba treats apart. */
export const makeText = (random: () => number, words: readonly string[]): string => {
  let text = '';
  for (let i = pick(random, 40); i >= 0; i--) {
    const choice = random();
    if (choice < 0.35) text += words[pick(random, words.length)]!;
    else if (choice < 0.6) text += [...words[pick(random, words.length)]!][0]!;
    else if (choice < 0.7) text += '+#&._%-,/:\r\n 年月日1234567890abAB、。'[pick(random, 37)]!;
    else {
      const [first, last] = RANGES[pick(random, RANGES.length)]!;
      const codePoint = first + pick(random, last - first + 1);
      text += codePoint > 0xffff ? String.fromCodePoint(codePoint) : String.fromCharCode(codePoint);
    }
  }
  return text;
};
