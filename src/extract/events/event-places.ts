/**
 * In which places an event is: those of its segments that something says it is in, less what is only said there.
 *
 * In: scene and segments of one event. Out: names in order of mention, each once. What says so is in place-signs.ts.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isAhead } from './deeds.ts';
import { isHost, leavesFrom } from './hosts.ts';
import { isSeatOfOther, isToldOf } from './located.ts';
import { isInFirst, isInLater, qualifies } from './place-signs.ts';
import { hasAny, inRange, lastBefore, type Scene } from './scene.ts';
import { isQuoted, type Segment } from './segments.ts';

const unique = (names: readonly string[]): string[] => [...new Set(names)];

const SHORTEST_DIVISION = 3;

/** Whether `name` goes on below the division that `other` ends with: 某县某镇 lies in 某市某县. */
const liesIn = (name: string, other: string): boolean => {
  for (let length = Math.min(name.length, other.length); length >= SHORTEST_DIVISION; length--)
    if (name.startsWith(other.slice(-length))) return true;
  return false;
};

/** 访问粤港澳大湾区内地城市: the region only says which. */
const OF_REGION = new WordList(['内地城市', '城市', '各地', '多地', '各市', '九市', '主要城市', '重点城市']);

const BULLETS = '【［[〔■●';
/** The place that heads an item: 【某县】3月1日，…; undefined without one. */
const headPlace = (scene: Scene, segment: Segment): string | undefined =>
  segment.opensParagraph
    ? inRange(scene.places, segment.start, segment.start + 2).find(({ start }) =>
        BULLETS.includes(scene.text[start - 1] ?? '无'),
      )?.name
    : undefined;

export const placesOf = (scene: Scene, segments: readonly Segment[]): string[] => {
  const names = new Set<string>();
  segments.forEach((segment, i) => {
    for (const place of inRange(scene.places, segment.start, segment.speechAt)) {
      const located = i === 0 ? isInFirst(scene, place, segment) : isInLater(scene, place, segment, names.size === 0);
      const isPassing =
        isAhead(scene, place) ||
        isToldOf(scene, place, segment.start) ||
        isSeatOfOther(scene, place) ||
        OF_REGION.startsAt(scene.text, place.end) ||
        (i > 0 && qualifies(scene, place));
      if (!located || isQuoted(segment, place.start) || isPassing) continue;
      // Behind the first segment only a new station counts, not a place that was named before in another form.
      if (
        i > 0 &&
        [...names].some(name => name.includes(place.name) || place.name.includes(name) || liesIn(place.name, name))
      )
        continue;
      names.add(place.name);
    }
  });
  if (names.size > 0) return [...names];
  const first = segments[0]!;
  const head = headPlace(scene, first) ?? placeMeant(scene, first);
  return head === undefined ? placesLeft(scene, first) : [head];
};

/** 专列自某市发车: where nothing else says where, what leaves tells it. */
const placesLeft = (scene: Scene, { start, speechAt }: Segment): string[] =>
  unique(
    inRange(scene.places, start, speechAt)
      .filter(place => leavesFrom(scene, place) && !isAhead(scene, place))
      .map(place => place.name),
  );

/** 在这里举行, 来此考察: the place named last before. */
const HERE = new WordList(
  '在这里 在此 在当地 来此 到此 赴此 来到这里 走进这里 来这里 到这里 在该镇 在该县 在该市 在该区 在该村'.split(' '),
);
const MOST_BACK = 3;

/** The place that 这里 in a segment stands for: the last one named in the sentences before; undefined where there is none, or a park was named since. */
const placeMeant = (scene: Scene, segment: Segment): string | undefined => {
  const here = HERE.indexIn(scene.text, segment.start, segment.speechAt);
  if (here < 0) return undefined;
  let from = segment.start;
  for (let i = 0; i < MOST_BACK; i++) from = lastBefore(scene.segments, from)?.start ?? from;
  const place = inRange(scene.places, from, here).findLast(({ start }) => !scene.words.far.endsAt(scene.text, start));
  if (place === undefined || isAhead(scene, place)) return undefined;
  const { end } = lastBefore(scene.segments, place.start + 1)!;
  return hasAny(scene.sites, end, segment.start) ? undefined : place.name;
};

const HEADING = new WordList(['来到', '抵达', '访', '到访', '走访', '访问']);

/** 博览会某市开幕: right before the deed. */
const isBeforeDeed = ({ verbs }: Scene, { end }: Found): boolean =>
  inRange(verbs, end, end + 1).some(({ kind }) => kind === 'meeting' || kind === 'work');

/** …博览会在某市落幕, 某市举行…大会, 专家组来到某市: where the heading says that it was. */
export const headingPlaces = (scene: Scene): string[] =>
  unique(
    inRange(scene.places, 0, scene.segments[0]?.start ?? 0)
      .filter(
        place =>
          scene.text[place.start - 1] === '在' ||
          HEADING.endsAt(scene.text, place.start) ||
          isHost(scene, place) ||
          isBeforeDeed(scene, place),
      )
      .filter(place => !isAhead(scene, place) && !qualifies(scene, place))
      .map(place => place.name),
  );
