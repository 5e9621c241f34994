/** Rows in traditional characters (`--script traditional`). opencc-js loads when the first row comes. */
import type { CellValue, Row } from '../model.ts';

/** Columns that hold paths, tags and codes, not Chinese text. */
const KEPT = new Set(['source', 'pos', 'kind', 'type', 'code', 'date', 'first', 'last']);

type Convert = (text: string) => string;

const convertCell = (cell: CellValue, convert: Convert): CellValue => {
  if (typeof cell === 'string') return convert(cell);
  if (cell === null || typeof cell === 'number') return cell;
  if (Array.isArray(cell)) return cell.map((item: CellValue) => convertCell(item, convert));
  return convertRow(cell as Row, convert);
};

const convertRow = (row: Row, convert: Convert): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [column, KEPT.has(column) ? cell : convertCell(cell, convert)]),
  );

/** The converter from simplified characters, by OpenCC's tables. */
export const loadTraditional = async (): Promise<Convert> => {
  const { Converter } = await import('opencc-js/cn2t');
  return Converter({ from: 'cn', to: 't' });
};

/** The same rows in traditional characters. */
export async function* toTraditional(rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Row> {
  const convert = await loadTraditional();
  for await (const row of rows) yield convertRow(row, convert);
}
