/**
 * Is this date the day of something that the report reports, or background, deadline, announcement?
 *
 * In: a date and its segment. Out: yes or no. Days, or a month (of which the rule asks more); near the publication day; neither said by somebody nor ahead.
 */
import type { FoundDate } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { hasAny, inRange, type Scene } from './scene.ts';
import { indexIn, isQuoted, type Segment } from './segments.ts';

/** A report tells of days that lie at most so many days back. */
const LONGEST_BACK = 120;
/** How far behind the day 曾 (once) still tells that it is history. */
const LONGEST_ONCE = 20;
const DAY = /(\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?/;
const NOT_BEFORE = new WordList([
  '截至',
  '截止',
  '自',
  '自从',
  '从',
  '已于',
  '已在',
  '曾于',
  '早在',
  '将于',
  '定于',
  '拟于',
  '将在',
  '预计',
  '计划',
  '于是',
  '至',
  '成立于',
  '始建于',
  '订于',
]);
const FROM = new WordList(['从', '自']);
const NOT_BEHIND = new WordList([
  '前',
  '之前',
  '起',
  '止',
  '以来',
  '印发的',
  '发布的',
  '出台的',
  '公布的',
  '下发的',
  '生效',
  '施行',
]);

/** So far behind a day 将 belongs to it. */
const LONGEST_ANNOUNCED = 14;

/** 13日也将率团到访: 将 before a verb, in the clause of the day. */
const isAnnounced = ({ text, isToCome }: Scene, { end }: FoundDate, segmentEnd: number): boolean => {
  for (let at = end; at < Math.min(segmentEnd, end + LONGEST_ANNOUNCED); at++) {
    if (text[at] === '，' && at > end) return false;
    if (isToCome(at)) return true;
  }
  return false;
};

const dayNumber = (edtf: string): { year: number | null; days: number } | null => {
  const match = DAY.exec(edtf);
  if (match === null) return null;
  const year = match[1] === 'XXXX' ? null : Number(match[1]);
  return { year, days: (year ?? 0) * 365 + (Number(match[2]) - 1) * 30.5 + Number(match[3] ?? 1) };
};

const isRecent = (date: FoundDate, scene: Scene): boolean => {
  const day = dayNumber(date.date);
  if (day === null) return false;
  const page = scene.published === null ? null : dayNumber(scene.published);
  if (day.year === null) return true;
  if (page === null || page.year === null) {
    const latest = scene.latestYear;
    return latest === null || latest - day.year <= 1;
  }
  const back = page.days - day.days;
  return back >= -1 && back <= LONGEST_BACK;
};

const isOfDays = ({ precision, date }: FoundDate): boolean =>
  precision === 'day' || ((precision === 'range' || precision === 'set') && /-\d{2}-\d{2}/.test(date));

const LONGEST_PLACE = 16;

/** 曾率队赴某市: history; not in the name of a 曾某 or of 曾都区. */
const isOnce = ({ text, people, places }: Scene, start: number, end: number): boolean => {
  const at = indexIn(text, '曾', start, end);
  return (
    at >= 0 && !hasAny(people, at, at + 1) && !inRange(places, at - LONGEST_PLACE, at + 1).some(place => place.end > at)
  );
};

/** Whether something is told as done on a day: not said by somebody, no deadline, not ahead, not long ago. */
export const isDayOfDeed = (date: FoundDate, segment: Segment, scene: Scene): boolean => {
  // 记者7月9日从省工信厅获悉，…: the day on which the news was heard.
  if (date.start < segment.toldAt) return false;
  if (date.start >= segment.speechAt || isQuoted(segment, date.start)) return false;
  const { text } = scene;
  // 从4日到6日: days that begin and end.
  const isSpan = date.precision === 'range' && FROM.endsAt(text, date.start);
  if (!isSpan && NOT_BEFORE.endsAt(text, date.start)) return false;
  // 12日前 is a deadline, 12日前往 a journey.
  const isJourney = text[date.end] === '前' && '往来赴去'.includes(text[date.end + 1] ?? '。');
  if (!isJourney && NOT_BEHIND.startsAt(text, date.end)) return false;
  if (isAnnounced(scene, date, segment.end)) return false;
  return !isOnce(scene, date.end, Math.min(segment.end, date.end + LONGEST_ONCE));
};

export const isEligible = (date: FoundDate, segment: Segment, scene: Scene): boolean => {
  if (date.precision === 'month' ? date.date.length !== 7 : !isOfDays(date)) return false;
  return isDayOfDeed(date, segment, scene) && isRecent(date, scene);
};
