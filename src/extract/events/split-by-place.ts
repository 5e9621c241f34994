/**
 * One journey, several events: paragraphs that open with `在某县，` and speak each of another cluster.
 *
 * In: an event whose first segment names no cluster. Out: one event a paragraph, or the event as it was.
 */
import type { FoundEvent } from '../draft.ts';
import type { Extent } from './find-events.ts';
import { clusterOf, peopleOf, thingsOf } from './participants.ts';
import { inRange, type Scene } from './scene.ts';
import type { Segment } from './segments.ts';

const OPENERS = ['在', '来到', '走进', '到'];

/** The place that a paragraph opens with, or undefined. */
const openingPlace = (scene: Scene, segment: Segment) => {
  if (!segment.opensParagraph) return undefined;
  const opener = OPENERS.find(word => scene.text.startsWith(word, segment.start));
  if (opener === undefined) return undefined;
  return inRange(scene.places, segment.start, segment.start + opener.length + 1).find(
    p => p.start === segment.start + opener.length,
  );
};

export const splitByPlace = (scene: Scene, { segments }: Extent, event: FoundEvent): FoundEvent[] => {
  const first = segments[0]!;
  if (inRange(scene.clusters, first.start, first.end).length > 0) return [event];
  const starts = segments.flatMap((segment, i) => {
    const place = openingPlace(scene, segment);
    return place === undefined ? [] : [{ i, place: place.name }];
  });
  const blocks = starts.map(({ i, place }, n) => ({
    place,
    part: segments.slice(i, starts[n + 1]?.i ?? segments.length),
  }));
  const clusters = blocks.map(({ part }) => clusterOf(scene, part));
  if (blocks.length < 2 || new Set(clusters.filter(name => name !== null)).size < 2) return [event];
  const leaders = peopleOf(scene, segments.slice(0, starts[0]!.i));
  return blocks.map(({ place, part }, n) => ({
    ...event,
    start: part[0]!.start,
    end: part.at(-1)!.end,
    people: [...new Set([...leaders, ...peopleOf(scene, part)])],
    places: [place],
    cluster: clusters[n]!,
    ...thingsOf(scene, part),
    rule: 'place by place event',
  }));
};
