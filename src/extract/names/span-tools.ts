/** Small questions about characters and lines of a text. In: the draft. Out: character classes, names as printed. */
import type { Draft } from '../draft.ts';
import { lineAt } from '../layout/line-kind.ts';
import { LineList } from '../line-list.ts';

/** Chinese character (unified ideographs and extension A, 〇). */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;

export const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Words of one character that the segmenter joins with a level behind them: 由|市, 请|省. */
export const BEFORE_LEVEL = new Set('由请经在向从与和及对被让将令赴到报至因据受以同给抄为的');

/** Names as they are compared and printed: no spaces, brackets full-width. */
export const toName = (raw: string): string =>
  isPlain(raw) ? raw : raw.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** Most names are Han throughout. */
const isPlain = (raw: string): boolean => {
  for (let i = 0; i < raw.length; i++) if (!isHan(raw.charCodeAt(i))) return false;
  return true;
};

/** Spans that hold furniture or nothing of the report; asked by offset. */
export const buildFurniture = (draft: Draft): ((offset: number) => boolean) => {
  const furniture = new LineList();
  for (const { start, end, kind } of draft.lines) if (kind === 'furniture') furniture.push(start, end, kind);
  return offset => lineAt({ lines: furniture }, offset) !== undefined;
};
