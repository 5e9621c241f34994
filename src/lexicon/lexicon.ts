/**
 * Entries of all lexicon kinds behind one matcher: which entries stand at which place of a text.
 *
 * In: compiled parts (compile-lexicon.ts), the package's own first, what the user adds behind it. Out: matches as struct
 * of arrays. Entries become objects when somebody asks for them. Knows nothing of what the kinds mean.
 */
import { compileLexicon, type LexiconPart, readLexiconPart } from './compile-lexicon.ts';
import type { LexiconEntry } from './parse-lexicon.ts';
import { findInIndex, NO_ENTRY, TAB } from './word-index.ts';

/** Id of an entry, over all parts. */
export type EntryId = number;

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

export interface Lexicon {
  readonly kinds: readonly string[];
  /** The entry of an id that a match or `findEntry` gave. */
  entryAt(id: EntryId): LexiconEntry;
  /** Id of the entry of a kind, matched or not, whose text is `text[start, end)`, the user's first; else NO_ENTRY. */
  findEntry(kind: string, text: string, start: number, end: number): EntryId;
  /** All entries of a kind, matched or not, the package's own first, in the order of their files. */
  entriesOf(kind: string): readonly LexiconEntry[];
  /** Lengths that texts of a kind have, in code units, longest first; empty for an unknown kind. */
  lengthsOf(kind: string): readonly number[];
  /**
   * Lengths of the texts of a kind by their first code unit, folded: bit `length - 1` (31 for all longer ones) of
   * `masks[unit & FIRST_UNIT_MASK]`. Where the bit is not set, `findEntry` finds nothing: a look-up less.
   */
  lengthMasksOf(kind: string): Uint32Array;
  /** All matches in `text`; cost O(length × longest entry at that place). */
  findMatches(text: string): Matches;
}

/** What a first code unit is folded to in `lengthMasksOf`: few characters that begin entries share a place. */
export const FIRST_UNIT_MASK = 0xfff;

class MatchBuffer {
  count = 0;
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  entryIds = new Uint32Array(1024);
  kindIds = new Uint8Array(1024);

  push(start: number, end: number, entryId: EntryId, kindId: number): void {
    if (this.count === this.starts.length) this.grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.entryIds[this.count] = entryId;
    this.kindIds[this.count++] = kindId;
  }

  private grow(): void {
    const size = 2 * this.count;
    const grown = <T extends Uint32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
    this.entryIds = grown(this.entryIds, new Uint32Array(size));
    this.kindIds = grown(this.kindIds, new Uint8Array(size));
  }
}

/** Longest walk that is kept of one place: no entry is longer in code units. */
const MAX_ENTRY = 256;

class CompiledLexicon implements Lexicon {
  readonly kinds: readonly string[];
  readonly #parts: readonly LexiconPart[];
  /** Id of the first entry of each part. */
  readonly #firstIds: readonly number[];
  /** Kind of the lexicon for each kind of a part. */
  readonly #kindMaps: readonly Uint8Array[];
  /** By id, those that were asked for. */
  readonly #entries: (LexiconEntry | undefined)[];
  readonly #buffer = new MatchBuffer();
  readonly #hitEnds = new Uint32Array(2 * MAX_ENTRY);
  readonly #hitRows = new Uint32Array(2 * MAX_ENTRY);
  readonly #hitParts = new Uint8Array(2 * MAX_ENTRY);

  constructor(parts: readonly LexiconPart[]) {
    this.#parts = parts;
    this.kinds = [...new Set(parts.flatMap(part => part.kinds))];
    this.#kindMaps = parts.map(part => Uint8Array.from(part.kinds, kind => this.kinds.indexOf(kind)));
    let first = 0;
    this.#firstIds = parts.map(part => {
      first += part.lineEnds.length;
      return first - part.lineEnds.length;
    });
    this.#entries = new Array(first);
  }

  entryAt(id: EntryId): LexiconEntry {
    let entry = this.#entries[id];
    if (entry === undefined) {
      entry = this.#decode(id);
      this.#entries[id] = entry;
    }
    return entry;
  }

  #decode(id: EntryId): LexiconEntry {
    const at = this.#firstIds.findLastIndex(first => first <= id);
    const part = this.#parts[at]!;
    const index = id - this.#firstIds[at]!;
    const units = part.blob.subarray(index === 0 ? 0 : part.lineEnds[index - 1]!, part.lineEnds[index]!);
    const [text = '', ...columns] = String.fromCharCode(...units).split('\t');
    const fileId = part.fileIds[index]!;
    return {
      kind: part.kinds[part.kindIds[index]!]!,
      text,
      columns,
      origin: `${part.files[fileId]!}:${part.lineNumbers[index]!}`,
      isMatched: part.isMatchedByFile[fileId]!,
    };
  }

  findEntry(kind: string, text: string, start: number, end: number): EntryId {
    for (let at = this.#parts.length - 1; at >= 0; at--) {
      const part = this.#parts[at]!;
      const kindId = part.kinds.indexOf(kind);
      const id = kindId < 0 ? NO_ENTRY : findInIndex(part, kindId, text, { start, end });
      if (id !== NO_ENTRY) return this.#firstIds[at]! + id;
    }
    return NO_ENTRY;
  }

  entriesOf(kind: string): readonly LexiconEntry[] {
    return this.#parts.flatMap(({ kinds, kindIds }, at) => {
      const kindId = kinds.indexOf(kind);
      const entries: LexiconEntry[] = [];
      const last = kindId < 0 ? -1 : kindIds.lastIndexOf(kindId);
      for (let id = Math.max(0, kindIds.indexOf(kindId)); id <= last; id++)
        if (kindIds[id] === kindId) entries.push(this.entryAt(this.#firstIds[at]! + id));
      return entries;
    });
  }

  lengthsOf(kind: string): readonly number[] {
    const lengths = this.#parts.flatMap(part => part.lengths[part.kinds.indexOf(kind)] ?? []);
    return [...new Set(lengths)].sort((a, b) => b - a);
  }

  lengthMasksOf(kind: string): Uint32Array {
    const masks = new Uint32Array(FIRST_UNIT_MASK + 1);
    for (const { kinds, kindIds, lineEnds, blob } of this.#parts) {
      const kindId = kinds.indexOf(kind);
      // The entries of a file stand together: only the stretch between the first and the last one is looked at.
      const last = kindIds.lastIndexOf(kindId);
      for (let id = Math.max(0, kindIds.indexOf(kindId)); id <= last; id++) {
        if (kindIds[id] !== kindId) continue;
        const start = id === 0 ? 0 : lineEnds[id - 1]!;
        let end = start;
        while (end < lineEnds[id]! && blob[end] !== TAB) end++;
        masks[blob[start]! & FIRST_UNIT_MASK]! |= 1 << (Math.min(end - start, 32) - 1);
      }
    }
    return masks;
  }

  findMatches(text: string): Matches {
    const buffer = this.#buffer;
    buffer.count = 0;
    for (let start = 0; start < text.length; start++) {
      if (!this.#mayStartWith(text.charCodeAt(start))) continue;
      let hits = 0;
      // The user's part comes last: walked first, so that it comes first among matches of one length.
      for (let at = this.#parts.length - 1; at >= 0; at--) hits = this.#walk(text, start, at, hits);
      if (this.#parts.length > 1) this.#sortHits(hits);
      for (let hit = hits - 1; hit >= 0; hit--) this.#emit(start, hit);
    }
    const { count } = buffer;
    return {
      count,
      starts: buffer.starts.slice(0, count),
      ends: buffer.ends.slice(0, count),
      entryIds: buffer.entryIds.slice(0, count),
      kindIds: buffer.kindIds.slice(0, count),
    };
  }

  /** Whether any entry begins with this code unit: one step of the walk, without the walk. */
  #mayStartWith(unit: number): boolean {
    for (const { trie } of this.#parts) {
      const code = trie.codes[unit]!;
      if (code !== 0 && trie.units[2 * ((trie.units[0]! >> 1) + code) + 1] === code) return true;
    }
    return false;
  }

  /** Note the rows of part `at` whose text starts at `start`, shortest first; gives the number of hits so far. */
  #walk(text: string, start: number, at: number, hits: number): number {
    const { codes, units, values } = this.#parts[at]!.trie;
    let base = units[0]! >> 1;
    for (let i = start; i < text.length && base !== 0; i++) {
      const code = codes[text.charCodeAt(i)]!;
      const node = base + code;
      if (code === 0 || units[2 * node + 1] !== code) break;
      const unit = units[2 * node]!;
      if ((unit & 1) !== 0 && hits < this.#hitEnds.length) {
        this.#hitEnds[hits] = i + 1;
        this.#hitRows[hits] = values[node]!;
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

  #emit(start: number, hit: number): void {
    const at = this.#hitParts[hit]!;
    const part = this.#parts[at]!;
    const kindMap = this.#kindMaps[at]!;
    const row = this.#hitRows[hit]!;
    for (let i = part.rowStarts[row]!; i < part.rowStarts[row + 1]!; i++) {
      const index = part.rowIds[i]!;
      this.#buffer.push(start, this.#hitEnds[hit]!, this.#firstIds[at]! + index, kindMap[part.kindIds[index]!]!);
    }
  }
}

/** A lexicon of entries; entries of equal text and different kind stand side by side. */
export const buildLexicon = (entries: readonly LexiconEntry[]): Lexicon =>
  new CompiledLexicon([compileLexicon(entries)]);

/**
 * The lexicon that was compiled when the program was built, with the user's entries behind it.
 *
 * @param bytes what `packLexicon` wrote
 * @throws FormatError when they are something else
 */
export const readLexicon = (bytes: Uint8Array, added: readonly LexiconEntry[] = []): Lexicon => {
  const own = readLexiconPart(bytes);
  return new CompiledLexicon(added.length === 0 ? [own] : [own, compileLexicon(added)]);
};
