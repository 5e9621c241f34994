/**
 * One step to the left inside a name: over a place, a whole name, a brand, a bracket, a word. In: the workbench, where the
 * step begins. Out: where it ends and what it adds to the name, or null where the name cannot go on. It never crosses
 * punctuation.
 */
import { SignSet } from '../sign-set.ts';
import { isDigit, isHan, isLatin } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

export type StepLeft = {
  readonly to: number;
  readonly adds:
    | 'place'
    | 'nested'
    | 'proper'
    | 'abbreviation'
    | 'direction'
    | 'single'
    | 'plain'
    | 'common'
    | 'bracket';
} | null;

const LONGEST_BRACKET = 14;
const LONGEST_FOREIGN = 30;
const PROPER_TAGS = new Set(['nr', 'nrt', 'nrfg', 'nz', 'ns', 'nt', 'x', 'eng', 'j']);
/** Single characters that stand in names without naming anything. */
const PLAIN_CHARACTERS = new Set(
  '总分各大小新老好本某厂县市省区乡村州镇上下中东南西北高低前后产业学院港站所园一二三四五六七八九十两第',
);
/** Tags of words that end a core, but for trades. */
const STOP_TAGS = new Set('v p c r d u uj ul uz ud ug uv y e o t q mq f'.split(' '));
/** Single characters that, as tokens, name nothing: numerals, directions, adverbs. Adjectives and measures may be half of a name (天易|经开区). */
const NAMELESS_TAGS = new Set(['m', 'f', 'd', 'b']);
const DIRECTIONS = new Set('东部 西部 南部 北部 中部 华北 华东 华南 华中 东南 西南 西北 东北'.split(' '));
/** Words of space and rank that are the first word of many names, whatever the tagger takes them for. */
const BRAND_DIRECTIONS = new Set(
  '国立 中共 光谷 车谷 天府 城东 城西 城南 城北 丝路 北方 南方 东方 西方 中原'.split(' '),
);
/** Words that farms, mines and streets are called after more often than anything else before such a last word. */
const COMMON_NAMES = new Set(
  '星火 前进 红旗 红星 五星 团结 友谊 和平 解放 曙光 先锋 跃进 向阳 红光 新华 长征 八一 东方红 永丰 永安 兴隆 胜利'.split(
    ' ',
  ),
);
/** A dynasty is a word of time and a brand. */
const DYNASTY = /^[东西南北前后大盛]?[秦汉唐宋周晋魏齐楚燕赵吴越辽金元明清夏商]$/;
const PHASE = /^[一二三四五六七八九十]期$/;
/** 良种 counts nothing, whatever its tag is. */
const NUMERAL = /[零〇一二三四五六七八九十百千万亿半两几数多首若\d]/;
/** `第一`, `第六` name a firm or unit; `第三条`, `第五届` count. */
const ORDINAL = /^第[^条款项章节届次批轮年季名位个]+$/;
/** What a hill, river or village is called after any word: 磨盘|山, 红砂|岗. */
const FEATURES = new Set('山河湖岛江溪泉岭坪岗沟湾洲桥庄寨堡屯塘滩坡峡岩洞峰垭坝嘴墩崖'.split(''));
const CLOSED_QUOTE = '”'.charCodeAt(0);
const NUMBER_SIGN = '号'.charCodeAt(0);
/** Fixed words of names although `共建` ends a name elsewhere: `省部共建某某国家重点实验室`. */
const JOINTLY = '省部共建';
const LAST_OF_JOINTLY = '建'.charCodeAt(0);

/** Opening bracket of a `（大连）` that closes at `end - 1`, or -1. */
const openBracket = (text: string, end: number): number => {
  for (let at = end - 2; at >= 0 && end - at <= LONGEST_BRACKET; at--) {
    const char = text[at]!;
    if (char === '（' || char === '(') return at;
    const code = text.charCodeAt(at);
    if (!isHan(code) && !isLatin(code)) return -1;
  }
  return -1;
};

const JOINING = new SignSet('和及与同');

/** Start of the token that covers `start - 1`, or the end of a stop word that lies within it. */
export const tokenStart = ({ draft, borders, nameStarts, isStopEnd }: Workbench, start: number): number => {
  const from = draft.tokens.starts[borders.tokenAt(start - 1)]!;
  // 某公司|及百众: the made-up word begins behind the name before it.
  if (start - from > 1 && nameStarts[from] !== 0 && JOINING.has(draft.text.charCodeAt(from))) return from + 1;
  for (let at = start - 1; at > from; at--) if (isStopEnd(at)) return at;
  return from;
};

/** A short name that many places have names what is called after it: 天柱|油茶基地. */
const NOUN_TAGS = new Set(['n', 'ng']);

const readWord = (bench: Workbench, from: number, start: number, tag: string): StepLeft => {
  const { text } = bench.draft;
  const word = text.slice(from, start);
  // A branch of industry names nobody, whatever its tag is.
  if (bench.industries.hasAt(text, from, start) || PHASE.test(word)) return { to: from, adds: 'common' };
  if (DIRECTIONS.has(word)) return { to: from, adds: 'direction' };
  if (BRAND_DIRECTIONS.has(word) || COMMON_NAMES.has(word)) return { to: from, adds: 'proper' };
  if (tag === 't' && DYNASTY.test(word)) return { to: from, adds: 'proper' };
  if (!bench.tradeVerbs.has(word) && STOP_TAGS.has(tag)) return null;
  if (tag === 'm' && NUMERAL.test(word) && !ORDINAL.test(word) && !bench.tradeVerbs.has(word)) return null;
  const isProper = PROPER_TAGS.has(tag) || (NOUN_TAGS.has(tag) && bench.placeEnding.get(start)?.start === from);
  return { to: from, adds: isProper && !bench.isPlain(word) ? 'proper' : 'common' };
};

/** The word, or the place, that a hill or river is called after (`磨盘|山`, `太原|湖`); null when none stands before it. */
const stepOverFeature = (bench: Workbench, at: number): StepLeft => {
  const place = bench.placeEnding.get(at);
  if (place !== undefined) return { to: place.start, adds: 'place' };
  if (at === 0 || !isHan(bench.draft.text.charCodeAt(at - 1)) || bench.isStopEnd(at)) return null;
  const from = tokenStart(bench, at);
  const isWord = at - from < 3 && !STOP_TAGS.has(bench.borders.tagOf(bench.borders.tokenAt(from)));
  return isWord ? { to: from, adds: 'proper' } : null;
};

const stepOverToken = (bench: Workbench, start: number): StepLeft => {
  const { draft, borders } = bench;
  const from = tokenStart(bench, start);
  const tag = borders.tagOf(borders.tokenAt(start - 1));
  if (start - from > 1) return readWord(bench, from, start, tag);
  const word = draft.text[from]!;
  if ('pcr'.includes(tag) || tag === 'uj' || tag === 'ul') return null;
  if (FEATURES.has(word)) {
    const feature = stepOverFeature(bench, from);
    if (feature !== null) return feature;
  }
  return { to: from, adds: NAMELESS_TAGS.has(tag) || PLAIN_CHARACTERS.has(word) ? 'plain' : 'single' };
};

/** Foreign words before a firm's form (`Lumen Parts公司`); capitals alone may abbreviate a common word (`AI`, `5G`). */
const stepOverForeign = (text: string, start: number): StepLeft => {
  let to = start - 1;
  const isPart = (at: number): boolean => isLatin(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
  for (;;) {
    while (to > 0 && isPart(to - 1)) to--;
    const isCapital = text[to]! <= 'Z' && isLatin(text.charCodeAt(to));
    if (
      text[to - 1] !== ' ' ||
      !isCapital ||
      to < 2 ||
      !isLatin(text.charCodeAt(to - 2)) ||
      start - to > LONGEST_FOREIGN
    )
      break;
    to -= 2;
  }
  const isShort = start - to <= 5 && text.slice(to, start) === text.slice(to, start).toUpperCase();
  return { to, adds: isShort ? 'abbreviation' : 'proper' };
};

const LONGEST_QUOTED = 8;

/** `某地“东数西算”产业园`: a coinage behind a place or a name; where it opens, or -1. */
const openQuote = ({ draft: { text }, placeEnding, nameStarts }: Workbench, end: number): number => {
  for (let at = end - 2; at > 0 && end - at <= LONGEST_QUOTED + 2; at--) {
    if (text[at] === '“') return end - at > 2 && (placeEnding.has(at) || nameStarts[at] !== 0) ? at : -1;
    const code = text.charCodeAt(at);
    if (!isHan(code) && !isLatin(code) && !isDigit(code) && code !== 0x2b) return -1;
  }
  return -1;
};

const NUMBERED = /(?:\d{1,3}|[一二三四五六七八九十]{1,2})号$/;

/** `长沙|18号|工厂`: which of several; where the number begins, or -1. */
const openNumber = ({ text }: Workbench['draft'], end: number): number => {
  const length = NUMBERED.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0;
  return length > 0 && isHan(text.charCodeAt(end - length - 1)) ? end - length : -1;
};

const DIGITS = new SignSet('〇零一二三四五六七八九');
const ORDINAL_SIGN = '第'.charCodeAt(0);

/** Numbers of institutes and farms, digit by digit: 第七一九|研究所, 八五六|农场; where they begin, or -1. */
const openUnitNumber = ({ text }: Workbench['draft'], end: number): number => {
  let at = end;
  while (at > 0 && end - at < 5 && DIGITS.has(text.charCodeAt(at - 1))) at--;
  const isOrdinal = text.charCodeAt(at - 1) === ORDINAL_SIGN;
  if (isOrdinal) return end - at >= 2 ? at - 1 : -1;
  return end - at === 3 ? at : -1;
};

const CODE = /(?:^|[^A-Za-z0-9])([A-Z]\d{1,3})$/;

export const stepLeft = (bench: Workbench, start: number): StepLeft => {
  const { draft, placeEnding, nameStarts } = bench;
  const { text } = draft;
  const nested = nameStarts[start]!;
  if (nested !== 0) return { to: nested - 1, adds: 'nested' };
  const place = placeEnding.get(start);
  if (place !== undefined && (!place.isWeak || start - place.start > 2)) return { to: place.start, adds: 'place' };
  const brand = draft.matches.endingAt(start, 'brand');
  if (brand !== undefined) return { to: brand.start, adds: 'proper' };
  const code = text.charCodeAt(start - 1);
  if (code === 0xff09 || code === 0x29) {
    const open = openBracket(text, start);
    if (open <= 0 || !(isHan(text.charCodeAt(open - 1)) || isLatin(text.charCodeAt(open - 1)))) return null;
    const isOfPlace = placeEnding.get(start - 1)?.start === open + 1;
    return { to: open, adds: isOfPlace ? 'proper' : 'bracket' };
  }
  if (code === CLOSED_QUOTE) {
    const open = openQuote(bench, start);
    return open < 0 ? null : { to: open, adds: 'proper' };
  }
  if (code === NUMBER_SIGN) {
    const open = openNumber(draft, start);
    if (open >= 0) return { to: open, adds: 'plain' };
  }
  if (DIGITS.has(code)) {
    const open = openUnitNumber(draft, start);
    if (open >= 0) return { to: open, adds: 'proper' };
  }
  if (isDigit(code)) {
    const word = CODE.exec(text.slice(Math.max(0, start - 5), start))?.[1];
    if (word !== undefined) return { to: start - word.length, adds: 'proper' };
  }
  if (isLatin(code) || (isDigit(code) && isLatin(text.charCodeAt(start - 2)))) return stepOverForeign(text, start);
  if (code === LAST_OF_JOINTLY && text.startsWith(JOINTLY, start - JOINTLY.length))
    return { to: start - JOINTLY.length, adds: 'common' };
  if (!isHan(code) || bench.isStopEnd(start) || (JOINING.has(code) && nameStarts[start - 1] !== 0)) return null;
  return stepOverToken(bench, start);
};
