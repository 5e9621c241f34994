/**
 * Series whose items follow each other without a mark: 强链补链, 做大做强, 能快则快能早则早, 攻坚之年攻坚之战.
 *
 * In: a draft. Out: phrases in order. Looks at every character, so the loop over them is a kernel of its own.
 */
import type { Draft, FoundPhrase } from '../draft.ts';
import { getTokenIndex } from '../token-index.ts';
import { areHan, findShared } from './han.ts';
import { scoreSeries } from './series-shape.ts';

const CHAIN = '链'.charCodeAt(0);

/** Shared places that make items run together parallel: one of two, the last of three (链), three of four, or the first and third. */
const isParallel = (text: string, start: number, length: number, shared: number): boolean => {
  if (length === 2) return shared === 0b01 || shared === 0b10;
  if (length === 3) return shared === 0b100 && text.charCodeAt(start + 2) === CHAIN;
  // 历史街区历史建筑 only repeats a word; 能快则快能早则早 and 主动创安主动创稳 repeat a shape.
  return shared === 0b0111 || shared === 0b1011 || shared === 0b1101 || shared === 0b0101;
};

/** Starts of the parallel items of `length` from `start` on; one when there is no second. */
const readItems = (text: string, start: number, length: number): number[] => {
  const starts = [start];
  let shared = (1 << length) - 1;
  for (let next = start + length; next + length <= text.length; next += length) {
    shared &= findShared(text, start, next, length);
    if (!isParallel(text, start, length, shared) || !areHan(text, next, next + length)) break;
    const isRepeated = starts.some(known => findShared(text, known, next, length) === (1 << length) - 1);
    if (isRepeated) break;
    starts.push(next);
  }
  return starts;
};

/** The series of items of `length` that starts at `start`. */
const readRun = (draft: Draft, start: number, length: number): FoundPhrase | null => {
  const { text } = draft;
  if (!areHan(text, start, start + length)) return null;
  const starts = readItems(text, start, length);
  if (starts.length < (length === 3 ? 3 : 2)) return null;
  if (length === 2 && scoreSeries(draft.lexicon, { text, starts, length }) === 0) return null;
  const end = start + starts.length * length;
  const tokens = getTokenIndex(draft);
  // 链 behind verbs is a series wherever the segmenter cut.
  const isSure = text.charCodeAt(start + length - 1) === CHAIN;
  if (!isSure && !(tokens.isBorder(start) && tokens.isBorder(end))) return null;
  return { start, end, rule: 'series-run', entry: null, text: text.slice(start, end), kind: 'series' };
};

/** Items of four characters, of three, of two: the longer ones first. */
const readRunTogether = (draft: Draft, start: number): FoundPhrase | null =>
  readRun(draft, start, 4) ?? readRun(draft, start, 3) ?? readRun(draft, start, 2);

const unitAt = (units: Uint16Array, at: number): number => (at < units.length ? units[at]! : -1);

/** Whether one of the three characters behind `at` comes back four further. */
const isBackFour = (units: Uint16Array, at: number): boolean =>
  units[at + 1] === unitAt(units, at + 5) ||
  units[at + 2] === unitAt(units, at + 6) ||
  units[at + 3] === unitAt(units, at + 7);

/**
 * First offset at or behind `from` where a run may start; the text's length when there is none. Two characters further
 * one of two comes back and the other does not, three further 链 does, or four further the first and another one do.
 */
const findRunStart = (units: Uint16Array, from: number): number => {
  let second = unitAt(units, from);
  let third = unitAt(units, from + 1);
  let fourth = unitAt(units, from + 2);
  let fifth = unitAt(units, from + 3);
  for (let at = from; at + 4 <= units.length; at++) {
    const first = second;
    second = third;
    third = fourth;
    fourth = fifth;
    fifth = unitAt(units, at + 4);
    if ((first === third) !== (second === fourth)) return at;
    if (first === fifth && isBackFour(units, at)) return at;
    if (third === CHAIN && unitAt(units, at + 5) === CHAIN) return at;
  }
  return units.length;
};

/** Series without marks, in order. */
export const findRuns = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const { units } = draft;
  for (let at = findRunStart(units, 0); at < units.length; ) {
    const phrase = readRunTogether(draft, at);
    if (phrase !== null) found.push(phrase);
    at = findRunStart(units, phrase === null ? at + 1 : phrase.end);
  }
  return found;
};
