/**
 * Where an event begins: a segment with a day of its own (or an undated opening) in which somebody does something.
 *
 * In: the scene. Out: anchors in order; an event reaches from its anchor to the next one. The rules, in order:
 * dated (`7月9日，某某到…调研`), undated (`近日，某某到…调研`), aside (`会前，某某到…`, `随后举行的签约仪式上`), fallback (a first
 * paragraph that names somebody and what they did).
 */
import type { FoundDate } from '../draft.ts';
import { isEligible } from './eligible-date.ts';
import { inRange, type Scene, type Verb } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

export interface Anchor {
  /** Index of its segment. */
  readonly index: number;
  readonly date: string | null;
  readonly verb: Verb | null;
  readonly rule: 'dated' | 'undated' | 'aside' | 'fallback' | 'speech';
}

const UNDATED = [
  '近日',
  '日前',
  '近期',
  '近来',
  '前不久',
  '连日来',
  '上月底',
  '上月初',
  '上月中旬',
  '本月初',
  '最近',
  '目前',
  '不久前',
  '日内',
];
const ASIDES = [
  '会前',
  '会后',
  '会议前',
  '会议后',
  '座谈会前',
  '活动前',
  '活动后',
  '仪式前',
  '仪式后',
  '推介会前',
  '会谈前',
  '会谈后',
  '会见前',
  '会见后',
  '签约前',
  '签约后',
  '座谈前',
  '开工前',
  '开幕前',
  '论坛前',
  '大会前',
  '随后举行的',
];
/** Of the same day, after what was told. */
const LATER = ['随后', '其后', '之后', '上午', '下午', '当晚', '晚间', '傍晚', '午后', '接着', '稍后', '又'];
const AHEAD = ['将于', '将在', '定于', '拟于', '拟', '计划', '预计', '即将'];
const LONGEST_CLAUSE = 40;
const MEETS = ['会见', '会谈', '会晤', '会面'];
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
/** Papers that are themselves the document tell of no event. */
const PAPERS = [
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
const NEWS_OF_PAPER = ['解读', '发布会', '印发', '出台', '新闻', '召开', '举行'];
const FALLBACK_SEGMENTS = 4;

const talkEnd = (segment: Segment): number => segment.speechAt;
const motionAt = (text: string, start: number, end: number): boolean =>
  MOTIONS.some(word => indexIn(text, word, start, end) >= 0);

/** The deed of a clause: 举行…开工仪式 is 开工, 主持召开 stays as it is. */
/** 将于12月5日举办, 拟签约: not done yet. Looks back to the comma before the verb. */
const isAhead = (text: string, verb: Verb): boolean => {
  for (let at = verb.start - 1; at >= 0 && verb.start - at < LONGEST_CLAUSE; at--) {
    if ('，,。；;'.includes(text[at]!)) return false;
    if (AHEAD.some(word => text.startsWith(word, at))) return true;
  }
  return false;
};

const mainVerb = (scene: Scene, start: number, end: number): Verb | null => {
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

const namesActor = (scene: Scene, start: number, end: number): boolean =>
  inRange(scene.people, start, end).length > 0 || inRange(scene.organizations, start, end).length > 0;
const namesPlace = (scene: Scene, start: number, end: number): boolean =>
  inRange(scene.places, start, end).length > 0 || inRange(scene.sites, start, end).length > 0;
const refersBack = (text: string, start: number, end: number): boolean =>
  PRONOUNS.some(word => indexIn(text, word, start, end) >= 0);

const datedAnchor = (scene: Scene, index: number): Anchor | null => {
  const segment = scene.segments[index]!;
  const date: FoundDate | undefined = inRange(scene.dates, segment.start, segment.end).find(d =>
    isEligible(d, segment, scene),
  );
  if (date === undefined) return null;
  const end = talkEnd(segment);
  const verb = mainVerb(scene, date.end, end);
  const actor = namesActor(scene, segment.start, end) || refersBack(scene.text, segment.start, end);
  const place = namesPlace(scene, date.end, end);
  if (date.precision === 'month') {
    // 8月中旬，某某到…调研: a month will do only for what a named person did.
    const isVisit = verb?.kind === 'visit' && inRange(scene.people, date.end, verb.start).length > 0;
    return isVisit ? { index, date: date.date, verb, rule: 'dated' } : null;
  }
  if (verb === null) {
    const moves = actor && place && motionAt(scene.text, date.end, end);
    return moves ? { index, date: date.date, verb: null, rule: 'dated' } : null;
  }
  const needsNobody = verb.kind !== 'visit' && verb.kind !== 'issue';
  return actor || place || needsNobody ? { index, date: date.date, verb, rule: 'dated' } : null;
};

const opensWith = (text: string, segment: Segment, words: readonly string[]): boolean =>
  words.some(word => indexIn(text, word, segment.start, Math.min(segment.end, segment.start + 8 + word.length)) >= 0);

const undatedAnchor = (scene: Scene, index: number): Anchor | null => {
  const segment = scene.segments[index]!;
  if (!opensWith(scene.text, segment, UNDATED)) return null;
  const end = talkEnd(segment);
  const verb = mainVerb(scene, segment.start, end);
  if (verb === null) return null;
  const people = inRange(scene.people, segment.start, end).length;
  const issues = verb.kind === 'issue' && inRange(scene.organizations, segment.start, verb.start).length > 0;
  const meets = verb.kind !== 'issue' && people > 0;
  const signs = verb.kind === 'signing' && inRange(scene.organizations, segment.start, end).length >= 2;
  return meets || issues || signs ? { index, date: null, verb, rule: 'undated' } : null;
};

/** 会前，…; 签约仪式前，…; 随后举行的签约仪式上，…. */
const opensAside = (text: string, segment: Segment): boolean =>
  ASIDES.some(word => {
    const at = indexIn(text, word, segment.start, Math.min(segment.end, segment.start + 16));
    return (
      at >= 0 && (at === segment.start || (at - segment.start <= 4 && '，,'.includes(text[at + word.length] ?? '。')))
    );
  });

const asideAnchor = (scene: Scene, index: number, main: Anchor | undefined): Anchor | null => {
  const segment = scene.segments[index]!;
  if (main === undefined) return null;
  const end = talkEnd(segment);
  const aside = (verb: Verb): Anchor => ({ index, date: main.date, verb, rule: 'aside' });
  const signing = signingVerb(scene, segment);
  if (signing !== undefined && main.verb?.kind !== 'signing' && main.verb?.kind !== 'issue') return aside(signing);
  const verb = mainVerb(scene, segment.start, end);
  if (verb === null) return null;
  if (opensAside(scene.text, segment)) {
    const visits = verb.kind === 'visit' || MEETS.includes(verb.text);
    return visits && namesActor(scene, segment.start, end) ? aside(verb) : null;
  }
  return isNextStop(scene, segment, verb, main) ? aside(verb) : null;
};

/** Between the parties of an agreement; a mere list of those who sign (`甲、乙等28家企业签约`) belongs to the meeting. */
const JOINTS = '与同跟和';

/** Two parties sign with one another: organizations, or people who stand for them. */
const signingVerb = (scene: Scene, segment: Segment): Verb | undefined => {
  const end = talkEnd(segment);
  const verb = inRange(scene.verbs, segment.start, end).find(
    v => v.kind === 'signing' && !isAhead(scene.text, v) && !scene.text.startsWith('仪式', v.end),
  );
  if (verb === undefined) return undefined;
  const bodies = inRange(scene.organizations, segment.start, end);
  const people = inRange(scene.people, segment.start, verb.start);
  const first = [...bodies, ...people].reduce((least, { end: at }) => Math.min(least, at), end);
  const isJoint = [...JOINTS].some(joint => indexIn(scene.text, joint, first, verb.start) >= 0);
  const isNamed = scene.text.slice(first, verb.start).endsWith('方');
  const parties = new Set(bodies.map(body => body.aliasOf ?? body.name)).size;
  return (isJoint || isNamed) && (parties >= 2 || people.length >= 2) ? verb : undefined;
};

/** 随后，某某来到…; 某某下午到…: after a meeting a visit, after a visit a meeting elsewhere. */
const isNextStop = (scene: Scene, segment: Segment, verb: Verb, main: Anchor): boolean => {
  const { text } = scene;
  const end = talkEnd(segment);
  const isLater = LATER.some(word => indexIn(text, word, segment.start, Math.min(end, segment.start + 16)) >= 0);
  if (!isLater) return false;
  if (inRange(scene.people, segment.start, end).length === 0 && !refersBack(text, segment.start, end)) return false;
  const moves = motionAt(text, segment.start, end);
  if (main.verb !== null && main.verb.kind !== 'visit')
    return verb.kind === 'visit' || (moves && namesPlace(scene, segment.start, end));
  return verb.kind !== 'visit' && moves && inRange(scene.places, segment.start, verb.start).length > 0;
};

const fallbackAnchor = (scene: Scene): Anchor | null => {
  const last = Math.min(scene.segments.length, FALLBACK_SEGMENTS);
  for (let index = 0; index < last; index++) {
    const segment = scene.segments[index]!;
    const person = inRange(scene.people, segment.start, talkEnd(segment))[0];
    if (person === undefined || person.title === '') continue;
    const verb = mainVerb(scene, person.end, talkEnd(segment));
    if (verb !== null && verb.kind !== 'work' && verb.kind !== 'issue')
      return { index, date: null, verb, rule: 'fallback' };
  }
  return null;
};

const isPaper = (title: string): boolean => {
  const first = title
    .split('\n')
    .find(line =>
      PAPERS.some(
        word =>
          line.endsWith(word) || line.endsWith('的报告') || line.includes(`${word}（`) || line.includes(`${word}(`),
      ),
    );
  return first !== undefined && !NEWS_OF_PAPER.some(word => first.endsWith(word)) && !title.includes('解读');
};

export const findAnchors = (scene: Scene): Anchor[] => {
  if (isPaper(scene.title)) return [];
  const anchors: Anchor[] = [];
  const isReading = scene.title.includes('解读');
  scene.segments.forEach((_, index) => {
    const anchor =
      datedAnchor(scene, index) ??
      asideAnchor(
        scene,
        index,
        anchors.findLast(each => each.rule !== 'aside'),
      ) ??
      undatedAnchor(scene, index);
    if (anchor !== null && (!isReading || anchor.verb?.kind === 'issue')) anchors.push(anchor);
  });
  if (anchors.length > 0 || isReading) return anchors;
  const fallback = fallbackAnchor(scene);
  return fallback === null ? [] : [fallback];
};
