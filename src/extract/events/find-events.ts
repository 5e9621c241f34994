/**
 * What was done by whom, when and where. Fills `events`.
 *
 * An event reaches from its anchor to the next one (find-anchors.ts); background paragraphs end it. What it involves is
 * read off its segments (participants.ts). Anchors that tell the same event again are merged.
 */
import type { Draft, FoundEvent, Step } from '../draft.ts';
import { motionAt } from './deeds.ts';
import { type Anchor, findAnchors } from './find-anchors.ts';
import { findSession } from './find-session.ts';
import { findSpeech } from './find-speech.ts';
import { mergeEvents } from './merge-events.ts';
import { clusterOf, peopleOf, placesOf, thingsOf } from './participants.ts';
import { buildScene, inRange, lastBefore, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';
import { splitByPlace } from './split-by-place.ts';

const ASKED = ['答：', '问：', '记者：', '答:', '问:'];
const SIGNS = ['签', '协议', '双方', '各方'];

const OFFICES = [
  '院长',
  '部长',
  '市长',
  '省长',
  '书记',
  '主任',
  '县长',
  '区长',
  '局长',
  '司长',
  '主席',
  '州长',
  '董事长',
  '总',
];

/** So many events back it is asked who took part: enough for one report, and no more work in a long text. */
const NEAR_EVENTS = 4;

export interface Extent {
  readonly anchor: Anchor;
  readonly segments: readonly Segment[];
}

const opensBackground = (scene: Scene, segment: Segment): boolean =>
  segment.opensParagraph &&
  (scene.words.background.startsAt(scene.text, segment.start) || isHeading(scene.text, segment.start));

/** `一、`, `（二）`, `答：`: a plan or questions follow, no more of the event. */
const isHeading = (text: string, start: number): boolean => {
  if (ASKED.some(word => text.startsWith(word, start))) return true;
  let at = '（('.includes(text[start]!) ? start + 1 : start;
  const first = at;
  while ('一二三四五六七八九十'.includes(text[at] ?? '无')) at++;
  return at > first && (first > start ? '）)' : '、').includes(text[at] ?? '无');
};

/** Does what is told aside (会前，…; 双方签署…) go on in this segment? */
const continuesAside = (scene: Scene, { anchor, segments }: Extent, segment: Segment): boolean => {
  if (segment.paragraph !== segments[0]!.paragraph) return false;
  if (anchor.verb?.kind !== 'signing') return true;
  return SIGNS.some(word => indexIn(scene.text, word, segment.start, segment.speechAt) >= 0);
};

/**
 * The journey of several days that a paragraph goes back to: behind a meeting of one of its days the delegation goes on
 * (`调研组一行先后赴…`).
 */
const journeyOf = <T extends Extent>(scene: Scene, told: readonly T[], segment: Segment): T | undefined => {
  const { text } = scene;
  if (told.length < 2 || !segment.opensParagraph) return undefined;
  if (!scene.words.party.startsAt(text, segment.start)) return undefined;
  if (!motionAt(scene, segment.start, segment.speechAt)) return undefined;
  return told.findLast(({ anchor }) => anchor.date?.includes('/') && (anchor.verb?.kind ?? 'visit') === 'visit');
};

/** What is told aside ends with its paragraph, and the event it stands beside goes on. */
const toExtents = (scene: Scene, anchors: readonly Anchor[]): Extent[] => {
  const extents = anchors.map(anchor => ({ anchor, segments: [scene.segments[anchor.index]!] }));
  let next = 0;
  let main: (typeof extents)[number] | undefined;
  let aside: (typeof extents)[number] | undefined;
  for (let index = anchors[0]?.index ?? scene.segments.length; index < scene.segments.length; index++) {
    const segment = scene.segments[index]!;
    if (extents[next]?.anchor.index === index) {
      aside = extents[next++]!;
      if (aside.anchor.rule === 'aside') continue;
      main = aside;
      aside = undefined;
      continue;
    }
    if (aside !== undefined && continuesAside(scene, aside, segment)) {
      aside.segments.push(segment);
      continue;
    }
    aside = undefined;
    main = journeyOf(scene, extents.slice(Math.max(0, next - NEAR_EVENTS), next), segment) ?? main;
    if (main === undefined || main.anchor.verb?.kind === 'issue' || opensBackground(scene, segment)) main = undefined;
    else main.segments.push(segment);
  }
  return extents;
};

/** Whom 他 or 一行 in the first segment means: the first person of the event before, or the last one named before it. */
const referred = (scene: Scene, first: Segment, before: FoundEvent | undefined): string[] => {
  const { text } = scene;
  const refers = scene.words.actor.words.some(word => {
    const at = indexIn(text, word, first.start, first.speechAt);
    // 某某一行 are those of the name before it.
    if (at < 0 || inRange(scene.people, first.start, at).some(person => person.end === at)) return false;
    // 某县代表团 is another one than 代表团 that stands for itself.
    return word.length === 1 || word === '一行' || at === first.start || '，、 ）)'.includes(text[at - 1]!);
  });
  const leader = before?.people[0];
  // 某院长转往…: the leader of the event before, by surname and office.
  const byOffice =
    leader !== undefined && OFFICES.some(word => indexIn(text, leader[0] + word, first.start, first.speechAt) >= 0);
  if (!refers && !byOffice) return [];
  if (before !== undefined) return before.people.slice(0, 1);
  const person = lastBefore(scene.people, first.start);
  return person === undefined ? [] : [scene.nameOf.get(person.personId) ?? person.name];
};

const toEvent = (scene: Scene, { anchor, segments }: Extent, earlier: readonly FoundEvent[]): FoundEvent => {
  const before = earlier.at(-1);
  const first = segments[0]!;
  const last = segments.at(-1)!;
  const named = peopleOf(scene, segments);
  const people = [...new Set([...referred(scene, first, before), ...named])];
  // What happens at the ceremony of an event is about the same cluster, and in the same place unless it has its own day.
  const isPart =
    before !== undefined &&
    scene.words.ceremony.isIn(scene.text, first.start, first.speechAt) &&
    // An agreement of two parties at a meeting is their own matter, a ceremony of signing the meeting's.
    (anchor.verb?.kind !== 'signing' || indexIn(scene.text, '签约仪式', first.start, first.speechAt) >= 0);
  const places = placesOf(scene, segments);
  const verb = anchor.verb ?? segments.flatMap(s => inRange(scene.verbs, s.start, s.speechAt))[0] ?? null;
  return {
    start: first.start,
    end: last.end,
    date: anchor.date,
    people,
    places: places.length === 0 && isPart && anchor.rule === 'aside' ? before.places : places,
    cluster: clusterOf(scene, segments, earlier) ?? (isPart ? before.cluster : null),
    ...thingsOf(scene, segments),
    action: verb?.text ?? null,
    rule: `${anchor.rule} event`,
    entry: verb?.entry ?? null,
  };
};

export const findEvents: Step = {
  name: 'find-events',
  run: (draft: Draft) => {
    const scene = buildScene(draft);
    const speech = findSpeech(draft, scene);
    if (speech !== null) {
      draft.events = [speech];
      return;
    }
    const session = findSession(scene);
    const events: { event: FoundEvent; extent: Extent }[] = [];
    for (const extent of toExtents(scene, findAnchors(scene))) {
      const event = toEvent(
        scene,
        extent,
        events.slice(-NEAR_EVENTS).map(each => each.event),
      );
      for (const part of splitByPlace(scene, extent, event)) events.push({ event: part, extent });
    }
    draft.events = [...(session === null ? [] : [session]), ...mergeEvents(scene, events)];
  },
};
