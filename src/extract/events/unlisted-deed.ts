/**
 * What was done on a day where no listed verb tells it: the first verb behind who acts (`9日，某某拜访商会`).
 *
 * In: a segment and its day. Out: that verb; nothing where the day stands so that it need not be the day of a deed.
 */
import type { Found, FoundDate } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isAhead, LONGEST_DEED, talkEnd } from './deeds.ts';
import { inRange, LONGEST_NAME, type Scene, type Verb } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

/** So far behind the head of a sentence its day stands. */
export const LATEST_DAY = 4;
/** So far behind its day a body that acts is named: `上午，`, `，配套企业`. */
const LATEST_ACTOR = 7;
/** What somebody is, may do or says: no deed. */
const SAYS =
  '认为 希望 要求 建议 告诉 接受 表示 指出 强调 分享 撰文 发文 宣布 披露 公告 透露 介绍 证实 回应 通报 预计 预测 显示 统计'.split(
    ' ',
  );
export const STATES = new WordList([
  ...SAYS,
  ...'是 有 为 任 担任 兼任 出任 出生 毕业 来自 属于 成为 获 获得 荣获 当选 去世 逝世 受 说 能 可 会 要 想 应 须 需'.split(
    ' ',
  ),
]);
const TALK = new WordList(SAYS);

/** Where a sentence begins to tell behind a cry that opens it: “开仓！”2月18日，…. */
export const headOf = ({ toldAt, start, quoteFlips }: Segment): number =>
  quoteFlips[0] === start && (quoteFlips[1] ?? start) - start <= LONGEST_CRY ? quoteFlips[1]! + 1 : toldAt;
const LONGEST_CRY = 16;

/** Behind these a sentence begins anew: 迎来授牌时刻：12月1日，…; 甲镇、乙镇——8月19日，…. */
const OPENING_MARKS = '：—…';
/** Between who acts and the day: 某某于四月十八日, 某某一行昨日. */
const LONGEST_BETWEEN = 3;

/** Who acts stands right before the day: 某管委会5月29日请来…. */
const actorBefore = (scene: Scene, { toldAt }: Segment, { start }: FoundDate): Found | undefined => {
  const from = Math.max(toldAt, start - LONGEST_NAME);
  const named: (readonly Found[])[] = [scene.people, scene.organizations, scene.sites];
  return named
    .flatMap(names => inRange(names, from, start))
    .find(
      ({ end }) => end <= start && start - end <= LONGEST_BETWEEN && !/[，。、：；]/.test(scene.text.slice(end, start)),
    );
};

const opensAnew = ({ text }: Scene, segment: Segment, { start }: FoundDate): boolean =>
  start <= headOf(segment) + LATEST_DAY || OPENING_MARKS.includes(text[start - 1]!);

/** Who goes on the day is told by their name right before it, whatever they do: 州委书记某某昨天带队进村. */
const actsUntold = (scene: Scene, segment: Segment, date: FoundDate): boolean => {
  const [person] = inRange(scene.people, date.start - LONGEST_NAME, date.start).filter(({ end }) => end === date.start);
  if (person === undefined || person.title === '' || '的，。'.includes(scene.text[date.end] ?? '。')) return false;
  const end = Math.min(talkEnd(segment), date.end + LONGEST_DEED);
  return talkEnd(segment) >= segment.end && !TALK.isIn(scene.text, date.end, end);
};

/** Who did what is told on the day: they are named behind it, or right before it. */
const actorOf = (scene: Scene, segment: Segment, date: FoundDate): Found | undefined => {
  const before = actorBefore(scene, segment, date);
  if (before !== undefined || !opensAnew(scene, segment, date)) return before;
  // 3月1日，某协会选出理事会，某某当选会长: the body acts.
  const body = inRange(scene.organizations, date.end, date.end + LATEST_ACTOR)[0];
  return body ?? inRange(scene.people, date.end, talkEnd(segment))[0];
};

/** The first verb of the dictionary behind who acts on `date`. */
const verbOfDay = (scene: Scene, segment: Segment, date: FoundDate): Verb | null | undefined => {
  const actor = actorOf(scene, segment, date);
  if (actor === undefined) return undefined;
  const start = Math.max(actor.end, date.end);
  return scene.verbIn(start, Math.min(talkEnd(segment), start + LONGEST_DEED));
};

/** 3月1日，某某当选会长; 某某3月1日在网志分享见闻: what somebody is, may do or says on the day. */
export const tellsState = (scene: Scene, segment: Segment, date: FoundDate): boolean => {
  const actor = actorOf(scene, segment, date);
  if (actor === undefined) return false;
  const verb = verbOfDay(scene, segment, date);
  if (verb && (STATES.startsAt(scene.text, verb.start) || isAhead(scene, verb))) return true;
  const start = Math.max(actor.end, date.end);
  if (STATES.startsAt(scene.text, start)) return true;
  const comma = indexIn(scene.text, '，', start, Math.min(talkEnd(segment), start + LONGEST_DEED));
  return TALK.isIn(scene.text, start, comma < 0 ? talkEnd(segment) : comma);
};

/** The deed of `date` without a listed verb: its verb, null where none of the dictionary tells it; undefined where nothing is done. */
export const unlistedDeed = (scene: Scene, segment: Segment, date: FoundDate): Verb | null | undefined => {
  if (date.precision === 'month' || scene.words.press.isIn(scene.text, segment.start, segment.end)) return undefined;
  const verb = verbOfDay(scene, segment, date);
  if (verb === null) return actsUntold(scene, segment, date) ? null : undefined;
  return tellsState(scene, segment, date) ? undefined : verb;
};
