/** jieba's modes whose tokens overlap: `all` (every word of the dictionary) and `search` (long words with their parts). */
import { codePointAt, isAsciiAlphanumeric, isHan } from './character-class.ts';
import type { TokenBuffer } from './token-buffer.ts';
import type { WordSource } from './word-source.ts';

/** `[a-zA-Z0-9+#\n]` make one token in mode `all`. */
const isJoined = (unit: number): boolean =>
  isAsciiAlphanumeric(unit) || unit === 0x2b || unit === 0x23 || unit === 0x0a;

/** Longest word that is looked for; no dictionary word is longer. */
const MAX_WORD_UNITS = 64;

/** Every dictionary word of `text`, by start, shorter first; Han characters that are in none are left out, as in jieba-rs. */
export const cutAll = (text: string, words: WordSource, tokens: TokenBuffer): void => {
  for (let i = 0; i < text.length; ) {
    const codePoint = codePointAt(text, i);
    const size = codePoint > 0xffff ? 2 : 1;
    if (isHan(codePoint)) {
      const limit = Math.min(text.length, i + MAX_WORD_UNITS);
      for (let end = i; end < limit && isHan(codePointAt(text, end)); ) {
        end += codePointAt(text, end) > 0xffff ? 2 : 1;
        const entry = words.find(text, i, end);
        if (entry >= 0) tokens.push(i, end, entry >>> 16);
      }
      i += size;
    } else {
      let end = i + size;
      if (isJoined(codePoint)) while (end < text.length && isJoined(text.charCodeAt(end))) end++;
      const entry = words.find(text, i, end);
      tokens.push(i, end, entry >= 0 ? entry >>> 16 : 0);
      i = end;
    }
  }
};

/** Tokens of an exact cut, each behind the words of two and of three characters in it. */
export const addParts = (text: string, exact: TokenBuffer, words: WordSource, tokens: TokenBuffer): void => {
  const offsets: number[] = [];
  for (let k = 0; k < exact.count; k++) {
    const start = exact.starts[k]!;
    const end = exact.ends[k]!;
    offsets.length = 0;
    for (let i = start; i < end; i += codePointAt(text, i) > 0xffff ? 2 : 1) offsets.push(i);
    offsets.push(end);
    const size = offsets.length - 1;
    for (let width = 2; width <= 3 && width < size; width++) {
      for (let i = 0; i + width <= size; i++) {
        const entry = words.find(text, offsets[i]!, offsets[i + width]!);
        if (entry >= 0) tokens.push(offsets[i]!, offsets[i + width]!, entry >>> 16);
      }
    }
    tokens.push(start, end, exact.tagIds[k]!);
  }
};
