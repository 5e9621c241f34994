/**
 * Arrays with a cell for each place of a text, which a step fills and then forgets: one array serves text after text.
 *
 * In: the number of cells. Out: an array of at least so many, these all 0; it is the caller's until the next call. To be
 * used within one run of one step only: nothing that outlives it may hold the array.
 */

/** Cells made beyond those asked for, so that texts which grow little by little do not each make an array. */
const MOST_SPARE = 1 << 20;

export const buildScratch = <T extends Uint8Array | Uint32Array>(
  make: (length: number) => T,
): ((length: number) => T) => {
  let cells = make(0);
  return length => {
    if (cells.length < length) cells = make(length + Math.min(length, MOST_SPARE));
    else cells.fill(0, 0, length);
    return cells;
  };
};
