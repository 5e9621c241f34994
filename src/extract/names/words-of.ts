/** Words of one lexicon kind as a set, made once for each lexicon. In: the lexicon. Out: the set. */
import type { Lexicon } from '../../lexicon/index.ts';

const SETS = new WeakMap<Lexicon, Map<string, ReadonlySet<string>>>();

/** For kinds that are not matched in texts (`# match: no`); cost O(entries) at the first call. */
export const wordsOf = (lexicon: Lexicon, kind: string): ReadonlySet<string> => {
  const byKind = SETS.get(lexicon) ?? new Map<string, ReadonlySet<string>>();
  SETS.set(lexicon, byKind);
  const known = byKind.get(kind);
  if (known !== undefined) return known;
  const words = new Set(lexicon.entriesOf(kind).map(entry => entry.text));
  byKind.set(kind, words);
  return words;
};
