/**
 * What a segment says was done, by whom and where: the questions that all rules for the beginning of an event ask.
 *
 * In: scene and a span of it. Out: the main verb, and whether an actor, a place or a motion is named.
 */
import { inRange, type Scene, type Verb } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const LONGEST_CLAUSE = 40;

/** Where the deeds of a segment end and talk begins. */
export const talkEnd = (segment: Segment): number => segment.speechAt;
/** Whether somebody goes somewhere in `[start, end)`. */
export const motionAt = (scene: Scene, start: number, end: number): boolean =>
  scene.words.motion.some(word => indexIn(scene.text, word, start, end) >= 0);

/** 将于12月5日举办, 拟签约: not done yet. Looks back to the comma before the verb. */
export const isAhead = (scene: Scene, verb: Verb): boolean => {
  const { text } = scene;
  for (let at = verb.start - 1; at >= 0 && verb.start - at < LONGEST_CLAUSE; at--) {
    if ('，,。；;'.includes(text[at]!)) return false;
    if (scene.words.ahead.some(word => text.startsWith(word, at))) return true;
  }
  return false;
};

/** The deed of a clause: 举行…开工仪式 is 开工, 主持召开 stays as it is. */
export const mainVerb = (scene: Scene, start: number, end: number): Verb | null => {
  const verbs = inRange(scene.verbs, start, end).filter(verb => !isAhead(scene, verb));
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
export const refersBack = (scene: Scene, start: number, end: number): boolean =>
  scene.words.actor.some(word => indexIn(scene.text, word, start, end) >= 0);
