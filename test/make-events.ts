/** Events of short texts with given names, for unit tests of the rules for events. */
import { readFileSync } from 'node:fs';
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { findDates } from '../src/extract/dates/find-dates.ts';
import type { Draft, FoundEvent } from '../src/extract/draft.ts';
import { findEvents } from '../src/extract/events/find-events.ts';
import { findLayout } from '../src/extract/layout/find-layout.ts';
import { buildMatchIndex } from '../src/extract/match-index.ts';
import { toUnits } from '../src/extract/units.ts';
import { buildLexicon, parseLexicon } from '../src/lexicon/index.ts';
import type { Tokens } from '../src/model.ts';

const lexicon = buildLexicon(
  ['furniture', 'action', 'event-word'].flatMap(kind =>
    parseLexicon(`${kind}.txt`, readFileSync(`data/lexicons/${kind}.txt`, 'utf8'), kind),
  ),
);

export interface Names {
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  readonly organizations?: readonly string[];
  readonly sites?: readonly string[];
  /** A cluster is named wherever its name stands, or as written behind `=` (`玻璃=玻璃产业链`). */
  readonly clusters?: readonly string[];
  /** Title by name; 副省长 where none is given. */
  readonly titles?: Readonly<Record<string, string>>;
}
/** Every place where a name stands; the other steps are not under test here. */
const mentions = (text: string, names: readonly string[] = [], titles: Names['titles'] = {}) =>
  names.flatMap((entry, personId) => {
    const [name = '', written = name] = entry.split('=');
    return [...text.matchAll(new RegExp(written, 'g'))].map(match => {
      const start = match.index;
      const title = { title: titles[name] ?? '副省长', titleStart: start, titleEnd: start };
      return { name, start, end: start + written.length, rule: '', entry: null, code: null, personId, ...title };
    });
  });

const jieba = Jieba.withDict(dict);

const tokensOf = (text: string): Tokens => {
  const words = jieba.tag(text, true);
  const tagNames = [...new Set(words.map(({ tag }) => tag))];
  const ends: number[] = [];
  for (const { word } of words) ends.push((ends.at(-1) ?? 0) + word.length);
  return {
    count: words.length,
    starts: Uint32Array.from(ends, (end, i) => end - words[i]!.word.length),
    ends: Uint32Array.from(ends),
    tagIds: Uint8Array.from(words, ({ tag }) => tagNames.indexOf(tag)),
    tagNames,
  };
};

/** The events of `text`, in which `names` stand; names are given, words are jieba's. */
export const events = (text: string, names: Names): FoundEvent[] => {
  const draft = {
    text,
    units: toUnits(text),
    clean: { spoiledDates: [] },
    tokens: tokensOf(text),
    matches: buildMatchIndex(lexicon, lexicon.findMatches(text)),
    lexicon,
    bodyStart: 0,
    title: null,
    published: null,
    origin: null,
    theme: null,
    dateline: null,
    lines: [],
    dates: [],
    people: mentions(text, names.people, names.titles),
    places: mentions(text, names.places),
    organizations: mentions(text, names.organizations),
    sites: mentions(text, names.sites),
    clusters: mentions(text, names.clusters),
    events: [],
  } as unknown as Draft;
  for (const step of [findLayout, findDates, findEvents]) step.run(draft);
  return draft.events;
};
/** Day, deed, people, places and cluster in one line. */
export const brief = (event: FoundEvent): string =>
  [event.date, event.action, event.people.join('+'), event.places.join('+'), event.cluster].join('|');
