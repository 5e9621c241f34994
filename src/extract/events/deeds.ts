/**
 * What a segment says was done, by whom and where: the questions that all rules for the beginning of an event ask.
 *
 * In: scene and a span of it. Out: the main verb, and whether an actor, a place or a motion is named.
 */
import { SignSet } from '../sign-set.ts';
import { WordList } from '../word-list.ts';
import { hasAny, inRange, type Scene, type Verb } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const LONGEST_CLAUSE = 40;
/** So far behind who did it the deed is told. */
export const LONGEST_DEED = 30;
const CLAUSE_ENDS = new SignSet('，,。；;');

/** Where the deeds of a segment end and talk begins. */
export const talkEnd = (segment: Segment): number => segment.speechAt;
/** Whether somebody goes somewhere in `[start, end)`. */
export const motionAt = (scene: Scene, start: number, end: number): boolean =>
  scene.words.motion.isIn(scene.text, start, end);

/** 当晚就能发往各地: what may be done at any time. */
const POSSIBLY = new WordList('就能 便能 即能 都能 也能 还能 才能 能够 可以 就可 即可 便可 均可 都可'.split(' '));

/** 将于12月5日举办, 拟签约: not done yet. Looks back to the comma before the verb. */
export const isAhead = (scene: Scene, verb: Pick<Verb, 'start'>): boolean => {
  const { text } = scene;
  if (POSSIBLY.endsAt(text, verb.start)) return true;
  for (let at = verb.start - 1; at >= 0 && verb.start - at < LONGEST_CLAUSE; at--) {
    if (CLAUSE_ENDS.has(text.charCodeAt(at))) return false;
    if (scene.words.ahead.startsAt(text, at)) return true;
    if (scene.isToCome(at)) return true;
  }
  return false;
};

/** The deed of a clause: 举行…开工仪式 is 开工, 主持召开 stays as it is. */
export const mainVerb = (scene: Scene, start: number, end: number): Verb | null => {
  const verbs = inRange(scene.verbs, start, end);
  const first = verbs.find(verb => !isAhead(scene, verb));
  if (first === undefined) return null;
  if (first.text !== '举行' && first.text !== '举办' && first.text !== '出席' && first.text !== '参加') return first;
  const comma = indexIn(scene.text, '，', first.end, end);
  const clauseEnd = comma < 0 ? end : Math.min(comma, end);
  const inner = verbs.find(
    verb =>
      verb.start > first.start &&
      verb.start < clauseEnd &&
      (verb.kind === 'work' || verb.kind === 'signing') &&
      !isAhead(scene, verb),
  );
  return inner !== undefined && first.text.startsWith('举') ? inner : first;
};

/** Whether a person or an organization is named in `[start, end)`. */
export const namesActor = (scene: Scene, start: number, end: number): boolean =>
  hasAny(scene.people, start, end) || hasAny(scene.organizations, start, end);
/** Whether a place or a site is named in `[start, end)`. */
export const namesPlace = (scene: Scene, start: number, end: number): boolean =>
  hasAny(scene.places, start, end) || hasAny(scene.sites, start, end);
/** Whether 他, 一行 or the like stands for somebody named before. */
export const refersBack = (scene: Scene, start: number, end: number): boolean =>
  scene.words.actor.isIn(scene.text, start, end);
