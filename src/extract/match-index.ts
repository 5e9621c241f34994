/**
 * Lexicon matches of one text, asked by place and kind. In: `Matches`. Out: longest match at, or up to, an offset.
 *
 * Objects are made of a kind's matches when that kind is first asked for: most kinds are asked at few places. Of a kind with
 * very many matches none are kept: they are made anew whenever somebody asks.
 */
import type { Lexicon, LexiconEntry, Matches } from '../lexicon/index.ts';

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
}

/** Matches in order; an array of them will do. */
export interface MatchList extends Iterable<Match> {
  readonly length: number;
  at(index: number): Match | undefined;
}

export interface MatchIndex {
  /** All matches of a kind, by start, longer first. */
  all(kind: string): MatchList;
  /** Longest match of `kind` that starts at `start`. */
  startingAt(start: number, kind: string): Match | undefined;
  /** Longest match of `kind` that ends at `end`. */
  endingAt(end: number, kind: string): Match | undefined;
}

const toMatch = (lexicon: Lexicon, { starts, ends, entryIds }: Matches, index: number): Match => ({
  start: starts[index]!,
  end: ends[index]!,
  entry: lexicon.entryAt(entryIds[index]!),
});

/** What is asked of the matches of one kind. */
interface Kind {
  readonly all: MatchList;
  startingAt(start: number): Match | undefined;
  endingAt(end: number): Match | undefined;
}

/** Index of the first of `count` items, sorted by `keyAt`, whose key is `key` or more. */
const firstFrom = (count: number, key: number, keyAt: (index: number) => number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Very many matches of one kind: four bytes each, and four more when one is asked for by its end. */
class ManyMatches implements Kind, MatchList {
  readonly length: number;
  readonly #matches: Matches;
  readonly #lexicon: Lexicon;
  /** Indexes of the matches, in their order. */
  readonly #order: Uint32Array;
  /** The same by end, those of one end by start. */
  #byEnd: Uint32Array | undefined;

  constructor(lexicon: Lexicon, matches: Matches, order: Uint32Array) {
    this.length = order.length;
    this.#lexicon = lexicon;
    this.#matches = matches;
    this.#order = order;
  }

  get all(): MatchList {
    return this;
  }

  #make(index: number): Match {
    return toMatch(this.#lexicon, this.#matches, index);
  }

  at(index: number): Match | undefined {
    return index >= 0 && index < this.length ? this.#make(this.#order[index]!) : undefined;
  }

  *[Symbol.iterator](): Generator<Match> {
    for (let index = 0; index < this.length; index++) yield this.#make(this.#order[index]!);
  }

  startingAt(start: number): Match | undefined {
    const found = this.at(firstFrom(this.length, start, index => this.#matches.starts[this.#order[index]!]!));
    return found?.start === start ? found : undefined;
  }

  endingAt(end: number): Match | undefined {
    const { ends } = this.#matches;
    // Sorting keeps the order of equal ends, which is by start.
    this.#byEnd ??= this.#order.slice().sort((a, b) => ends[a]! - ends[b]! || a - b);
    const byEnd = this.#byEnd;
    const index = byEnd[firstFrom(this.length, end, at => ends[byEnd[at]!]!)];
    return index !== undefined && ends[index] === end ? this.#make(index) : undefined;
  }
}

/** Matches of one kind; the map is made when it is first asked for. */
class KindMatches implements Kind {
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

/** Of a kind with more matches the objects would take more room than the text. */
const MOST_KEPT = 1 << 16;

/** Index of `matches`, which must not change while it is in use. */
export const buildMatchIndex = (lexicon: Lexicon, matches: Matches): MatchIndex => {
  const { starts, order } = groupByKind(matches, lexicon.kinds.length);
  const byKind = new Map<string, Kind>();
  const get = (kind: string): Kind => {
    let found = byKind.get(kind);
    if (found === undefined) {
      const kindId = lexicon.kinds.indexOf(kind);
      const [first, end] = kindId < 0 ? [0, 0] : [starts[kindId]!, starts[kindId + 1]!];
      if (end - first > MOST_KEPT) found = new ManyMatches(lexicon, matches, order.subarray(first, end));
      else {
        const all: Match[] = [];
        for (let at = first; at < end; at++) all.push(toMatch(lexicon, matches, order[at]!));
        found = new KindMatches(all);
      }
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
