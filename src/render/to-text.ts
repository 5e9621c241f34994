/** Cells as text, for every format but JSON: lists joined by `；`, people as `name(title)`, events as one phrase. */
import type { CellValue, Table } from '../model.ts';

const LIST_MARK = '；';
/** Between the parts of an item of a list, where `；` would read as the next item. */
const PART_MARK = '、';

type CellObject = { readonly [key: string]: CellValue };

const isList = (cell: CellValue | undefined): cell is readonly CellValue[] => Array.isArray(cell);
const isObject = (cell: CellValue): cell is CellObject => typeof cell === 'object' && cell !== null && !isList(cell);

const toPart = (cell: CellValue | undefined): string =>
  isList(cell) ? cell.map(item => toText(item)).join(PART_MARK) : toText(cell ?? null);

/** `date who does where`. */
const toEventText = (event: CellObject): string => {
  const where = [event.places, event.sites, event.organizations].map(toPart).filter(part => part !== '');
  return [toPart(event.date), toPart(event.people), toPart(event.action), where.join(PART_MARK)]
    .filter(part => part !== '')
    .join(' ');
};

const toObjectText = (cell: CellObject): string => {
  if (typeof cell.name === 'string') {
    return typeof cell.title === 'string' && cell.title !== '' ? `${cell.name}(${cell.title})` : cell.name;
  }
  return 'people' in cell ? toEventText(cell) : Object.values(cell).map(toPart).join(' ');
};

/** A cell as text; null is "". */
export const toText = (cell: CellValue, listMark = LIST_MARK): string => {
  if (cell === null) return '';
  if (isList(cell)) return cell.map(item => toText(item)).join(listMark);
  return isObject(cell) ? toObjectText(cell) : String(cell);
};

/** The cells of a row in the order of the columns. */
export const toCells = (
  row: Table['rows'][number],
  { columns, listMarks }: Pick<Table, 'columns' | 'listMarks'>,
): string[] => columns.map(column => toText(row[column] ?? null, listMarks?.[column]));
