/**
 * One journey, several events: `在某县，…` and `来到某镇，…`, each about another cluster.
 *
 * In: an event whose first segment names no cluster. Out: one event a place, or the event as it was. Who leads, and who
 * comes along all the way (`全程陪同`), takes part in each.
 */
import type { FoundEvent } from '../draft.ts';
import { clusterOf } from './event-cluster.ts';
import type { Extent, Told } from './extents.ts';
import { peopleOf, thingsOf } from './participants.ts';
import { inRange, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const OPENERS = ['在', '来到', '走进', '到'];
const ALL_THE_WAY = '全程';

/** The place that a segment opens with (`在某县，`), or that somebody goes to in it (`首站来到某镇`); undefined without one. */
const stationOf = (scene: Scene, segment: Segment): string | undefined => {
  const places = inRange(scene.places, segment.start, segment.speechAt);
  const opener = OPENERS.find(word => scene.text.startsWith(word, segment.start));
  const head = opener === undefined ? undefined : places.find(({ start }) => start === segment.start + opener.length);
  const goal = places.find(({ start }) => scene.words.motion.endsAt(scene.text, start));
  return (head ?? goal)?.name;
};

interface Block {
  readonly place: string;
  readonly segments: readonly Segment[];
}

/** What is told of one place after another; a place named again goes on with it. */
const toBlocks = (scene: Scene, segments: readonly Segment[]): Block[] => {
  const blocks: { place: string; segments: Segment[] }[] = [];
  for (const segment of segments) {
    const place = stationOf(scene, segment);
    const last = blocks.at(-1);
    if (place !== undefined && place !== last?.place) blocks.push({ place, segments: [segment] });
    else last?.segments.push(segment);
  }
  return isOverview(scene, segments[0]!, blocks) ? blocks.slice(1) : blocks;
};

const isSamePlace = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** 到甲县、乙县调研: the first sentence tells of the whole journey, not of its first station. */
const isOverview = (scene: Scene, first: Segment, [opening, ...stations]: readonly Block[]): boolean =>
  opening?.segments[0] === first &&
  (inRange(scene.places, first.start, first.speechAt).some(({ name }) => !isSamePlace(name, opening.place)) ||
    stations.some(({ place }) => isSamePlace(place, opening.place)));

/** 察看, told of the station itself, where the journey is told as a meeting (举行观摩活动). */
const deedOf = (scene: Scene, part: readonly Segment[]): Partial<Pick<FoundEvent, 'action' | 'entry'>> => {
  for (const { start, speechAt } of part) {
    const verb = inRange(scene.verbs, start, speechAt).find(({ kind }) => kind === 'visit');
    if (verb !== undefined) return { action: verb.text, entry: verb.entry };
  }
  return {};
};

const comesAlong = (scene: Scene, { start, end }: Segment): boolean =>
  indexIn(scene.text, ALL_THE_WAY, start, end) >= 0;

export const splitByPlace = (scene: Scene, { anchor, segments }: Extent, event: FoundEvent): Told[] => {
  const first = segments[0]!;
  const whole = [{ event, extent: { anchor, segments } }];
  if (inRange(scene.clusters, first.start, first.end).length > 0) return whole;
  const blocks = toBlocks(scene, segments);
  if (blocks.length < 2) return whole;
  const clusters = blocks.map(block => clusterOf(scene, block.segments));
  if (new Set(clusters.filter(name => name !== null)).size < 2) return whole;
  const before = segments.slice(0, segments.indexOf(blocks[0]!.segments[0]!));
  const along = segments.filter(segment => comesAlong(scene, segment));
  const leaders = peopleOf(scene, [...before, ...along]);
  // The deed of a first sentence that tells of the first station is that station's alone.
  const opening = blocks[0]!.segments;
  const keepsDeed = (part: readonly Segment[]): boolean =>
    anchor.verb?.kind === 'visit' && (opening[0] !== first || part === opening);
  return blocks.map(({ place, segments: part }, n) => ({
    event: {
      ...event,
      start: part[0]!.start,
      end: part.at(-1)!.end,
      people: [...new Set([...leaders, ...peopleOf(scene, part)])],
      places: [place],
      cluster: clusters[n]!,
      ...(keepsDeed(part) ? {} : deedOf(scene, part)),
      ...thingsOf(scene, part),
      rule: 'place by place event',
    },
    extent: { anchor, segments: part },
  }));
};
