/**
 * Entries of all lexicon kinds behind one matcher: which entries stand at which place of a text.
 *
 * In: compiled parts (compile-lexicon.ts), the package's own first, what the user adds behind it. Out: matches as struct
 * of arrays. Entries become objects when somebody asks for them. Knows nothing of what the kinds mean.
 */
import { compileLexicon, type LexiconPart, readLexiconPart } from './compile-lexicon.ts';
import { MatchBuffer, type Matches, MatchFinder } from './find-matches.ts';
import type { LexiconEntry } from './parse-lexicon.ts';
import { NO_ENTRY, TAB, WordIndex } from './word-index.ts';

/** Id of an entry, over all parts. */
export type EntryId = number;

/** The entries of one kind, asked by their whole text. */
export interface KindIndex {
  /** Id of the entry, matched or not, whose text is `text[start, end)`, the user's first; else NO_ENTRY. */
  find(text: string, start: number, end: number): EntryId;
}

export type { Matches };

export interface Lexicon {
  readonly kinds: readonly string[];
  /** The entry of an id that a match or a `KindIndex` gave. */
  entryAt(id: EntryId): LexiconEntry;
  /** Empty for an unknown kind. */
  kindIndex(kind: string): KindIndex;
  /** All entries of a kind, matched or not, the package's own first, in the order of their files. */
  entriesOf(kind: string): readonly LexiconEntry[];
  /** Lengths that texts of a kind have, in code units, longest first; empty for an unknown kind. */
  lengthsOf(kind: string): readonly number[];
  /**
   * Lengths of the texts of a kind by their first code unit, folded: bit `length - 1` (31 for all longer ones) of
   * `masks[unit & FIRST_UNIT_MASK]`. Where the bit is not set, `KindIndex.find` finds nothing: a look-up less.
   */
  lengthMasksOf(kind: string): Uint32Array;
  /** All matches in `text`; cost O(length × longest entry at that place). */
  findMatches(text: string): Matches;
}

/** What a first code unit is folded to in `lengthMasksOf`: few characters that begin entries share a place. */
export const FIRST_UNIT_MASK = 0xfff;

const NO_INDEX: KindIndex = { find: () => NO_ENTRY };

/** The same kind in the package's part and in the user's. */
class JoinedIndex implements KindIndex {
  readonly #indexes: readonly WordIndex[];
  readonly #firstIds: readonly number[];

  constructor(indexes: readonly WordIndex[], firstIds: readonly number[]) {
    this.#indexes = indexes;
    this.#firstIds = firstIds;
  }

  find(text: string, start: number, end: number): EntryId {
    for (let at = this.#indexes.length - 1; at >= 0; at--) {
      const id = this.#indexes[at]!.find(text, start, end);
      if (id !== NO_ENTRY) return this.#firstIds[at]! + id;
    }
    return NO_ENTRY;
  }
}

class CompiledLexicon implements Lexicon {
  readonly kinds: readonly string[];
  readonly #parts: readonly LexiconPart[];
  /** Id of the first entry of each part. */
  readonly #firstIds: readonly number[];
  /** By id, those that were asked for. */
  readonly #entries: (LexiconEntry | undefined)[];
  readonly #buffer = new MatchBuffer();
  readonly #finder: MatchFinder;

  constructor(parts: readonly LexiconPart[]) {
    this.#parts = parts;
    this.kinds = [...new Set(parts.flatMap(part => part.kinds))];
    let first = 0;
    this.#firstIds = parts.map(part => {
      first += part.lineEnds.length;
      return first - part.lineEnds.length;
    });
    this.#entries = new Array(first);
    this.#finder = new MatchFinder(
      parts.map((part, at) => ({
        ...part,
        firstId: this.#firstIds[at]!,
        kindMap: Uint8Array.from(part.kinds, kind => this.kinds.indexOf(kind)),
      })),
    );
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

  kindIndex(kind: string): KindIndex {
    const holding = this.#parts.flatMap((part, at) => (part.kinds.includes(kind) ? [{ part, at }] : []));
    const indexes = holding.map(({ part }) => new WordIndex(part, part.kinds.indexOf(kind)));
    const firstIds = holding.map(({ at }) => this.#firstIds[at]!);
    if (indexes.length === 0) return NO_INDEX;
    return indexes.length === 1 && firstIds[0] === 0 ? indexes[0]! : new JoinedIndex(indexes, firstIds);
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
    this.#finder.find(text, buffer);
    return buffer.toMatches();
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
