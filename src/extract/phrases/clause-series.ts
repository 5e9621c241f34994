/**
 * Series that only their parts of speech tell, three items and more: a verb and its object in each (过紧日子、算细账、干实事), or a
 * subject and what becomes of it behind a verb of aim (坚持绿电引路、算力铺路、应用开路).
 *
 * In: the draft and the runs of Han characters of a list that shares no character. Out: where the series stands, or null.
 */
import type { Draft } from '../draft.ts';
import { getSpanIndex } from '../span-index.ts';
import { getTokenIndex, type TokenIndex } from '../token-index.ts';
import { getWordTable } from '../word-table.ts';
import { isDegree, isVerb } from './series-shape.ts';
import { innerFit, type List, lastEnd, type Stretch } from './unequal-series.ts';

const SHORTEST = 3;
const LONGEST = 5;
/** Behind these a list goes on as a plain one. */
const LIST_TAILS = '等和及与或以';
/** What is done, plainly listed, behind these: 开展检测分析、提供技术咨询. */
const PLAIN_LEADS = /(?:包括|涉及|涵盖|从事|负责|开展|提供|具备|分为|如|含|为)[^，。；：、]{0,6}$/;

/** Verbs that lead in, and open no item. */
const AUXILIARIES = '要应须是让使令';

/** Length of the verb at `at`; 0 when none stands there. */
const verbLength = (draft: Draft, tokens: TokenIndex, at: number): number => {
  const token = tokens.tokenAt(at);
  const length = draft.tokens.ends[token]! - at;
  const isStart = draft.tokens.starts[token] === at;
  const tag = tokens.tagOf(token);
  if (AUXILIARIES.includes(draft.text[at]!)) return 0;
  if (isStart && length <= 2 && tag === 'v') return length;
  // 拍照片 and 强弱项 are words of the segmenter's own making; 算 and 过 have other tags as well.
  return isVerb(draft.text[at]!) && (isStart || tag === 'x') ? 1 : 0;
};

/** A verb and two or three characters behind it: longer ones are what statutes list. */
const isClause = (draft: Draft, tokens: TokenIndex, start: number, end: number): boolean => {
  const size = end - start;
  if (size < SHORTEST || size > LONGEST) return false;
  const verb = verbLength(draft, tokens, start);
  return verb > 0 && verb + 1 < size && !draft.text.slice(start, end).includes('的');
};

/** Whether a stretch is an industry, a term or a name: what is listed plainly. */
const isThing = (draft: Draft, start: number, end: number): boolean =>
  getWordTable(draft.lexicon, 'industry').hasAt(draft.text, start, end) ||
  getWordTable(draft.lexicon, 'noun-head').lengthEndingAt(draft.text, end, end - 2) > 1 ||
  getSpanIndex(draft.candidates)
    .overlapping(start, end)
    .some(c => c.rule !== 'weak-place' && Math.min(c.end, end) - Math.max(c.start, start) >= end - start - 1);

/** End of the last item where the clause stops behind it; -1 where the list goes on. */
const boundedEnd = (draft: Draft, { starts, ends }: List): number => {
  const end = lastEnd(draft, starts.at(-1)!, ends.at(-1)!);
  return end < 0 || LIST_TAILS.includes(draft.text[end] ?? '，') ? -1 : end;
};

/** Where the first item begins: as long as the inner ones if that fits, else the longest that fits. */
const firstStart = ({ starts, ends }: List, fits: (at: number) => boolean): number => {
  const [from, to] = [starts[0]!, ends[0]!];
  const equal = to - (ends[1]! - starts[1]!);
  if (equal >= from && fits(equal)) return equal;
  for (let at = Math.max(from, to - LONGEST); at <= to - SHORTEST; at++) if (fits(at)) return at;
  return -1;
};

/** 过紧日子、算细账、干实事 */
const readVerbs = (draft: Draft, list: List, end: number): Stretch | null => {
  const { starts, ends } = list;
  const tokens = getTokenIndex(draft);
  const last = starts.length - 1;
  const isItem = (from: number, to: number): boolean => isClause(draft, tokens, from, to);
  for (let i = 1; i <= last; i++) if (!isItem(starts[i]!, i === last ? end : ends[i]!)) return null;
  const start = firstStart(list, at => tokens.isBorder(at) && isItem(at, ends[0]!));
  if (start < 0 || PLAIN_LEADS.test(draft.text.slice(Math.max(0, start - 10), start))) return null;
  const bounds = starts.map((from, i) => [i === 0 ? start : from, i === last ? end : ends[i]!] as const);
  // Verbs of two characters are parallel in items of one length.
  const isShort = bounds.every(([from]) => verbLength(draft, tokens, from) === 1);
  const isEven = bounds.every(([from, to]) => to - from === end - starts[last]!);
  if (!isShort && !isEven) return null;
  return bounds.filter(([from, to]) => isThing(draft, from, to)).length > 1 ? null : { start, end };
};

const HALF = 2;
const STATE_LENGTH = 4;
/** Verbs of aim, with at most a few words between them and the list. */
const AIMS =
  /(?:坚持|做到|实现|推动|支持|鼓励|引导|促进|确保|力争|要|让|使|助力|帮助|协助|推进|形成)[^，。；：、的]{0,6}$/;
const DEEDS = new Set(['v', 'vn', 'vd', 'd', 'a', 'ad', 'z']);

/** 抱团参展、错位竞争、良性互动: words of two characters, the second of which says what is done. */
const readDeeds = (draft: Draft, { starts, ends }: List): Stretch | null => {
  if (ends[1]! - starts[1]! !== STATE_LENGTH) return null;
  const tokens = getTokenIndex(draft);
  const last = starts.length - 1;
  const start = ends[0]! - STATE_LENGTH;
  // …的格局 goes on behind the list.
  const behind = starts[last]! + STATE_LENGTH;
  const end = draft.text[behind] === '的' ? behind : ends[last]!;
  if (LIST_TAILS.includes(draft.text[end] ?? '，')) return null;
  if (start < starts[0]! || !AIMS.test(draft.text.slice(Math.max(0, start - 10), start))) return null;
  let deeds = 0;
  for (let i = 0; i <= last; i++) {
    const from = i === 0 ? start : starts[i]!;
    const to = i === last ? end : ends[i]!;
    if (to - from !== STATE_LENGTH || ![from, from + HALF, to].every(at => tokens.isBorder(at))) return null;
    if (isThing(draft, from, to) || isThing(draft, from + HALF, to)) return null;
    if (DEEDS.has(tokens.tagOf(tokens.tokenAt(from + HALF)))) deeds++;
  }
  return deeds >= last ? { start, end } : null;
};

/** 快突破、大提升: two items, a degree and a deed in each. */
const readDegrees = (draft: Draft, { starts, ends }: List): Stretch | null => {
  const tokens = getTokenIndex(draft);
  const start = ends[0]! - SHORTEST;
  const isItem = (from: number, to: number): boolean =>
    to - from === SHORTEST &&
    isDegree(draft.text[from]!) &&
    [from, from + 1, to].every(at => tokens.isBorder(at)) &&
    tokens.tagOf(tokens.tokenAt(from + 1)).startsWith('v');
  return start >= starts[0]! && isItem(start, ends[0]!) && isItem(starts[1]!, ends[1]!)
    ? { start, end: ends[1]! }
    : null;
};

const PRINCIPLE = /(?:坚持|做到)$/;

/** 坚持质量第一、信誉至上: two of four characters directly behind what one holds to. */
const readPrinciples = (draft: Draft, { starts, ends }: List): Stretch | null => {
  const tokens = getTokenIndex(draft);
  const start = ends[0]! - STATE_LENGTH;
  const isEven = start >= starts[0]! && ends[1]! - starts[1]! === STATE_LENGTH;
  if (!isEven || !PRINCIPLE.test(draft.text.slice(Math.max(0, start - 2), start)) || !tokens.isBorder(start))
    return null;
  const isPlain = isThing(draft, start, ends[0]!) || isThing(draft, starts[1]!, ends[1]!);
  return isPlain || LIST_TAILS.includes(draft.text[ends[1]!] ?? '，') ? null : { start, end: ends[1]! };
};

/** The series that a list is by its parts of speech; null when it is none. */
export const readClauses = (draft: Draft, list: List): Stretch | null => {
  if (list.starts.length === 2) return readDegrees(draft, list) ?? readPrinciples(draft, list);
  if (!innerFit(draft, list)) return null;
  const end = boundedEnd(draft, list);
  return (end < 0 ? null : readVerbs(draft, list, end)) ?? readDeeds(draft, list);
};
