/**
 * How far an event reaches: from its anchor to the next one, to background, to a plan; and which later sentences go back to it.
 *
 * In: the scene and its anchors. Out: one extent an anchor, with the segments that tell of it, in order.
 */
import type { FoundDate, FoundEvent } from '../draft.ts';
import { type ListState, nextListState } from './attendance-list.ts';
import { isOfDay } from './days.ts';
import { motionAt } from './deeds.ts';
import { isEligible } from './eligible-date.ts';
import type { Anchor } from './find-anchors.ts';
import { NEAR_ANCHORS, pointsBack } from './points-back.ts';
import { hasAny, inRange, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const ASKED = ['答：', '问：', '记者：', '答:', '问:'];
const SIGNS = ['签', '协议', '双方', '各方'];

/** So many events back it is asked who took part: enough for one report, and no more work in a long text. */
export const NEAR_EVENTS = 4;

export interface Extent {
  readonly anchor: Anchor;
  readonly segments: readonly Segment[];
}

/** An event as read so far, and what it was read from. */
export interface Told {
  readonly event: FoundEvent;
  readonly extent: Extent;
}

/** 据某海关统计，…: a paragraph out of another source. */
const LONGEST_SOURCE = 16;
const citesSource = (text: string, { start, end }: Segment): boolean =>
  (text[start] === '据' || text.startsWith('另据', start)) &&
  indexIn(text, '，', start, Math.min(end, start + LONGEST_SOURCE)) >= 0;

const FOUNDED = [
  '成立于',
  '创建于',
  '始建于',
  '创立于',
  '创办于',
  '组建于',
  '总部位于',
  '总部设在',
  '注册成立',
  '是一家',
];
const LONGEST_SUBJECT = 24;

/** 某公司成立于2005年，总部位于…: the portrait of a firm or park is no more of the news; what follows is. */
const opensPortrait = (scene: Scene, { start, end, opensParagraph }: Segment): boolean => {
  if (!opensParagraph) return false;
  const name = [...inRange(scene.organizations, start, start + 1), ...inRange(scene.sites, start, start + 1)][0];
  if (name === undefined) return false;
  return FOUNDED.some(word => indexIn(scene.text, word, name.end, Math.min(end, name.end + LONGEST_SUBJECT)) >= 0);
};

const opensBackground = (scene: Scene, segment: Segment): boolean =>
  segment.opensParagraph &&
  (scene.words.background.startsAt(scene.text, segment.start) ||
    citesSource(scene.text, segment) ||
    isHeading(scene.text, segment.start));

/** `一、`, `（二）`, `答：`: a plan or questions follow, no more of the event. */
const isHeading = (text: string, start: number): boolean => {
  if (ASKED.some(word => text.startsWith(word, start))) return true;
  let at = '（('.includes(text[start]!) ? start + 1 : start;
  const first = at;
  while ('一二三四五六七八九十'.includes(text[at] ?? '无')) at++;
  return at > first && (first > start ? '）)' : '、').includes(text[at] ?? '无');
};

/** 客商为何而来？某教授告诉记者，…: a paragraph that asks, or in which somebody answers the press, is comment. */
const opensComment = (scene: Scene, { start, end, opensParagraph }: Segment): boolean =>
  opensParagraph && ('？?'.includes(scene.text[end - 1]!) || scene.words.press.isIn(scene.text, start, end));

/** So far behind its head a paragraph names its day. */
const LATEST_DAY = 4;

/** 6月10日，…: the day of a paragraph that is no day of the event; undefined where it opens otherwise. */
const otherDay = (scene: Scene, segment: Segment, { date }: Anchor): FoundDate | undefined => {
  if (!segment.opensParagraph) return undefined;
  const day = inRange(scene.dates, segment.toldAt, segment.toldAt + LATEST_DAY)[0];
  return day !== undefined && day.precision === 'day' && !isOfDay(day.date, date) ? day : undefined;
};

/** What a paper says is no more of its issue; who presents it in the same paragraph is. */
const goesBeyondIssue = (scene: Scene, { anchor, segments }: Extent, segment: Segment): boolean =>
  anchor.verb?.kind === 'issue' &&
  (segment.paragraph !== segments[0]!.paragraph || !hasAny(scene.people, segment.start, segment.end));

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

/** The meeting whose list of those present stands here: the last one told. */
const lastMeeting = <T extends Extent>(extents: readonly T[], told: number): T | undefined =>
  extents.slice(Math.max(0, told - NEAR_EVENTS), told).findLast(({ anchor }) => anchor.verb?.kind === 'meeting');

/** What is told aside ends with its paragraph, and the event it stands beside goes on. */
export const toExtents = (scene: Scene, anchors: readonly Anchor[]): Extent[] => {
  if (anchors.length === 0) return [];
  const extents = anchors.map(anchor => ({ anchor, segments: [scene.segments[anchor.index]!] }));
  let next = 0;
  let main: (typeof extents)[number] | undefined;
  let aside: (typeof extents)[number] | undefined;
  let list: ListState = null;
  let apart = -1;
  for (let index = anchors[0]?.index ?? scene.segments.length; index < scene.segments.length; index++) {
    const segment = scene.segments[index]!;
    if (extents[next]?.anchor.index === index) {
      aside = extents[next++]!;
      if (aside.anchor.rule === 'aside') continue;
      main = aside;
      aside = undefined;
      continue;
    }
    list = nextListState(scene, segment, list);
    if (list !== null) {
      if (list === 'present') lastMeeting(extents, next)?.segments.push(segment);
      continue;
    }
    if (aside !== undefined && continuesAside(scene, aside, segment)) {
      aside.segments.push(segment);
      continue;
    }
    aside = undefined;
    const earlier = pointsBack(scene, anchors.slice(Math.max(0, next - NEAR_ANCHORS), next), main?.anchor, segment);
    if (earlier !== undefined)
      main = extents.slice(Math.max(0, next - NEAR_ANCHORS), next).find(({ anchor }) => anchor === earlier);
    main = journeyOf(scene, extents.slice(Math.max(0, next - NEAR_EVENTS), next), segment) ?? main;
    const ends = main === undefined || goesBeyondIssue(scene, main, segment) || opensBackground(scene, segment);
    const day = ends ? undefined : otherDay(scene, segment, main!.anchor);
    // A paragraph of another day in which no event was found ends those before it; history and what is announced stand apart.
    if (ends || (day !== undefined && isEligible(day, segment, scene))) main = undefined;
    else if (day !== undefined || opensPortrait(scene, segment) || opensComment(scene, segment))
      apart = segment.paragraph;
    else if (segment.paragraph !== apart) main!.segments.push(segment);
  }
  return extents;
};
