/**
 * One lexicon kind as a look-up table: which entry ends, or starts, at an offset. For lists that are asked at a few places
 * of a text only (`# match: no`), so that their short words do not match everywhere.
 */
import { FIRST_UNIT_MASK, type Lexicon, type LexiconEntry, NO_ENTRY } from '../lexicon/index.ts';

export interface WordTable {
  get(word: string): LexiconEntry | undefined;
  has(word: string): boolean;
  /** Whether `text[start, end)` is an entry; nothing is sliced. */
  hasAt(text: string, start: number, end: number): boolean;
  /** False where no entry begins with the character at `start`; true says little. */
  mayStartAt(text: string, start: number): boolean;
  /** Length of the longest entry that ends at `end` and starts at or after `from`; 0 when none. */
  lengthEndingAt(text: string, end: number, from?: number): number;
  /** Length of the longest entry that starts at `start` and ends at or before `to`; 0 when none. */
  lengthStartingAt(text: string, start: number, to?: number): number;
}

/** A table that is asked less often than this is not worth the time that its masks take: one short report needs none. */
const WORTH_MASKS = 2000;

/** What a mask is before there are any. */
const ALL_LENGTHS = 0xffffffff;

const tablesByLexicon = new WeakMap<Lexicon, Map<string, WordTable>>();

const buildTable = (lexicon: Lexicon, kind: string): WordTable => {
  const lengths = lexicon.lengthsOf(kind);
  const index = lexicon.kindIndex(kind);
  let masks: Uint32Array | null = null;
  let asked = 0;
  const hasAt = (text: string, start: number, end: number): boolean => {
    if (masks === null) {
      if (++asked === WORTH_MASKS) masks = lexicon.lengthMasksOf(kind);
      return start < end && index.find(text, start, end) !== NO_ENTRY;
    }
    // Most questions are answered by the first character: no entry of that length begins with it.
    const bit = Math.min(end - start, 32) - 1;
    const mask = masks[text.charCodeAt(start) & FIRST_UNIT_MASK]!;
    return bit >= 0 && ((mask >>> bit) & 1) === 1 && index.find(text, start, end) !== NO_ENTRY;
  };
  return {
    get: word => {
      if (!hasAt(word, 0, word.length)) return undefined;
      return lexicon.entryAt(index.find(word, 0, word.length));
    },
    has: word => hasAt(word, 0, word.length),
    hasAt,
    mayStartAt: (text, start) => masks === null || masks[text.charCodeAt(start) & FIRST_UNIT_MASK] !== 0,
    lengthEndingAt: (text, end, from = 0) => {
      for (const length of lengths) if (end - length >= from && hasAt(text, end - length, end)) return length;
      return 0;
    },
    lengthStartingAt: (text, start, to = text.length) => {
      const mask = masks === null ? ALL_LENGTHS : masks[text.charCodeAt(start) & FIRST_UNIT_MASK]!;
      if (mask === 0) return 0;
      for (const length of lengths) {
        if (start + length > to || ((mask >>> (Math.min(length, 32) - 1)) & 1) === 0) continue;
        if (hasAt(text, start, start + length)) return length;
      }
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
