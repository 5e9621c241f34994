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
  /** Start of the organization or body that ends at an offset. */
  readonly nameEnding: Map<number, number>;
}
export interface Core {
  readonly start: number;
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

const stopsAt = ({ draft, borders }: Workbench, end: number): boolean => {
  const stop = draft.matches.endingAt(end, 'name-stop');
  if (stop === undefined) return false;
  const token = borders.tokenAt(end - 1);
  if (stop.end - stop.start === 1) return draft.tokens.starts[token] === end - 1;
  // `…中和` + `平安…`: a stop word of two characters counts when a token begins or ends with it.
  return borders.isBorder(stop.start) || draft.tokens.starts[token] === stop.start;
};

/** Go left from `end` (the start of the head). */
export const findCore = (bench: Workbench, end: number): Core => {
  const { draft, borders, placeEnding, nameEnding } = bench;
  const { text, tokens } = draft;
  let start = end;
  let hasPlace = false;
  let hasProper = false;
  let hasCommon = false;
  const done = (): Core => ({ start, hasPlace, hasProper, hasCommon });
  while (start > 0 && end - start < LONGEST_CORE) {
    const nested = nameEnding.get(start);
    if (nested !== undefined) {
      start = nested;
      hasPlace = true;
      return done();
    }
    const place = placeEnding.get(start);
    if (place !== undefined && (!place.isWeak || start - place.start > 2)) {
      start = place.start;
      hasPlace = true;
      if (nameEnding.has(start)) continue;
      // What stands before a place belongs to the name only when it is one: `中国…`, another place.
      if (placeEnding.has(start)) continue;
      return done();
    }
    const code = text.charCodeAt(start - 1);
    if (code === 0xff09 || code === 0x29) {
      const open = openBracket(text, start);
      if (open <= 0 || !isHan(text.charCodeAt(open - 1))) return done();
      start = open;
      continue;
    }
    if (isLatin(code) || (isDigit(code) && start > 1 && isLatin(text.charCodeAt(start - 2)))) {
      while (start > 0 && (isLatin(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(start - 1)))) start--;
      hasProper = true;
      continue;
    }
    if (!isHan(code) || stopsAt(bench, start)) return done();
    const token = borders.tokenAt(start - 1);
    const from = Math.max(tokens.starts[token]!, 0);
    const length = start - from;
    const tag = borders.tagOf(token);
    if (STOP_TAGS.has(tag) && length > 1) return done();
    if (PROPER_TAGS.has(tag) && length > 1) hasProper = true;
    else if (length === 1 && !PLAIN_CHARACTERS.has(text[from]!)) hasProper = true;
    else if (length > 1) hasCommon = true;
    start = from;
  }
  return done();
};
