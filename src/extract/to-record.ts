/** Shape a finished draft as the record of the contract: mentions grouped by name, spans in the decoded original. */
import type { Document, Explanation, NameEntry, PhraseEntry, PlaceEntry, ReportRecord, TermCount } from '../model.ts';
import type { Draft, Found, FoundName } from './draft.ts';
import type { ExtractOptions } from './index.ts';

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

/** Names of the clusters of the sentences that overlap `[start, end)`. */
const clustersAt = (draft: Draft, start: number, end: number): string[] => [
  ...new Set(draft.sentences.filter(s => s.start < end && start < s.end).flatMap(s => s.clusters)),
];

const toPhrases = (draft: Draft): PhraseEntry[] =>
  groupBy(draft.phrases, m => m.text).map(({ first, count }) => {
    const mentions = draft.phrases.filter(p => p.text === first.text);
    const clusters = [...new Set(mentions.flatMap(m => clustersAt(draft, m.start, m.end)))].sort();
    const entry = { text: first.text, kind: first.kind, count, span: draft.clean.map.toSpan(first.start, first.end) };
    return clusters.length === 0 ? entry : { ...entry, clusters };
  });

const toTerms = (draft: Draft): Record<string, Record<string, TermCount>> => {
  const terms: Record<string, Record<string, TermCount>> = {};
  const { tokens, text } = draft;
  let sentence = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i]!;
    while (sentence < draft.sentences.length && draft.sentences[sentence]!.end <= start) sentence++;
    const current = draft.sentences[sentence];
    if (current === undefined) break;
    if (start < current.start) continue;
    const pos = tokens.tagNames[tokens.tagIds[i]!]!;
    if (pos === 'x') continue;
    const word = text.slice(start, tokens.ends[i]!);
    for (const cluster of current.clusters.length > 0 ? current.clusters : ['']) {
      terms[cluster] ??= {};
      const bucket = terms[cluster];
      bucket[word] = { count: (Object.hasOwn(bucket, word) ? bucket[word]!.count : 0) + 1, pos };
    }
  }
  return terms;
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
  const record: ReportRecord = {
    schema: 'cluster-report/record@1',
    id: options.id,
    source: document.source,
    title: draft.title,
    published: draft.published,
    script: clean.script,
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
    people: groupBy(draft.people, p => String(p.personId)).map(({ first, count }) => {
      const titled = draft.people.find(p => p.personId === first.personId && p.title !== '') ?? first;
      return { name: first.name, title: titled.title, count, span: spanOf(first) };
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
    terms: toTerms(draft),
    surfaces: {},
  };
  return options.explain === true ? { ...record, explain: toExplanations(draft) } : record;
};
