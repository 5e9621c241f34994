/**
 * Small word lists asked at many places: grouped by first character, so that most places cost one look-up.
 *
 * In: entries whose first element is the word. Out: the first entry, in the order of the list, that stands at an offset.
 */

type WordEntry = readonly [word: string, ...rest: unknown[]];

/** By the code unit that the words begin with. */
export type WordsByFirst<T extends WordEntry> = ReadonlyMap<number, readonly T[]>;

export const byFirst = <T extends WordEntry>(entries: readonly T[]): WordsByFirst<T> => {
  const groups = new Map<number, T[]>();
  for (const entry of entries) {
    const first = entry[0].charCodeAt(0);
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [entry]);
    else group.push(entry);
  }
  return groups;
};

export const findWordAt = <T extends WordEntry>(words: WordsByFirst<T>, text: string, start: number): T | undefined => {
  const group = words.get(text.charCodeAt(start));
  if (group !== undefined) for (const entry of group) if (text.startsWith(entry[0], start)) return entry;
  return undefined;
};

/** All words of a list. */
export const wordsOf = <T extends WordEntry>(words: WordsByFirst<T>): string[] =>
  [...words.values()].flat().map(([word]) => word);
