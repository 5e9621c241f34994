/** Which kind of line stands at an offset: the question that the other steps ask of the layout. */
import type { Draft, FoundLine } from '../draft.ts';

/** The line that holds `offset`, or undefined between lines. Cost: O(log lines). */
export const lineAt = (draft: Pick<Draft, 'lines'>, offset: number): FoundLine | undefined => {
  const { lines } = draft;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.at(middle)!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const line = lines.at(low);
  return line !== undefined && line.start <= offset ? line : undefined;
};

/** True where the report itself speaks (title or body): page furniture, bylines and datelines give nothing. */
export const isBody = (draft: Pick<Draft, 'lines'>, offset: number): boolean =>
  lineAt(draft, offset)?.kind !== 'furniture';
