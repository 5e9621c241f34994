/**
 * Whether a date or a period may begin at a place: the kernel that spares the grammar nearly all places of a text.
 *
 * In: a text and an offset. Out: no, which is certain, or perhaps. It looks at the character, at the one behind it, and behind
 * a number at its unit; what it lets pass is judged by read-expression.ts and read-period.ts.
 */
import { WordList } from '../word-list.ts';
import { DIGITS, NUMERALS } from './numerals.ts';
import { getPeriodWords } from './read-period.ts';
import { BRACKETED_STARTS, getDayWords } from './read-word.ts';

/** What an expression may begin with: bits 0–2 of a sign's entry. 0: nothing begins with it. */
const KIND = 7;
const DIGIT = 1;
const NUMERAL = 2;
const WORD = 3;
const BRACKETED_WORD = 4;
const QUOTE = 5;
const REPUBLIC = 6;
/** May follow a number of digits; may follow digits that are a year; may follow Chinese numerals. */
const BEHIND_DIGITS = 8;
const BEHIND_YEAR = 16;
const BEHIND_NUMERALS = 32;
/** Before Chinese numerals: they are part of a longer number, or an ordinal. */
const BEFORE_LONGER = 64;

const SEASON = 0x5b63; // 季: 一季度
const TEN = 0x5341; // 十
const FIVE = 0x4e94; // 五: 十四五

interface Tables {
  /** By code unit: kind and bits. */
  readonly signs: Uint8Array;
  readonly words: WordList;
}

const buildTables = (): Tables => {
  const signs = new Uint8Array(0x10000);
  const words = new WordList([...getDayWords(), ...getPeriodWords()]);
  const add = (chars: string, bits: number): void => {
    for (const char of chars) signs[char.charCodeAt(0)]! |= bits;
  };
  for (const word of words.words) signs[word.charCodeAt(0)] = WORD;
  for (const char of BRACKETED_STARTS) signs[char.charCodeAt(0)] = BRACKETED_WORD;
  // 一季度 and 1季度 are words as well: a numeral asks for them itself.
  for (const char of DIGITS) signs[char.charCodeAt(0)] = DIGIT;
  for (const char of NUMERALS) signs[char.charCodeAt(0)] = NUMERAL;
  add('“"「', QUOTE);
  add('民中', REPUBLIC);
  add('年月日号季 \u3000\u00a0', BEHIND_DIGITS | BEHIND_NUMERALS);
  // Joints of lists and ranges (15、16日; 1—10月).
  add('至到、和与及暨以-–—–─－~～―‐‑−﹣〜', BEHIND_DIGITS);
  add('/.／．', BEHIND_YEAR);
  add('〇零○一二三四五六七八九十廿卅百千万第', BEFORE_LONGER);
  return { signs, words };
};

/** Built at the first date that is looked for (cost: below a millisecond) and never written again. */
let tables: Tables | undefined;
const getTables = (): Tables => {
  tables ??= buildTables();
  return tables;
};

/** A text and its code units. */
interface Place {
  readonly text: string;
  readonly units: Uint16Array;
}

const signAt = (signs: Uint8Array, units: Uint16Array, at: number): number =>
  at >= 0 && at < units.length ? signs[units[at]!]! : 0;
const isUnit = (units: Uint16Array, at: number, code: number): boolean => at < units.length && units[at] === code;

const mayBeginDigits = (units: Uint16Array, at: number, signs: Uint8Array): boolean => {
  // Inside a longer number nothing begins, but for a quarter.
  if ((signAt(signs, units, at - 1) & KIND) === DIGIT) return isUnit(units, at + 1, SEASON);
  let end = at + 1;
  while ((signAt(signs, units, end) & KIND) === DIGIT) end++;
  const behind = signAt(signs, units, end);
  if ((behind & BEHIND_DIGITS) !== 0) return true;
  // 2024.7.9, 113/07/15.
  return (behind & BEHIND_YEAR) !== 0 && (end - at === 3 || end - at === 4);
};

const mayBeginNumerals = (units: Uint16Array, at: number, signs: Uint8Array): boolean => {
  const isPlan = units[at] === TEN && isUnit(units, at + 2, FIVE);
  if (isPlan || isUnit(units, at + 1, SEASON)) return true;
  if ((signAt(signs, units, at - 1) & BEFORE_LONGER) !== 0) return false;
  let end = at + 1;
  while ((signAt(signs, units, end) & KIND) === NUMERAL) end++;
  // 二〇二一—二〇二五年: four numerals are a year, whatever follows.
  return (signAt(signs, units, end) & BEHIND_NUMERALS) !== 0 || end - at >= 4;
};

/** 民国113年, 中华民国. */
const isRepublic = (text: string, at: number): boolean =>
  text.startsWith('民国', at) || text.startsWith('中华民国', at);

const mayBegin = ({ text, units }: Place, at: number, { signs, words }: Tables): boolean => {
  switch (signs[units[at]!]! & KIND) {
    case DIGIT:
      return mayBeginDigits(units, at, signs);
    case NUMERAL:
      return mayBeginNumerals(units, at, signs);
    case WORD:
      return words.startsAt(text, at);
    case BRACKETED_WORD:
      return isUnit(units, at + 1, 0xff08) || isUnit(units, at + 1, 0x28) || words.startsAt(text, at);
    case QUOTE:
      return isUnit(units, at + 1, TEN);
    case REPUBLIC:
      return isRepublic(text, at);
    default:
      return false;
  }
};

/** The first offset in `[start, end)` at which a date or a period may begin; `end` when there is none. */
export const nextBeginning = (place: Place, start: number, end: number): number => {
  const made = getTables();
  const { signs } = made;
  const { units } = place;
  for (let at = start; at < end; at++) {
    if ((signs[units[at]!]! & KIND) !== 0 && mayBegin(place, at, made)) return at;
  }
  return end;
};
