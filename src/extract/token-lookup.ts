/** Tokens asked by offset. In: tokens that tile the text. Out: index and tag of the token that covers an offset. */
import type { Tokens } from '../model.ts';

/** Index of the token that covers `offset`; -1 when the offset is outside the text. cost: O(log tokens) */
export const findTokenAt = (tokens: Tokens, offset: number): number => {
  let low = 0;
  let high = tokens.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= offset) low = middle + 1;
    else if (tokens.starts[middle]! > offset) high = middle - 1;
    else return middle;
  }
  return -1;
};

/** POS tag of token `index`; "" outside the text. */
export const getTag = (tokens: Tokens, index: number): string =>
  index < 0 || index >= tokens.count ? '' : (tokens.tagNames[tokens.tagIds[index]!] ?? '');
