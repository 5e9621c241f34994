/**
 * A session that heads its own record: `时间：…`, `地点：…`, `主持人：…`, `发布人：…`, one a line. One event.
 *
 * In: scene. Out: the event, or null where no such block stands at the head. What is said below it is talk (segments.ts).
 */
import type { FoundEvent } from '../draft.ts';
import { isColon } from './marks.ts';
import { inRange, type Scene } from './scene.ts';
import type { Segment } from './segments.ts';

const TIME_LABELS = ['时间', '会议时间', '活动时间', '发布时间', '访谈时间', '召开时间'];
const PLACE_LABELS = ['地点', '会议地点', '活动地点', '发布地点', '召开地点'];
const PEOPLE_LABELS = [
  '主持',
  '主持人',
  '发布人',
  '出席',
  '出席人员',
  '嘉宾',
  '访谈嘉宾',
  '参会人员',
  '参加人员',
  '与会人员',
];
const ABSENT_LABELS = ['请假', '缺席', '记录', '整理'];
const LONGEST_LABEL = 8;
/** The block stands at the head of the page. */
const LATEST_START = 6;
const ADMINISTRATIVE = '省市县区州旗镇乡村';

const colonAt = (text: string, { start, end }: Segment): number => {
  for (let at = start; at < end && at <= start + LONGEST_LABEL; at++) if (isColon(text[at])) return at;
  return -1;
};

const hasLabel = (text: string, segment: Segment, labels: readonly string[]): boolean =>
  labels.some(
    label => text.startsWith(label, segment.start) && '：:'.includes(text[segment.start + label.length] ?? '无'),
  );

/** A line of the block: a label that is nobody's name, or a further line of people under one. */
const isBlockLine = (scene: Scene, segment: Segment): boolean => {
  if (scene.text.slice(segment.start, segment.end).includes('。')) return false;
  const speaks = inRange(scene.people, segment.start, segment.start + 1).length > 0;
  if (colonAt(scene.text, segment) >= 0) return !speaks;
  return inRange(scene.people, segment.start, segment.end).length > 0;
};

const readBlock = (scene: Scene): Segment[] => {
  const first = scene.segments.slice(0, LATEST_START).findIndex(segment => hasLabel(scene.text, segment, TIME_LABELS));
  if (first < 0) return [];
  let start = first;
  while (start > 0 && isBlockLine(scene, scene.segments[start - 1]!)) start--;
  let end = first + 1;
  while (end < scene.segments.length && isBlockLine(scene, scene.segments[end]!)) end++;
  return scene.segments.slice(start, end);
};

export const findSession = (scene: Scene): FoundEvent | null => {
  if (scene.people.length === 0) return null;
  const block = readBlock(scene);
  const time = block.find(segment => hasLabel(scene.text, segment, TIME_LABELS));
  const place = block.find(segment => hasLabel(scene.text, segment, PLACE_LABELS));
  const isSession = block.some(segment => hasLabel(scene.text, segment, PEOPLE_LABELS));
  if (time === undefined || !isSession) return null;
  const date = inRange(scene.dates, time.start, time.end).find(found => found.precision === 'day');
  const present = block.filter(segment => !hasLabel(scene.text, segment, ABSENT_LABELS));
  const people = present.flatMap(({ start, end }) => inRange(scene.people, start, end));
  if (date === undefined || people.length === 0) return null;
  const span = { start: block[0]!.start, end: block.at(-1)!.end };
  const named = <T extends { readonly start: number }>(items: readonly T[]): T[] =>
    inRange(items, span.start, span.end);
  const places = place === undefined ? [] : inRange(scene.places, place.start, place.end);
  const clusters = [...named(scene.clusters), ...inRange(scene.clusters, 0, span.start)];
  return {
    ...span,
    date: date.date,
    people: [...new Set(people.map(person => scene.nameOf.get(person.personId) ?? person.name))],
    places: [...new Set(places.map(found => found.name))].filter(name => ADMINISTRATIVE.includes(name.at(-1)!)),
    cluster: clusters[0]?.name ?? null,
    sites: [...new Set(named(scene.sites).map(site => site.aliasOf ?? site.name))],
    organizations: [
      ...new Set(
        [...inRange(scene.organizations, 0, span.start), ...named(scene.organizations)].map(
          body => body.aliasOf ?? body.name,
        ),
      ),
    ],
    action: '召开',
    rule: 'session event',
    entry: null,
  };
};
