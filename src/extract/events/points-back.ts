/**
 * Sentences that go back to an event told before another one: `推进会上，…`, `在27日的会议上，…`, `视察中，…`, or what is said by
 * somebody of that event.
 *
 * In: the anchors told so far, the one told last, and a segment. Out: the anchor that the segment belongs to, or undefined.
 */
import type { Anchor } from './aside-anchor.ts';
import { inRange, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

/** What stands behind the name of the occasion. */
const BEHIND = ['上', '现场', '期间', '中', '过程中'];
const LONGEST_OPENING = 20;
/** Meetings in general: any meeting told before. */
const ANY_MEETING = ['会', '会议', '大会', '会场', '活动'];
/** So many anchors back an occasion is looked for; callers hand over no more. */
export const NEAR_ANCHORS = 8;

/** The occasion that the segment opens with (`推进会`, `会议`), and its day if that is told; undefined where it opens otherwise. */
const openingOccasion = (scene: Scene, segment: Segment): { noun: string; date: string | undefined } | undefined => {
  const { text } = scene;
  const comma = indexIn(text, '，', segment.start, Math.min(segment.end, segment.start + LONGEST_OPENING));
  if (comma < 0) return undefined;
  const behind = BEHIND.find(word => text.startsWith(word, comma - word.length));
  if (behind === undefined) return undefined;
  const date = inRange(scene.dates, segment.start, comma).at(-1);
  let start = date?.end ?? segment.start;
  for (const word of ['在', '上午', '下午', '晚上', '举行', '召开', '举办', '的'])
    if (text.startsWith(word, start)) start += word.length;
  const noun = text.slice(start, comma - behind.length);
  return noun.length === 0 ? undefined : { noun, date: date?.date };
};

const tellsOf = (scene: Scene, { index, verb }: Anchor, noun: string): boolean => {
  if (ANY_MEETING.includes(noun)) return verb?.kind === 'meeting';
  const { start, end } = scene.segments[index]!;
  return noun.length >= 2 && indexIn(scene.text, noun, start, end) >= 0;
};

/** 推介会上，…: what happens at an occasion that is called by its kind; 会上 alone may be any. */
export const isAtNamedOccasion = (scene: Scene, segment: Segment): boolean => {
  const occasion = openingOccasion(scene, segment);
  return occasion !== undefined && occasion.date === undefined && !ANY_MEETING.includes(occasion.noun);
};

/** Ids of the people named in `[start, end)`. */
const peopleIn = (scene: Scene, start: number, end: number): Set<number> =>
  new Set(inRange(scene.people, start, end).map(person => person.personId));

/** Who was named longer ago than this is asked for in the anchor alone, so that a long text costs no more than its length. */
const LONGEST_BACK = 8192;

/** So far behind its head a paragraph names who speaks in it: titles are long. */
const LONGEST_SPEAKER = 60;

/** Several visits of one sentence (`某某赴甲市…；某某赴乙县…`): each is told on in its own paragraph. */
const isParallel = (scene: Scene, told: readonly Anchor[]): boolean => {
  const last = told.at(-1);
  const before = told.at(-2);
  if (last === undefined || before === undefined || last.date !== before.date) return false;
  return scene.segments[before.index]!.end === scene.segments[last.index]!.start;
};

/** 某某指出，…: a paragraph in which somebody speaks who is not of the event told last, but of one before it. */
const speakersEvent = (
  scene: Scene,
  told: readonly Anchor[],
  current: Anchor,
  segment: Segment,
): Anchor | undefined => {
  if (!segment.opensParagraph || (segment.speechAt >= segment.end && !isParallel(scene, told))) return undefined;
  const speaker = inRange(scene.people, segment.start, Math.min(segment.speechAt, segment.start + LONGEST_SPEAKER))[0];
  if (speaker === undefined) return undefined;
  const opening = scene.segments[current.index]!;
  const next = told.find(({ index }) => index > current.index);
  const end = next === undefined ? segment.start : scene.segments[next.index]!.start;
  const isOwn =
    peopleIn(scene, opening.start, opening.end).has(speaker.personId) ||
    peopleIn(scene, Math.max(opening.start, end - LONGEST_BACK), end).has(speaker.personId);
  const isChair = current.verb?.kind === 'meeting' && indexIn(scene.text, '主持', speaker.end, segment.speechAt) >= 0;
  if (isOwn || isChair) return undefined;
  return told.findLast(({ index, rule }) => {
    const { start, end } = scene.segments[index]!;
    return rule !== 'aside' && peopleIn(scene, start, end).has(speaker.personId);
  });
};

export const pointsBack = (
  scene: Scene,
  told: readonly Anchor[],
  current: Anchor | undefined,
  segment: Segment,
): Anchor | undefined => {
  if (told.length < 2 || current === undefined) return undefined;
  const occasion = openingOccasion(scene, segment);
  if (occasion === undefined) return speakersEvent(scene, told, current, segment);
  const { noun, date } = occasion;
  if (date === undefined && tellsOf(scene, current, noun)) return undefined;
  return told.findLast(
    anchor => anchor.rule !== 'aside' && (date === undefined || anchor.date === date) && tellsOf(scene, anchor, noun),
  );
};
