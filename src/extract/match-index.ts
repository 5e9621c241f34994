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

/** Matches of one kind; the maps are made when they are first asked for. */
class KindMatches {
  readonly all: readonly Match[];
  #byStart: Map<number, Match> | undefined;
  #byEnd: Map<number, Match> | undefined;

  constructor(all: readonly Match[]) {
    this.all = all;
  }

  startingAt(start: number): Match | undefined {
    this.#byStart ??= toFirsts(this.all, match => match.start);
    return this.#byStart.get(start);
  }

  endingAt(end: number): Match | undefined {
    this.#byEnd ??= toFirsts(this.all, match => match.end);
    return this.#byEnd.get(end);
  }
}

/** The first match of each key. Longer ones come first at a start, and earlier starts (= longer) first at an end. */
const toFirsts = (all: readonly Match[], keyOf: (match: Match) => number): Map<number, Match> => {
  const firsts = new Map<number, Match>();
  for (const match of all) if (!firsts.has(keyOf(match))) firsts.set(keyOf(match), match);
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
      const own = kindId < 0 ? [] : Array.from(order.subarray(starts[kindId], starts[kindId + 1]));
      found = new KindMatches(
        own.map(i => ({
          start: matches.starts[i]!,
          end: matches.ends[i]!,
          entry: lexicon.entryAt(matches.entryIds[i]!),
        })),
      );
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
