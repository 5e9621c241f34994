/**
 * Edits of one text and what they leave: the new text and the pieces that lead back.
 *
 * In: a text and edits in rising order that do not overlap. Out: the edited text, its piece map. Decides nothing itself.
 */
import { type PieceMap, PieceMapBuilder } from './piece-map.ts';
import { toText } from './units.ts';

/** `text` takes the place of `[start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  readonly units: Uint16Array;
  /** From the edited text to the text before; null where nothing was edited. */
  readonly map: PieceMap | null;
}

/**
 * Carry out `edits` on `text`, of which `units` are the code units.
 *
 * What an edit puts in is one atomic piece: every part of it leads back to all that was replaced. A deletion leaves a gap.
 */
export const applyEdits = (text: string, units: Uint16Array, edits: readonly Edit[]): Edited => {
  if (edits.length === 0) return { text, units, map: null };
  let length = units.length;
  for (const { start, end, text: replacement } of edits) length += replacement.length - (end - start);
  const edited = new Uint16Array(length);
  const pieces = new PieceMapBuilder(edits.length * 2 + 1);
  let done = 0;
  let written = 0;
  for (const { start, end, text: replacement } of edits) {
    pieces.addLinear(done, start - done);
    written = copyUnits(units, [done, start], edited, written);
    if (replacement.length > 0) pieces.addAtomic(start, end, replacement.length);
    for (let i = 0; i < replacement.length; i++) edited[written++] = replacement.charCodeAt(i);
    done = end;
  }
  pieces.addLinear(done, units.length - done);
  copyUnits(units, [done, units.length], edited, written);
  return { text: toText(edited), units: edited, map: pieces.finish() };
};

/** From this length on a view is faster than a loop. */
const LONG = 64;

/** @returns where the next unit goes */
const copyUnits = (from: Uint16Array, [start, end]: readonly [number, number], to: Uint16Array, at: number): number => {
  if (end - start >= LONG) {
    to.set(from.subarray(start, end), at);
    return at + end - start;
  }
  let written = at;
  for (let i = start; i < end; i++) to[written++] = from[i]!;
  return written;
};
