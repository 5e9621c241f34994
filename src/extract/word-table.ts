/**
 * One lexicon kind as a look-up table: which entry ends, or starts, at an offset. For lists that are asked at a few places
 * of a text only (`# match: no`), so that their short words do not match everywhere.
 */
import { type Lexicon, type LexiconEntry, NO_ENTRY } from '../lexicon/index.ts';

export interface WordTable {
  get(word: string): LexiconEntry | undefined;
  has(word: string): boolean;
  /** Length of the longest entry that ends at `end` and starts at or after `from`; 0 when none. */
  lengthEndingAt(text: string, end: number, from?: number): number;
  /** Length of the longest entry that starts at `start` and ends at or before `to`; 0 when none. */
  lengthStartingAt(text: string, start: number, to?: number): number;
}

const tablesByLexicon = new WeakMap<Lexicon, Map<string, WordTable>>();

const buildTable = (lexicon: Lexicon, kind: string): WordTable => {
  const lengths = lexicon.lengthsOf(kind);
  const hasAt = (text: string, start: number, end: number): boolean =>
    lexicon.findEntry(kind, text, start, end) !== NO_ENTRY;
  return {
    get: word => {
      const id = lexicon.findEntry(kind, word, 0, word.length);
      return id === NO_ENTRY ? undefined : lexicon.entryAt(id);
    },
    has: word => hasAt(word, 0, word.length),
    lengthEndingAt: (text, end, from = 0) => {
      for (const length of lengths) if (end - length >= from && hasAt(text, end - length, end)) return length;
      return 0;
    },
    lengthStartingAt: (text, start, to = text.length) => {
      for (const length of lengths) if (start + length <= to && hasAt(text, start, start + length)) return length;
      return 0;
    },
  };
};

/** The table of `kind`, kept as long as the lexicon; empty for a kind without entries. */
export const getWordTable = (lexicon: Lexicon, kind: string): WordTable => {
  const tables = tablesByLexicon.get(lexicon) ?? new Map<string, WordTable>();
  if (tables.size === 0) tablesByLexicon.set(lexicon, tables);
  let table = tables.get(kind);
  if (table === undefined) {
    table = buildTable(lexicon, kind);
    tables.set(kind, table);
  }
  return table;
};
