/**
 * Where an event begins: a segment with a day of its own (or an undated opening) in which somebody does something.
 *
 * In: the scene. Out: anchors in order; an event reaches from its anchor to the next one. The rules, in order:
 * dated (`7月9日，某某到…调研`), undated (`近日，某某到…调研`), aside (`会前，某某到…`, `随后举行的签约仪式上`), fallback (a first
 * paragraph that names somebody and what they did).
 */
import type { FoundDate } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { type Anchor, asideAnchor } from './aside-anchor.ts';
import { bareDay } from './bare-day.ts';
import { mainVerb, motionAt, namesActor, namesPlace, refersBack, talkEnd } from './deeds.ts';
import { isDayOfDeed, isEligible } from './eligible-date.ts';
import { occasionOf } from './occasions.ts';
import { NEAR_ANCHORS, pointsBack } from './points-back.ts';
import { hasAny, inRange, type Scene, type Verb } from './scene.ts';
import type { Segment } from './segments.ts';
import { undatedAnchor } from './undated-anchor.ts';
import { headOf, LATEST_DAY, tellsState, unlistedDeed } from './unlisted-deed.ts';

export type { Anchor } from './aside-anchor.ts';

/** Papers that are themselves the document tell of no event. */
const PAPER_NAMES = [
  '通知',
  '公告',
  '意见',
  '办法',
  '方案',
  '规划',
  '通报',
  '批复',
  '决定',
  '条例',
  '细则',
  '纲要',
  '名单',
  '公示',
  '工作报告',
  '函',
];
const PAPERS = new WordList([...PAPER_NAMES, '的报告']);
const PAPERS_WITH_NOTE = new WordList(PAPER_NAMES.flatMap(name => [`${name}（`, `${name}(`]));
/** 某市发布…行动方案: the news of a paper, which says who issued it; 关于印发… is the paper itself. */
const ISSUES = new WordList(['发布', '出台', '印发', '公布', '推出', '审议', '通过', '实施', '敲定']);
const OF_PAPER = ['关于', '的通知', '的公告', '的通报'];

const NEWS_OF_PAPER = new WordList(['解读', '发布会', '印发', '出台', '新闻', '召开', '举行']);
const FALLBACK_SEGMENTS = 4;

/** 该船1月17日试航: what a thing went through before the day that is told. */
const isPastOfThing = (scene: Scene, segment: Segment, date: FoundDate, main: Anchor | undefined): boolean =>
  scene.text[segment.start] === '该' && main !== undefined && main.date !== null && date.date < main.date;

const datedAnchor = (scene: Scene, index: number, main: Anchor | undefined): Anchor | null => {
  const segment = scene.segments[index]!;
  if (!hasAny(scene.dates, segment.start, segment.end)) return null;
  const date: FoundDate | undefined = inRange(scene.dates, segment.start, segment.end).find(d =>
    isEligible(d, segment, scene),
  );
  if (date === undefined || isPastOfThing(scene, segment, date, main)) return null;
  const deed = deedOf(scene, segment, date);
  return deed === undefined ? null : { index, date: date.date, verb: deed, rule: 'dated' };
};

/** What was done on the day of a segment; null where no verb tells it, undefined where nothing was done. */
const deedOf = (scene: Scene, segment: Segment, date: FoundDate): Verb | null | undefined => {
  const end = talkEnd(segment);
  const verb = mainVerb(scene, date.end, end);
  const actor = namesActor(scene, segment.start, end) || refersBack(scene, segment.start, end);
  const place = namesPlace(scene, date.end, end);
  if (date.precision === 'month') {
    // 8月中旬，某某到…调研: a month will do only for what a named person did.
    const isVisit = verb?.kind === 'visit' && inRange(scene.people, date.end, verb.start).length > 0;
    return isVisit ? verb : undefined;
  }
  if (verb === null) {
    const deed = unlistedDeed(scene, segment, date);
    return deed === undefined && actor && place && motionAt(scene, date.end, end) ? null : deed;
  }
  // 当天，双方签署协议: part of what was told; 7月9日，大会举行 stands for itself.
  const isOwn = !'当同'.includes(scene.text[date.start]!) || occasionOf(scene.text, verb, date.end) !== '';
  const needsNobody = verb.kind !== 'visit' && verb.kind !== 'issue' && isOwn;
  return actor || place || needsNobody ? verb : undefined;
};

/** 3月1日，某某赴甲市督导；副省长某某赴乙县督导: on the day of the sentence, another one elsewhere. */
const parallelAnchor = (scene: Scene, index: number, main: Anchor | undefined): Anchor | null => {
  const segment = scene.segments[index]!;
  if (main === undefined || main.date === null || scene.text[segment.start - 1] !== '；') return null;
  if (scene.segments[main.index]!.paragraph !== segment.paragraph) return null;
  const end = talkEnd(segment);
  const actor = inRange(scene.people, segment.start, end)[0];
  if (actor === undefined || actor.title === '' || actor.titleStart !== segment.start) return null;
  const verb = mainVerb(scene, actor.end, end);
  return verb?.kind === 'visit' && namesPlace(scene, actor.end, end)
    ? { index, date: main.date, verb, rule: 'dated' }
    : null;
};

/** A day is told that is not of this report: history, or still to come. */
const isOfAnotherDay = (scene: Scene, { start, end }: Segment): boolean =>
  inRange(scene.dates, start, end).some(({ precision }) => precision === 'day');

/** What people do at the stage that a project reaches: 某某为中心揭牌. */
const CEREMONIES = ['揭牌', '剪彩', '奠基', '授牌', '破土', '动土'];

/** 某公司22日在某市举行典礼: a day whose month nothing tells. */
const bareDayAnchor = (scene: Scene): Anchor | null => {
  const last = Math.min(scene.segments.length, FALLBACK_SEGMENTS);
  for (let index = 0; index < last; index++) {
    const segment = scene.segments[index]!;
    const day = bareDay(scene, segment);
    const deed = day !== undefined && isDayOfDeed(day, segment, scene) ? deedOf(scene, segment, day) : undefined;
    if (deed !== undefined) return { index, date: null, verb: deed, rule: 'undated' };
  }
  return null;
};

const fallbackAnchor = (scene: Scene): Anchor | null => {
  const last = Math.min(scene.segments.length, FALLBACK_SEGMENTS);
  for (let index = 0; index < last; index++) {
    const segment = scene.segments[index]!;
    const person = inRange(scene.people, segment.start, talkEnd(segment))[0];
    if (person === undefined || person.title === '' || isOfAnotherDay(scene, segment)) continue;
    const verb = mainVerb(scene, person.end, talkEnd(segment));
    if (verb !== null && (verb.kind !== 'work' || CEREMONIES.includes(verb.text)) && verb.kind !== 'issue')
      return { index, date: null, verb, rule: 'fallback' };
  }
  return null;
};

/** How many sentences on somebody acts on the day that a sentence only set the scene of. */
const LATEST_ACT = 5;

/** Not a line of a form: `时间：7月9日`. */
const endsSentence = (text: string, { end }: Segment): boolean => '。！？!'.includes(text[end - 1] ?? '：');

const LONGEST_HEADING = 16;

/** ▶11月25日 · 曲靖: a day, and a place perhaps, alone on a line. */
const isDayHeading = (text: string, { start, end }: Segment): boolean =>
  end - start <= LONGEST_HEADING &&
  (end >= text.length || text[end] === '\n') &&
  !text.slice(start, end).includes('：') &&
  !text.slice(start, end).includes(':');

/** 7月9日清晨，大雨如注。: the day of a scene in which nobody does anything yet; undefined where the sentence is none. */
const sceneDay = (scene: Scene, segment: Segment): FoundDate | undefined => {
  if (!segment.opensParagraph || segment.speechAt < segment.end) return undefined;
  if (!endsSentence(scene.text, segment) && !isDayHeading(scene.text, segment)) return undefined;
  const head = headOf(segment);
  const date = inRange(scene.dates, head, head + LATEST_DAY)[0];
  if (date === undefined || date.precision === 'month' || !isEligible(date, segment, scene)) return undefined;
  return inRange(scene.verbs, date.end, segment.end).length === 0 ? date : undefined;
};

/** “这批货发往…”某某说。: nothing is done. */
const isOnlySaid = ({ start, end, speechAt, quoteFlips }: Segment): boolean =>
  quoteFlips[0] === start && speechAt < end;

/** 某公司在某园区召开大会: done by somebody named, on the day of the scene before it. */
const actOfScene = (scene: Scene, index: number, date: string): Anchor | null => {
  const segment = scene.segments[index]!;
  const end = talkEnd(segment);
  if (scene.words.press.isIn(scene.text, segment.start, segment.end) || isOnlySaid(segment)) return null;
  const verb = mainVerb(scene, segment.start, end);
  // 该项目正式投产: a project acts by itself.
  const acts = verb?.kind === 'work' && namesPlace(scene, segment.start, end);
  if (!acts && !namesActor(scene, segment.start, end)) return null;
  const moves = motionAt(scene, segment.start, end) && namesPlace(scene, segment.start, end);
  return verb !== null || moves ? { index, date, verb, rule: 'dated' } : null;
};

/** Days on which something is told as done, in order of mention. */
const tellsDays = (scene: Scene): { readonly date: FoundDate; readonly index: number }[] =>
  scene.segments.flatMap((segment, index) =>
    inRange(scene.dates, segment.start, segment.end)
      .filter(date => date.precision === 'day' && isEligible(date, segment, scene))
      .map(date => ({ date, index })),
  );

/** The day of a report that names one alone: `据统计，5月16日一天，…`; null where it names none or several. */
const onlyDay = (scene: Scene): string | null => {
  const days = new Set(tellsDays(scene).map(({ date }) => date.date));
  return days.size === 1 ? [...days][0]! : null;
};

/** 竹编擂台赛3月2日在某镇打响，县工会主席某某担任裁判: a short report of one day, on which nothing else is told than what this is. */
const onlyDayAnchor = (scene: Scene): Anchor | null => {
  const days = tellsDays(scene);
  const [first] = days;
  if (first === undefined || days.some(({ date }) => date.date !== first.date.date)) return null;
  const segment = scene.segments[first.index]!;
  const isPress = ({ start, end }: Segment): boolean => scene.words.press.isIn(scene.text, start, end);
  if (first.index >= FALLBACK_SEGMENTS || isPress(segment) || tellsState(scene, segment, first.date)) return null;
  const own = scene.segments.filter(
    each => each.paragraph === segment.paragraph && !isPress(each) && !isOnlySaid(each),
  );
  const acts = own.some(each => inRange(scene.people, each.start, talkEnd(each)).some(({ title }) => title !== ''));
  return acts ? { index: first.index, date: first.date.date, verb: null, rule: 'fallback' } : null;
};

/** 某协会主办的对接会在这里举行: what a report is about that tells its day elsewhere. */
const daylessAnchor = (scene: Scene): Anchor | null => {
  const date = onlyDay(scene);
  if (date === null) return null;
  for (let index = 0; index < Math.min(scene.segments.length, LATEST_MEETING); index++) {
    const { start } = scene.segments[index]!;
    const end = talkEnd(scene.segments[index]!);
    const verb = mainVerb(scene, start, end);
    if (verb?.kind === 'meeting' && endsSentence(scene.text, scene.segments[index]!) && namesActor(scene, start, end))
      return { index, date, verb, rule: 'fallback' };
  }
  return null;
};
const LATEST_MEETING = 8;

const isPaper = (title: string): boolean => {
  const first = title
    .split('\n')
    .find(line => PAPERS.endsAt(line, line.length) || PAPERS_WITH_NOTE.isIn(line, 0, line.length));
  if (first === undefined || NEWS_OF_PAPER.endsAt(first, first.length) || title.includes('解读')) return false;
  return OF_PAPER.some(word => first.includes(word)) || !ISSUES.isIn(first, 1, first.length);
};

export const findAnchors = (scene: Scene): Anchor[] => {
  if (isPaper(scene.title)) return [];
  const anchors: Anchor[] = [];
  const isReading = scene.title.includes('解读');
  let main: Anchor | undefined;
  let day: { readonly date: string; readonly index: number } | undefined;
  scene.segments.forEach((segment, index) => {
    if (hasAny(scene.dates, segment.start, segment.end)) {
      const date = sceneDay(scene, segment)?.date;
      day = date === undefined ? undefined : { date, index };
    }
    const earlier = pointsBack(scene, anchors.slice(-NEAR_ANCHORS), main, segment);
    main = earlier ?? main;
    const anchor =
      (earlier === undefined ? datedAnchor(scene, index, main) : null) ??
      (day !== undefined && day.index < index && index - day.index <= LATEST_ACT
        ? actOfScene(scene, index, day.date)
        : null) ??
      parallelAnchor(scene, index, main) ??
      asideAnchor(scene, index, main) ??
      undatedAnchor(scene, index);
    if (anchor === null || (isReading && anchor.verb?.kind !== 'issue')) return;
    anchors.push(anchor);
    day = undefined;
    if (anchor.rule !== 'aside') main = anchor;
  });
  if (anchors.length > 0 || isReading) return anchors;
  const fallback = bareDayAnchor(scene) ?? onlyDayAnchor(scene) ?? fallbackAnchor(scene) ?? daylessAnchor(scene);
  if (fallback === null) return [];
  const behind = scene.segments.map((_, index) =>
    index > fallback.index ? asideAnchor(scene, index, fallback) : null,
  );
  return [fallback, ...behind.filter(anchor => anchor !== null)];
};
