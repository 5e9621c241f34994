/**
 * Left edge of a name whose last word is known: how far the core goes to the left, and whether it holds a proper name.
 *
 * In: the draft, the places and the names that end before it. Out: start of the core. It never crosses punctuation.
 */

import type { Draft } from '../draft.ts';
import type { TokenIndex } from '../token-index.ts';
import { getWordTable, type WordTable } from '../word-table.ts';
import type { PlaceChain } from './find-places.ts';
import { isDigit, isHan, isLatin } from './span-tools.ts';

export interface Workbench {
  readonly draft: Draft;
  readonly borders: TokenIndex;
  /** Chains by their end and by their start. */
  readonly placeEnding: ReadonlyMap<number, PlaceChain>;
  /** 1 + start of the organization, body or site that ends at an offset; 0 for none. */
  readonly nameStarts: Uint32Array;
  /** Whether a stop word ends at an offset: a name does not go on to the left of it. */
  isStopEnd(end: number): boolean;
  /** Verbs, and words of time (现代, 未来), that stand inside names. */
  readonly tradeVerbs: Pick<WordTable, 'has'>;
  readonly industries: Pick<WordTable, 'has' | 'hasAt'>;
}
export interface Core {
  readonly start: number;
  /** The core begins with a whole name (an organization or a site), and nothing stands behind it. */
  readonly isOnlyNested: boolean;
  /** The core is one place and nothing else. */
  readonly isOnlyPlace: boolean;
  /** A place or another name stands in the core. */
  readonly hasPlace: boolean;
  /** A word that is no common word stands in it: brand, foreign word, name. */
  readonly hasProper: boolean;
  /** A common word of two or more characters stands in it. */
  readonly hasCommon: boolean;
  /** Characters that are no words: two make a name, one beside another character may be a brand in a list. */
  readonly singles: number;
}

const LONGEST_CORE = 32;
const LONGEST_BRACKET = 14;
const PROPER_TAGS = new Set(['nr', 'nrt', 'nrfg', 'nz', 'ns', 'nt', 'x', 'eng', 'j']);
/** Single characters that stand in names without naming anything. */
const PLAIN_CHARACTERS = new Set(
  '总分各大小新老本某厂县市省区乡村州镇上下中东南西北高低前后产业学院港站所园一二三四五六七八九十两第',
);
/** Verbs that begin or end the business of a firm; other verbs of two characters end a core. */
const STOP_TAGS = new Set([
  'p',
  'c',
  'r',
  'd',
  'u',
  'uj',
  'ul',
  'uz',
  'ud',
  'ug',
  'uv',
  'y',
  'e',
  'o',
  't',
  'q',
  'mq',
  'f',
]);

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

/** Single characters that, as tokens, name nothing: numerals, adjectives, measures, directions. */
const NAMELESS_TAGS = new Set(['m', 'a', 'q', 'f', 'd', 'b']);
const DIRECTIONS = new Set(
  '东部 西部 南部 北部 中部 国立 中共 北方 南方 东方 西方 华北 华东 华南 华中 东南 西南 西北 东北 中原'.split(' '),
);
/** Fixed words of names although `共建` ends a name elsewhere: `省部共建某某国家重点实验室`. */
const JOINTLY = '省部共建';
const LAST_OF_JOINTLY = '建'.charCodeAt(0);
const PREFIXES = ['国立', '私立', '中共', '民建', '民盟', '民革', '民进', '农工党', '致公党', '九三学社'];

/** Start of what may stand before a place at the head of a name: a brand, `国立`, another name; `start` when nothing. */
const beforePlace = ({ draft, nameStarts }: Workbench, start: number): number => {
  const nested = nameStarts[start]!;
  if (nested !== 0) return nested - 1;
  const brand = draft.matches.endingAt(start, 'brand');
  if (brand !== undefined) return brand.start;
  const prefix = PREFIXES.find(
    word => draft.text.endsWith(word.slice(-1), start) && draft.text.startsWith(word, start - word.length),
  );
  return prefix === undefined ? start : start - prefix.length;
};

/** What one step to the left found; `stop` ends the core where it is. */
type StepLeft = {
  readonly to: number;
  readonly adds: 'place' | 'nested' | 'proper' | 'single' | 'plain' | 'common' | 'bracket';
} | null;

/** Start of the token that covers `start - 1`, or the end of a stop word that lies within it. */
const tokenStart = ({ draft, borders, isStopEnd }: Workbench, start: number): number => {
  const from = draft.tokens.starts[borders.tokenAt(start - 1)]!;
  for (let at = start - 1; at > from; at--) if (isStopEnd(at)) return at;
  return from;
};

/** Whether nothing of a name can stand before `at`: a list mark or a stop word ends there. */
const isOpening = ({ draft: { text }, isStopEnd }: Workbench, at: number): boolean =>
  at <= 0 || text[at - 1] === '、' || isStopEnd(at);

/** A verb at the head of a firm's name is its brand when a list mark or a stop word stands before it. */
const isBrandVerb = (bench: Workbench, from: number, word: string): boolean => {
  const { lexicon, text } = bench.draft;
  if (['leading-word', 'person-follow', 'title-stop'].some(kind => getWordTable(lexicon, kind).has(word))) return false;
  return isOpening(bench, from) || (isHan(text.charCodeAt(from - 1)) && isOpening(bench, from - 1));
};

const stepOverToken = (bench: Workbench, start: number): StepLeft => {
  const { draft, borders, tradeVerbs } = bench;
  const from = tokenStart(bench, start);
  const { text } = draft;
  const tag = borders.tagOf(borders.tokenAt(start - 1));
  const word = text.slice(from, start);
  if (word.length > 1) {
    // A branch of industry names nobody, whatever its tag is.
    if (bench.industries.hasAt(text, from, start)) return { to: from, adds: 'common' };
    if (DIRECTIONS.has(word)) return { to: from, adds: 'proper' };
    if (!tradeVerbs.has(word) && (STOP_TAGS.has(tag) || tag === 'v')) return null;
    if (tag === 'm' && !word.startsWith('第')) return null;
    return { to: from, adds: PROPER_TAGS.has(tag) ? 'proper' : 'common' };
  }
  if (tag === 'p' || tag === 'c' || tag === 'r' || tag === 'uj' || tag === 'ul') return null;
  return { to: from, adds: NAMELESS_TAGS.has(tag) || PLAIN_CHARACTERS.has(word) ? 'plain' : 'single' };
};

const stepLeft = (bench: Workbench, start: number): StepLeft => {
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
    return open <= 0 || !isHan(text.charCodeAt(open - 1)) ? null : { to: open, adds: 'bracket' };
  }
  if (isLatin(code) || (isDigit(code) && isLatin(text.charCodeAt(start - 2)))) {
    let to = start - 1;
    while (to > 0 && (isLatin(text.charCodeAt(to - 1)) || isDigit(text.charCodeAt(to - 1)))) to--;
    return { to, adds: 'proper' };
  }
  if (code === LAST_OF_JOINTLY && text.startsWith(JOINTLY, start - JOINTLY.length))
    return { to: start - JOINTLY.length, adds: 'common' };
  if (!isHan(code) || bench.isStopEnd(start)) return null;
  return stepOverToken(bench, start);
};

/** Leave out verbs at the left edge: `建设`, `合作` begin no name. */
const trimLeft = ({ draft: { text, tokens }, borders, tradeVerbs }: Workbench, start: number, end: number): number => {
  let at = start;
  while (at < end && borders.isBorder(at)) {
    const token = borders.tokenAt(at);
    const isVerb = borders.tagOf(token) === 'v' && tradeVerbs.has(text.slice(at, tokens.ends[token]!));
    if (!isVerb) return at;
    at = tokens.ends[token]!;
  }
  return at;
};

/** A firm's name may open with a word that is a verb elsewhere: `、如意纺织有限公司`. */
const stepOverBrandVerb = (bench: Workbench, start: number): StepLeft => {
  const { text } = bench.draft;
  if (!isHan(text.charCodeAt(start - 1)) || bench.isStopEnd(start)) return null;
  const from = tokenStart(bench, start);
  const isVerb = start - from === 2 && bench.borders.tagOf(bench.borders.tokenAt(start - 1)).startsWith('v');
  return isVerb && isBrandVerb(bench, from, text.slice(from, start)) ? { to: from, adds: 'proper' } : null;
};

const MOST_BEFORE_PLACE = 3;

/** Words in front of the place of a firm's name, one of which no dictionary holds: `、云岭贵州数据有限公司`. */
const beforeFirmPlace = (bench: Workbench, start: number): number => {
  const { draft, borders, tradeVerbs } = bench;
  let at = start;
  let isNamed = false;
  for (let words = 0; words < MOST_BEFORE_PLACE; words++) {
    if (at === 0 || isOpening(bench, at) || !isHan(draft.text.charCodeAt(at - 1))) break;
    const from = tokenStart(bench, at);
    const tag = borders.tagOf(borders.tokenAt(at - 1));
    if (at - from < 2 || (tag !== 'x' && tag !== 'n' && !tradeVerbs.has(draft.text.slice(from, at)))) return start;
    isNamed ||= tag === 'x';
    at = from;
  }
  const isBounded = at === 0 || isOpening(bench, at) || !isHan(draft.text.charCodeAt(at - 1));
  return isNamed && isBounded ? at : start;
};

/** What names with this head may hold: firms a verb as brand, institutes an 与 between two fields of study. */
export type HeadKind = 'firm' | 'institute' | 'other';

/** Go left over `与`, `和`, `及` to a university or place that the field of study belongs to: `某大学冶金与环境学院`. */
const crossAnd = (bench: Workbench, and: number): number | null => {
  if (!'与和及'.includes(bench.draft.text[and - 1] ?? '-')) return null;
  let start = and - 1;
  const limit = start - LONGEST_CORE;
  while (start > Math.max(0, limit)) {
    const step = stepLeft(bench, start);
    if (step === null) return null;
    // 甲大学与乙研究院 are two.
    if (step.adds === 'nested' || step.adds === 'place') return start === and - 1 ? null : start;
    start = step.to;
  }
  return null;
};

interface CoreState {
  start: number;
  hasPlace: boolean;
  hasProper: boolean;
  hasCommon: boolean;
  singles: number;
  isOnlyNested: boolean;
  isOnlyPlace: boolean;
}

const nextStep = (bench: Workbench, state: CoreState, head: HeadKind): StepLeft => {
  const step = stepLeft(bench, state.start);
  if (step !== null) return step;
  if (head === 'firm' && !state.hasProper && !state.hasPlace) return stepOverBrandVerb(bench, state.start);
  if (head !== 'institute') return null;
  const to = crossAnd(bench, state.start);
  return to === null ? null : { to, adds: 'common' };
};

/** Go left from `end` (the start of the head). */
export const findCore = (bench: Workbench, end: number, head: HeadKind = 'other'): Core => {
  const state: CoreState = {
    start: end,
    hasPlace: false,
    hasProper: false,
    hasCommon: false,
    singles: 0,
    isOnlyNested: false,
    isOnlyPlace: false,
  };
  while (state.start > 0 && end - state.start < LONGEST_CORE) {
    const step = nextStep(bench, state, head);
    if (step === null) break;
    if (step.adds === 'nested' || step.adds === 'place') {
      state.isOnlyNested = step.adds === 'nested' && state.start === end;
      state.isOnlyPlace = step.adds === 'place' && state.start === end;
      state.hasPlace = true;
      state.start = step.to;
      if (step.adds === 'nested' || !bench.placeEnding.has(step.to)) {
        if (step.adds === 'place') state.start = beforePlace(bench, step.to);
        if (step.adds === 'place' && head === 'firm') state.start = beforeFirmPlace(bench, state.start);
        break;
      }
      continue;
    }
    if (step.adds === 'single') state.singles++;
    state.hasProper ||= step.adds === 'proper' || state.singles > 1;
    state.hasCommon ||= step.adds === 'common';
    state.start = step.to;
  }
  if (!state.hasPlace && head !== 'firm') state.start = trimLeft(bench, state.start, end);
  else if (!state.hasPlace && !state.hasProper) state.start = trimLeft(bench, state.start, end);
  return state;
};
