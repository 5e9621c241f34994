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

export const FIXED_FROM = '「」『』﹁﹂﹃﹄｢｣〝〞〟﹐﹑﹔﹕﹖﹗﹙﹚､｡％';
export const WIDE_FROM = ',;:?!';

/** Takes no room and says nothing: zero-width space and marks, soft hyphen, byte order mark, bidirectional controls. */
export const isInvisible = (code: number): boolean =>
  code === 0xad ||
  code === 0x200b ||
  code === 0x200e ||
  code === 0x200f ||
  code === 0x2060 ||
  code === 0xfeff ||
  (code >= 0x202a && code <= 0x202e);
export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  code === 9 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f;
export const isWideAlphanumeric = (code: number): boolean =>
  (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);

const buildClasses = (): Uint8Array => {
  const built = new Uint8Array(0x10000);
  const add = (signs: string, bit: number): void => {
    for (const sign of signs) built[sign.charCodeAt(0)]! |= bit;
  };
  for (let code = 0; code < 0x10000; code++) {
    if (isInvisible(code)) built[code]! |= HIDDEN;
    if (isSpace(code) || isWideAlphanumeric(code)) built[code]! |= NOISE;
  }
  add('&', HIDDEN);
  add(')）!?！？\ufffd', SUSPECT);
  add('\r', NOISE);
  add(`${FIXED_FROM}${WIDE_FROM}()"`, FOLDED);
  return built;
};

/** The one table, built when first asked for (cost: below a millisecond) and never written again. */
const built: { classes?: Uint8Array } = {};

/** @returns the bits of all signs in `[start, end)` */
export const scanSigns = (text: string, start: number, end: number): number => {
  built.classes ??= buildClasses();
  const { classes } = built;
  let bits = 0;
  for (let i = start; i < end; i++) bits |= classes[text.charCodeAt(i)]!;
  return bits;
};
