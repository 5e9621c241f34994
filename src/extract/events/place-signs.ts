/**
 * What stands around a place and says that something happens there: a preposition, a deed, what is seen, the next stop.
 *
 * In: scene, a place and its segment. Out: yes or no. The signs are in located.ts, hosts.ts and place-scenes.ts.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isHost } from './hosts.ts';
import { isLocated } from './located.ts';
import { headsSentence, isSeenThere, opensLaterScene, opensScene, seenEnd } from './place-scenes.ts';
import type { Scene } from './scene.ts';
import type { Segment } from './segments.ts';

/** 首站某县, 第二站是某市: the stops of a journey. */
const STOPS = new WordList(
  '首站 头站 第一站 第二站 第三站 第四站 第五站 下一站 最后一站 末站 终点站 又一站 地点'
    .split(' ')
    .flatMap(word => [word, ...['是', '为', '：', '，', '选在', '便是', '就是'].map(link => word + link)]),
);

const LIES_IN = new WordList(['位于', '坐落于', '坐落在']);

/** 坐落于某镇的创业园: the seat of what the sentence is about. */
const isSeat = (scene: Scene, place: Found): boolean =>
  LIES_IN.endsAt(scene.text, place.start) && scene.text[place.end] === '的' && seenEnd(scene, place.end + 1) >= 0;

/** 大连市的企业, 沈阳产业 …: the place only qualifies what follows. */
export const qualifies = (scene: Scene, place: Found): boolean => {
  const next = scene.text[place.end];
  return next === '的' || next === '市' || next === '籍';
};

/** Whether something in the first segment of an event says that it is there. */
export const isInFirst = (scene: Scene, place: Found, segment: Segment): boolean =>
  isLocated(scene, place, segment.start, true) ||
  isHost(scene, place) ||
  STOPS.endsAt(scene.text, place.start) ||
  opensScene(scene, place, segment) ||
  isSeenThere(scene, place, segment) ||
  headsSentence(scene, place, segment) ||
  isSeat(scene, place);

/** The same of a later segment, which adds new stations; `isFirst`: no place is known yet. */
export const isInLater = (scene: Scene, place: Found, segment: Segment, isFirst: boolean): boolean =>
  isLocated(scene, place, segment.start, false) ||
  STOPS.endsAt(scene.text, place.start) ||
  opensLaterScene(scene, place, segment) ||
  (isFirst && LIES_IN.endsAt(scene.text, place.start));
