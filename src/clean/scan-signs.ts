/**
 * What kinds of signs a text holds, in one look at each: a pass that would find nothing to do is left out.
 *
 * In: a text. Out: bits. Decides nothing: a bit says that a pass must look, never that it will change something.
 */

/** An entity may begin, or a sign takes no room. */
export const HIDDEN = 1;
/** What only damage needs looking at: a closing bracket, the sign of half a character or of a replaced full-width sign. */
export const SUSPECT = 2;
/** Spaces, full-width digits and letters, carriage returns. */
export const NOISE = 4;
/** Signs that may be folded. */
export const FOLDED = 8;
export const ALL_SIGNS = HIDDEN | SUSPECT | NOISE | FOLDED;
const SPACE = 16;
const WIDE_ALPHANUMERIC = 32;

export const FIXED_FROM = '「」『』﹁﹂﹃﹄｢｣〝〞〟﹐﹑﹔﹕﹖﹗﹙﹚､｡％';
export const WIDE_FROM = ',;:?!';

/** Code units from first to last. */
type Range = readonly [first: number, last: number];
/** Takes no room and says nothing: zero-width space and marks, soft hyphen, byte order mark, bidirectional controls. */
const INVISIBLE: readonly Range[] = [
  [0xad, 0xad],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2060, 0x2060],
  [0xfeff, 0xfeff],
  [0x202a, 0x202e],
];
const SPACES: readonly Range[] = [
  [0x20, 0x20],
  [9, 9],
  [0xa0, 0xa0],
  [0x3000, 0x3000],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
];
const WIDE_ALPHANUMERICS: readonly Range[] = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
];

const isIn = (ranges: readonly Range[], code: number): boolean => {
  for (const [first, last] of ranges) if (code >= first && code <= last) return true;
  return false;
};
export const isInvisible = (code: number): boolean => isIn(INVISIBLE, code);

const buildClasses = (): Uint8Array => {
  const built = new Uint8Array(0x10000);
  const addRanges = (ranges: readonly Range[], bit: number): void => {
    for (const [first, last] of ranges) for (let code = first; code <= last; code++) built[code]! |= bit;
  };
  const add = (signs: string, bit: number): void => {
    for (const sign of signs) built[sign.charCodeAt(0)]! |= bit;
  };
  addRanges(INVISIBLE, HIDDEN);
  addRanges(SPACES, NOISE | SPACE);
  addRanges(WIDE_ALPHANUMERICS, NOISE | WIDE_ALPHANUMERIC);
  add('&', HIDDEN);
  add(')）!?！？\ufffd', SUSPECT);
  add('\r', NOISE);
  add(`${FIXED_FROM}${WIDE_FROM}()"`, FOLDED);
  return built;
};

/** The one table, built when first asked for (cost: below a millisecond) and never written again. */
const built: { classes?: Uint8Array } = {};

const getClasses = (): Uint8Array => {
  built.classes ??= buildClasses();
  return built.classes;
};

export const isSpace = (code: number): boolean => (getClasses()[code]! & SPACE) !== 0;
export const isFoldable = (code: number): boolean => (getClasses()[code]! & FOLDED) !== 0;
export const isWideAlphanumeric = (code: number): boolean => (getClasses()[code]! & WIDE_ALPHANUMERIC) !== 0;

/** @returns the bits of all signs in `[start, end)` */
export const scanSigns = (text: string, start: number, end: number): number => {
  const classes = getClasses();
  let bits = 0;
  for (let i = start; i < end; i++) bits |= classes[text.charCodeAt(i)]!;
  return bits;
};

/** Where the next sign with one of `bits` stands, from `start` on; `end` if there is none before. */
export const findSign = (text: string, bits: number, start: number, end: number = text.length): number => {
  const classes = getClasses();
  let i = start;
  while (i < end && (classes[text.charCodeAt(i)]! & bits) === 0) i++;
  return i;
};

/** CJK punctuation and the curly quotes and dashes of Chinese text. */
export const isCjkPunctuation = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0x3014 && code <= 0x301f) ||
  code === 0xff0c ||
  code === 0xff1a ||
  code === 0xff1b ||
  code === 0xff01 ||
  code === 0xff1f ||
  code === 0xff08 ||
  code === 0xff09 ||
  (code >= 0x2018 && code <= 0x201f);
