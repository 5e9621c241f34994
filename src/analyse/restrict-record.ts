/**
 * Narrow a record: to some of its clusters, to a period, to a year. Pure; folds need not know of any filter.
 *
 * A record that is narrowed to clusters keeps the events, sentences, phrases and words said of them, and the people and
 * names that stand in those events and sentences (with their counts in the document).
 */
import type { NameEntry, ReportRecord, SharedTerms, TermCount } from '../model.ts';
import { hasYear, isWithin, type Period, withYear } from './edtf.ts';
import { compareText } from './order.ts';

/** Every cluster that a record speaks of, by code unit. */
export const clustersOf = (record: ReportRecord): string[] =>
  [
    ...new Set([
      ...record.clusters.map(cluster => cluster.name),
      ...record.events.flatMap(event => (event.cluster === null ? [] : [event.cluster])),
      ...record.sentences.flatMap(sentence => sentence.clusters),
    ]),
  ].sort(compareText);

/** Terms of several clusters stay shared when two or more of their clusters stay. */
const restrictShared = (shared: readonly SharedTerms[], wanted: ReadonlySet<string>): SharedTerms[] =>
  shared
    .map(({ clusters, terms }) => ({ clusters: clusters.filter(name => wanted.has(name)), terms }))
    .filter(({ clusters }) => clusters.length > 1);

/** What of a record is about the clusters in `wanted`. */
export const restrictToClusters = (record: ReportRecord, wanted: ReadonlySet<string>): ReportRecord => {
  const events = record.events.filter(event => event.cluster !== null && wanted.has(event.cluster));
  // Of a sentence that is about several clusters only the wanted ones stay: the others are no rows of their own.
  const sentences = record.sentences
    .map(sentence => ({ ...sentence, clusters: sentence.clusters.filter(name => wanted.has(name)) }))
    .filter(sentence => sentence.clusters.length > 0);
  const named = new Set(
    events.flatMap(event => [...event.people, ...event.places, ...event.organizations, ...event.sites]),
  );
  const isNear = ({ name, aliases = [] }: Pick<NameEntry, 'name' | 'aliases'>): boolean =>
    named.has(name) || sentences.some(({ text }) => [name, ...aliases].some(form => text.includes(form)));
  return {
    ...record,
    events,
    sentences,
    people: record.people.filter(isNear),
    places: record.places.filter(isNear),
    organizations: record.organizations.filter(isNear),
    sites: record.sites.filter(isNear),
    clusters: record.clusters.filter(({ name }) => wanted.has(name)),
    phrases: record.phrases.filter(phrase => (phrase.clusters ?? []).some(name => wanted.has(name))),
    terms: Object.fromEntries(Object.entries(record.terms).filter(([name]) => wanted.has(name))),
    sharedTerms: restrictShared(record.sharedTerms, wanted),
  };
};

/** Give every date without a year this one (`--year`). */
export const fillYear = (record: ReportRecord, year: string): ReportRecord => ({
  ...record,
  published: record.published === null ? null : withYear(record.published, year),
  dates: record.dates.map(entry => ({ ...entry, date: withYear(entry.date, year) })),
  periods: record.periods.map(entry => ({ ...entry, date: withYear(entry.date, year) })),
  events: record.events.map(event => ({ ...event, date: event.date === null ? null : withYear(event.date, year) })),
});

/**
 * What of a record lies in the period: its events of that time, and all else when it was published then or has such an
 * event. An event without a date has that of the publication. Null: nothing of it.
 */
export const restrictToPeriod = (record: ReportRecord, period: Period): ReportRecord | null => {
  const published = isWithin(record.published, period);
  const events = record.events.filter(event => (event.date === null ? published : isWithin(event.date, period)));
  return published || events.length > 0 ? { ...record, events } : null;
};

/** Events whose date has no year, which no `--since` or `--until` can place. */
export const countYearless = (record: ReportRecord): number =>
  record.events.filter(event => event.date !== null && !hasYear(event.date)).length;

/** Each word of a record once, however many clusters it is said of: the sum over `terms` less what is shared. */
export const totalTerms = (record: ReportRecord): Map<string, TermCount> => {
  const totals = new Map<string, TermCount>();
  const add = (terms: Readonly<Record<string, TermCount>>, factor: number): void => {
    for (const [word, { count, pos }] of Object.entries(terms)) {
      const known = totals.get(word);
      totals.set(word, { count: (known?.count ?? 0) + factor * count, pos: known?.pos ?? pos });
    }
  };
  for (const terms of Object.values(record.terms)) add(terms, 1);
  for (const shared of record.sharedTerms) add(shared.terms, 1 - shared.clusters.length);
  return totals;
};
