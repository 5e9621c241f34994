/** Which characters jieba cuts with its dictionary: Han and `[a-zA-Z0-9+#&._%-]`; all others stand alone. */

/** Han outside the main block, as jieba-rs has it: extensions A–F and compatibility ideographs. */
const isHanExtension = (codePoint: number): boolean =>
  (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
  (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
  (codePoint >= 0x20000 && codePoint <= 0x2a6df) ||
  (codePoint >= 0x2a700 && codePoint <= 0x2ebef) ||
  (codePoint >= 0x2f800 && codePoint <= 0x2fa1f);

export const isHan = (codePoint: number): boolean =>
  (codePoint >= 0x4e00 && codePoint <= 0x9fff) || isHanExtension(codePoint);

export const isAsciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

export const isAsciiAlphanumeric = (unit: number): boolean =>
  isAsciiDigit(unit) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);

/** `+#&._%-` */
const isConnector = (unit: number): boolean =>
  unit === 0x2b || unit === 0x23 || unit === 0x26 || unit === 0x2e || unit === 0x5f || unit === 0x25 || unit === 0x2d;

/** Characters of the blocks that are cut by dictionary. */
export const isBlockCharacter = (codePoint: number): boolean =>
  codePoint < 0x80 ? isAsciiAlphanumeric(codePoint) || isConnector(codePoint) : isHan(codePoint);

/**
 * Code point at `index`; a lone surrogate is itself and no letter.
 * (`String.prototype.codePointAt` without the undefined.)
 */
export const codePointAt = (text: string, index: number): number => {
  const unit = text.charCodeAt(index);
  if ((unit & 0xfc00) !== 0xd800 || index + 1 >= text.length) return unit;
  const next = text.charCodeAt(index + 1);
  return (next & 0xfc00) === 0xdc00 ? ((unit & 0x3ff) << 10) + (next & 0x3ff) + 0x10000 : unit;
};
