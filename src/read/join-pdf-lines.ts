/** The pieces of text on a page of a PDF → lines, those of one paragraph joined again. Pure. */

/** A piece of text; `transform[4]` is its left edge, all in points. Marks without `str` say nothing. */
export interface PdfItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly transform?: readonly number[];
}

interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

const toLines = (items: readonly PdfItem[]): PdfLine[] => {
  const lines: PdfLine[] = [];
  let parts: PdfItem[] = [];
  const end = (): void => {
    const text = parts
      .map(part => part.str ?? '')
      .join('')
      .trim();
    const inked = parts.filter(part => (part.str ?? '').trim() !== '');
    const lefts = inked.map(part => part.transform?.[4] ?? 0);
    const rights = inked.map(part => (part.transform?.[4] ?? 0) + (part.width ?? 0));
    const size = Math.max(0, ...inked.map(part => part.height ?? 0));
    if (text !== '') lines.push({ text, left: Math.min(...lefts), right: Math.max(...rights), size });
    parts = [];
  };
  for (const item of items) {
    parts.push(item);
    if (item.hasEOL === true) end();
  }
  end();
  return lines;
};

/** A line runs on into the next when it reaches the right edge and the next is not indented. */
export const joinPdfLines = (items: readonly PdfItem[]): string => {
  const lines = toLines(items);
  const right = Math.max(...lines.map(line => line.right));
  const left = Math.min(...lines.map(line => line.left));
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      const runsOn = next !== undefined && line.right > right - 2 * line.size && next.left < left + 1.2 * next.size;
      if (next === undefined || !runsOn) return `${line.text}\n`;
      return /[a-z\d,]$/i.test(line.text) && /^[a-z\d]/i.test(next.text) ? `${line.text} ` : line.text;
    })
    .join('')
    .trimEnd();
};
