/**
 * Whom 他, 一行 or 代表团 at the head of an event means: somebody of an event before it.
 *
 * In: the first segment of an event, its day, and the events told so far. Out: names, those that the segment itself names left out.
 */
import type { FoundEvent } from '../draft.ts';
import { isWithin } from './days.ts';
import { inRange, LONGEST_NAME, lastBefore, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

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

/** 某某率…代表团, 某某近日带队…: who leads a party is named right before. */
const LEADS = ['率', '带领', '带队', '领衔'];
const LONGEST_LINK = 6;
/** So far back in the text the leader of a party is looked for. */
const LONGEST_BACK = 4096;

/** Who was last said to lead a party before `offset`; undefined where nobody was. */
const partyLeader = (scene: Scene, offset: number): string | undefined => {
  const leader = inRange(scene.people, offset - LONGEST_BACK, offset).findLast(({ end }) =>
    LEADS.some(word => indexIn(scene.text, word, end, end + LONGEST_LINK) >= 0),
  );
  return leader === undefined ? undefined : (scene.nameOf.get(leader.personId) ?? leader.name);
};

/** Where the first word that stands for somebody named before stands in the segment, and the word; undefined when none does. */
const standIn = (scene: Scene, first: Segment): string | undefined =>
  scene.words.actor.words.find(word => {
    const at = indexIn(scene.text, word, first.start, first.speechAt);
    // 某某一行 are those of the name before it.
    if (at < 0 || inRange(scene.people, at - LONGEST_NAME, at).some(person => person.end === at)) return false;
    // 某县代表团 is another one than 代表团 that stands for itself.
    return word.length === 1 || word === '一行' || at === first.start || '，、 ）)'.includes(scene.text[at - 1]!);
  });

/** 次日，代表团…: a day of the journey that was told as a whole, on which nobody else is said to go. */
const journeyOf = (date: string | null, earlier: readonly FoundEvent[]): FoundEvent | undefined =>
  earlier.findLast(event => isWithin(date, event.date) && event.people.length > 0);

const BOTH = ['双方', '宾主', '大家'];

/** 25日下午，双方召开总结会: on a day of the journey that was told, those who go on it. */
const bothSides = (
  scene: Scene,
  first: Segment,
  date: string | null,
  earlier: readonly FoundEvent[],
): readonly string[] => {
  if (!BOTH.some(word => indexIn(scene.text, word, first.start, first.speechAt) >= 0)) return [];
  // What they sign is the matter of two bodies.
  if (inRange(scene.verbs, first.start, first.speechAt).some(({ kind }) => kind === 'signing')) return [];
  return journeyOf(date, earlier)?.people ?? [];
};

export const referred = (
  scene: Scene,
  first: Segment,
  date: string | null,
  earlier: readonly FoundEvent[],
): readonly string[] => {
  const before = earlier.at(-1);
  const word = standIn(scene, first);
  const leader = before?.people[0];
  // 某院长转往…: the leader of the event before, by surname and office.
  const byOffice =
    leader !== undefined &&
    OFFICES.some(office => indexIn(scene.text, leader[0] + office, first.start, first.speechAt) >= 0);
  if (word === undefined && !byOffice) return bothSides(scene, first, date, earlier);
  if (word !== undefined && word.length > 1) {
    const journey = journeyOf(date, earlier);
    if (journey !== undefined) return journey.people;
    const head = partyLeader(scene, first.start);
    const named = head === undefined ? undefined : before?.people.find(name => head.endsWith(name));
    if (named !== undefined) return [named];
  }
  if (before !== undefined) return before.people.slice(0, 1);
  const person = lastBefore(scene.people, first.start);
  return person === undefined ? [] : [scene.nameOf.get(person.personId) ?? person.name];
};
