/**
 * Rows → text, a piece at a time: `tsv`, `csv`, `json`, `ndjson` and `markdown` row by row, `table` when all are there.
 *
 * The same rows and columns in every format; every piece ends with a line break.
 */
import type { Row, Table } from '../model.ts';
import { escapeControls, toSafeJson } from './escape-controls.ts';
import { renderTable } from './render-table.ts';
import { toCells } from './to-text.ts';

export const FORMATS = ['table', 'tsv', 'csv', 'json', 'ndjson', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export interface RenderSettings {
  readonly format: Format;
  readonly header: boolean;
  /** Made for a spreadsheet: begins with a byte order mark, and CSV cells that a spreadsheet would compute are quoted. */
  readonly bom: boolean;
  readonly color: boolean;
  /** Columns of the terminal, for `table`. */
  readonly width: number;
}
/** A table whose rows may still be coming. */
export interface RowStream extends Omit<Table, 'rows'> {
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
}

type RowRenderer = (cells: readonly string[]) => string;

const renderTsv: RowRenderer = cells => `${cells.join('\t')}\n`;
// A backslash before a bar would take the bar's own backslash away.
const renderMarkdown: RowRenderer = cells =>
  `| ${cells.map(cell => cell.replaceAll('\\', '\\\\').replaceAll('|', '\\|')).join(' | ')} |\n`;

const loadCsvRenderer = async (bom: boolean): Promise<RowRenderer> => {
  const { stringify } = await import('csv-stringify/sync');
  return cells => stringify([[...cells]], { escape_formulas: bom, record_delimiter: 'unix' });
};

async function* renderLines(
  table: RowStream,
  renderRow: RowRenderer,
  headerLines: readonly (readonly string[])[],
): AsyncGenerator<string> {
  for (const line of headerLines) yield renderRow(line);
  for await (const row of table.rows) yield renderRow(toCells(row, table).map(escapeControls));
}

/** The columns of a row in their order, and nothing else. */
const toObject = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map(column => [column, row[column] ?? null]));

async function* renderJson({ columns, rows }: RowStream): AsyncGenerator<string> {
  let isFirst = true;
  for await (const row of rows) {
    yield `${isFirst ? '[\n' : ',\n'}${toSafeJson(toObject(row, columns))}`;
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}

async function* renderNdjson({ columns, rows }: RowStream): AsyncGenerator<string> {
  for await (const row of rows) yield `${toSafeJson(toObject(row, columns))}\n`;
}

async function* renderFormat(table: RowStream, settings: RenderSettings): AsyncGenerator<string> {
  const header = settings.header ? [table.columns] : [];
  switch (settings.format) {
    case 'table': {
      const rows: Row[] = [];
      for await (const row of table.rows) rows.push(row);
      return yield* [await renderTable({ ...table, rows }, settings)];
    }
    case 'tsv':
      return yield* renderLines(table, renderTsv, header);
    case 'csv':
      return yield* renderLines(table, await loadCsvRenderer(settings.bom), header);
    case 'markdown':
      return yield* renderLines(
        table,
        renderMarkdown,
        header.flatMap(columns => [columns, columns.map(() => '---')]),
      );
    case 'json':
      return yield* renderJson(table);
    case 'ndjson':
      return yield* renderNdjson(table);
  }
}

/** Text of a table in pieces, to be written one after the other. */
export async function* renderRows(table: RowStream, settings: RenderSettings): AsyncGenerator<string> {
  if (settings.bom) yield '\uFEFF';
  yield* renderFormat(table, settings);
}
