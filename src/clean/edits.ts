/**
 * Edits of one text and what they leave: the new text and the pieces that lead back.
 *
 * In: a text and edits in rising order that do not overlap. Out: the edited text, its piece map. Decides nothing itself.
 */
import { buildPieceMap, type PieceMap } from './piece-map.ts';

/** `text` takes the place of `[start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  /** From the edited text to the text before; null where nothing was edited. */
  readonly map: PieceMap | null;
}

/**
 * Carry out `edits` on `text`.
 *
 * What an edit puts in is one atomic piece: every part of it leads back to all that was replaced. A deletion leaves a gap.
 */
export const applyEdits = (text: string, edits: readonly Edit[]): Edited => {
  if (edits.length === 0) return { text, map: null };
  const parts: string[] = [];
  const pieces = buildPieceMap(edits.length * 2 + 1);
  let done = 0;
  for (const { start, end, text: replacement } of edits) {
    if (start > done) {
      parts.push(text.slice(done, start));
      pieces.addLinear(done, start - done);
    }
    if (replacement.length > 0) {
      parts.push(replacement);
      pieces.addAtomic(start, end, replacement.length);
    }
    done = end;
  }
  if (done < text.length) {
    parts.push(text.slice(done));
    pieces.addLinear(done, text.length - done);
  }
  return { text: parts.join(''), map: pieces.finish() };
};
