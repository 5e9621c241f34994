/**
 * Openings without a day: `近日，某某到…`, `某中心日前揭牌`.
 *
 * In: a segment. Out: the anchor of an event whose day is not told, or null.
 */
import type { WordList } from '../word-list.ts';
import type { Anchor } from './aside-anchor.ts';
import { isAhead, LONGEST_DEED, mainVerb, motionAt, namesPlace, talkEnd } from './deeds.ts';
import { hasAny, inRange, type Scene, type Verb } from './scene.ts';
import type { Segment } from './segments.ts';
import { STATES } from './unlisted-deed.ts';

/** How far behind the beginning the word that opens may stand. */
const LATEST_OPENER = 8;

const opensWith = (text: string, segment: Segment, words: WordList): boolean => {
  // “…”近日，某某感慨道: the opener stands behind what is said.
  const start = segment.quoteFlips[0] === segment.start ? (segment.quoteFlips[1] ?? segment.start) + 1 : segment.toldAt;
  for (let at = start; at <= start + LATEST_OPENER; at++) if (words.lengthAt(text, at, segment.end) > 0) return true;
  return false;
};

const namesPlaceOrBody = (scene: Scene, start: number, end: number): boolean =>
  namesPlace(scene, start, end) || inRange(scene.organizations, start, end).length > 0;

/** So far before its verb 日前 still tells of it: 某中心日前在某市揭牌. */
const LONGEST_BEFORE_VERB = 16;
/** 近日由甲局、乙局、丙局联合印发: who issues a paper stands between. */
const LONGEST_BEFORE_ISSUE = 48;

/** 某某创新中心日前揭牌: in the lead the opener may stand behind who acts, before the verb. */
const isJustDone = ({ text, words }: Scene, { paragraph, opensParagraph, toldAt }: Segment, verb: Verb): boolean => {
  if (paragraph > 0 || !opensParagraph) return false;
  const longest = verb.kind === 'issue' ? LONGEST_BEFORE_ISSUE : LONGEST_BEFORE_VERB;
  for (let at = verb.start - 1; at > toldAt && verb.start - at <= longest; at--) {
    if (text[at] === '，' || text[at] === '。') return false;
    if (words.undated.startsAt(text, at)) return true;
  }
  return false;
};

/** So far behind who goes it is told that they do: `带队到`. */
const LONGEST_WAY = 8;

/** 近日，某某带队到该园区帮扶: who goes somewhere, whatever they do there. */
const wentThere = (scene: Scene, index: number): Anchor | null => {
  const segment = scene.segments[index]!;
  const person = inRange(scene.people, segment.toldAt, talkEnd(segment))[0];
  if (person === undefined || person.title === '' || !opensWith(scene.text, segment, scene.words.undated)) return null;
  const deed = scene.verbIn(person.end, Math.min(talkEnd(segment), person.end + LONGEST_DEED));
  return deed !== null && motionAt(scene, person.end, person.end + LONGEST_WAY)
    ? { index, date: null, verb: deed, rule: 'undated' }
    : null;
};

/** So far from 近日 who acts is named: 某公司近日, 近日，某公司. */
const LONGEST_TO_BODY = 2;

/** 某公司近日中标一笔订单, 日前，某局认定五家企业: in the lead, what a body did, whatever the verb. */
const bodyDid = (scene: Scene, index: number): Anchor | null => {
  const { text, words } = scene;
  const segment = scene.segments[index]!;
  if (segment.paragraph > 0 || !segment.opensParagraph) return null;
  const end = talkEnd(segment);
  for (const body of inRange(scene.organizations, segment.toldAt, end)) {
    const length = words.undated.lengthAt(text, body.end, end);
    const isBefore = [0, 1, LONGEST_TO_BODY].some(gap => words.undated.endsAt(text, body.start - gap));
    if (length === 0 && !isBefore) continue;
    const start = body.end + length;
    const verb = scene.verbIn(start, Math.min(end, start + LONGEST_DEED));
    const isState = STATES.startsAt(text, start) || (verb !== null && STATES.startsAt(text, verb.start));
    // 某公司近日中标: who acts stands right before it, whatever the segmenter makes of the deed.
    const isDeed = verb === null ? length > 0 : !isAhead(scene, verb);
    return isDeed && !isState ? { index, date: null, verb, rule: 'undated' } : null;
  }
  return null;
};

export const undatedAnchor = (scene: Scene, index: number): Anchor | null => {
  const segment = scene.segments[index]!;
  const end = talkEnd(segment);
  const verb = mainVerb(scene, segment.toldAt, end);
  if (verb === null) return wentThere(scene, index) ?? bodyDid(scene, index);
  if (!opensWith(scene.text, segment, scene.words.undated) && !isJustDone(scene, segment, verb)) return null;
  const people = inRange(scene.people, segment.start, end).length;
  const issues = verb.kind === 'issue' && inRange(scene.organizations, segment.start, verb.start).length > 0;
  const meets = verb.kind !== 'issue' && people > 0;
  const signs = verb.kind === 'signing' && inRange(scene.organizations, segment.start, end).length >= 2;
  // 日前，某市召开会议，…; 某中心日前揭牌: in the lead, who met or was there may be named behind.
  const isHeld =
    segment.paragraph === 0 &&
    (verb.kind === 'meeting' || verb.kind === 'work') &&
    (namesPlaceOrBody(scene, segment.toldAt, verb.start) || hasAny(scene.clusters, segment.toldAt, verb.start));
  return meets || issues || signs || isHeld ? { index, date: null, verb, rule: 'undated' } : null;
};
