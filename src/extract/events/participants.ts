/**
 * Who takes part in an event, and in which places it is: what stands in its segments, less what is only said there.
 *
 * In: scene and segments of one event. Out: names in order of mention, each once.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { isAhead } from './deeds.ts';
import { meetsAny, type Reach, toReach } from './reach.ts';
import { hasAny, inRange, LONGEST_NAME, lastBefore, type Scene } from './scene.ts';
import { indexIn, isQuoted, type Segment } from './segments.ts';

const OURS = new WordList(['我省', '我市', '我县', '我区', '我州', '我旗', '我镇', '全市', '全省', '全县']);

/** Who is named after a place: 某省代表团, 某市考察组. */
const BODIES = ['团', '组', '一行', '委', '政府'];
const LONGEST_BODY = 8;

const unique = (names: readonly string[]): string[] => [...new Set(names)];

/** Is this place part of a list whose first member follows a locative? Walks back over `、` and `和`. */
const isLocated = (scene: Scene, place: Found, from: number, isFirst: boolean): boolean => {
  const { text } = scene;
  let start = place.start;
  for (let i = 0; i < 8; i++) {
    const joint = text[start - 1];
    if (joint !== '、' && joint !== '和' && joint !== '与' && joint !== '及') break;
    const near = Math.max(from, start - LONGEST_NAME);
    const before = [...inRange(scene.places, near, start), ...inRange(scene.sites, near, start)].find(
      other => other.end === start - 1,
    );
    if (before === undefined || before.start < from) break;
    start = before.start;
  }
  // 深入我市某区: what belongs to us stands before the name.
  if (OURS.endsAt(text, start)) start -= 2;
  // …买提到某市: the first character of 提到 may belong to a name.
  const isName = inRange(scene.people, Math.max(from, start - LONGEST_NAME), start).some(
    person => person.end === start - 1,
  );
  if (!isName && scene.words.far.endsAt(text, start)) return false;
  if (isFirst) return scene.words.locative.endsAt(text, start);
  // Later segments add a place only as a new station: 来到某县, or 在某县，at the head.
  return scene.words.station.words.some(word => {
    const at = start - word.length;
    return (
      at >= 0 &&
      text.startsWith(word, at) &&
      (word.length > 1 || at <= from + 1 || goesOnTo(scene, at) || isBehindActor(scene, at))
    );
  });
};

/** 听取汇报，并赴某市考察: they go on there. */
const goesOnTo = ({ text }: Scene, at: number): boolean =>
  (text[at] === '赴' || text[at] === '到') && '并还再又'.includes(text[at - 1] ?? '。');

/** 某某到某市, 某某一行赴某市, 某某随后到某市: who goes there stands right before. */
const isBehindActor = (scene: Scene, at: number): boolean =>
  inRange(scene.people, at - LONGEST_NAME, at).some(person => person.end === at) ||
  scene.words.goer.endsAt(scene.text, at);

const isHost = (scene: Scene, place: Found): boolean => scene.words.host.startsAt(scene.text, place.end);

/** 3月12日上午，某市某区春寒料峭: the place right behind the day sets the scene. */
const opensScene = (scene: Scene, place: Found, segment: Segment): boolean => {
  const date = lastBefore(scene.dates, place.start);
  if (date === undefined || date.start < segment.start || place.start - date.end > 4) return false;
  const between = scene.text.slice(date.end, place.start);
  // 某自治区党政代表团 acts, it is not where that happens.
  const isActor = BODIES.some(word => indexIn(scene.text, word, place.end, place.end + LONGEST_BODY) >= 0);
  // 某市春寒料峭, not 某市茶业推介会: a noun behind the place makes it part of another name.
  // Nor 某市在上海举办: who acts there is told by what follows.
  const isPartOfName = NO_SCENE.includes(scene.tagAt(place.end)?.[0] ?? '-');
  return (
    /^(上午|下午|晚|晚上|中午)?[，,]\s?$/.test(between) && scene.text[place.end] !== '的' && !isActor && !isPartOfName
  );
};

/** First letters of the tags of what makes the place in front part of a name, or who acts: nouns, prepositions, verbs, adverbs. */
const NO_SCENE = 'npvd';

const LATEST_IN_SCENE = 8;

/** 初冬的某县，阳光和煦。: the place that sets the scene of a further paragraph. */
const opensLaterScene = (scene: Scene, place: Found, segment: Segment): boolean =>
  segment.opensParagraph &&
  place.start - segment.start <= LATEST_IN_SCENE &&
  scene.text[place.end] === '，' &&
  (place.start === segment.start || scene.text[place.start - 1] === '的');

const LIES_IN = new WordList(['位于', '坐落于', '坐落在']);

/** 大连市的企业, 沈阳产业 …: the place only qualifies what follows. */
const qualifies = (scene: Scene, place: Found): boolean => {
  const next = scene.text[place.end];
  return next === '的' || next === '市' || next === '籍';
};

const SHORTEST_DIVISION = 3;

/** Whether `name` goes on below the division that `other` ends with: 某县某镇 lies in 某市某县. */
const liesIn = (name: string, other: string): boolean => {
  for (let length = Math.min(name.length, other.length); length >= SHORTEST_DIVISION; length--)
    if (name.startsWith(other.slice(-length))) return true;
  return false;
};

/** 访问粤港澳大湾区内地城市: the region only says which. */
const OF_REGION = new WordList(['内地城市', '城市', '各地', '多地', '各市', '九市', '主要城市', '重点城市']);

const BULLETS = '【［[〔■●';
/** The place that heads an item: 【某县】3月1日，…; undefined without one. */
const headPlace = (scene: Scene, segment: Segment): string | undefined =>
  segment.opensParagraph
    ? inRange(scene.places, segment.start, segment.start + 2).find(({ start }) =>
        BULLETS.includes(scene.text[start - 1] ?? '无'),
      )?.name
    : undefined;

export const placesOf = (scene: Scene, segments: readonly Segment[]): string[] => {
  const names = new Set<string>();
  segments.forEach((segment, i) => {
    for (const place of inRange(scene.places, segment.start, segment.speechAt)) {
      const located =
        isLocated(scene, place, segment.start, i === 0) ||
        (i === 0
          ? isHost(scene, place) || opensScene(scene, place, segment)
          : opensLaterScene(scene, place, segment) || (names.size === 0 && LIES_IN.endsAt(scene.text, place.start)));
      const isPassing =
        isAhead(scene, place) || OF_REGION.startsAt(scene.text, place.end) || (i > 0 && qualifies(scene, place));
      if (!located || isQuoted(segment, place.start) || isPassing) continue;
      // Behind the first segment only a new station counts, not a place that was named before in another form.
      if (
        i > 0 &&
        [...names].some(name => name.includes(place.name) || place.name.includes(name) || liesIn(place.name, name))
      )
        continue;
      names.add(place.name);
    }
  });
  const head = names.size === 0 ? headPlace(scene, segments[0]!) : undefined;
  return head === undefined ? [...names] : [head];
};

/** …博览会在某市落幕, 某市举行…大会: where the heading says that it was. */
export const headingPlaces = (scene: Scene): string[] =>
  unique(
    inRange(scene.places, 0, scene.segments[0]?.start ?? 0)
      .filter(place => scene.text[place.start - 1] === '在' || isHost(scene, place))
      .filter(place => !isAhead(scene, place) && !qualifies(scene, place))
      .map(place => place.name),
  );

/** So far behind somebody 将 tells what they will do. */
const LONGEST_PLAN = 14;

/** 某署长13日也将率团到访: who is announced is not there yet. */
const isExpected = (scene: Scene, { end }: Found, segmentEnd: number): boolean => {
  for (let at = end; at < Math.min(segmentEnd, end + LONGEST_PLAN) && !'，。；：'.includes(scene.text[at]!); at++)
    if (scene.isToCome(at)) return true;
  return false;
};

/**
 * Everybody named takes part: who acts, accompanies, receives or speaks; not who is absent, nor who only answers the press
 * (告诉记者, 接受采访时说).
 */
export const peopleOf = (scene: Scene, segments: readonly Segment[]): string[] => {
  const names = new Set<string>();
  segments.forEach(({ start, end }, i) => {
    if (!hasAny(scene.people, start, end) || scene.words.absent.isIn(scene.text, start, end)) return;
    if (i > 0 && scene.words.press.isIn(scene.text, start, end)) return;
    for (const person of inRange(scene.people, start, end))
      if (i === 0 || !isExpected(scene, person, end)) names.add(scene.nameOf.get(person.personId) ?? person.name);
  });
  return [...names];
};

/** The titles of the people named in a segment. */
export const titlesIn = (scene: Scene, { start, end }: Segment): Reach =>
  toReach(inRange(scene.people, start, end).map(person => ({ start: person.titleStart, end: person.titleEnd })));

/** Before a body that is only spoken of: 代表省委, 受市政府委托, 按照省委部署. */
const ON_BEHALF = ['代表', '受', '按照', '根据', '感谢', '依托', '落实', '贯彻', '学习'];
const LONGEST_BACK = 2;

const isSpokenOf = (scene: Scene, body: Found): boolean =>
  ON_BEHALF.some(word => scene.text.startsWith(word, body.start - word.length)) ||
  // 代表省委、省政府: the second of a pair.
  (scene.text[body.start - 1] === '、' &&
    inRange(scene.organizations, body.start - LONGEST_NAME, body.start - LONGEST_BACK).some(
      other =>
        other.end === body.start - 1 && ON_BEHALF.some(word => scene.text.startsWith(word, other.start - word.length)),
    ));

/** Before a body that is only given a task: 由省自然资源厅统筹, 要求县发改局牵头. */
const TASKED = new WordList(['由', '请', '责成', '交由', '商请', '要求', '督促', '委托', '指定']);
/** What a body does of itself behind 由: 由某协会主办. */
const OWN_DEEDS = new WordList(
  '主办 承办 协办 举办 共建 合建 共办 组建 运营 联合 共同 主持 投资 建设 承建 兴建 研制 研发 开发 制造 生产 设计 组织 发起 提供 出资 牵头研 牵头建 牵头组 牵头承 牵头成'.split(
    ' ',
  ),
);
const LONGEST_TASK = 12;

const DECIDED = new WordList(['明确由', '确定由', '决定由', '议定由', '商定由', '要求由']);

/** Somebody is told to see to it: a task, nothing done. In the first sentence only what is said to be decided. */
const isTasked = (scene: Scene, { start, end }: Found, isFirst: boolean): boolean => {
  if (!(isFirst ? DECIDED : TASKED).endsAt(scene.text, listStart(scene, start))) return false;
  const last = listEnd(scene, end);
  return !OWN_DEEDS.isIn(scene.text, last, last + LONGEST_TASK);
};

const MOST_LISTED = 8;

/** Where the list of bodies begins in which one stands at `start`: 要求市金融办、市人社局反馈. */
const listStart = ({ text, organizations }: Scene, start: number): number => {
  let first = start;
  for (let i = 0; i < MOST_LISTED && text[first - 1] === '、'; i++) {
    const before = inRange(organizations, first - LONGEST_NAME, first).find(body => body.end === first - 1);
    if (before === undefined) break;
    first = before.start;
  }
  return first;
};

/** Where that list ends. */
const listEnd = ({ text, organizations }: Scene, end: number): number => {
  let last = end;
  for (let i = 0; i < MOST_LISTED && '、和与及'.includes(text[last] ?? '。'); i++) {
    const next = inRange(organizations, last + 1, last + 2)[0];
    if (next === undefined) break;
    last = next.end;
  }
  return last;
};

/** 某局的数据显示，据某海关统计: who counted, not who takes part. */
const FIGURES = new WordList([
  '数据',
  '统计',
  '的数据',
  '的统计',
  '最新数据',
  '发布数据',
  '发布的数据',
  '发布的统计',
  '公布的数据',
]);
const isSource = ({ text }: Scene, { start, end }: Found): boolean =>
  text[start - 1] === '据' || FIGURES.startsAt(text, end);

export const thingsOf = (scene: Scene, segments: readonly Segment[]): { sites: string[]; organizations: string[] } => {
  const sites: string[] = [];
  const organizations: string[] = [];
  segments.forEach((segment, i) => {
    // Behind the first sentence what is ahead is another matter.
    const isPresent = (found: Found): boolean => i === 0 || !isAhead(scene, found);
    for (const site of inRange(scene.sites, segment.toldAt, segment.speechAt))
      if (isPresent(site)) sites.push(site.aliasOf ?? site.name);
    const bodies = inRange(scene.organizations, segment.toldAt, segment.speechAt);
    if (bodies.length === 0) return;
    const titles = titlesIn(scene, segment);
    for (const body of bodies) {
      // Who signs a paper at its foot stands alone on a line.
      if (body.start === segment.start && body.end === segment.end) continue;
      const takesPart =
        !isSpokenOf(scene, body) && !isSource(scene, body) && !isTasked(scene, body, i === 0) && isPresent(body);
      if (takesPart && !meetsAny(titles, body)) organizations.push(body.aliasOf ?? body.name);
    }
  });
  return { sites: unique(sites), organizations: unique(organizations) };
};
