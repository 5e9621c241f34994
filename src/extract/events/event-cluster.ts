/**
 * The cluster that an event is about.
 *
 * In: scene and segments of one event. Out: the name of a cluster of the report, or null.
 */
import type { Found, FoundEvent } from '../draft.ts';
import { isWithin } from './days.ts';
import { peopleOf, titlesIn } from './participants.ts';
import { isCovered, meetsAny, toReach } from './reach.ts';
import { inRange, LONGEST_NAME, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const unique = (names: readonly string[]): string[] => [...new Set(names)];

const overlaps = (items: readonly Found[], item: Found): boolean =>
  inRange(items, item.start - LONGEST_NAME, item.end).some(other => item.start < other.end);

/** Clusters spoken of as such in a segment: not those inside the name of a park or firm, nor in a title. */
const clustersIn = (scene: Scene, segment: Segment, end: number): string[] => {
  const names = inRange(scene.clusters, segment.toldAt, end);
  const titles = titlesIn(scene, segment);
  return names
    .filter(
      cluster =>
        !overlaps(scene.sites, cluster) && !overlaps(scene.organizations, cluster) && !meetsAny(titles, cluster),
    )
    .map(cluster => cluster.name);
};

/** 该集群, 这一产业链: the one cluster of the report, where it has no other. */
const POINTERS = ['该集群', '该产业', '这一集群', '这个集群', '这一产业', '该链', '这条链', '这一链'];

const pointsToCluster = (scene: Scene, { start, end }: Segment): boolean =>
  POINTERS.some(word => indexIn(scene.text, word, start, end) >= 0);

const HEAD_LENGTH = 2;

/** Of two industries that are spoken of, the one whose last word the paragraph names: 新能源客车 where 某客车公司 acts. */
const namedByHead = (scene: Scene, segments: readonly Segment[], names: readonly string[]): string | null => {
  if (names.length > 2) return null;
  const own = segments.filter(({ paragraph }) => paragraph === segments[0]!.paragraph);
  const meant = names.filter(
    name =>
      name.length > HEAD_LENGTH &&
      own.some(({ start, end }) => indexIn(scene.text, name.slice(-HEAD_LENGTH), start, end) >= 0),
  );
  return meant.length === 1 ? meant[0]! : null;
};

const OPENS_TALK = ['他', '她', '会议', '会上', '双方', '与会'];
/** Those who take part speak here: somebody is named who is not of another event (`elsewhere`), or the sentence before goes on. */
const isByParticipant = (scene: Scene, segment: Segment, elsewhere: ReadonlySet<string>): boolean =>
  inRange(scene.people, segment.start, segment.end).some(
    person => !elsewhere.has(scene.nameOf.get(person.personId) ?? person.name),
  ) ||
  segment.speechAt === segment.start ||
  OPENS_TALK.some(word => scene.text.startsWith(word, segment.start));

/** Right behind `“…”某某说。`, in the paragraph. */
const goesOnFrom = (before: Segment | undefined, { start, opensParagraph }: Segment): boolean =>
  before !== undefined && !opensParagraph && before.end === start && before.speechAt < before.end;

/** Shorter industry names (汽车) are too often part of another word to count without 产业 or 行业 behind them. */
const SHORTEST_INDUSTRY = 3;
const BEHIND_SHORT = ['产业', '行业', '企业', '博览会', '展览会', '大会', '论坛', '文化节', '交易会', '研讨会'];
/** What makes an industry the matter of a meeting, or of a body that meets: 新材料研讨会, 低空经济产业联盟第二次理事会. */
const OCCASIONS = ['会', '论坛', '大赛', '展览', '沙龙', '联盟'];
const LONGEST_OCCASION = 14;
/** A meeting of these is about those who come, not about what they make. */
const GUESTS = ['企业家', '人才', '博士', '专家'];

const namesOccasion = (scene: Scene, start: number, end: number): boolean => {
  if (GUESTS.some(word => scene.text.startsWith(word, start))) return false;
  let stop = start;
  while (stop < end && stop < start + LONGEST_OCCASION && !'，。、；：“”《》（）'.includes(scene.text[stop]!)) stop++;
  return OCCASIONS.some(word => indexIn(scene.text, word, start, stop) >= 0);
};

/** A cluster of the report whose industry is named in what met: 低空经济产业联盟, 新材料研讨会. */
const namedIndustry = (scene: Scene, first: Segment): string | null => {
  const titles = titlesIn(scene, first);
  const isMet = (name: string, at: number): boolean => {
    const end = at + name.length;
    const isTrade = name.length >= SHORTEST_INDUSTRY || BEHIND_SHORT.some(word => scene.text.startsWith(word, end));
    const found = { start: at, end, rule: '', entry: null };
    return (
      isTrade && !meetsAny(titles, found) && !overlaps(scene.sites, found) && namesOccasion(scene, end, first.speechAt)
    );
  };
  const rankOf = (name: string | null): number => (name === null ? Infinity : scene.clusterRanks.get(name)!);
  const seen = new Set<string>();
  let met: string | null = null;
  for (const { start, word } of inRange(scene.clusterWords, first.toldAt, first.speechAt)) {
    // The first place at which a name stands in the segment counts; of several names the one mentioned first in the report.
    if (seen.has(word) || start + word.length > first.speechAt) continue;
    seen.add(word);
    if (rankOf(word) < rankOf(met) && isMet(word, start)) met = word;
  }
  return met;
};

/** The cluster whose project is visited: 某产业集群项目 names a site, and what the event is about. */
const projectCluster = (scene: Scene, first: Segment): string | null => {
  const sites = inRange(scene.sites, first.start, first.speechAt).filter(site => site.name.endsWith('项目'));
  const reach = toReach(sites);
  const own = inRange(scene.clusters, first.start, first.speechAt).find(cluster => isCovered(reach, cluster));
  return own?.name ?? null;
};

/**
 * The cluster that an event is about: the one named in its first segment, else in its first paragraph, else in the title
 * of who acts, else the only one that those who take part speak of.
 */
export const clusterOf = (
  scene: Scene,
  segments: readonly Segment[],
  earlier: readonly { readonly people: readonly string[] }[] = [],
): string | null => {
  const first = segments[0];
  if (first === undefined) return null;
  const named = clustersIn(scene, first, first.end);
  if (named.length > 0) return named[0]!;
  // 目前，某产业集群有企业62家: the state of things, which belongs to what the report opens with.
  const isState = (s: Segment): boolean => earlier.length > 0 && scene.words.background.startsAt(scene.text, s.start);
  const own = segments.filter(s => s.paragraph === first.paragraph && !isState(s));
  const paragraph = unique(own.flatMap(s => clustersIn(scene, s, s.end)));
  if (paragraph.length > 0) return paragraph[0]!;
  const isAgreement = inRange(scene.verbs, first.start, first.speechAt).some(({ kind }) => kind === 'signing');
  const elsewhere = new Set(earlier.flatMap(event => event.people));
  if (elsewhere.size > 0) for (const name of peopleOf(scene, segments)) elsewhere.delete(name);
  const isTold = (s: Segment): boolean => isByParticipant(scene, s, elsewhere);
  const spoken = segments.filter(
    (s, i) =>
      s.paragraph !== first.paragraph && (isTold(s) || (goesOnFrom(segments[i - 1], s) && isTold(segments[i - 1]!))),
  );
  const later = isAgreement && earlier.length > 0 ? [] : unique(spoken.flatMap(s => clustersIn(scene, s, s.end)));
  if (later.length === 1) return later[0]!;
  if (later.length > 1) return later.find(name => scene.title.includes(name)) ?? namedByHead(scene, segments, later);
  if (segments.some(s => pointsToCluster(scene, s)) && onlyCluster(scene) !== null) return onlyCluster(scene);
  const titles = titlesIn(scene, first);
  const inTitles = inRange(scene.clusters, first.start, first.end).find(cluster => meetsAny(titles, cluster));
  return inTitles?.name ?? (isAgreement ? null : namedIndustry(scene, first)) ?? projectCluster(scene, first);
};

/**
 * The cluster of what the report opens with where it names none itself: the one of the heading (`一座城的玩具产业集群`), else of the
 * sentences before it in its paragraph; null where none or several are named there.
 */
export const leadCluster = (scene: Scene, { start, paragraph }: Segment): string | null => {
  const opening = scene.segments[0]?.start ?? 0;
  const lead = scene.segments.find(segment => segment.paragraph === paragraph)?.start ?? start;
  const [heading, told] = [inRange(scene.clusters, 0, opening), inRange(scene.clusters, lead, start)];
  const names = unique((heading.length > 0 ? heading : told).map(cluster => cluster.name));
  return names.length === 1 ? names[0]! : null;
};

/** 21日至23日，考察团到某市考察某产业链。22日，考察团…座谈: a day of a journey that its paragraph tells of is about the same. */
export const journeyCluster = (
  scene: Scene,
  first: Segment,
  date: string | null,
  before: FoundEvent,
): string | null => {
  const isOfJourney = date !== null && before.date !== date && isWithin(date, before.date);
  const start = scene.segments.find(segment => segment.start === before.start);
  return isOfJourney && start?.paragraph === first.paragraph ? before.cluster : null;
};

/** The cluster of a report that has no other: what a paper is about whose issue is told. */
export const onlyCluster = (scene: Scene): string | null =>
  scene.clusterRanks.size === 1 ? scene.clusters[0]!.name : null;
