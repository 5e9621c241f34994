/**
 * Which signs that cleaning looks at a text holds, and where, in one look at each unit: a pass that would find nothing to do
 * is left out, and the others look at no other places.
 *
 * In: a text. Out: its signs. Decides nothing: a bit says that a pass must look, never that it will change something.
 */
import { toUnits } from './units.ts';

/** An entity may begin, or a sign takes no room. */
export const HIDDEN = 1;
/** A closing bracket, behind which damage may have left a reading. */
export const BRACKET = 2;
/** Spaces, full-width digits and letters, carriage returns. */
export const NOISE = 4;
/** Signs that may be folded. */
export const FOLDED = 8;
/** The sign of half a character or of a replaced full-width sign. */
export const HALF = 16;
export const ALL_SIGNS = HIDDEN | BRACKET | HALF | NOISE | FOLDED;
const SPACE = 32;
const WIDE_ALPHANUMERIC = 64;
/** A line end that is no line feed. */
export const LINE_END = 128;

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
  add(')）', BRACKET);
  add('!?！', HALF);
  add('\r', NOISE);
  add('\r\u0085\u2028\u2029', LINE_END);
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

/** A text with its signs, by offset; nothing of it is written to. */
export interface ScannedText {
  readonly text: string;
  readonly units: Uint16Array;
  /** The bits of all signs. */
  readonly bits: number;
  readonly count: number;
  /** Of each sign. */
  readonly offsets: Uint32Array;
}

const FEWEST_OFFSETS = 4096;
/** Where offsets are gathered before their number is known; grows, and holds nothing between two scans. */
const scratch: { offsets: Uint32Array } = { offsets: new Uint32Array(0) };

const growScratch = (): Uint32Array => {
  const { offsets } = scratch;
  scratch.offsets = new Uint32Array(Math.max(FEWEST_OFFSETS, 2 * offsets.length));
  scratch.offsets.set(offsets);
  return scratch.offsets;
};

/** @param units the code units of `text`, where they are known */
export const scanSigns = (text: string, units: Uint16Array = toUnits(text)): ScannedText => {
  const classes = getClasses();
  let { offsets } = scratch;
  let bits = 0;
  let count = 0;
  for (let i = 0; i < units.length; i++) {
    const code = units[i]!;
    // No sign is an ideograph: most of a text is passed over without a look into the table.
    if (code >= 0x3400 && code <= 0x9fff) continue;
    const found = classes[code]!;
    if (found === 0) continue;
    bits |= found;
    if (count === offsets.length) offsets = growScratch();
    offsets[count++] = i;
  }
  return { text, units, bits, count, offsets: offsets.slice(0, count) };
};

/** Index of the first sign with one of `bits`, from index `first` on; the number of signs if there is none. */
export const findSign = ({ units, count, offsets }: ScannedText, bits: number, first: number): number => {
  const classes = getClasses();
  let index = first;
  while (index < count && (classes[units[offsets[index]!]!]! & bits) === 0) index++;
  return index;
};

/** Index of the first sign at or behind `offset`, from index `first` on. */
export const skipSigns = ({ count, offsets }: ScannedText, offset: number, first: number): number => {
  let index = first;
  while (index < count && offsets[index]! < offset) index++;
  return index;
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
