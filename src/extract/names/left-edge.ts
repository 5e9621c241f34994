/**
 * Left edge of a name whose last word is known: how far the core goes to the left, and whether it holds a proper name.
 *
 * In: the draft, the places and the names that end before it. Out: start of the core. It never crosses punctuation.
 */
import type { Draft } from '../draft.ts';
import type { PlaceChain } from './find-places.ts';
import { isDigit, isHan, isLatin, type TokenBorders } from './span-tools.ts';

export interface Workbench {
  readonly draft: Draft;
  readonly borders: TokenBorders;
  /** Chains by their end and by their start. */
  readonly placeEnding: ReadonlyMap<number, PlaceChain>;
  /** Start of the organization, body or site that ends at an offset. */
  readonly nameEnding: Map<number, number>;
  /** 1 where a stop word ends: a name does not go on to the left of it. */
  readonly stopEnds: Uint8Array;
  /** Verbs that stand inside names. */
  readonly tradeVerbs: ReadonlySet<string>;
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

/** Where stop words end. One character must be a token of its own, or begin a token that no dictionary holds. */
export const buildStopEnds = ({ text, tokens, matches }: Draft, borders: TokenBorders): Uint8Array => {
  const ends = new Uint8Array(text.length + 1);
  for (const { start, end } of matches.all('name-stop')) {
    const token = borders.tokenAt(start);
    const isStart = tokens.starts[token] === start;
    const isMadeUp = borders.tagOf(token) === 'x' && '在到赴'.includes(text[start]!);
    if (end - start === 1 ? isStart && (tokens.ends[token] === end || isMadeUp) : isStart || borders.isBorder(end)) {
      ends[end] = 1;
    }
  }
  return ends;
};

/** Single characters that, as tokens, name nothing: numerals, adjectives, measures, directions. */
const NAMELESS_TAGS = new Set(['m', 'a', 'q', 'f', 'd', 'b']);
const DIRECTIONS = new Set(['东部', '西部', '南部', '北部', '中部', '国立', '中共']);
const PREFIXES = ['国立', '私立', '中共', '民建', '民盟', '民革', '民进', '农工党', '致公党', '九三学社'];

/** Start of what may stand before a place at the head of a name: a brand, `国立`, another name; `start` when nothing. */
const beforePlace = ({ draft, nameEnding }: Workbench, start: number): number => {
  const nested = nameEnding.get(start);
  if (nested !== undefined) return nested;
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
  readonly adds: 'place' | 'nested' | 'proper' | 'single' | 'common' | 'bracket';
} | null;

const stepOverToken = ({ draft, borders, tradeVerbs }: Workbench, start: number): StepLeft => {
  const { text, tokens } = draft;
  const token = borders.tokenAt(start - 1);
  const from = tokens.starts[token]!;
  const tag = borders.tagOf(token);
  const word = text.slice(from, start);
  if (word.length > 1) {
    if (DIRECTIONS.has(word)) return { to: from, adds: 'proper' };
    if (STOP_TAGS.has(tag) || (tag === 'v' && !tradeVerbs.has(word))) return null;
    if (tag === 'm' && !word.startsWith('第')) return null;
    return { to: from, adds: PROPER_TAGS.has(tag) ? 'proper' : 'common' };
  }
  if (tag === 'p' || tag === 'c' || tag === 'r' || tag === 'uj' || tag === 'ul') return null;
  return { to: from, adds: NAMELESS_TAGS.has(tag) || PLAIN_CHARACTERS.has(word) ? 'common' : 'single' };
};

const stepLeft = (bench: Workbench, start: number): StepLeft => {
  const { draft, placeEnding, nameEnding } = bench;
  const { text } = draft;
  const nested = nameEnding.get(start);
  if (nested !== undefined) return { to: nested, adds: 'nested' };
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
  if (!isHan(code) || bench.stopEnds[start] === 1) return null;
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

/** Go left from `end` (the start of the head). */
export const findCore = (bench: Workbench, end: number): Core => {
  let start = end;
  let hasPlace = false;
  let hasProper = false;
  let hasCommon = false;
  let singles = 0;
  let isOnlyNested = false;
  let isOnlyPlace = false;
  while (start > 0 && end - start < LONGEST_CORE) {
    const step = stepLeft(bench, start);
    if (step === null) break;
    if (step.adds === 'nested' || step.adds === 'place') {
      isOnlyNested = step.adds === 'nested' && start === end;
      isOnlyPlace = step.adds === 'place' && start === end;
      hasPlace = true;
      start = step.to;
      if (step.adds === 'nested' || !bench.placeEnding.has(start)) {
        if (step.adds === 'place') start = beforePlace(bench, start);
        break;
      }
      continue;
    }
    hasProper ||= step.adds === 'proper' || (step.adds === 'single' && ++singles > 1);
    hasCommon ||= step.adds === 'common';
    start = step.to;
  }
  if (!hasPlace) start = trimLeft(bench, start, end);
  return { start, isOnlyNested, isOnlyPlace, hasPlace, hasProper, hasCommon };
};
