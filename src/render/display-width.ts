/**
 * How many terminal columns a text takes: East Asian wide and full-width characters two, marks that combine none.
 *
 * Characters of ambiguous width (`“ ” … ·`) count one, as terminals draw them by default.
 * source: Unicode 16 EastAsianWidth.txt, classes W and F, blocks joined where only unassigned code points lie between
 */

/** `[first, last]` of wide code points, ascending. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x2648, 0x2653],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x2753, 0x2757],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x1fa70, 0x1faff],
  [0x20000, 0x3fffd],
];
const COMBINING = /^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]$/u;

/** Columns of one code point: 0, 1 or 2. */
const widthOf = (codePoint: number): number => {
  if (codePoint < 0x300) return 1;
  let low = 0;
  let high = WIDE.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = WIDE[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return 2;
  }
  return COMBINING.test(String.fromCodePoint(codePoint)) ? 0 : 1;
};

/** Columns that `text` takes; it must have no control characters. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const char of text) width += widthOf(char.codePointAt(0)!);
  return width;
};

/** Runs of Latin letters and digits stay together where they fit. */
const WORD = /[\p{Script=Latin}\d.,%+/:_-]+|[\s\S]/gu;

/** Marks that do not begin a line. */
const CLOSING = new Set('，。、；：？！）》」』】”’,.;:?!)');

/** Cut `text` into lines of at most `columns` (at least 2) columns. "" gives one empty line. */
export const wrapText = (text: string, columns: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const put = (piece: string, pieceWidth: number): void => {
    if (width + pieceWidth > columns && line !== '') {
      // The character before a closing mark goes with it, where both then fit.
      const last = CLOSING.has(piece) ? ([...line].at(-1) ?? '') : '';
      const carried = last.length < line.length && displayWidth(last) + pieceWidth <= columns ? last : '';
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
      width = displayWidth(carried);
    }
    line += piece;
    width += pieceWidth;
  };
  for (const [word] of text.matchAll(WORD)) {
    const wordWidth = displayWidth(word);
    if (wordWidth <= columns) put(word, wordWidth);
    else for (const char of word) put(char, displayWidth(char));
  }
  lines.push(line);
  return lines;
};
