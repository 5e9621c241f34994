/**
 * What opens a sentence of its own within one: a date, a place behind 在, a title of somebody who acts next.
 *
 * In: what was found in a draft. Out: sets of offsets, and what asks them.
 */
import type { Draft } from '../draft.ts';
import { WordList } from '../word-list.ts';

/** Where things that open a sentence begin. A loop of its own each: the lists hold things of many shapes. */
export interface Openings {
  readonly dates: ReadonlySet<number>;
  readonly places: ReadonlySet<number>;
  /** Titles that stand before their name. */
  readonly titles: ReadonlySet<number>;
  /** Places, sites and organizations. */
  readonly stations: ReadonlySet<number>;
}

export type Named = Pick<Draft, 'dates' | 'people' | 'places' | 'sites' | 'organizations'>;

const addStarts = (starts: Set<number>, found: readonly { readonly start: number }[]): void => {
  for (const { start } of found) starts.add(start);
};

export const findOpenings = ({ dates, people, places, sites, organizations }: Named): Openings => {
  const openings = { dates: new Set<number>(), places: new Set<number>(), titles: new Set<number>() };
  const stations = new Set<number>();
  addStarts(openings.dates, dates);
  addStarts(openings.places, places);
  for (const found of [places, sites, organizations]) addStarts(stations, found);
  for (const { title, titleStart } of people) if (title !== '') openings.titles.add(titleStart);
  return { ...openings, stations };
};

/** Before a place they open a new station: `；在某县，…`. */
const OPENERS = ['在', '来到', '走进', '到'];

/** Whether 在, 来到 … stands at `at` and one of `starts` behind it. */
export const leadsTo = (text: string, at: number, starts: ReadonlySet<number>): boolean => {
  if (starts.size === 0) return false;
  for (const word of OPENERS) if (text.startsWith(word, at) && starts.has(at + word.length)) return true;
  return false;
};

/** What opens a sentence of its own behind `；`: a date, a new station; behind `，` `并于11日下午召开…`. */
export type Opens = (at: number) => boolean;

const AND_ON = '并于';
/** Before the day of another sentence: `；再是5日，…`. */
const CONNECTIVES = new WordList('再是 又是 而后是 随后是 接着是 最后是 又于 再于 随后于 其后于 最后于 而'.split(' '));

export const toOpens =
  (text: string, { dates, titles, places }: Openings): Opens =>
  at => {
    if (text[at - 1] === '，') return dates.size > 0 && text.startsWith(AND_ON, at) && dates.has(at + AND_ON.length);
    // ；副省长某某赴某市: another one acts.
    return dates.has(at + CONNECTIVES.lengthAt(text, at)) || titles.has(at) || leadsTo(text, at, places);
  };
