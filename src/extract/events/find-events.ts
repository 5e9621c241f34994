/**
 * What was done by whom, when and where. Fills `events`.
 *
 * An event reaches from its anchor to the next one (find-anchors.ts); background paragraphs end it. What it involves is
 * read off its segments (participants.ts). Anchors that tell the same event again are merged.
 */
import type { Draft, FoundEvent, Step } from '../draft.ts';
import { clusterOf, journeyCluster, leadCluster, onlyCluster } from './event-cluster.ts';
import { headingPlaces, placesOf } from './event-places.ts';
import { type Extent, NEAR_EVENTS, type Told, toExtents } from './extents.ts';
import { findAnchors } from './find-anchors.ts';
import { findSession } from './find-session.ts';
import { findSpeech } from './find-speech.ts';
import { withLead } from './lead.ts';
import { mergeEvents, mergeTwo } from './merge-events.ts';
import { peopleOf, thingsOf } from './participants.ts';
import { isAtNamedOccasion } from './points-back.ts';
import { referred } from './referred.ts';
import { buildScene, inRange, type Scene } from './scene.ts';
import { indexIn } from './segments.ts';
import { splitByPlace } from './split-by-place.ts';

/** The event before: of what is told aside the one it stands beside, not another aside. */
const hostOf = ({ rule }: Extent['anchor'], earlier: readonly FoundEvent[]): FoundEvent | undefined =>
  (rule === 'aside' ? earlier.findLast(event => !event.rule.startsWith('aside')) : undefined) ?? earlier.at(-1);

/** Where an event is that names no place: where the one it is part of is, or where the heading says (`…博览会在某市落幕`). */
const placesAround = (scene: Scene, before: FoundEvent | undefined, isPart: boolean): string[] =>
  before === undefined ? headingPlaces(scene) : isPart ? before.places : [];

const toEvent = (scene: Scene, { anchor, segments }: Extent, earlier: readonly FoundEvent[]): FoundEvent => {
  const before = hostOf(anchor, earlier);
  const first = segments[0]!;
  const last = segments.at(-1)!;
  const named = peopleOf(scene, segments);
  const people = [...new Set([...referred(scene, first, anchor.date, earlier), ...named])];
  // What organizations sign with one another at a meeting is about the same as the meeting.
  const isOfBodies = anchor.verb?.kind === 'signing' && people.length === 0;
  // What happens at the ceremony of an event is about the same cluster, and in the same place unless it has its own day.
  const isPart =
    before !== undefined &&
    ((anchor.rule === 'aside' && (isOfBodies || isAtNamedOccasion(scene, first))) ||
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
    places: places.length > 0 ? places : placesAround(scene, before, isPart && anchor.rule === 'aside'),
    cluster:
      clusterOf(scene, segments, earlier) ??
      (isPart ? before.cluster : null) ??
      (before === undefined ? leadCluster(scene, first) : null) ??
      (before !== undefined && !isOfBodies ? journeyCluster(scene, first, anchor.date, before) : null) ??
      (anchor.verb?.kind === 'issue' ? onlyCluster(scene) : null),
    ...thingsOf(scene, segments),
    action: verb?.text ?? null,
    rule: `${anchor.rule} event`,
    entry: verb?.entry ?? null,
  };
};

const MEETS = ['召开', '主持召开', '举行', '主持', '出席', '参加', '听取'];

/** The session that heads a record, with its meeting told again below (`6月3日，某某主持召开会议`), which is taken out of `events`. */
const withMeeting = (session: FoundEvent, events: FoundEvent[]): FoundEvent => {
  const index = events.findIndex(
    ({ date, people, action }) =>
      date === session.date && MEETS.includes(action ?? '') && people.some(name => session.people.includes(name)),
  );
  if (index < 0) return session;
  const [again] = events.splice(index, 1);
  return mergeTwo(session, again!);
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
      const event = toEvent(scene, extent, earlier);
      const opens = told.length === 0 && extent.anchor.date !== null;
      told.push(...splitByPlace(scene, extent, opens ? withLead(scene, event, extent.anchor.index) : event));
    }
    const merged = mergeEvents(scene, told);
    if (session !== null) merged.unshift(withMeeting(session, merged));
    draft.events = merged.map(event => ({ ...event, cluster: event.cluster ?? draft.theme }));
  },
};
