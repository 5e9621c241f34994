/**
 * Set rows for a terminal: a ruled table, or a card for each row where the columns would get too narrow to read.
 *
 * Widths are display columns. A table of one column has no rules: it is a list.
 */
import type { CellValue, Row, Table } from '../model.ts';
import { displayWidth, wrapText } from './display-width.ts';
import { escapeControls } from './escape-controls.ts';
import { toCells, toText } from './to-text.ts';

export interface TableSettings {
  /** Columns of the terminal. */
  readonly width: number;
  readonly header: boolean;
  readonly color: boolean;
}
type Style = (text: string) => string;

/** A column is not made narrower than this (or than its own content). */
const READABLE_WIDTH = 14;
/** Lines that a cell of a table may take; cards show all. */
const MAX_LINES = 8;
/** Rule and a space on each side. */
const RULE_WIDTH = 3;

const widthsOf = (columns: readonly string[], rows: readonly string[][]): number[] =>
  columns.map((column, i) => Math.max(displayWidth(column), ...rows.map(row => displayWidth(row[i] ?? ''))));

/** Widths that fit into `space`: the widest are made narrower first; null when some would get unreadable. */
const fitWidths = (natural: readonly number[], space: number): number[] | null => {
  const least = natural.map(width => Math.min(width, READABLE_WIDTH));
  if (least.reduce((sum, width) => sum + width, 0) > space) return null;
  let low = READABLE_WIDTH;
  let high = Math.max(READABLE_WIDTH, ...natural);
  const total = (limit: number): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (total(middle) <= space) low = middle;
    else high = middle - 1;
  }
  return natural.map(width => Math.min(width, low));
};

const toLines = (cell: string, width: number): string => {
  const lines = wrapText(cell, Math.max(width, 2));
  if (lines.length <= MAX_LINES) return lines.join('\n');
  const last = wrapText(lines[MAX_LINES - 1] ?? '', Math.max(width - 1, 2))[0] ?? '';
  return [...lines.slice(0, MAX_LINES - 1), `${last}…`].join('\n');
};

const renderRuled = async (
  columns: readonly string[],
  rows: readonly string[][],
  { header, widths, head }: { header: boolean; widths: readonly number[]; head: Style },
): Promise<string> => {
  const { default: RuledTable } = await import('cli-table3');
  // Without these, cli-table3 colours heads and rules even in a file.
  const table = new RuledTable({
    ...(header ? { head: columns.map(column => head(column)) } : {}),
    style: {
      head: [],
      border: [],
      compact: rows.every(row => row.every((cell, i) => displayWidth(cell) <= widths[i]!)),
    },
  });
  for (const row of rows) table.push(row.map((cell, i) => toLines(cell, widths[i]!)));
  return `${table.toString()}\n`;
};

/** Lines of one cell: a list that does not fit on one line has a line, or several, for each item. */
const toCardLines = (cell: CellValue, width: number, listMark: string | undefined): string[] => {
  const whole = escapeControls(toText(cell, listMark));
  if (!Array.isArray(cell) || listMark !== undefined || displayWidth(whole) <= width) return wrapText(whole, width);
  return cell.flatMap((item: CellValue) => wrapText(escapeControls(toText(item)), width));
};

const renderCards = ({ columns, rows, listMarks }: Table, { width, head }: { width: number; head: Style }): string => {
  const keyWidth = Math.max(...columns.map(displayWidth));
  const space = Math.max(width - keyWidth - 2, 2);
  const toCard = (row: Row): string =>
    columns
      .flatMap(column => {
        const lines = toCardLines(row[column] ?? null, space, listMarks?.[column]);
        if (lines.join('') === '') return [];
        const key = column + ' '.repeat(keyWidth - displayWidth(column));
        return lines.map((line, at) => `${at === 0 ? head(key) : ' '.repeat(keyWidth)}  ${line}\n`);
      })
      .join('');
  return rows.map(toCard).join('\n');
};

/** The whole table as text. */
export const renderTable = async (table: Table, settings: TableSettings): Promise<string> => {
  const { columns } = table;
  const rows = table.rows.map(row => toCells(row, table).map(escapeControls));
  let head: Style = text => text;
  if (settings.color) {
    const { Chalk } = await import('chalk');
    const { bold } = new Chalk({ level: 1 });
    // Chalk joins all its arguments: it must not be passed to map() as it is.
    head = text => bold(text);
  }
  if (columns.length === 1) {
    const lines = [...(settings.header ? [head(columns[0]!)] : []), ...rows.map(row => row[0]!)];
    return lines.map(line => `${line}\n`).join('');
  }
  const widths = fitWidths(widthsOf(columns, rows), settings.width - columns.length * RULE_WIDTH - 1);
  return widths === null
    ? renderCards(table, { width: settings.width, head })
    : renderRuled(columns, rows, { header: settings.header, widths, head });
};
