/**
 * One lexicon kind as a look-up table: which entry ends, or starts, at an offset. For lists that are asked at a few places
 * of a text only (`# match: no`), so that their short words do not match everywhere.
 */
import type { Lexicon, LexiconEntry } from '../lexicon/index.ts';

export interface WordTable {
  get(word: string): LexiconEntry | undefined;
  has(word: string): boolean;
  /** Length of the longest entry that ends at `end` and starts at or after `from`; 0 when none. */
  lengthEndingAt(text: string, end: number, from?: number): number;
  /** Length of the longest entry that starts at `start` and ends at or before `to`; 0 when none. */
  lengthStartingAt(text: string, start: number, to?: number): number;
}

const tablesByLexicon = new WeakMap<Lexicon, Map<string, WordTable>>();

const buildTable = (entries: readonly LexiconEntry[]): WordTable => {
  const entryByWord = new Map(entries.map(entry => [entry.text, entry]));
  const lengths = [...new Set(entries.map(entry => entry.text.length))].sort((a, b) => b - a);
  return {
    get: word => entryByWord.get(word),
    has: word => entryByWord.has(word),
    lengthEndingAt: (text, end, from = 0) =>
      lengths.find(length => end - length >= from && entryByWord.has(text.slice(end - length, end))) ?? 0,
    lengthStartingAt: (text, start, to = text.length) =>
      lengths.find(length => start + length <= to && entryByWord.has(text.slice(start, start + length))) ?? 0,
  };
};

/** The table of `kind`, built once a lexicon; empty for a kind without entries. */
export const getWordTable = (lexicon: Lexicon, kind: string): WordTable => {
  const tables = tablesByLexicon.get(lexicon) ?? new Map<string, WordTable>();
  if (tables.size === 0) tablesByLexicon.set(lexicon, tables);
  let table = tables.get(kind);
  if (table === undefined) {
    table = buildTable(lexicon.entriesOf(kind));
    tables.set(kind, table);
  }
  return table;
};
