/** Everything an event may be made of, sorted by place: the view of a draft that the rules for events share. */
import type { Draft, Found, FoundCluster, FoundDate, FoundName, FoundPerson, FoundPlace } from '../draft.ts';
import { findWords, type Occurrence } from '../find-words.ts';
import { selectLines } from '../line-list.ts';
import { WordList } from '../word-list.ts';
import { type EventWords, getEventWords } from './event-words.ts';
import { type Segment, splitSegments } from './segments.ts';

/** No name is longer: so far back a list of names, or one that covers a place of the text, is looked for. */
export const LONGEST_NAME = 40;

export type ActionClass = 'visit' | 'meeting' | 'signing' | 'work' | 'issue' | 'motion';
export interface Verb {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: ActionClass;
  readonly entry: string | null;
}
export interface Scene {
  readonly text: string;
  readonly title: string;
  readonly published: string | null;
  /** Latest year that the text dates anything with: a day years before it is history. */
  readonly latestYear: number | null;
  /** What the rules ask for. */
  readonly words: EventWords;
  readonly segments: readonly Segment[];
  readonly dates: readonly FoundDate[];
  readonly people: readonly FoundPerson[];
  readonly places: readonly FoundPlace[];
  readonly organizations: readonly FoundName[];
  readonly sites: readonly FoundName[];
  readonly clusters: readonly FoundCluster[];
  /** Each once, with its place in the order of mention. */
  readonly clusterRanks: ReadonlyMap<string, number>;
  /** Where the names of clusters stand in the text, by start. */
  readonly clusterWords: readonly Occurrence[];
  readonly verbs: readonly Verb[];
  /** The first verb of the dictionary in `[start, end)`, as a deed without a class of its own: `visit`; null when none. */
  verbIn(start: number, end: number): Verb | null;
  /** 将 before a verb, an adverb or a preposition, which tells of what is to come; before a noun it is 把. */
  isToCome(offset: number): boolean;
  /** Tag of the word that begins at an offset; undefined where none does. Cost: O(log tokens). */
  tagAt(offset: number): string | undefined;
  /** Name of a person by id: as at the first mention. */
  readonly nameOf: ReadonlyMap<number, string>;
}

/** Index of the first item of a list sorted by `start` that begins at or behind `start`. */
const firstFrom = (items: readonly { readonly start: number }[], start: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The last item of a list sorted by `start` that begins before `start`. */
export const lastBefore = <T extends { readonly start: number }>(items: readonly T[], start: number): T | undefined =>
  items[firstFrom(items, start) - 1];

/** Items of a list sorted by `start` that begin in `[start, end)`. */
export const inRange = <T extends { readonly start: number }>(items: readonly T[], start: number, end: number): T[] => {
  const found: T[] = [];
  for (let i = firstFrom(items, start); i < items.length && items[i]!.start < end; i++) found.push(items[i]!);
  return found;
};

/** Whether an item of a list sorted by `start` begins in `[start, end)`. */
export const hasAny = (items: readonly { readonly start: number }[], start: number, end: number): boolean => {
  const first = firstFrom(items, start);
  return first < items.length && items[first]!.start < end;
};

/** The items by start, longer first; themselves where they are in order already. */
const inOrder = <T extends Found>(items: readonly T[]): readonly T[] => {
  for (let i = 1; i < items.length; i++) if (byStart(items[i - 1]!, items[i]!) > 0) return [...items].sort(byStart);
  return items;
};

const byStart = (a: Found, b: Found): number => a.start - b.start || b.end - a.end;

/** 调研组, 考察团, 调研员 and the like are people, not deeds; 举行的 looks back. */
const NOT_BEHIND_VERB = new WordList([
  '组',
  '团',
  '员',
  '队',
  '的',
  '站',
  '机构',
  '中心',
  '报告',
  '证',
  '费',
  '者',
  '旺季',
  '季节',
  '高峰',
  '公司',
  '企业',
]);
const NOT_BEFORE_VERB = new WordList([
  '待',
  '未',
  '拟',
  '可',
  '不',
  '已获',
  '加快',
  '推动',
  '促进',
  '早',
  '早日',
  '尽早',
  '尽快',
  '力争',
  '确保',
  '如期',
  '按期',
  '争取',
]);

/** What somebody visits: 调研企业生产经营情况. */
const VISITED = new WordList(['企业', '公司', '机构', '中心']);

const HOLDS = ['举行', '召开', '举办'];
const OCCASIONS = ['会上', '论坛上', '仪式上', '活动上', '沙龙上'];
const LONGEST_OCCASION = 36;

/** 在某市举行的…大会上，某某表示: the meeting is told where somebody speaks in it. */
const holdsOccasion = (text: string, { end, entry }: { end: number; entry: { text: string } }): boolean => {
  if (text[end] !== '的' || !HOLDS.includes(entry.text)) return false;
  for (let at = end; at < Math.min(text.length, end + LONGEST_OCCASION); at++) {
    if ('，。；：！？\n'.includes(text[at]!)) return OCCASIONS.some(word => text.startsWith(word, at - word.length));
  }
  return false;
};

const toVerbs = (draft: Draft, taken: readonly Found[]): Verb[] => {
  const verbs: Verb[] = [];
  let free = 0;
  let cursor = 0;
  for (const match of draft.matches.all('action')) {
    if (match.start < free) continue;
    while (cursor < taken.length && taken[cursor]!.end <= match.start) cursor++;
    const cover = taken[cursor];
    if (cover !== undefined && cover.start < match.end) continue;
    // 对接会, 座谈会 are meetings' names; 召开会议 is a deed.
    if (draft.text[match.end] === '会' && !'议见谈晤'.includes(draft.text[match.end + 1] ?? '。')) continue;
    const isVisit = match.entry.columns[0] === 'visit' && VISITED.startsAt(draft.text, match.end);
    if (NOT_BEHIND_VERB.startsAt(draft.text, match.end) && !isVisit && !holdsOccasion(draft.text, match)) continue;
    if (NOT_BEFORE_VERB.endsAt(draft.text, match.start)) continue;
    const { text, columns, origin } = match.entry;
    verbs.push({
      start: match.start,
      end: match.end,
      text,
      kind: columns[0] as ActionClass,
      entry: `${origin} ${text}`,
    });
    free = match.end;
  }
  return verbs;
};

/** Latest year that the text dates anything with: a day years before it is history. */
const findLatestYear = (dates: readonly FoundDate[]): number | null => {
  let latest: number | null = null;
  for (const { precision, date } of dates) {
    if (precision === 'plan') continue;
    // What stands before a hyphen is a year, or (XXXX, the end of a day) no number.
    for (let at = date.indexOf('-'); at >= 0; at = date.indexOf('-', at + 1)) {
      const year = Number(date.slice(at - 4, at));
      if (year > (latest ?? 0)) latest = year;
    }
  }
  return latest;
};

/** Index of the first token that begins at or behind `offset`. */
const tokenFrom = ({ tokens }: Draft, offset: number): number => {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

const tagOfWordAt = (draft: Draft, offset: number): string | undefined => {
  const { tokens } = draft;
  const token = tokenFrom(draft, offset);
  return token < tokens.count && tokens.starts[token] === offset ? tokens.tagNames[tokens.tagIds[token]!] : undefined;
};

const isVerbal = (tag: string | undefined): boolean => tag !== undefined && 'vpd'.includes(tag[0]!);

/** 走 and 看 of one character tell less than 拜访: words of two and more. */
const SHORTEST_VERB = 2;

/** 看|完, 走|到, 跑|了: the segmenter cuts a verb from what completes it. */
const isCompleted = ({ tokens }: Draft, token: number): boolean =>
  tokens.starts[token + 1] === tokens.ends[token] && COMPLETIONS.has(tokens.tagNames[tokens.tagIds[token + 1]!]!);
const COMPLETIONS = new Set(['v', 'ul', 'uz']);

const verbOfTokens = (draft: Draft, start: number, end: number): Verb | null => {
  const { tokens, text } = draft;
  for (let token = tokenFrom(draft, start); token < tokens.count && tokens.ends[token]! <= end; token++) {
    const [from, to] = [tokens.starts[token]!, tokens.ends[token]!];
    const tag = tokens.tagNames[tokens.tagIds[token]!];
    if (tag !== 'v' || (to - from < SHORTEST_VERB && !isCompleted(draft, token))) continue;
    return { start: from, end: to, text: text.slice(from, to), kind: 'visit', entry: null };
  }
  return null;
};

export const buildScene = (draft: Draft): Scene => {
  const words = getEventWords(draft.lexicon);
  const people = inOrder(draft.people);
  const organizations = inOrder(draft.organizations);
  const sites = inOrder(draft.sites);
  const clusters = inOrder(draft.clusters);
  const titles = people
    .filter(person => person.titleEnd > person.titleStart)
    .map(person => ({ ...person, start: person.titleStart, end: person.titleEnd }));
  // Overlaps are possible (a body within a title): keep the list disjoint so that one cursor serves.
  const taken: Found[] = [];
  for (const item of [...people, ...titles, ...organizations, ...sites, ...clusters].sort(byStart)) {
    const last = taken.at(-1);
    if (last !== undefined && item.start < last.end) last.end = Math.max(last.end, item.end);
    else taken.push({ ...item });
  }
  let segments: readonly Segment[] | null = null;
  let clusterWords: readonly Occurrence[] | null = null;
  const clusterNames = [...new Set(clusters.map(cluster => cluster.name))];
  const clusterRanks = new Map(clusterNames.map((name, rank) => [name, rank]));
  const nameOf = new Map<number, string>();
  for (const person of people) if (!nameOf.has(person.personId)) nameOf.set(person.personId, person.name);
  return {
    text: draft.text,
    title: selectLines(draft.lines, 'title')
      .map(line => draft.text.slice(line.start, line.end))
      .join('\n'),
    published: draft.published,
    latestYear: findLatestYear(draft.dates),
    words,
    // A paper tells of no event: its sentences are never asked for.
    get segments() {
      segments ??= splitSegments(draft, words);
      return segments;
    },
    dates: inOrder(draft.dates),
    people,
    places: inOrder(draft.places),
    organizations,
    sites,
    clusters,
    clusterRanks,
    get clusterWords() {
      clusterWords ??= findWords(draft.text, draft.units, clusterNames);
      return clusterWords;
    },
    verbs: toVerbs(draft, taken),
    verbIn: (start, end) => verbOfTokens(draft, start, end),
    isToCome: offset =>
      draft.text[offset] === '将' &&
      (isVerbal(tagOfWordAt(draft, offset + 1)) || words.motion.startsAt(draft.text, offset + 1)),
    tagAt: offset => tagOfWordAt(draft, offset),
    nameOf,
  };
};
