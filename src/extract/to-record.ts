/** Shape a finished draft as the record of the contract: mentions grouped by name, spans in the decoded original. */
import type { Document, Explanation, NameEntry, PhraseEntry, PlaceEntry, ReportRecord } from '../model.ts';
import type { Draft, Found, FoundEvent, FoundName } from './draft.ts';
import type { ExtractOptions } from './index.ts';
import { SurfaceCollector } from './record/collect-surfaces.ts';
import { countTerms } from './record/count-terms.ts';
import { summarizeRepairs } from './record/summarize-repairs.ts';
import { keepTerms } from './record/term-table.ts';
import type { WordNumbers } from './record/word-numbers.ts';

/** First mention and number of mentions of each key, in order of first mention. */
const groupBy = <T extends Found>(
  mentions: readonly T[],
  keyOf: (mention: T) => string,
): { first: T; count: number }[] => {
  const groups = new Map<string, { first: T; count: number }>();
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const group = groups.get(keyOf(mention));
    if (group === undefined) groups.set(keyOf(mention), { first: mention, count: 1 });
    else group.count++;
  }
  return [...groups.values()];
};

const toNames = (draft: Draft, mentions: readonly FoundName[]): NameEntry[] => {
  const aliases = new Map<string, Set<string>>();
  for (const mention of mentions) {
    if (mention.aliasOf === undefined) continue;
    aliases.set(mention.aliasOf, (aliases.get(mention.aliasOf) ?? new Set()).add(mention.name));
  }
  return groupBy(mentions, m => m.aliasOf ?? m.name).map(({ first, count }) => {
    const name = first.aliasOf ?? first.name;
    const short = aliases.get(name);
    const entry = { name, count, span: draft.clean.map.toSpan(first.start, first.end) };
    return short === undefined ? entry : { ...entry, aliases: [...short].sort() };
  });
};

const toPlaces = (draft: Draft): PlaceEntry[] =>
  groupBy(draft.places, m => m.name).map(({ first, count }) => ({
    name: first.name,
    code: first.code,
    count,
    span: draft.clean.map.toSpan(first.start, first.end),
  }));

/** Clusters of the sentences that each phrase text stands in, sorted. Phrases and sentences are in order of start. */
const clustersByPhrase = (draft: Draft): Map<string, string[]> => {
  const found = new Map<string, Set<string>>();
  let first = 0;
  for (const phrase of draft.phrases) {
    while (first < draft.sentences.length && draft.sentences[first]!.end <= phrase.start) first++;
    for (let i = first; i < draft.sentences.length && draft.sentences[i]!.start < phrase.end; i++) {
      for (const cluster of draft.sentences[i]!.clusters) {
        found.set(phrase.text, (found.get(phrase.text) ?? new Set()).add(cluster));
      }
    }
  }
  return new Map([...found].map(([text, clusters]) => [text, [...clusters].sort()]));
};

const toPhrases = (draft: Draft): PhraseEntry[] => {
  const clusters = clustersByPhrase(draft);
  return groupBy(draft.phrases, m => m.text).map(({ first, count }) => {
    const entry = { text: first.text, kind: first.kind, count, span: draft.clean.map.toSpan(first.start, first.end) };
    const own = clusters.get(first.text);
    return own === undefined ? entry : { ...entry, clusters: own };
  });
};

/** A string that is shown by itself, with the place that it was taken from. */
const addNames = (collector: SurfaceCollector, names: readonly (Found & { readonly name: string })[]): void => {
  for (const { name, start, end } of names) collector.add({ text: name, start, end });
};

/** An event may name things in a form of its own (a place with its city before it). */
const addEvent = (collector: SurfaceCollector, event: FoundEvent): void => {
  const { start, end } = event;
  if (event.action !== null) collector.add({ text: event.action, start, end });
  for (const names of [event.people, event.places, event.sites, event.organizations])
    for (const text of names) collector.add({ text, start, end });
  if (event.cluster !== null) collector.add({ text: event.cluster, start, end });
};

/** How the source writes every string that is shown by itself; each goes with the place it was taken from. */
const toSurfaces = (draft: Draft, words: WordNumbers): Record<string, string> => {
  const collector = new SurfaceCollector(draft.clean);
  if (!collector.isNeeded) return collector.finish();
  if (draft.title !== null) collector.add({ text: draft.title, start: 0, end: 0 });
  for (const { name, start, end, title, titleStart, titleEnd } of draft.people) {
    collector.add({ text: name, start, end });
    collector.add({ text: title, start: titleStart, end: titleEnd });
  }
  for (const names of [draft.places, draft.organizations, draft.sites, draft.clusters]) addNames(collector, names);
  for (const { start, end } of draft.dates) collector.add({ text: draft.text.slice(start, end), start, end });
  for (const { text, start, end } of draft.phrases) collector.add({ text, start, end });
  for (const event of draft.events) addEvent(collector, event);
  for (let word = 0; word < words.count; word++) collector.addWord(words.startOf(word), words.endOf(word));
  return collector.finish();
};

const toExplanations = (draft: Draft): Explanation[] =>
  (['dates', 'people', 'places', 'organizations', 'sites', 'clusters', 'phrases', 'events'] as const).flatMap(field =>
    draft[field].map((found: Found) => ({
      field,
      text: draft.text.slice(found.start, found.end),
      rule: found.rule,
      entry: found.entry,
      span: draft.clean.map.toSpan(found.start, found.end),
    })),
  );

const DAY_LIKE = new Set(['day', 'month', 'range', 'set']);

export const toRecord = (document: Document, draft: Draft, options: ExtractOptions): ReportRecord => {
  const { clean } = draft;
  const spanOf = (found: { start: number; end: number }) => clean.map.toSpan(found.start, found.end);
  const textOf = (found: { start: number; end: number }) => draft.text.slice(found.start, found.end);
  const dated = draft.dates.filter(d => DAY_LIKE.has(d.precision));
  const table = countTerms(draft);
  const titles = new Map<number, string>();
  for (const person of draft.people) {
    if (person.title !== '' && !titles.has(person.personId)) titles.set(person.personId, person.title);
  }
  const record: ReportRecord = {
    schema: 'cluster-report/record@1',
    id: options.id,
    source: document.source,
    title: draft.title,
    published: draft.published,
    origin: draft.origin,
    script: clean.script,
    region: clean.region,
    characters: document.text.length,
    repairs: clean.counts,
    dates: groupBy(dated, d => d.date).map(({ first }) => ({
      text: textOf(first),
      date: first.date,
      span: spanOf(first),
    })),
    periods: groupBy(
      draft.dates.filter(d => !DAY_LIKE.has(d.precision)),
      d => d.date,
    ).map(({ first }) => ({
      text: textOf(first),
      date: first.date,
      precision: first.precision,
      span: spanOf(first),
    })),
    spoiledDates: clean.spoiledDates.map(found => ({ text: textOf(found), span: spanOf(found) })),
    people: groupBy(draft.people, p => String(p.personId)).map(({ first, count }) => {
      return { name: first.name, title: titles.get(first.personId) ?? '', count, span: spanOf(first) };
    }),
    places: toPlaces(draft),
    organizations: toNames(draft, draft.organizations),
    sites: toNames(draft, draft.sites),
    clusters: groupBy(draft.clusters, c => c.name).map(({ first, count }) => ({
      name: first.name,
      text: textOf(first),
      count,
      span: spanOf(first),
    })),
    phrases: toPhrases(draft),
    events: draft.events.map(e => ({
      date: e.date,
      people: e.people,
      places: e.places,
      cluster: e.cluster,
      sites: e.sites,
      organizations: e.organizations,
      action: e.action,
      text: textOf(e),
      span: spanOf(e),
    })),
    sentences: draft.sentences.map(s => ({ text: textOf(s), clusters: s.clusters, span: spanOf(s) })),
    get terms() {
      return table.terms;
    },
    get sharedTerms() {
      return table.sharedTerms;
    },
    surfaces: toSurfaces(draft, table.words),
    repaired: summarizeRepairs(clean.repairs),
    text: clean.text,
    surface: clean.surface === clean.text ? null : clean.surface,
    ...(document.bodyStart > 0 ? { bodyStart: document.bodyStart } : {}),
  };
  const whole = options.explain === true ? { ...record, explain: toExplanations(draft) } : record;
  keepTerms(whole, table);
  return whole;
};
