/** Shape a finished draft as the record of the contract: mentions grouped by name, spans in the decoded original. */
import type { Document, Explanation, NameEntry, PhraseEntry, PlaceEntry, ReportRecord } from '../model.ts';
import type { Draft, Found, FoundName } from './draft.ts';
import type { ExtractOptions } from './index.ts';
import { SurfaceCollector } from './record/collect-surfaces.ts';
import { countTerms } from './record/count-terms.ts';
import { summarizeRepairs } from './record/summarize-repairs.ts';
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

/** How the source writes every string that is shown by itself; each goes with the place it was taken from. */
const toSurfaces = (draft: Draft, words: WordNumbers): Record<string, string> => {
  const collector = new SurfaceCollector(draft.clean);
  if (!collector.isNeeded) return collector.finish();
  const addAt = (text: string, { start, end }: { readonly start: number; readonly end: number }): void =>
    collector.add({ text, start, end });
  if (draft.title !== null) addAt(draft.title, { start: 0, end: 0 });
  for (const person of draft.people) {
    addAt(person.name, person);
    addAt(person.title, { start: person.titleStart, end: person.titleEnd });
  }
  for (const names of [draft.places, draft.organizations, draft.sites, draft.clusters])
    for (const name of names) addAt(name.name, name);
  for (const date of draft.dates) addAt(draft.text.slice(date.start, date.end), date);
  for (const phrase of draft.phrases) addAt(phrase.text, phrase);
  for (const event of draft.events) {
    if (event.action !== null) addAt(event.action, event);
    // An event may name things in a form of its own (a place with its city before it).
    for (const names of [event.people, event.places, event.sites, event.organizations])
      for (const name of names) addAt(name, event);
    if (event.cluster !== null) addAt(event.cluster, event);
  }
  for (let word = 0; word < words.count; word++) collector.addWord(words.wordOf(word), words.startOf(word));
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
  const { terms, sharedTerms, words } = countTerms(draft);
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
    terms,
    sharedTerms,
    surfaces: toSurfaces(draft, words),
    repaired: summarizeRepairs(clean.repairs),
    text: clean.text,
    surface: clean.surface === clean.text ? null : clean.surface,
    ...(document.bodyStart > 0 ? { bodyStart: document.bodyStart } : {}),
  };
  return options.explain === true ? { ...record, explain: toExplanations(draft) } : record;
};
