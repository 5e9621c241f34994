/**
 * What a segment says was done, by whom and where: the questions that all rules for the beginning of an event ask.
 *
 * In: scene and a span of it. Out: the main verb, and whether an actor, a place or a motion is named.
 */
import { inRange, type Scene, type Verb } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const AHEAD = ['将于', '将在', '定于', '拟于', '拟', '计划', '预计', '即将'];
const LONGEST_CLAUSE = 40;
const PRONOUNS = [
  '他',
  '她',
  '一行',
  '代表团',
  '调研组',
  '考察组',
  '考察团',
  '督导组',
  '检查组',
  '委员们',
  '调研团',
  '参访团',
];
const MOTIONS = [
  '来到',
  '前往',
  '赶赴',
  '奔赴',
  '转赴',
  '转往',
  '抵达',
  '走进',
  '深入',
  '南下',
  '北上',
  '率队到',
  '先后到',
  '赴',
  '到',
];

/** Where the deeds of a segment end and talk begins. */
export const talkEnd = (segment: Segment): number => segment.speechAt;
/** Whether somebody goes somewhere in `[start, end)`. */
export const motionAt = (text: string, start: number, end: number): boolean =>
  MOTIONS.some(word => indexIn(text, word, start, end) >= 0);

/** 将于12月5日举办, 拟签约: not done yet. Looks back to the comma before the verb. */
export const isAhead = (text: string, verb: Verb): boolean => {
  for (let at = verb.start - 1; at >= 0 && verb.start - at < LONGEST_CLAUSE; at--) {
    if ('，,。；;'.includes(text[at]!)) return false;
    if (AHEAD.some(word => text.startsWith(word, at))) return true;
  }
  return false;
};

/** The deed of a clause: 举行…开工仪式 is 开工, 主持召开 stays as it is. */
export const mainVerb = (scene: Scene, start: number, end: number): Verb | null => {
  const verbs = inRange(scene.verbs, start, end).filter(verb => !isAhead(scene.text, verb));
  const first = verbs[0];
  if (first === undefined) return null;
  if (first.text !== '举行' && first.text !== '举办' && first.text !== '出席' && first.text !== '参加') return first;
  const comma = indexIn(scene.text, '，', first.end, end);
  const clauseEnd = comma < 0 ? end : Math.min(comma, end);
  const inner = verbs.find(
    verb => verb !== first && verb.start < clauseEnd && (verb.kind === 'work' || verb.kind === 'signing'),
  );
  return inner !== undefined && first.text.startsWith('举') ? inner : first;
};

/** Whether a person or an organization is named in `[start, end)`. */
export const namesActor = (scene: Scene, start: number, end: number): boolean =>
  inRange(scene.people, start, end).length > 0 || inRange(scene.organizations, start, end).length > 0;
/** Whether a place or a site is named in `[start, end)`. */
export const namesPlace = (scene: Scene, start: number, end: number): boolean =>
  inRange(scene.places, start, end).length > 0 || inRange(scene.sites, start, end).length > 0;
/** Whether 他, 一行 or the like stands for somebody named before. */
export const refersBack = (text: string, start: number, end: number): boolean =>
  PRONOUNS.some(word => indexIn(text, word, start, end) >= 0);
