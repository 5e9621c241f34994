/**
 * Lexicon matches of one text, asked by place and kind. In: `Matches`. Out: longest match at, or up to, an offset.
 *
 * Objects are made of a kind's matches when that kind is first asked for: most kinds are asked at few places.
 */
import type { Lexicon, LexiconEntry, Matches } from '../lexicon/index.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
}

export interface MatchIndex {
  /** All matches of a kind, by start, longer first. */
  all(kind: string): readonly Match[];
  /** Longest match of `kind` that starts at `start`. */
  startingAt(start: number, kind: string): Match | undefined;
  /** Longest match of `kind` that ends at `end`. */
  endingAt(end: number, kind: string): Match | undefined;
}

interface KindMatches {
  readonly all: readonly Match[];
  readonly byStart: ReadonlyMap<number, Match>;
  readonly byEnd: ReadonlyMap<number, Match>;
}

const collect = (lexicon: Lexicon, matches: Matches, kind: string): KindMatches => {
  const all: Match[] = [];
  const byStart = new Map<number, Match>();
  const byEnd = new Map<number, Match>();
  const kindId = lexicon.kinds.indexOf(kind);
  for (let i = 0; i < matches.count; i++) {
    if (matches.kindIds[i] !== kindId) continue;
    const match = {
      start: matches.starts[i]!,
      end: matches.ends[i]!,
      entry: lexicon.entryAt(matches.entryIds[i]!),
    };
    all.push(match);
    // Longer ones come first at a start, and earlier starts (= longer) come first at an end: the first one stays.
    if (!byStart.has(match.start)) byStart.set(match.start, match);
    if (!byEnd.has(match.end)) byEnd.set(match.end, match);
  }
  return { all, byStart, byEnd };
};

/** Index of `matches`, which must not change while it is in use. */
export const buildMatchIndex = (lexicon: Lexicon, matches: Matches): MatchIndex => {
  const byKind = new Map<string, KindMatches>();
  const get = (kind: string): KindMatches => {
    let found = byKind.get(kind);
    if (found === undefined) {
      found = collect(lexicon, matches, kind);
      byKind.set(kind, found);
    }
    return found;
  };
  return {
    all: kind => get(kind).all,
    startingAt: (start, kind) => get(kind).byStart.get(start),
    endingAt: (end, kind) => get(kind).byEnd.get(end),
  };
};
