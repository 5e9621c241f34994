import { describe, expect, it } from 'vitest';
import { makeDraft } from '../../test/make-draft.ts';
import { getTokenIndex } from './token-index.ts';

describe('TokenIndex', () => {
  const index = getTokenIndex(makeDraft('链主/n 企业/n 增长/v 。/x'));

  it('tokenAt(offset) gives the token that covers a character, -1 outside the text', () => {
    expect([-1, 0, 1, 2, 5, 6, 7].map(offset => index.tokenAt(offset))).toEqual([-1, 0, 0, 1, 2, 3, -1]);
  });

  it('isBorder(offset) is true where a token begins and outside the text', () => {
    expect([-1, 0, 1, 2, 3, 6, 7, 8].map(offset => index.isBorder(offset))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it('tagOf(token) gives the tag, x outside the text', () => {
    expect([-1, 0, 2, 3].map(token => index.tagOf(token))).toEqual(['x', 'n', 'v', 'x']);
  });

  it('tagOf(token) gives x for words that no dictionary holds, where the segmenter tells', () => {
    const draft = makeDraft('链主/n 企业/n');
    const tokens = { ...draft.tokens, tagNames: ['n', 'v', 'n'], tagIds: Uint8Array.of(0, 2) };
    const marked = getTokenIndex({ ...draft, tokens });
    expect([0, 1].map(token => marked.tagOf(token))).toEqual(['x', 'n']);
  });
});
