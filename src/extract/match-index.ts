/** Lexicon matches of one text, asked by place and kind. In: `Matches`. Out: longest match at, or up to, an offset. */
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

const EMPTY: readonly Match[] = [];

export const buildMatchIndex = (lexicon: Lexicon, matches: Matches): MatchIndex => {
  const byKind = new Map<string, Match[]>();
  const byStart = new Map<string, Map<number, Match>>();
  const byEnd = new Map<string, Map<number, Match>>();
  for (let i = 0; i < matches.count; i++) {
    const entry = lexicon.entries[matches.entryIds[i]!]!;
    const match = { start: matches.starts[i]!, end: matches.ends[i]!, entry };
    const list = byKind.get(entry.kind) ?? [];
    if (list.length === 0) {
      byKind.set(entry.kind, list);
      byStart.set(entry.kind, new Map());
      byEnd.set(entry.kind, new Map());
    }
    list.push(match);
    const starts = byStart.get(entry.kind)!;
    const ends = byEnd.get(entry.kind)!;
    // Longer ones come first at a start, and earlier starts (= longer) come first at an end: the first one stays.
    if (!starts.has(match.start)) starts.set(match.start, match);
    if (!ends.has(match.end)) ends.set(match.end, match);
  }
  return {
    all: kind => byKind.get(kind) ?? EMPTY,
    startingAt: (start, kind) => byStart.get(kind)?.get(start),
    endingAt: (end, kind) => byEnd.get(kind)?.get(end),
  };
};
