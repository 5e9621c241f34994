/**
 * What a character is to the readers of names: Han, Latin, digit, blank, dot, part of a name, or a break.
 *
 * In: a text and an offset, which may lie outside (nothing but a break is there). Out: yes or no, at one array read.
 */

const HAN = 1;
const LATIN = 2;
const DIGIT = 4;
const SPACE = 8;
const DOT = 16;
/** Marks that stand within names. */
const INNER = 32;
const IN_NAMES = HAN | LATIN | DIGIT | INNER;

/** Classes (bits) by code unit. Surrogates of the planes of rare Han count as Han, unit by unit. */
const CLASSES = new Uint8Array(0x10000);
CLASSES.fill(HAN, 0x3400, 0x4dc0).fill(HAN, 0x4e00, 0xa000).fill(HAN, 0xd840, 0xe000);
CLASSES.fill(LATIN, 0x41, 0x5b).fill(LATIN, 0x61, 0x7b).fill(LATIN, 0xc0, 0x250).fill(DIGIT, 0x30, 0x3a);
for (const blank of ' \u3000\t\u00a0') CLASSES[blank.charCodeAt(0)]! |= SPACE;
/** The dot between the parts of a foreign name, in the forms that pages use for it. */
for (const dot of '·•・‧∙●') CLASSES[dot.charCodeAt(0)]! |= DOT;
for (const mark of "·•・‧∙—-'&") CLASSES[mark.charCodeAt(0)]! |= INNER;

/** Common Han are told by their range: their part of the table stays out of the processor's cache. */
const classAt = (text: string, at: number): number => {
  if (at < 0 || at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  return unit >= 0x4e00 && unit <= 0x9fff ? HAN : CLASSES[unit]!;
};

export const isHanAt = (text: string, at: number): boolean => (classAt(text, at) & HAN) !== 0;
export const isLatinAt = (text: string, at: number): boolean => (classAt(text, at) & LATIN) !== 0;
export const isDigitAt = (text: string, at: number): boolean => (classAt(text, at) & DIGIT) !== 0;
export const isSpaceAt = (text: string, at: number): boolean => (classAt(text, at) & SPACE) !== 0;
export const isNameDotAt = (text: string, at: number): boolean => (classAt(text, at) & DOT) !== 0;
/** End of text, line break, blank or any mark that is not part of a name. */
export const isBreakAt = (text: string, at: number): boolean => (classAt(text, at) & IN_NAMES) === 0;
/** Whether one of the characters of `set` stands at `at`. */
export const isOneOfAt = (text: string, at: number, set: string): boolean => {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  for (let i = 0; i < set.length; i++) if (set.charCodeAt(i) === unit) return true;
  return false;
};

/** First offset at or behind `start` that is no blank; at most `limit` blanks are passed. */
export const skipSpaces = (text: string, start: number, limit = 8): number => {
  let at = start;
  while (at < start + limit && isSpaceAt(text, at)) at++;
  return at;
};
/** Offset behind the last character before `end` that is no blank. */
export const skipSpacesBack = (text: string, end: number, limit = 8): number => {
  let at = end;
  while (at > end - limit && at > 0 && isSpaceAt(text, at - 1)) at--;
  return at;
};
