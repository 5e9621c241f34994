/**
 * Find what the cut must not break: numbers with their unit, dates, clock times, and user words that hold marks.
 *
 * A scanner of one pass; it looks at a place only where a digit begins (or a user word may). Out: spans, ascending,
 * not overlapping. Written-out numerals (三月五日) are left to the dictionary.
 */
import { NO_VALUE, ROOT, type TrieArrays } from '../trie/index.ts';
import { codePointAt, isAsciiAlphanumeric, isAsciiDigit, isBlockCharacter } from './character-class.ts';

/** Magnitudes that may follow the digits, any number of them: 十百千万亿兆. */
const isScale = (code: number): boolean =>
  code === 0x5341 || code === 0x767e || code === 0x5343 || code === 0x4e07 || code === 0x4ebf || code === 0x5146;
/** Units joined with their number, those of one first character together, longer first. */
const UNITS = [
  ['元'],
  ['美元'],
  ['欧元'],
  ['日元'],
  ['港元'],
  ['人民币', '人次'],
  ['吨'],
  ['公里', '公顷', '公斤'],
  ['米'],
  ['平方公里', '平方千米', '平方米'],
  ['立方米'],
  ['亩'],
  ['个百分点'],
  ['百分点'],
  ['小时'],
  ['分钟'],
  ['兆瓦'],
  ['千瓦时', '千瓦', '千米', '千克'],
  ['年'],
  ['天'],
  ['%'],
  ['‰'],
];
const UNITS_BY_FIRST: ReadonlyMap<number, readonly string[]> = new Map(
  UNITS.map(units => [units[0]!.charCodeAt(0), units]),
);

export type AtomKind = 'number' | 'date' | 'word';
/** Called for each atom; `entry` is the packed entry of a user word, else NO_VALUE. */
export type AtomVisitor = (start: number, end: number, kind: AtomKind, entry: number) => void;

const digitsEnd = (text: string, start: number): number => {
  let end = start;
  while (isAsciiDigit(text.charCodeAt(end))) end++;
  return end;
};

const isAt = (text: string, index: number, what: string): boolean => text.startsWith(what, index);

/** `N` digits (at most `most`) whose value is 1 … `limit`, then `mark`; the end, or -1. */
const partEnd = (text: string, start: number, limit: number, mark: string): number => {
  const end = digitsEnd(text, start);
  if (end === start || end - start > 2 || !isAt(text, end, mark)) return -1;
  const value = Number(text.slice(start, end));
  return value >= 1 && value <= limit ? end + mark.length : -1;
};

const dayEnd = (text: string, start: number): number =>
  Math.max(
    isAt(text, digitsEnd(text, start), '日元') ? -1 : partEnd(text, start, 31, '日'),
    partEnd(text, start, 31, '号'),
  );

const monthEnd = (text: string, start: number): number => {
  const month = partEnd(text, start, 12, '月');
  if (month < 0) return -1;
  if (isAt(text, month, '份')) return month + 1;
  return Math.max(month, dayEnd(text, month));
};

/** `2024-07-09`, `2024/7/9`, `2024.7.9` */
const numericDateEnd = (text: string, yearEnd: number): number => {
  const mark = text.charAt(yearEnd);
  if (mark !== '-' && mark !== '/' && mark !== '.') return -1;
  const month = partEnd(text, yearEnd + 1, 12, mark);
  return month < 0 ? -1 : partEnd(text, month, 31, '');
};

const clockEnd = (text: string, hourEnd: number, start: number): number => {
  if (hourEnd - start > 2 || Number(text.slice(start, hourEnd)) > 24) return -1;
  let end = -1;
  for (let at = hourEnd; isAt(text, at, ':') && end - hourEnd < 6; at = end) {
    if (digitsEnd(text, at + 1) !== at + 3 || text.charCodeAt(at + 1) > 0x35) return end;
    end = at + 3;
  }
  return end;
};

/** What stands behind the first number of a date or clock time: 年月日号 and `-/.:`. */
const isDateMark = (code: number): boolean =>
  code === 0x5e74 ||
  code === 0x6708 ||
  code === 0x65e5 ||
  code === 0x53f7 ||
  (code >= 0x2d && code <= 0x2f) ||
  code === 0x3a;

const dateEnd = (text: string, start: number, end: number): number => {
  if (!isDateMark(text.charCodeAt(end))) return -1;
  if (end - start === 4) {
    const year = Number(text.slice(start, end));
    if (year < 1000 || year > 2999) return -1;
    return isAt(text, end, '年') ? Math.max(end + 1, monthEnd(text, end + 1)) : numericDateEnd(text, end);
  }
  if (end - start > 2) return -1;
  return Math.max(monthEnd(text, start), dayEnd(text, start), clockEnd(text, end, start));
};

/** End of the digits with `,ddd` groups and one decimal part. */
const numberEnd = (text: string, start: number, wholeEnd: number): number => {
  let end = wholeEnd;
  if (wholeEnd - start <= 3) {
    while (text.charCodeAt(end) === 0x2c && digitsEnd(text, end + 1) === end + 4) end += 4;
  }
  if (text.charCodeAt(end) === 0x2e) {
    const decimals = digitsEnd(text, end + 1);
    if (decimals > end + 1) end = decimals;
  }
  return end;
};

const unitEnd = (text: string, start: number): number => {
  let end = start;
  for (;;) {
    const units = UNITS_BY_FIRST.get(text.charCodeAt(end));
    if (units !== undefined) for (const unit of units) if (isAt(text, end, unit)) return end + unit.length;
    if (!isScale(text.charCodeAt(end))) return end;
    end++;
  }
};

/** End of letters, digits, and dots before digits: `A320`, `v1.2.3`. */
const latinEnd = (text: string, start: number): number => {
  let end = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (!isAsciiAlphanumeric(unit) && !(unit === 0x2e && isAsciiDigit(text.charCodeAt(end + 1)))) return end;
    end++;
  }
};

/** The atom at a digit, or the end of the digits and marks that are none. */
const visitNumber = (text: string, start: number, visit: AtomVisitor): number => {
  const whole = digitsEnd(text, start);
  const date = dateEnd(text, start, whole);
  if (date > 0 && !isAsciiAlphanumeric(text.charCodeAt(date))) {
    visit(start, date, 'date', NO_VALUE);
    return date;
  }
  const number = numberEnd(text, start, whole);
  const end = unitEnd(text, number);
  const next = text.charCodeAt(end);
  const goesOn =
    end === number && (isAsciiAlphanumeric(next) || (next === 0x2e && isAsciiDigit(text.charCodeAt(end + 1))));
  if (end > whole && !goesOn) {
    visit(start, end, 'number', NO_VALUE);
    return end;
  }
  return latinEnd(text, whole);
};

/** End of the longest user word at `start` that holds a character outside of blocks, with its entry; -1 if none. */
const markedWordAt = (text: string, start: number, extra: TrieArrays): { end: number; entry: number } | null => {
  let found: { end: number; entry: number } | null = null;
  let hasMark = false;
  let node = ROOT;
  for (let i = start; i < text.length; i++) {
    const code = extra.codes[text.charCodeAt(i)]!;
    const base = extra.units[3 * node]! >> 1;
    if (code === 0 || base === 0 || extra.units[3 * (base + code) + 1] !== code) break;
    node = base + code;
    hasMark ||= !isBlockCharacter(codePointAt(text, i));
    const entry = extra.units[3 * node + 2]!;
    if (hasMark && entry !== NO_VALUE) found = { end: i + 1, entry };
  }
  return found !== null && found.end - start > 1 ? found : null;
};

/** Visit the atoms of a text, in order; `extra` is the trie of the user's words when some hold marks, else null. */
export const findAtoms = (text: string, extra: TrieArrays | null, visit: AtomVisitor): void => {
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i);
    if (extra !== null && extra.codes[unit] !== 0) {
      const word = markedWordAt(text, i, extra);
      if (word !== null) {
        visit(i, word.end, 'word', word.entry);
        i = word.end;
        continue;
      }
    }
    if (unit < 0x30 || unit > 0x7a || !isAsciiAlphanumeric(unit)) i++;
    else if (isAsciiDigit(unit)) i = visitNumber(text, i, visit);
    // Digits within a Latin word are part of it.
    else i = latinEnd(text, i);
  }
};
