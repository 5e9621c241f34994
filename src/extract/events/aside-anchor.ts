/**
 * Events that stand beside another one of the same day: before or after a meeting, what two parties sign there, the next stop.
 *
 * In: a segment, and the anchor of the event told there. Out: an anchor of its own, or null.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isAhead, mainVerb, motionAt, namesPlace, refersBack, talkEnd } from './deeds.ts';
import { hasAny, inRange, type Scene, type Verb } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

export interface Anchor {
  /** Index of its segment. */
  readonly index: number;
  readonly date: string | null;
  readonly verb: Verb | null;
  readonly rule: 'dated' | 'undated' | 'aside' | 'fallback' | 'speech';
}

const MEETS = ['会见', '会谈', '会晤', '会面', '主持召开'];

/** 会前，…; 签约仪式前，…; 随后举行的签约仪式上，…: where the word ends, or -1. */
const asideEnd = (scene: Scene, segment: Segment): number => {
  const { text } = scene;
  const stop = Math.min(segment.end, segment.start + 16);
  if (!scene.words.aside.isIn(text, segment.start, stop)) return -1;
  for (const word of scene.words.aside.words) {
    const at = indexIn(text, word, segment.start, stop);
    if (at < 0) continue;
    const end = at + word.length;
    if (at === segment.start || (at - segment.start <= 6 && '，,'.includes(text[end] ?? '。'))) return end;
  }
  return -1;
};

export const asideAnchor = (scene: Scene, index: number, main: Anchor | undefined): Anchor | null => {
  const segment = scene.segments[index]!;
  if (main === undefined) return null;
  const end = talkEnd(segment);
  const aside = (verb: Verb | null): Anchor => ({ index, date: main.date, verb, rule: 'aside' });
  const signing = signingVerb(scene, segment);
  if (signing !== undefined && main.verb?.kind !== 'signing' && main.verb?.kind !== 'issue') return aside(signing);
  // 启动仪式前，…察看: the deed stands behind.
  const asideAt = asideEnd(scene, segment);
  const verb = mainVerb(scene, Math.max(segment.start, asideAt), end);
  if (verb !== null && asideAt >= 0) {
    const visits = verb.kind === 'visit' || MEETS.includes(verb.text);
    // Whom they visit is named behind the verb, who visits before it.
    const acts = hasAny(scene.people, segment.start, end) || hasAny(scene.organizations, segment.start, verb.start);
    return visits && acts ? aside(verb) : null;
  }
  return isNextStop(scene, segment, verb, main) ? aside(verb) : null;
};

/** Between the parties of an agreement; a mere list of those who sign (`甲、乙等28家企业签约`) belongs to the meeting. */
const JOINTS = '与同跟和';

/** What parties sign with one another. */
const AGREEMENTS = ['协议', '合同', '备忘录', '意向', '合作', '订单', '契约', '契约书', '盟约', '公约'];
const LONGEST_OBJECT = 24;
/** Between the last of a list of parties and their verb: `甲、乙、丙三方共同签署`. */
const LONGEST_LINK = 8;
/** Behind a few names: a list that goes on, not the parties of one agreement. */
const AND_OTHERS = '等';

/** 甲、乙、丙签署合作备忘录: a closed list right before the verb, and an agreement behind it. */
const isClosedList = (scene: Scene, verb: Verb, bodies: readonly Found[], end: number): boolean => {
  const last = bodies.filter(body => body.end <= verb.start).at(-1);
  if (last === undefined || verb.start - last.end > LONGEST_LINK) return false;
  const link = scene.text.slice(last.end, verb.start);
  if (link.includes(AND_OTHERS) || link.includes('，')) return false;
  const behind = Math.min(end, verb.end + LONGEST_OBJECT);
  return AGREEMENTS.some(word => indexIn(scene.text, word, verb.end, behind) >= 0);
};

/** Who attends is named in the same sentence: what they sign there belongs to the occasion. */
const tellsAttendance = (scene: Scene, start: number, end: number): boolean =>
  scene.words.attend.isIn(scene.text, start, end);

const ZONES = new WordList(['经开区', '高新区', '开发区', '园区', '产业园', '合作区', '新区', '保税区']);
const WITNESSED = '见证';

/** 某某走访…，并见证甲与乙签署协议: part of what they did there; not 在某某见证下，甲与乙签署…. */
const isWitnessed = ({ text }: Scene, start: number, verb: Verb): boolean => {
  const at = text.slice(start, verb.start).lastIndexOf(WITNESSED);
  return at >= 0 && !'下，、'.includes(text[start + at + WITNESSED.length]!);
};

const HOSTS = ['主办', '承办', '协办', '举办'];

/** 由甲、乙共同主办，达成意向46项: they hold the occasion. */
const isHostedBy = ({ text }: Scene, verb: Verb, bodies: readonly Found[]): boolean => {
  const last = bodies.findLast(body => body.end <= verb.start);
  return last !== undefined && HOSTS.some(word => indexIn(text, word, last.end, verb.start) >= 0);
};

/** Two parties sign with one another: organizations, or people who stand for them. */
const signingVerb = (scene: Scene, segment: Segment): Verb | undefined =>
  inRange(scene.verbs, segment.start, talkEnd(segment)).find(
    verb =>
      verb.kind === 'signing' &&
      !isAhead(scene, verb) &&
      !scene.text.startsWith('仪式', verb.end) &&
      isBetweenParties(scene, segment, verb),
  );

const isBetweenParties = (scene: Scene, segment: Segment, verb: Verb): boolean => {
  const end = talkEnd(segment);
  // 某高新区与某学会签订协议: a zone stands for its committee.
  const zones = inRange(scene.sites, segment.start, verb.start).filter(({ name }) => ZONES.endsAt(name, name.length));
  const organizations = inRange(scene.organizations, segment.start, end);
  const bodies = zones.length === 0 ? organizations : [...organizations, ...zones].sort((a, b) => a.start - b.start);
  if (isHostedBy(scene, verb, bodies) || isWitnessed(scene, segment.start, verb)) return false;
  const people = inRange(scene.people, segment.start, verb.start);
  const first = [...bodies, ...people].reduce((least, { end: at }) => Math.min(least, at), end);
  const isJoint = [...JOINTS].some(joint => indexIn(scene.text, joint, first, verb.start) >= 0);
  const isNamed = scene.text.slice(first, verb.start).endsWith('方');
  const parties = new Set(bodies.map(body => body.aliasOf ?? body.name)).size;
  if (parties >= 2) return isJoint || isNamed || isClosedList(scene, verb, bodies, end);
  return isJoint && people.length >= 2 && !tellsAttendance(scene, segment.start, verb.start);
};

/** Who visits listens too: that makes no meeting. */
const holds = (verb: Verb): boolean => verb.kind !== 'visit' && verb.text !== '听取';

/** A place, park or body that one goes to. */
const namesGoal = (scene: Scene, start: number, end: number): boolean =>
  namesPlace(scene, start, end) || inRange(scene.organizations, start, end).length > 0;

/** 随后，某某来到…; 某某下午到…: after a meeting a visit, after a visit a meeting elsewhere. */
const isNextStop = (scene: Scene, segment: Segment, verb: Verb | null, main: Anchor): boolean => {
  const { text } = scene;
  const end = talkEnd(segment);
  if (!scene.words.later.isIn(text, segment.start, Math.min(end, segment.start + 16))) return false;
  if (inRange(scene.people, segment.start, end).length === 0 && !refersBack(scene, segment.start, end)) return false;
  const moves = motionAt(scene, segment.start, end);
  const opening = scene.segments[main.index]!;
  const meets = inRange(scene.verbs, opening.start, talkEnd(opening)).some(holds);
  // 到某市调研，并主持召开座谈会: the meeting is a part of the visit, which goes on until they come to another place.
  if (meets && main.verb?.kind === 'visit') return moves && hasAny(scene.places, segment.start, end);
  if (meets) return verb?.kind === 'visit' || (moves && namesPlace(scene, segment.start, end));
  return verb !== null && holds(verb) && moves && namesGoal(scene, segment.start, verb.start);
};
