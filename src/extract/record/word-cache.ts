/**
 * Words of a text as strings, each made once: most words of a report stood in it, or in the one before, already.
 *
 * In: a span. Out: `text.slice(start, end)`, the same string object as last time where it is still kept. A string that
 * was a key before has its hash ready and is found in maps and objects by identity; a fresh slice is hashed each time.
 */

/** Longer slices are rare, and V8 keeps the whole text alive for them. */
const MAX_LENGTH = 12;
/** One word a place; the next one of the same place takes it over, so that the size stays what it is. */
const PLACES = 1 << 15;

/** A hash of the code units `[start, end)`, 32 bits. source: FNV-1a, over code units */
export const hashWord = (units: Uint16Array, start: number, end: number): number => {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
};

/** `hash` is what `hashWord` gives of the span. */
export type ReadWord = (text: string, start: number, end: number, hash: number) => string;

const buildWordCache = (): ReadWord => {
  const words: string[] = new Array(PLACES).fill('');
  return (text, start, end, hash) => {
    if (end - start > MAX_LENGTH) return text.slice(start, end);
    const place = hash & (PLACES - 1);
    const known = words[place]!;
    if (known.length === end - start && text.startsWith(known, start)) return known;
    const word = text.slice(start, end);
    words[place] = word;
    return word;
  };
};

let shared: ReadWord | undefined;
/** The cache of the process, made when first asked for. */
export const getWordCache = (): ReadWord => {
  shared ??= buildWordCache();
  return shared;
};
