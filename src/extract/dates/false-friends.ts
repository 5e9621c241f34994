/**
 * Numbers that look like days and months and are none: 1.5亿, 9.18%, 第9日, 5日内, 每月10日, 3月龄, 文号, versions.
 *
 * In: text around a number. Out: yes or no. Rules of the language only; nothing here resolves anything.
 */
import { digitValue } from './numerals.ts';
import type { NumberUnit } from './read-number-unit.ts';

/** Lost in decoding: a digit or a 月 may have stood there. */
const LOST = '\uFFFD';
const LATIN = /[A-Za-z]/;
/** Before a bare day these make it a count, an ordinal or a habit. */
const NOT_BEFORE_DAY = '第每满近约达共期过超足余隔月历整仅首前头后逾另再短计';
const NOT_BEFORE_DAY_WORDS = [
  '每月',
  '每周',
  '为期',
  '历时',
  '连续',
  '不少于',
  '不超过',
  '不足',
  '长达',
  '工期',
  '时间为',
  '公示期',
];
/** Behind a bare day these make it a length of time. */
const NOT_AFTER_DAY = [
  '内',
  '之内',
  '以内',
  '以上',
  '以下',
  '之后',
  '后',
  '龄',
  '均',
  '左右',
  '有余',
  '间',
  '期',
  '限',
  '为限',
  '元',
];
/** Before a day, also the first of a list, these make it a length of time: 期限分别为十日、十五日、一个月. */
const LENGTHS = [
  '延长',
  '延长至',
  '至少',
  '少于',
  '超过',
  '期为',
  '一般为',
  '分别为',
  '最长',
  '最短',
  '最多',
  '长于',
  '短于',
];
/** Before a month and a day of another calendar: 农历十月初二. */
const LUNAR = ['农历', '阴历', '旧历', '藏历', '夏历', '闰'];
const RECURRING = ['每年', '历年', '往年', '常年', '每个'];

const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff';
const endsWithAny = (text: string, end: number, words: readonly string[]): boolean =>
  words.some(word => text.startsWith(word, end - word.length) && end >= word.length);

/** May a date's number start here? Not inside a longer number, a version, a Latin name, a lunar date, nor behind a lost character. */
export const isNumberStart = (text: string, start: number): boolean => {
  const previous = text[start - 1];
  if (previous === undefined) return true;
  if (previous === LOST || digitValue(previous.charCodeAt(0)) >= 0) return false;
  const isArabic = digitValue(text.charCodeAt(start)) >= 0;
  if (endsWithAny(text, start, LUNAR)) return false;
  if (!isArabic) return !'〇零○一二三四五六七八九十廿卅百千万第'.includes(previous);
  if (LATIN.test(previous) || '$￥¥#№第'.includes(previous)) return false;
  // 1.5, 2/3, 05-555, 1,234: part of a longer number.
  return !('.,:/／-．'.includes(previous) && digitValue(text.charCodeAt(start - 2)) >= 0);
};

/** 一月一通报, 一周一调度、一月一督查: a numeral follows that no day ends. */
const isHabit = (text: string, end: number): boolean =>
  text[end] === '一' && !/^[一二三四五六七八九十]{1,3}[日号、至到—－-]/.test(text.slice(end, end + 4));

/** Is a month without a year and with nothing before it meant as a month of the calendar? */
export const isBareMonth = (text: string, start: number, number: NumberUnit): boolean => {
  if (endsWithAny(text, start, RECURRING)) return false;
  const previous = text[start - 1];
  if (previous === '第' || previous === '每' || previous === '前' || previous === '近') return false;
  const next = text[number.end];
  if (next === '龄' || next === '均' || next === '嫂' || next === '球' || next === '饼') return false;
  if (number.digits > 0 || number.value > 10) return true;
  // 三月, 五月: a month only with a day, a part or 份 behind it; else as often a count of months.
  const follower = text[number.end] ?? '，';
  if (text[number.end - 1] === '份' || '底末上中下'.includes(follower)) return true;
  return '一二三四五六七八九十廿初'.includes(follower) && !isHabit(text, number.end);
};

/** Is a day without a month meant as a day of the month? */
export const isBareDay = (text: string, start: number, number: NumberUnit, continues: boolean): boolean => {
  const next = text[number.end];
  if (!number.elided && NOT_AFTER_DAY.some(word => text.startsWith(word, number.end))) return false;
  if (next === LOST) return false;
  // 3日游 is a trip, 9日游客 are visitors of the 9th.
  if (next === '游' && !'客览'.includes(text[number.end + 1] ?? '，')) return false;
  // 15日前 is a deadline behind 于, else "15 days ago".
  const isDeadline = next === '前' && !'往来赴去夕后'.includes(text[number.end + 1] ?? '。');
  if (isDeadline && !'于在至月'.includes(text[start - 1] ?? '，')) return false;
  if (endsWithAny(text, start, LENGTHS)) return false;
  if (continues) return true;
  // 12号 alone is a document or a house; 9日 may be a day.
  if (!number.elided && text[number.end - 1] !== '日') return false;
  const previous = text[start - 1];
  if (number.digits === 0 && number.value <= 10) return false;
  if (isHan(previous) && NOT_BEFORE_DAY.includes(previous!)) return false;
  return !endsWithAny(text, start, NOT_BEFORE_DAY_WORDS);
};
