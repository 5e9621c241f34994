/**
 * Whether items of equal length have the shape of a slogan: a character that all share at one place, verbs in front
 * (补短板、强弱项), periods (周调度、月会商), a chain (个转企、企上规). Lists of things that only share their head
 * (风机、电机), or a cost (用电、用水), have none.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { getWordTable } from '../word-table.ts';
import {
  ANTONYMS,
  CLASSES,
  COMPLEMENT,
  COURSE,
  DEGREE,
  FIRM,
  MACHINE,
  MEASURE,
  MIDDLE_VERB,
  MODAL,
  OBJECT,
  OPENER,
  OPPOSED,
  PERIOD,
  RESULT,
  SIZE,
  STATE,
  THING,
  THING_END,
  VERB,
  WAY,
} from './series-characters.ts';

export const MIN_ITEM_LENGTH = 2;
export const MAX_ITEM_LENGTH = 6;

/** Two items or more of one length: item i is `text.slice(starts[i], starts[i] + length)`. */
export interface Items {
  readonly text: string;
  readonly starts: readonly number[];
  readonly length: number;
}

/** Code unit at place `at` of item `i`. */
const unitOf = ({ text, starts }: Items, i: number, at: number): number => text.charCodeAt(starts[i]! + at);
const isOf = (items: Items, i: number, at: number, classes: number): boolean =>
  (CLASSES[unitOf(items, i, at)]! & classes) !== 0;

const countAt = (items: Items, at: number, classes: number): number => {
  let count = 0;
  for (let i = 0; i < items.starts.length; i++) if (isOf(items, i, at, classes)) count++;
  return count;
};
const allAt = (items: Items, at: number, classes: number): boolean =>
  countAt(items, at, classes) === items.starts.length;
/** In two items both, in more all but one: 进得来、留得住、发展好. */
const isMostAt = (items: Items, at: number, classes: number): boolean =>
  countAt(items, at, classes) >= Math.max(2, items.starts.length - 1);

const isSharedAt = (items: Items, at: number): boolean => {
  const unit = unitOf(items, 0, at);
  for (let i = 1; i < items.starts.length; i++) if (unitOf(items, i, at) !== unit) return false;
  return true;
};
/** Places at which all items have one character, as bits. */
const findShared = (items: Items): number => {
  let shared = 0;
  for (let at = 0; at < items.length; at++) if (isSharedAt(items, at)) shared |= 1 << at;
  return shared;
};
const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const FORBID = '制'.charCodeAt(0);

const DARE = '敢'.charCodeAt(0);
const TOGETHER = '共'.charCodeAt(0);

/** Of three items of two characters and more: 敢贷、愿贷、能贷; 敢想、敢干、敢闯; 共商、共建、共享; 抓大、育小、扶新. */
const isShortTriple = (items: Items): boolean => {
  if (isSharedAt(items, 1)) return allAt(items, 0, MODAL);
  if (isSharedAt(items, 0))
    return unitOf(items, 0, 0) === TOGETHER || (isOf(items, 0, 0, MODAL) && allAt(items, 1, VERB));
  return allAt(items, 0, VERB) && allAt(items, 1, RESULT | SIZE) && !allAt(items, 1, THING);
};

/** Of items of two characters. */
const isShortSeries = (items: Items): boolean => {
  if (items.starts.length > 2 && isShortTriple(items)) return true;
  if (isSharedAt(items, 1))
    return allAt(items, 0, VERB) && isOf(items, 0, 1, OBJECT | VERB) && unitOf(items, 0, 0) !== FORBID;
  if (!isSharedAt(items, 0) || !isOf(items, 0, 0, VERB)) return false;
  // 敢闯敢试, 做大做强.
  if (unitOf(items, 0, 0) === DARE) return allAt(items, 1, VERB);
  return allAt(items, 1, RESULT) && !allAt(items, 1, THING);
};

const isChain = (items: Items): boolean => {
  const { starts, length } = items;
  let linked = 0;
  for (let i = 1; i < starts.length; i++) if (unitOf(items, i, 0) === unitOf(items, i - 1, length - 1)) linked++;
  return starts.length > 2 && linked * 2 >= starts.length - 1;
};

/** Of two items. */
const isAntonymAt = (items: Items, at: number): boolean => {
  if (!allAt(items, at, OPPOSED)) return false;
  const { text, starts } = items;
  const [a, b] = [text[starts[0]! + at]!, text[starts[1]! + at]!];
  return ANTONYMS.includes(a + b) || ANTONYMS.includes(b + a);
};

/** 政策找企业、服务等企业: a verb in the middle of every item. */
const hasVerbAtSamePlace = (items: Items): boolean => {
  // 绿电引路、算力铺路
  if (items.starts.length > 2 && items.length === 4 && !isSharedAt(items, 2) && allAt(items, 2, VERB | MIDDLE_VERB))
    return true;
  for (let at = 1; at < items.length - 1; at++)
    if (!isSharedAt(items, at) && allAt(items, at, MIDDLE_VERB)) return true;
  return false;
};

/** What is done, although its last character ends things. */
const DEED_TAILS = new Set('升级 晋级 转业 就业 创业 兴业 守业 开店 办厂 建厂 建园 入园'.split(' '));

/** Whether the last `size` characters, which all share, name a thing. */
const isThing = (lexicon: Lexicon, { text, starts, length }: Items, size: number): boolean => {
  const heads = getWordTable(lexicon, 'noun-head');
  const end = starts[0]! + length;
  if (size >= 2 && DEED_TAILS.has(text.slice(end - 2, end))) return false;
  return (
    (CLASSES[text.charCodeAt(end - 1)]! & THING_END) !== 0 ||
    heads.hasAt(text, end - size, end) ||
    // 离子膜、质子膜: what is shared besides the thing belongs to its name.
    (size === 2 && length === 3 && text[end - 2] !== '一' && heads.hasAt(text, end - 1, end)) ||
    heads.lengthEndingAt(text, end, end - size) > 1
  );
};

/** 实打实、硬碰硬; 随到随办、即来即办: the first character of every item comes back in it as its third. */
const comesBack = (items: Items): boolean => {
  if (items.length !== 3 && items.length !== 4) return false;
  for (let i = 0; i < items.starts.length; i++) if (unitOf(items, i, 0) !== unitOf(items, i, 2)) return false;
  return true;
};

/** 大抓项目、抓大项目: the same characters, otherwise put. */
const isTurned = ({ text, starts, length }: Items): boolean => {
  if (starts.length !== 2) return false;
  const a = text.slice(starts[0]!, starts[0]! + length);
  const b = text.slice(starts[1]!, starts[1]! + length);
  // Most share no character: nothing is sorted before that is known.
  return a !== b && b.includes(a[0]!) && b.includes(a[1]!) && [...a].sort().join('') === [...b].sort().join('');
};

/** Whether items of three characters have the shape of a slogan: verbs, modals, periods in front, complements, states behind. */
const isTripleShape = (items: Items): boolean =>
  (allAt(items, 0, VERB) && !allAt(items, 2, MACHINE)) ||
  (items.starts.length > 2 &&
    (allAt(items, 0, VERB | MODAL) || allAt(items, 0, VERB | DEGREE) || allAt(items, 2, STATE))) ||
  allAt(items, 0, PERIOD) ||
  isMostAt(items, 1, COMPLEMENT) ||
  (items.starts.length > 2 && allAt(items, 1, COMPLEMENT | COURSE));

const NATURE = '性'.charCodeAt(0);
const MAKING = '化'.charCodeAt(0);
const DOING = '办'.charCodeAt(0);

/** Points of items of three characters or more that share no character. */
const scoreUnshared = (items: Items): number => {
  const { starts, length } = items;
  if (length === 3 && isTripleShape(items)) return 0.5;
  if (isChain(items) || comesBack(items)) return 0.5;
  if (length === 4 && allAt(items, 0, VERB) && allAt(items, 1, FIRM)) return 0.5;
  return starts.length === 2 && (isAntonymAt(items, 0) || isAntonymAt(items, length >> 1)) ? 0.5 : 0;
};

/** Points of items of three characters or more, whatever things they name. */
const scoreShape = (lexicon: Lexicon, items: Items): number => {
  const { starts, length } = items;
  const shared = findShared(items);
  if (shared === 0) return scoreUnshared(items);
  if (comesBack(items) || isTurned(items)) return 1;
  const count = countBits(shared);
  // Shared places are the last ones, or the first ones, and no others.
  const isPlainTail = shared === ((1 << count) - 1) << (length - count);
  const isPlainHead = shared === (1 << count) - 1;
  // 结构性、输入性 describe a noun.
  if (isPlainTail && count === 1 && unitOf(items, 0, length - 1) === NATURE) return 0;
  // X化 names a way of making; two of them (差异化、特色化) still only describe a noun.
  if (isPlainTail && count === 1 && unitOf(items, 0, length - 1) === MAKING) return starts.length > 2 ? 1 : 0;
  if (isPlainTail && isThing(lexicon, items, count)) {
    if (unitOf(items, 0, length - 1) === DOING && isMostAt(items, length - 2, WAY)) return 1;
    if (length === 3 && allAt(items, 0, VERB) && !allAt(items, 2, THING)) return 1;
    // 吃透政策、用足政策、管好政策
    if (length === 4 && count === 2 && allAt(items, 0, VERB) && allAt(items, 1, RESULT | FIRM)) return 1;
    return hasVerbAtSamePlace(items) ? 0.5 : 0;
  }
  // 件件登记、件件回复
  const isDoubled = count > 1 && unitOf(items, 0, 0) === unitOf(items, 0, 1);
  return isPlainHead && !isDoubled && !isOf(items, 0, 0, OPENER) ? 0 : count;
};

/** Goods counted out (一颗螺丝、一枚齿轮), industries, or established terms: a plain list. */
const isGoods = (lexicon: Lexicon, items: Items): boolean => {
  const { text, starts, length } = items;
  const industry = getWordTable(lexicon, 'industry');
  const terms = getWordTable(lexicon, 'policy-term');
  const isThing = (start: number): boolean =>
    industry.hasAt(text, start, start + length) ||
    (length > 2 && industry.hasAt(text, start + 1, start + length)) ||
    terms.hasAt(text, start, start + length);
  // 一企一策、一事一议 and 工业立市、产业强市 are terms, and parallel.
  const isParallel =
    comesBack(items) ||
    (length === 4 &&
      ((isSharedAt(items, 0) && isSharedAt(items, 2)) || (isSharedAt(items, 1) && isSharedAt(items, 3))));
  return (
    (starts.every(isThing) && !isParallel) || (starts.every(start => text[start] === '一') && allAt(items, 1, MEASURE))
  );
};

const hasRepetition = ({ text, starts, length }: Items): boolean =>
  new Set(starts.map(start => text.slice(start, start + length))).size < starts.length;

/**
 * How strongly equal items look like a slogan: 0 not at all, else the number of shared places, 0.5 where only the parts
 * of speech agree.
 *
 * @param items two or more, all of one length from 2 to 6
 */
export const scoreSeries = (lexicon: Lexicon, items: Items): number => {
  if (items.length === 2) return isShortSeries(items) && !hasRepetition(items) ? 1 : 0;
  const score = scoreShape(lexicon, items);
  // What asks most comes last: most lists have no shape.
  return score === 0 || isGoods(lexicon, items) || hasRepetition(items) ? 0 : score;
};

export const isVerb = (character: string): boolean => (CLASSES[character.charCodeAt(0)]! & VERB) !== 0;
export const isDegree = (character: string): boolean => (CLASSES[character.charCodeAt(0)]! & DEGREE) !== 0;
export const isOpener = (character: string): boolean => (CLASSES[character.charCodeAt(0)]! & OPENER) !== 0;
