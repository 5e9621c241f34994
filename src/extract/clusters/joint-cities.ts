/**
 * Several cities named by a character each in front of an industry: 广佛惠|超高清视频, 绥哈大齐|生物制造, 苏锡通|高端纺织.
 *
 * In: the span of a name as the walk to the left found it. Out: where the industry begins and where the cities do.
 */
import type { Draft } from '../draft.ts';
import { getTokenIndex } from '../token-index.ts';
import { getWordTable } from '../word-table.ts';
import { stripPraiseInFront } from './strip-praise.ts';

const FEWEST = 2;
const MOST = 6;

/** Tags under which the segmenter has such characters when it joins them: unknown words and names. */
const JOINED_TAGS = new Set(['x', 'nr', 'nrt', 'ns', 'j']);

export interface JointCities {
  /** Start of the first city's character. */
  readonly start: number;
  /** End of the last one's, where the industry begins. */
  readonly end: number;
}

/** Whether no common word stands in `[start, end)`: 合成|材料 names no cities. */
const holdsNoWord = (draft: Draft, start: number, end: number): boolean => {
  const tokens = getTokenIndex(draft);
  for (let at = start; at < end; ) {
    const token = tokens.tokenAt(at);
    const next = tokens.ends[token]!;
    const tag = tokens.tagOf(token);
    if (next > end ? tag !== 'x' : next - at > 1 && !JOINED_TAGS.has(tag)) return false;
    at = next;
  }
  return true;
};

/** The cities at the head of the name `[start, end)`, some or all of which may stand before `start`; null where there are none. */
export const findJointCities = (draft: Draft, start: number, end: number): JointCities | null => {
  const { text, lexicon } = draft;
  const signs = getWordTable(lexicon, 'city-sign');
  const industry = getWordTable(lexicon, 'industry');
  let first = start;
  while (first > 0 && start - first < MOST && signs.hasAt(text, first - 1, first)) first--;
  const isWhole = industry.lengthStartingAt(text, start, end) > 1;
  for (let at = start; at < end && at - start <= MOST; at++) {
    if (at > start && (isWhole || !signs.hasAt(text, at - 1, at))) return null;
    if (industry.lengthStartingAt(text, stripPraiseInFront(lexicon, text, at, end), end) < 2) continue;
    // In front of a name that is whole two such characters may be anything.
    const fewest = at === start ? FEWEST + 1 : FEWEST;
    for (let from = Math.max(first, at - MOST); from <= Math.min(start, at - fewest); from++) {
      if (getTokenIndex(draft).isBorder(from) && holdsNoWord(draft, from, at)) return { start: from, end: at };
    }
  }
  return null;
};
