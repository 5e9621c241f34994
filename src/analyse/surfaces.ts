/**
 * How the source writes a string of its record, and tallies that remember it.
 *
 * A record holds simplified strings. For `--script original` a fold asks `toSurface` for what belongs to one document,
 * and counts the ways of writing in a `Tally` for what is summed over many (the most frequent one is shown).
 */
import type { ReportRecord } from '../model.ts';
import { compareText } from './order.ts';

/** The source's own characters for a string of this record; the string itself where it writes the same. */
export const toSurface = (record: ReportRecord, text: string): string => {
  if (record.surface === null) return text;
  if (Object.hasOwn(record.surfaces, text)) return record.surfaces[text] ?? text;
  const at = record.text.indexOf(text);
  return at < 0 ? text : record.surface.slice(at, at + text.length);
};

/** `toSurface` of this record, or no change when the simplified form is wanted. */
export const surfacesOf = (record: ReportRecord, original: boolean): ((text: string) => string) =>
  original ? text => toSurface(record, text) : text => text;

/** Mentions and documents of one thing, and how the documents write it. */
export interface Tally {
  count: number;
  documents: number;
  /** Way of writing → documents. */
  readonly surfaces: Map<string, number>;
}

export const emptyTally = (): Tally => ({ count: 0, documents: 0, surfaces: new Map() });

/** Add a document's `count` mentions, written as `surface`. */
export const addToTally = (tally: Tally, count: number, surface: string): void => {
  tally.count += count;
  tally.documents++;
  tally.surfaces.set(surface, (tally.surfaces.get(surface) ?? 0) + 1);
};

export const mergeTally = (tally: Tally, other: Tally): void => {
  tally.count += other.count;
  tally.documents += other.documents;
  for (const [surface, count] of other.surfaces)
    tally.surfaces.set(surface, (tally.surfaces.get(surface) ?? 0) + count);
};

/** The key with the highest count, of equal ones the first by code unit; null of an empty map. */
export const mostFrequent = (counts: ReadonlyMap<string, number>): string | null => {
  let best: string | null = null;
  let bestCount = -1;
  for (const [key, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== null && compareText(key, best) < 0)) {
      best = key;
      bestCount = count;
    }
  }
  return best;
};

/** The item of `key`, made by `make` when there is none yet. */
export const getOrMake = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};
