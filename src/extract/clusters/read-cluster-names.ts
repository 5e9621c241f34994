/**
 * The industries that one head names: 航空装备|产业集群 one, A、B、C三条|产业链 three, A和B|产业链 one or two.
 *
 * In: where the head starts. Out: spans of names without praise, left to right. Does not judge whether a name is generic.
 */
import type { Draft } from '../draft.ts';
import { getWordTable } from '../word-table.ts';
import { findIndustryStart, type IndustrySpan } from './find-industry-start.ts';
import { stripPraiseBehind, stripPraiseInFront } from './strip-praise.ts';

const NUMERALS = '一二三四五六七八九十两几多0123456789';
const COUNTERS = '条个大类项批';
/** Characters in front of 全 in words of their own (安全产业链 is no 安|全产业链). */
const ENDS_IN_WHOLE = '安健齐完保周';

/** Two short industries joined by 与 are one name (泵与电机); two long ones are two. */
const MAX_PAIR_LENGTH = 8;

interface NameEnd {
  readonly end: number;
  /** A count or 等 stands between names and head: what is listed in front are clusters, each by itself. */
  readonly isListed: boolean;
}

/** End of the last name in front of a head: praise, 全, counts (三条) and 等 taken off. */
const findNameEnd = (draft: Draft, headStart: number): NameEnd => {
  const { text, lexicon } = draft;
  const from = Math.max(0, headStart - 24);
  let end = stripPraiseBehind(lexicon, text, from, headStart);
  if (text[end - 1] === '全' && !ENDS_IN_WHOLE.includes(text[end - 2] ?? '')) end--;
  let isListed = false;
  if (COUNTERS.includes(text[end - 1] ?? '、')) {
    let start = end - 1;
    while (start > from && NUMERALS.includes(text[start - 1]!)) start--;
    if (start < end - 1) {
      end = start;
      isListed = true;
    }
  }
  if (text[end - 1] === '等') {
    end--;
    isListed = true;
  }
  return { end: stripPraiseBehind(lexicon, text, from, end), isListed };
};

const findSeparator = (text: string, end: number): { start: number; kind: 'list' | 'and' | 'with' } | null => {
  const last = text[end - 1];
  if (last === '、') return { start: end - 1, kind: 'list' };
  if (text.startsWith('以及', end - 2)) return { start: end - 2, kind: 'and' };
  if (last === '和' || last === '及') return { start: end - 1, kind: 'and' };
  if (last === '与' || last === '暨') return { start: end - 1, kind: 'with' };
  return null;
};

/** Start of the praise that ends where a name begins; `start` when none. */
const findPraiseStart = (draft: Draft, start: number): number => {
  const length = getWordTable(draft.lexicon, 'cluster-praise').lengthEndingAt(
    draft.text,
    start,
    Math.max(0, start - 8),
  );
  return start - length;
};

/** Whether the name is one of the lexicon, or ends in one of its nouns. */
const isIndustryLike = (draft: Draft, span: IndustrySpan): boolean =>
  getWordTable(draft.lexicon, 'industry').lengthEndingAt(draft.text, span.end, span.start) > 0;

const isEntry = (draft: Draft, span: IndustrySpan): boolean => {
  const start = stripPraiseInFront(draft.lexicon, draft.text, span.start, span.end);
  return getWordTable(draft.lexicon, 'industry').has(draft.text.slice(start, span.end));
};

const isGenericPart = (draft: Draft, span: IndustrySpan): boolean =>
  getWordTable(draft.lexicon, 'industry-generic').has(draft.text.slice(span.start, span.end));

const BUILT = ['基地', '园区', '平台', '集群'];

/** 清洁能源基地|与数据中心集群: what stands beside the cluster and is none itself. */
const isBuilt = ({ text }: Draft, { start, end }: IndustrySpan): boolean =>
  BUILT.some(word => end - start > word.length && text.startsWith(word, end - word.length));

/** 汽车制造与服务 is one industry; 数控机床和绿色食品 are two, each an industry by itself. */
const isOneName = (draft: Draft, left: IndustrySpan, right: IndustrySpan, kind: 'and' | 'with'): boolean => {
  if (isGenericPart(draft, left) || isBuilt(draft, left)) return false;
  if (isEntry(draft, left) && isEntry(draft, right))
    return kind === 'with' && right.end - left.start <= MAX_PAIR_LENGTH;
  return kind === 'with' || isIndustryLike(draft, left);
};

/**
 * Names in front of the head that starts at `headStart`.
 *
 * @param alone names that stand by themselves before a head of this text: a part that is among them is a cluster of its own
 * @returns spans left to right; empty when the head is bare
 */
export const readClusterNames = (draft: Draft, headStart: number, alone: ReadonlySet<string>): IndustrySpan[] => {
  const { end, isListed } = findNameEnd(draft, headStart);
  let current = findIndustryStart(draft, end);
  if (current.start === current.end) return [];
  const names: IndustrySpan[] = [];
  const nameOf = (span: IndustrySpan): string =>
    draft.text.slice(stripPraiseInFront(draft.lexicon, draft.text, span.start, span.end), span.end);
  while (current.regionStart === current.start) {
    // 集成电路、现代纺织等产业链: praise stands between the mark and the name.
    const separator = findSeparator(draft.text, findPraiseStart(draft, current.start));
    if (separator === null) break;
    const left = findIndustryStart(draft, separator.start);
    if (left.start === left.end) break;
    // 甲产业链与乙产业链: the first has its own head.
    if (getWordTable(draft.lexicon, 'cluster-head').lengthEndingAt(draft.text, left.end, left.start) > 0) break;
    const isKnown = alone.has(nameOf(left));
    if (separator.kind !== 'list' && !isKnown && !alone.has(nameOf(current))) {
      const isPair = !isListed && isOneName(draft, left, current, separator.kind);
      const isShort = current.end - left.start <= MAX_PAIR_LENGTH;
      if (isPair || (isListed && separator.kind === 'with' && (isShort || !isEntry(draft, left)))) {
        current = { ...left, end: current.end };
        continue;
      }
    }
    if (isGenericPart(draft, left) || !(isKnown || isListed || isIndustryLike(draft, left))) break;
    names.push(current);
    current = left;
  }
  names.push(current);
  return names
    .reverse()
    .map(span => ({ ...span, start: stripPraiseInFront(draft.lexicon, draft.text, span.start, span.end) }));
};
