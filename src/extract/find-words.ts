/**
 * Where many words stand in one text, found in one pass: the names of a report are searched for in it, and a long report has
 * many names.
 *
 * In: the text and words, none empty. Out: their occurrences, overlaps included. Cost: O(text + places where
 * the first two characters of a word stand × lengths of the words that begin with them).
 */
export interface Occurrence {
  readonly start: number;
  readonly word: string;
}

const SLOTS = 4096;
/** Folds two code units: few openings share a slot. */
const foldOpening = (first: number, second: number): number => (first ^ (second << 5)) & (SLOTS - 1);

/** Lengths of the words that begin with the same two code units, each once. */
const groupLengths = (words: Iterable<string>): Map<string, number[]> => {
  const lengthsByOpening = new Map<string, number[]>();
  for (const word of words) {
    const opening = word.slice(0, 2);
    const lengths = lengthsByOpening.get(opening);
    if (lengths === undefined) lengthsByOpening.set(opening, [word.length]);
    else if (!lengths.includes(word.length)) lengths.push(word.length);
  }
  return lengthsByOpening;
};

/** First offset at or behind `from` where two characters stand that `mayOpen` knows; the text's length when there is none. */
const nextOpening = (units: Uint16Array, mayOpen: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < units.length; at++)
    if (mayOpen[foldOpening(units[at]!, units[at + 1]!)] !== 0) return at;
  return units.length;
};

/**
 * All occurrences by start; those of one start in the order of `words`.
 *
 * @param units code units of `text`
 */
export const findWords = (text: string, units: Uint16Array, words: readonly string[]): Occurrence[] => {
  const found: Occurrence[] = [];
  if (words.length === 0) return found;
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const byRank = (a: Occurrence, b: Occurrence): number => ranks.get(a.word)! - ranks.get(b.word)!;
  const lengthsByOpening = groupLengths(words.filter(word => word.length > 1));
  // Most places begin no word: a small table says so without a look-up by string.
  const mayOpen = new Uint8Array(SLOTS);
  for (const word of lengthsByOpening.keys()) mayOpen[foldOpening(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  for (let at = nextOpening(units, mayOpen, 0); at < text.length; at = nextOpening(units, mayOpen, at + 1)) {
    const lengths = lengthsByOpening.get(text.slice(at, at + 2));
    if (lengths === undefined) continue;
    const first = found.length;
    for (const length of lengths) {
      const word = text.slice(at, at + length);
      if (word.length === length && ranks.has(word)) found.push({ start: at, word });
    }
    if (found.length > first + 1) found.push(...found.splice(first).sort(byRank));
  }
  const signs = findSigns(text, words);
  return signs.length === 0 ? found : [...found, ...signs].sort((a, b) => a.start - b.start || byRank(a, b));
};

/** Occurrences of the words of one code unit. */
const findSigns = (text: string, words: readonly string[]): Occurrence[] => {
  const signs = new Set(words.filter(word => word.length === 1));
  const found: Occurrence[] = [];
  if (signs.size === 0) return found;
  for (let start = 0; start < text.length; start++)
    if (signs.has(text[start]!)) found.push({ start, word: text[start]! });
  return found;
};

/** Of occurrences by start, those of each word that do not overlap, as searching on behind each one finds them. */
export const dropSelfOverlaps = (found: readonly Occurrence[]): Occurrence[] => {
  const ends = new Map<string, number>();
  return found.filter(({ start, word }) => {
    if (start < (ends.get(word) ?? 0)) return false;
    ends.set(word, start + word.length);
    return true;
  });
};
