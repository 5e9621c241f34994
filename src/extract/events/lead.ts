/**
 * The scene with which a report opens before it says what was done on which day: `某县某镇的三七地头，理事长某某掀开遮阳网。` Who and
 * where is named there belongs to the first event.
 *
 * In: the first event of a report, and the segments before its anchor. Out: the event with them. Background, and what is
 * said to reporters, is no scene.
 */
import type { Found, FoundEvent } from '../draft.ts';
import { placesOf } from './event-places.ts';
import { peopleOf, thingsOf } from './participants.ts';
import { listAround } from './place-list.ts';
import { hasAny, inRange, type Scene } from './scene.ts';
import type { Segment } from './segments.ts';

const MOST_SEGMENTS = 4;
const MOST_PARAGRAPHS = 2;

/** 10月12日凌晨，…: the scene of another day than that of the event. */
const isOfOtherDay = ({ dates }: Scene, { start, end }: Segment, day: string | null): boolean =>
  inRange(dates, start, end).some(({ precision, date }) => precision === 'day' && date !== day);

const leadOf = (scene: Scene, index: number, day: string | null): Segment[] => {
  const { paragraph } = scene.segments[index]!;
  const before = scene.segments.slice(Math.max(0, index - MOST_SEGMENTS), index);
  const other = before.findLast(segment => isOfOtherDay(scene, segment, day))?.paragraph ?? -1;
  return before.filter(
    segment =>
      segment.paragraph !== other &&
      paragraph - segment.paragraph <= MOST_PARAGRAPHS &&
      !scene.words.press.isIn(scene.text, segment.start, segment.end) &&
      !scene.words.background.startsAt(scene.text, segment.start),
  );
};

const BEFORE_SCENE = '，的。”\n 　';
const BEHIND_SCENE = '的，';

/** 某镇的地头，…; 初冬的某县，…: a place between marks, or one whose fields and roads are seen. */
const setsScene = (scene: Scene, place: Found): boolean => {
  const { start, end } = listAround(scene, place);
  return BEFORE_SCENE.includes(scene.text[start - 1] ?? '，') && BEHIND_SCENE.includes(scene.text[end] ?? '。');
};

export const withLead = (scene: Scene, event: FoundEvent, index: number): FoundEvent => {
  const lead = leadOf(scene, index, event.date);
  if (lead.length === 0) return event;
  const { paragraph } = scene.segments[index]!;
  const told = lead.filter(segment => segment.paragraph === paragraph);
  const dated = lead.filter(({ start, end }) => hasAny(scene.dates, start, end));
  const seen = lead
    .flatMap(({ start, speechAt }) => inRange(scene.places, start, speechAt))
    .filter(place => setsScene(scene, place))
    .map(place => place.name);
  const places = [...seen, ...(dated.length > 0 ? placesOf(scene, dated) : [])]
    // Where the event has a place of its own, the scene lies there, or is another one.
    .filter(name => event.places.length === 0 || event.places.some(own => name.includes(own) || own.includes(name)));
  const { sites, organizations } = thingsOf(scene, told);
  return {
    ...event,
    people: [...new Set([...event.people, ...peopleOf(scene, lead)])],
    places: [...new Set([...event.places, ...places])],
    sites: [...new Set([...event.sites, ...sites])],
    organizations: [...new Set([...event.organizations, ...organizations])],
  };
};
