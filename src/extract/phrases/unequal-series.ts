/**
 * Series whose items are not of one length: they open with one verb (投早、投小、投长期), have one complement behind their
 * verbs (种好树、养好牛、办好农场), or end in one predicate (建设一片、绿化一片), and pairs of a place and a deed (某地研发、某地制造).
 *
 * In: the draft and the runs of Han characters of a list. Out: where the series stands, or null. Lists of equal items are
 * find-series.ts's.
 */
import type { Draft } from '../draft.ts';
import { isHan } from '../sign-set.ts';
import { getSpanIndex } from '../span-index.ts';
import { getTokenIndex } from '../token-index.ts';
import { getWordTable } from '../word-table.ts';

/** Han runs parted by 、; run i is `[starts[i], ends[i])`. */
export interface List {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LONGEST = 6;
/** Verbs and adverbs that open items of several lengths: 投早、投小、投长期. */
const OPENINGS = new Set(
  '定找查问听抢比拼送懂练投敢能会真愿抓促保育引招谋稳扩强拓优升降减增提防控治守创破立建向靠为以把让不重讲比学赛更最'.split(
    '',
  ),
);
/** Behind the verb of every item: 种好树, 管得住, 稳住订单. */
const COMPLEMENTS = new Set('好得成出起足准稳住实到'.split(''));
/** Tags, and words, that go on behind a last item and are no part of it. */
const BEHIND = new Set('d c p u uj ul uz ud ug uv r y f'.split(' '));
const WORDS_BEHIND = new Set('更要 才能 就能 都要 也要 还要 就要 是 要'.split(' '));
/** Tags of what ends items as a predicate does: 一片, 到位, 起来. */
const PREDICATES = new Set('v m a z i l vd'.split(' '));

/** End of the last item: the run's, or before the first word that goes on with the sentence; -1 when it is too long. */
export const lastEnd = (draft: Draft, start: number, limit: number): number => {
  const tokens = getTokenIndex(draft);
  let end = start + 2;
  while (end < limit && end - start <= LONGEST) {
    const token = tokens.tokenAt(end);
    // 进得了|手术室 goes on.
    const isStart = tokens.starts[token] === end && !(draft.text[end] === '了' && draft.text[end - 1] === '得');
    if (isStart && (BEHIND.has(tokens.tagOf(token)) || WORDS_BEHIND.has(draft.text.slice(end, tokens.ends[token]))))
      break;
    end++;
  }
  return end - start <= LONGEST ? end : -1;
};

/** Whether all inner items are of a slogan's length and hold no 的. */
export const innerFit = ({ text }: Draft, { starts, ends }: List): boolean => {
  for (let i = 1; i < starts.length - 1; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    if (end - start < 2 || end - start > LONGEST || text.slice(start, end).includes('的')) return false;
  }
  return true;
};

/** Length of all inner items; 0 when they differ. */
const innerLength = ({ starts, ends }: List): number => {
  const length = ends[1]! - starts[1]!;
  for (let i = 2; i < starts.length - 1; i++) if (ends[i]! - starts[i]! !== length) return 0;
  return length;
};

/** The last place of the first run where an item may begin, so that `fits` there; -1 when there is none. */
const firstStart = (list: List, fits: (at: number) => boolean): number => {
  const end = list.ends[0]!;
  for (let at = end - 2; at >= list.starts[0]! && end - at <= LONGEST; at--) if (fits(at)) return at;
  return -1;
};

/** Items that all fit one test at their start. */
const readOpening = (draft: Draft, list: List, fits: (at: number) => boolean): Stretch | null => {
  for (let i = 1; i < list.starts.length; i++) if (!fits(list.starts[i]!)) return null;
  const start = firstStart(list, fits);
  const last = list.starts.at(-1)!;
  // 突出补链强链、突出“高精专新”: the last item goes on in quotes, and is none of the series.
  const isQuoted = draft.text[list.ends.at(-1)!] === '“' && list.ends.at(-1)! - last <= 2;
  const end = isQuoted ? list.ends.at(-2)! : lastEnd(draft, last, list.ends.at(-1)!);
  return start < 0 || end < 0 ? null : { start, end };
};

/** One verb or adverb, a word of its own, opens all: 投早、投小、投长期. */
const readSameOpening = (draft: Draft, list: List): Stretch | null => {
  const { text } = draft;
  const opening = text[list.starts[1]!]!;
  if (!OPENINGS.has(opening)) return null;
  const tokens = getTokenIndex(draft);
  const isWord = (at: number): boolean =>
    tokens.isBorder(at) && (tokens.isBorder(at + 1) || tokens.tagOf(tokens.tokenAt(at)) === 'x');
  // 定人、定责、定时限: of two characters it is one word with what it opens.
  const isWhole = (i: number): boolean =>
    list.ends[i]! - list.starts[i]! === 2 && tokens.tagOf(tokens.tokenAt(list.starts[i]!)).startsWith('v');
  for (let i = 1; i < list.starts.length - 1; i++) if (!isWord(list.starts[i]!) && !isWhole(i)) return null;
  return readOpening(draft, list, at => text[at] === opening && text[at + 1] !== opening);
};

/** One complement stands behind the verbs of all: 种好树、养好牛、办好农场. */
const readSameComplement = (draft: Draft, list: List): Stretch | null => {
  const { text } = draft;
  const complement = text[list.starts[1]! + 1]!;
  if (!COMPLEMENTS.has(complement)) return null;
  return readOpening(draft, list, at => text[at + 1] === complement);
};

/** Number of last characters that the first run and all inner ones share. */
const sharedTail = ({ text }: Draft, { starts, ends }: List): number => {
  let size = 0;
  while (size < LONGEST - 1) {
    const unit = text.charCodeAt(ends[0]! - 1 - size);
    for (let i = 1; i < starts.length - 1; i++) if (text.charCodeAt(ends[i]! - 1 - size) !== unit) return size;
    if (!isHan(unit)) return size;
    size++;
  }
  return size;
};

/** Words in front of the first item: 做到|建设一片. */
const LEADS = new Set(
  '做到 实现 坚持 推行 确保 形成 落实 真正 不断 按照 努力 力争 着力 加快 必须 切实 全面'.split(' '),
);

const isLead = (draft: Draft, at: number): boolean =>
  LEADS.has(draft.text.slice(at, at + 2)) && getTokenIndex(draft).isBorder(at + 2);

/** Start of the first item of those that share a tail: the longest one, without words that lead in. */
const leadEnd = (draft: Draft, list: List): number => {
  const tokens = getTokenIndex(draft);
  let at = Math.max(list.starts[0]!, list.ends[0]! - LONGEST);
  while (!tokens.isBorder(at)) at++;
  for (;;) {
    const token = tokens.tokenAt(at);
    if (isLead(draft, at)) at += 2;
    else if (BEHIND.has(tokens.tagOf(token)) && at < list.ends[0]!) at = tokens.ends[token]!;
    else return at;
  }
};

/** All end in one predicate: 建设一片、绿化一片. */
const readPredicate = (draft: Draft, list: List): Stretch | null => {
  const { text } = draft;
  const { starts, ends } = list;
  const size = sharedTail(draft, list);
  if (size < 2) return null;
  const tokens = getTokenIndex(draft);
  if (!PREDICATES.has(tokens.tagOf(tokens.tokenAt(ends[0]! - 1)))) return null;
  const tail = text.slice(ends[0]! - size, ends[0]!);
  if (getWordTable(draft.lexicon, 'noun-head').has(tail) || /^[二三四五六七八九十百千]/.test(tail)) return null;
  const from = starts.at(-1)!;
  const at = text.slice(from, Math.min(ends.at(-1)!, from + LONGEST)).indexOf(tail);
  if (at < 0) return null;
  const end = from + at + size;
  const start = leadEnd(draft, list);
  return ends[0]! - start <= size ? null : { start, end };
};

const PAIR_LENGTH = 4;
const DEEDS = new Set(['v', 'vn', 'j']);

/** `某地研发、某地制造`: items of a place and a deed. */
const readDeeds = (draft: Draft, { starts, ends }: List): Stretch | null => {
  const last = starts.length - 1;
  const start = ends[0]! - PAIR_LENGTH;
  const tokens = getTokenIndex(draft);
  const places = getSpanIndex(draft.candidates);
  const isPair = (at: number): boolean => {
    const tag = tokens.tagOf(tokens.tokenAt(at + 2));
    return (
      tokens.isBorder(at + 2) &&
      tokens.isBorder(at + PAIR_LENGTH) &&
      DEEDS.has(tag) &&
      places.overlapping(at, at + 2).some(c => c.kind === 'place' && c.start === at && c.end === at + 2)
    );
  };
  if (start < starts[0]! || ends[last]! - starts[last]! !== PAIR_LENGTH) return null;
  for (let i = 1; i < last; i++) if (ends[i]! - starts[i]! !== PAIR_LENGTH) return null;
  return [start, ...starts.slice(1)].every(isPair) ? { start, end: ends[last]! } : null;
};

const readAny = (draft: Draft, list: List): Stretch | null =>
  readSameOpening(draft, list) ?? readSameComplement(draft, list) ?? readPredicate(draft, list);

/** The series that a list is when its items cannot be equal, or only seem to be; null when it is none. */
export const readUnequal = (draft: Draft, list: List): Stretch | null => {
  const deeds = readDeeds(draft, list);
  if (deeds !== null || list.starts.length < 3 || !innerFit(draft, list)) return deeds;
  const length = innerLength(list);
  const first = list.ends[0]! - length;
  if (length === 0 || first < list.starts[0]!) return readAny(draft, list);
  if (isLead(draft, first)) return readPredicate(draft, list);
  const isCut = !getTokenIndex(draft).isBorder(list.starts.at(-1)! + length);
  return isCut ? readSameComplement(draft, list) : null;
};

/** The series that a list is whose inner items are equal, when equal items make none of it. */
export const readLongLast = (draft: Draft, list: List): Stretch | null =>
  list.starts.length > 2 && innerFit(draft, list) ? readAny(draft, list) : null;
