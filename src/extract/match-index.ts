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

/** Matches of one kind; the map is made when it is first asked for. */
class KindMatches {
  readonly all: readonly Match[];
  /** Starts of `all`: searched by halving, which is cheaper than a map of all of them. */
  readonly #starts: Uint32Array;
  #byEnd: Map<number, Match> | undefined;

  constructor(all: readonly Match[]) {
    this.all = all;
    this.#starts = Uint32Array.from(all, match => match.start);
  }

  startingAt(start: number): Match | undefined {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    // The first of equal starts is the longest.
    return starts[low] === start ? this.all[low] : undefined;
  }

  endingAt(end: number): Match | undefined {
    this.#byEnd ??= toFirstByEnd(this.all);
    return this.#byEnd.get(end);
  }
}

/** The first match of each end: the earliest start, which is the longest. */
const toFirstByEnd = (all: readonly Match[]): Map<number, Match> => {
  const firsts = new Map<number, Match>();
  for (const match of all) if (!firsts.has(match.end)) firsts.set(match.end, match);
  return firsts;
};

/** Indexes of the matches grouped by kind, in their order: kind k has `order[starts[k]] … order[starts[k + 1] - 1]`. */
const groupByKind = ({ count, kindIds }: Matches, kindCount: number): { starts: Uint32Array; order: Uint32Array } => {
  const starts = new Uint32Array(kindCount + 1);
  for (let i = 0; i < count; i++) starts[kindIds[i]! + 1]!++;
  for (let kind = 0; kind < kindCount; kind++) starts[kind + 1]! += starts[kind]!;
  const next = starts.slice();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[next[kindIds[i]!]!++] = i;
  return { starts, order };
};

/** Index of `matches`, which must not change while it is in use. */
export const buildMatchIndex = (lexicon: Lexicon, matches: Matches): MatchIndex => {
  const { starts, order } = groupByKind(matches, lexicon.kinds.length);
  const byKind = new Map<string, KindMatches>();
  const get = (kind: string): KindMatches => {
    let found = byKind.get(kind);
    if (found === undefined) {
      const kindId = lexicon.kinds.indexOf(kind);
      const all: Match[] = [];
      for (let at = starts[kindId] ?? 0; at < (starts[kindId + 1] ?? 0) && kindId >= 0; at++) {
        const i = order[at]!;
        all.push({ start: matches.starts[i]!, end: matches.ends[i]!, entry: lexicon.entryAt(matches.entryIds[i]!) });
      }
      found = new KindMatches(all);
      byKind.set(kind, found);
    }
    return found;
  };
  return {
    all: kind => get(kind).all,
    startingAt: (start, kind) => get(kind).startingAt(start),
    endingAt: (end, kind) => get(kind).endingAt(end),
  };
};
