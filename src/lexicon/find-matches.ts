/**
 * Find every entry that stands in a text. Kernel: one pass, typed arrays, no strings.
 *
 * In: the compiled parts, the package's own first, the user's behind. Out: matches as struct of arrays, in a buffer that
 * is reused from text to text.
 */
import { type Beginnings, joinBeginnings, pairBit } from './beginnings.ts';
import type { LexiconPart } from './compile-lexicon.ts';

/**
 * Every entry that stands somewhere in the text, overlaps included; ordered by start, longer first, then the user's
 * before the package's, then by id.
 */
export interface Matches {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly entryIds: Uint32Array;
  /** Index into `Lexicon.kinds`. */
  readonly kindIds: Uint8Array;
}

/** Matches that the arrays grow by at most. */
const MOST_SPARE = 1 << 21;
const MOST_COPIED = 1 << 20;

export class MatchBuffer {
  count = 0;
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  entryIds = new Uint32Array(1024);
  kindIds = new Uint8Array(1024);

  grow(): void {
    const size = this.count + Math.min(this.count, MOST_SPARE);
    const grown = <T extends Uint32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
    this.entryIds = grown(this.entryIds, new Uint32Array(size));
    this.kindIds = grown(this.kindIds, new Uint8Array(size));
  }

  /** What is in the buffer: a copy, or of very many the arrays themselves, in whose place the buffer gets new ones. */
  toMatches(): Matches {
    const { count, starts, ends, entryIds, kindIds } = this;
    if (count > MOST_COPIED) {
      Object.assign(this, new MatchBuffer());
      return { count, starts, ends, entryIds, kindIds };
    }
    return {
      count,
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      entryIds: this.entryIds.slice(0, count),
      kindIds: this.kindIds.slice(0, count),
    };
  }
}

/** A part with its place in the lexicon. */
export interface PlacedPart extends LexiconPart {
  /** Id of its first entry. */
  readonly firstId: number;
  /** Kind of the lexicon for each kind of the part. */
  readonly kindMap: Uint8Array;
}

/** Longest walk that is kept of one place: no entry is longer in code units. */
const MAX_ENTRY = 256;

/** So many places of a text are looked at before entries are walked. */
const BLOCK_LENGTH = 4096;

export class MatchFinder {
  readonly #parts: readonly PlacedPart[];
  /** Of the entries of all parts. */
  readonly #beginnings: Beginnings;
  readonly #starts = new Uint32Array(BLOCK_LENGTH);
  readonly #hitEnds = new Uint32Array(2 * MAX_ENTRY);
  readonly #hitRows = new Uint32Array(2 * MAX_ENTRY);
  readonly #hitParts = new Uint8Array(2 * MAX_ENTRY);

  constructor(parts: readonly PlacedPart[]) {
    this.#parts = parts;
    this.#beginnings = joinBeginnings(parts);
  }

  /** Push all matches in `text`. cost: O(length × longest entry at that place) */
  find(text: string, buffer: MatchBuffer): void {
    const last = this.#parts.length - 1;
    for (let from = 0; from < text.length; from += BLOCK_LENGTH) {
      const count = this.#findStarts(text, from, Math.min(text.length, from + BLOCK_LENGTH));
      for (let i = 0; i < count; i++) {
        const start = this.#starts[i]!;
        let hits = 0;
        // The user's part comes last: walked first, so that it comes first among matches of one length.
        for (let at = last; at >= 0; at--) hits = this.#walk(text, start, at, hits);
        if (last > 0) this.#sortHits(hits);
        for (let hit = hits - 1; hit >= 0; hit--) this.#push(start, hit, buffer);
      }
    }
  }

  /**
   * Note the offsets in `[from, to)` at which an entry may begin; gives their number. Without a branch: whether one begins
   * is anybody's guess at each place, and a processor that guesses wrong has to start again.
   */
  #findStarts(text: string, from: number, to: number): number {
    const { firsts, pairs } = this.#beginnings;
    const starts = this.#starts;
    let count = 0;
    let first = text.charCodeAt(from);
    for (let at = from; at < to; at++) {
      const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
      const bit = pairBit(first, second);
      const begins = firsts[first]!;
      starts[count] = at;
      // WHOLE counts for itself, LONGER if the pair is known.
      count += ((begins >>> 1) | (begins & (pairs[bit >>> 5]! >>> (bit & 31)))) & 1;
      first = second;
    }
    return count;
  }

  /** Note the rows of part `at` whose text starts at `start`, shortest first; gives the number of hits so far. */
  #walk(text: string, start: number, at: number, hits: number): number {
    const { codes, units } = this.#parts[at]!.trie;
    let base = units[0]! >> 1;
    for (let i = start; i < text.length && base !== 0; i++) {
      const code = codes[text.charCodeAt(i)]!;
      const node = 3 * (base + code);
      if (code === 0 || units[node + 1] !== code) break;
      const unit = units[node]!;
      if ((unit & 1) !== 0 && hits < this.#hitEnds.length) {
        this.#hitEnds[hits] = i + 1;
        this.#hitRows[hits] = units[node + 2]!;
        this.#hitParts[hits++] = at;
      }
      base = unit >> 1;
    }
    return hits;
  }

  /** Shorter first, the package's before the user's: they are read from behind. Few, nearly sorted: by insertion. */
  #sortHits(hits: number): void {
    const [ends, rows, parts] = [this.#hitEnds, this.#hitRows, this.#hitParts];
    for (let i = 1; i < hits; i++) {
      const [end, row, part] = [ends[i]!, rows[i]!, parts[i]!];
      let j = i - 1;
      for (; j >= 0 && (ends[j]! > end || (ends[j] === end && parts[j]! > part)); j--) {
        ends[j + 1] = ends[j]!;
        rows[j + 1] = rows[j]!;
        parts[j + 1] = parts[j]!;
      }
      ends[j + 1] = end;
      rows[j + 1] = row;
      parts[j + 1] = part;
    }
  }

  #push(start: number, hit: number, buffer: MatchBuffer): void {
    const { rowStarts, rowIds, kindIds, kindMap, firstId } = this.#parts[this.#hitParts[hit]!]!;
    const end = this.#hitEnds[hit]!;
    const row = this.#hitRows[hit]!;
    for (let i = rowStarts[row]!; i < rowStarts[row + 1]!; i++) {
      const index = rowIds[i]!;
      if (buffer.count === buffer.starts.length) buffer.grow();
      const at = buffer.count++;
      buffer.starts[at] = start;
      buffer.ends[at] = end;
      buffer.entryIds[at] = firstId + index;
      buffer.kindIds[at] = kindMap[kindIds[index]!]!;
    }
  }
}
