/** Small questions about tokens and characters of a text. In: the draft. Out: borders, tags, character classes. */
import type { Draft } from '../draft.ts';

export interface TokenBorders {
  /** Token that covers the character at `offset`. */
  tokenAt(offset: number): number;
  /** True where a token begins, and at the end of the text. */
  isBorder(offset: number): boolean;
  /** `x` for words that no dictionary holds. */
  tagOf(token: number): string;
}

export const buildBorders = ({ tokens, text }: Draft): TokenBorders => {
  const at = new Int32Array(text.length + 1);
  // Tokens are short: a loop is cheaper than a call of `fill` for each.
  for (let i = 0; i < tokens.count; i++) {
    const end = tokens.ends[i]!;
    for (let offset = tokens.starts[i]!; offset < end; offset++) at[offset] = i;
  }
  at[text.length] = tokens.count;
  // The first of two `n` is the tag of Han words that no dictionary holds (model.ts).
  const { tagNames } = tokens;
  const firstNoun = tagNames.indexOf('n');
  const unknownId = firstNoun >= 0 && tagNames.indexOf('n', firstNoun + 1) >= 0 ? firstNoun : -1;
  return {
    tokenAt: offset => at[offset]!,
    isBorder: offset => offset <= 0 || offset >= text.length || at[offset] !== at[offset - 1],
    tagOf: token => {
      const id = tokens.tagIds[token]!;
      return id === unknownId ? 'x' : (tagNames[id] ?? 'x');
    },
  };
};

/** Chinese character (unified ideographs and extension A, 〇). */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

export const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Names as they are compared and printed: no spaces, brackets full-width. */
export const toName = (raw: string): string => raw.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** Spans that hold furniture or nothing of the report; asked by offset. */
export const buildFurniture = (draft: Draft): ((offset: number) => boolean) => {
  const lines = draft.lines.filter(line => line.kind === 'furniture');
  return offset => {
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lines[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < lines.length && lines[low]!.start <= offset;
  };
};
