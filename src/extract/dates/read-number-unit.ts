/**
 * A number with its unit (年, 月, 日), also where the unit stands only behind the last of several: `1—10月`, `15、16日`.
 */
import { readJoin } from './marks.ts';
import { digitValue, type ReadNumber, readNumber } from './numerals.ts';
import { skipSpaces } from './read-full-date.ts';

export type Unit = '年' | '月' | '日';
export interface NumberUnit {
  readonly value: number;
  readonly unit: Unit;
  /** Behind the unit; behind the bare number where the unit is left out here. */
  readonly end: number;
  readonly digits: number;
  /** The unit follows a later number of the same list or range. */
  readonly elided: boolean;
}

const MOST_ELIDED = 6;
/** 3号馆, 1号文件 are no days. */
const NOT_A_DAY_NUMBER = '馆楼线院文机桌台厅站口门令公车井炉矿地墩塔';

const unitAt = (text: string, at: number): { unit: Unit; end: number } | null => {
  const spaced = skipSpaces(text, at);
  // A single space may stand between number and unit; more is a gap between two things.
  if (spaced - at > 1) return null;
  switch (text[spaced]) {
    case '年':
      return { unit: '年', end: spaced + 1 };
    case '月':
      return { unit: '月', end: text[spaced + 1] === '份' ? spaced + 2 : spaced + 1 };
    case '日':
      return { unit: '日', end: spaced + 1 };
    case '号':
      return NOT_A_DAY_NUMBER.includes(text[spaced + 1] ?? '，') ? null : { unit: '日', end: spaced + 1 };
    case '两':
    case '三':
      // 6、7两日, 6、7、8三天: counted behind them.
      return '日天'.includes(text[spaced + 1] ?? '。') ? { unit: '日', end: spaced + 2 } : null;
    default:
      return null;
  }
};

const fits = (number: ReadNumber, unit: Unit): boolean => {
  if (unit === '年')
    return (
      number.digits === 4 || (number.digits === 0 && number.value >= 1000) || (number.digits > 1 && number.digits < 4)
    );
  return number.digits <= 2 && number.value >= 1 && number.value <= (unit === '月' ? 12 : 31);
};

/** The unit behind the next numbers of a list or range, when all of them fit it. */
const elidedUnit = (text: string, first: ReadNumber): Unit | null => {
  const numbers = [first];
  let at = first.end;
  for (let i = 0; i < MOST_ELIDED; i++) {
    const join = readJoin(text, at);
    if (join === null) return null;
    const next = readNumber(text, join.end);
    if (next === null) return null;
    numbers.push(next);
    const unit = unitAt(text, next.end);
    if (unit !== null) return numbers.every(number => fits(number, unit.unit)) ? unit.unit : null;
    at = next.end;
  }
  return null;
};

/** Read a number and its unit at `start`; null when there is none or it does not fit (13月, 32日). */
export const readNumberUnit = (text: string, start: number): NumberUnit | null => {
  const number = readNumber(text, start);
  if (number === null) return null;
  const unit = unitAt(text, number.end);
  const { value, digits } = number;
  if (unit !== null)
    return fits(number, unit.unit) ? { value, unit: unit.unit, end: unit.end, digits, elided: false } : null;
  // Chinese digits in a row are too often plain counts (三四月份 is "March or April").
  if (digitValue(text.charCodeAt(start)) < 0) return null;
  const elided = elidedUnit(text, number);
  return elided === null ? null : { value, unit: elided, end: number.end, digits, elided: true };
};
