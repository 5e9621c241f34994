/**
 * What was done by whom, when and where. Fills `events`.
 *
 * An event reaches from its anchor to the next one (find-anchors.ts); background paragraphs end it. What it involves is
 * read off its segments (participants.ts). Anchors that tell the same event again are merged.
 */
import type { Draft, FoundEvent, Step } from '../draft.ts';
import { type Extent, NEAR_EVENTS, type Told, toExtents } from './extents.ts';
import { findAnchors } from './find-anchors.ts';
import { findSession } from './find-session.ts';
import { findSpeech } from './find-speech.ts';
import { mergeEvents } from './merge-events.ts';
import { clusterOf, peopleOf, placesOf, thingsOf } from './participants.ts';
import { isAtNamedOccasion } from './points-back.ts';
import { buildScene, inRange, lastBefore, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';
import { splitByPlace } from './split-by-place.ts';

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
    ((anchor.rule === 'aside' && isAtNamedOccasion(scene, first)) ||
      (scene.words.ceremony.isIn(scene.text, first.start, first.speechAt) &&
        // An agreement of two parties at a meeting is their own matter, a ceremony of signing the meeting's.
        (anchor.verb?.kind !== 'signing' || indexIn(scene.text, '签约仪式', first.start, first.speechAt) >= 0)));
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
      draft.events = [{ ...speech, cluster: draft.theme }];
      return;
    }
    const session = findSession(scene);
    const told: Told[] = [];
    for (const extent of toExtents(scene, findAnchors(scene))) {
      const earlier = told.slice(-NEAR_EVENTS).map(each => each.event);
      told.push(...splitByPlace(scene, extent, toEvent(scene, extent, earlier)));
    }
    const merged = [...(session === null ? [] : [session]), ...mergeEvents(scene, told)];
    draft.events = merged.map(event => ({ ...event, cluster: event.cluster ?? draft.theme }));
  },
};
