/**
 * Entries of all lexicon kinds behind one matcher: which entries stand at which place of a text.
 *
 * In: parsed entries (parse-lexicon.ts). Out: matches as struct of arrays. Knows nothing of what the kinds mean.
 */
import type { LexiconEntry } from './parse-lexicon.ts';

/** Index into `Lexicon.entries`. */
export type EntryId = number;

/**
 * Every entry that stands somewhere in the text, overlaps included; ordered by start, longer first, then by entry id.
 */
export interface Matches {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly entryIds: Uint32Array;
}

export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** All matches in `text`; cost O(length × longest entry at that place). */
  findMatches(text: string): Matches;
}

/** Build a lexicon; entries of equal text and different kind stand side by side. */
export const buildLexicon = (entries: readonly LexiconEntry[]): Lexicon => {
  const idsByText = new Map<string, EntryId[]>();
  const lengthsByFirst = new Map<string, number[]>();
  entries.forEach((entry, id) => {
    if (!entry.isMatched) return;
    const ids = idsByText.get(entry.text);
    if (ids !== undefined) {
      ids.push(id);
      return;
    }
    idsByText.set(entry.text, [id]);
    const first = entry.text[0] ?? '';
    const lengths = lengthsByFirst.get(first) ?? [];
    if (!lengths.includes(entry.text.length))
      lengthsByFirst.set(
        first,
        [...lengths, entry.text.length].sort((a, b) => b - a),
      );
  });
  const findMatches = (text: string): Matches => {
    const starts: number[] = [];
    const ends: number[] = [];
    const entryIds: number[] = [];
    for (let start = 0; start < text.length; start++) {
      for (const length of lengthsByFirst.get(text[start]!) ?? []) {
        if (start + length > text.length) continue;
        for (const id of idsByText.get(text.slice(start, start + length)) ?? []) {
          starts.push(start);
          ends.push(start + length);
          entryIds.push(id);
        }
      }
    }
    return {
      count: starts.length,
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
      entryIds: Uint32Array.from(entryIds),
    };
  };
  return { entries, findMatches };
};
