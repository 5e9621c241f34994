/**
 * What stands around a place and says that something happens there: a preposition, a deed, what is seen, the next stop.
 *
 * In: scene, a place and its segment. Out: yes or no.
 */
import { skipTime } from '../dates/marks.ts';
import { skipSpaces } from '../dates/read-full-date.ts';
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { hasAny, inRange, LONGEST_NAME, lastBefore, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const OURS = new WordList(['我省', '我市', '我县', '我区', '我州', '我旗', '我镇', '全市', '全省', '全县']);

/** Who is named after a place: 某省代表团, 某市考察组. */
const BODIES = ['团', '组', '一行', '委', '政府'];
const LONGEST_BODY = 8;

/** Is this place part of a list whose first member follows a locative? Walks back over `、` and `和`. */
export const isLocated = (scene: Scene, place: Found, from: number, isFirst: boolean): boolean => {
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
  if (isFirst) return scene.words.locative.endsAt(text, start) || isDoneThere(scene, start);
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

/** 考察了某市, 到了某县; not 等来了某国客商. */
const isDoneThere = ({ text, words }: Scene, start: number): boolean =>
  text[start - 1] === '了' && words.locative.endsAt(text, start - 1) && text[start - 2] !== '来';

/** 听取汇报，并赴某市考察: they go on there. */
const goesOnTo = ({ text }: Scene, at: number): boolean =>
  (text[at] === '赴' || text[at] === '到') && '并还再又'.includes(text[at - 1] ?? '。');

/** 某某到某市, 某某一行赴某市, 某某随后到某市: who goes there stands right before. */
const isBehindActor = (scene: Scene, at: number): boolean =>
  inRange(scene.people, at - LONGEST_NAME, at).some(person => person.end === at) ||
  scene.words.goer.endsAt(scene.text, at);

/** Between who acts and their deed: `某市昨日隆重举行`, `某镇6月3日上午迎来`. */
const ADVERBS = new WordList(
  (
    '隆重 成功 正式 如期 盛大 联合 组织 再次 再度 首次 集中 同步 顺利 又 也 还 专门 特地 昨日 昨天 昨晚 今日 今天 今晨 今早 前天 前日 近日 日前 近期 ' +
    '上午 下午'
  ).split(' '),
);

/** Where the deed begins of whom a place stands for: behind a day, a time of day and adverbs. */
const deedStart = ({ text, dates }: Scene, end: number): number => {
  let at = end;
  const day = inRange(dates, at, at + 1)[0];
  if (day !== undefined) at = skipTime(text, day.end);
  for (let length = ADVERBS.lengthAt(text, at); length > 0; length = ADVERBS.lengthAt(text, at)) at += length;
  return at;
};

/** 某市举办…, 某镇6月3日迎来…: the place acts or receives. */
export const isHost = (scene: Scene, place: Found): boolean =>
  scene.words.host.startsAt(scene.text, deedStart(scene, place.end));

/** 一大早 and the like, which the grammar of dates does not read. */
const EARLY = new WordList(['一大早', '一早', '大清早', '当天', '前后', '许']);

/** Whether nothing but a time of day and a comma stands between a day and a place. */
const isBehindDay = (scene: Scene, day: Found, place: Found): boolean => {
  let at = skipTime(scene.text, day.end);
  at += EARLY.lengthAt(scene.text, at);
  return at < place.start && '，,'.includes(scene.text[at]!) && skipSpaces(scene.text, at + 1) === place.start;
};

/** 3月12日上午，某市某区春寒料峭: the place right behind the day sets the scene. */
const opensScene = (scene: Scene, place: Found, segment: Segment): boolean => {
  const date = lastBefore(scene.dates, place.start);
  if (date === undefined || date.start < segment.start || !isBehindDay(scene, date, place)) return false;
  // 某自治区党政代表团 acts, it is not where that happens.
  const isActor = BODIES.some(word => indexIn(scene.text, word, place.end, place.end + LONGEST_BODY) >= 0);
  // 某市春寒料峭, not 某市茶业推介会: a noun behind the place makes it part of another name.
  // Nor 某市在上海举办: who acts there is told by what follows.
  const isPartOfName = NO_SCENE.includes(scene.tagAt(place.end)?.[0] ?? '-');
  return scene.text[place.end] !== '的' && !isActor && !isPartOfName;
};

/** First letters of the tags of what makes the place in front part of a name, or who acts: nouns, prepositions, verbs, adverbs. */
const NO_SCENE = 'npvd';

/** What can be stood before or walked through: the last word of `某镇的果园`, `某县的分拣线`. */
const SEEN = new WordList(
  (
    '地头 田头 田间 田里 地里 田埂 空地 广场 大棚 车间 厂房 工厂 工地 现场 基地 园区 产业园 创业园 工业园 科技园 示范园 物流园 茶园 果园 ' +
    '码头 港口 货场 堆场 站台 晒场 晒坝 牧场 渔场 养殖场 加工厂 分拣线 生产线 流水线 展厅 展馆 场馆 大厅 仓库 冷库 云仓 作坊 工坊 院子 院坝 ' +
    '村口 村里 街头 街上 山上 山坡 河边 湖边 海边 岸边 中央厨房 市场 茶山 老街 一期 二期 三期'
  ).split(' '),
);
/** Words of one sign that end such a name before a mark: `模具厂、`. */
const SEEN_LAST = '厂园馆港矿场';
const LONGEST_SEEN = 16;
/** Before a place that is the subject of its clause. */
const OPENS_CLAUSE = '，。：；、—…！？\n ”　';

const namesOrganization = (scene: Scene, start: number, end: number): boolean =>
  hasAny(scene.organizations, start, end);

/** Where the name ends that the place qualifies: at a mark, or behind the word for what is seen there; -1 where it names nothing of the kind. */
const seenEnd = (scene: Scene, start: number): number => {
  const { text } = scene;
  const stop = Math.min(text.length, start + LONGEST_SEEN);
  const site = inRange(scene.sites, start, start + 1)[0];
  if (site !== undefined) return site.end;
  for (let at = start; at < stop; at++) {
    const length = SEEN.lengthAt(text, at);
    if (length > 0) return at + length;
    if (!'，、。；：…（“'.includes(text[at]!)) continue;
    return SEEN_LAST.includes(text[at - 1]!) && at > start + 1 ? at : -1;
  }
  return -1;
};

/** 某镇的果园里灯火通明; 某镇的大棚、某县的模具厂: the place of what is seen there, at the head of a clause. */
const isSeenThere = (scene: Scene, place: Found, segment: Segment): boolean => {
  const { text } = scene;
  if (text[place.end] !== '的') return false;
  const date = lastBefore(scene.dates, place.start);
  const isBehindDate = date !== undefined && date.start >= segment.start && skipTime(text, date.end) === place.start;
  if (place.start > segment.start && !OPENS_CLAUSE.includes(text[place.start - 1]!) && !isBehindDate) return false;
  const end = seenEnd(scene, place.end + 1);
  // 某市的采购团走进某产业园: somebody of there goes elsewhere.
  if (hasAny(scene.verbs, place.end, end) || scene.words.motion.isIn(text, place.end, end)) return false;
  return end >= 0 && !namesOrganization(scene, place.end + 1, end) && !hasAny(scene.people, place.end, end);
};

/** 首站某县, 第二站是某市: the stops of a journey. */
const STOPS = new WordList(
  '首站 头站 第一站 第二站 第三站 第四站 第五站 下一站 最后一站 末站 终点站 又一站'
    .split(' ')
    .flatMap(word => [word, ...['是', '为', '：', '，', '选在', '便是', '就是'].map(link => word + link)]),
);

const LATEST_IN_SCENE = 8;

/** 初冬的某县，阳光和煦。; 某县，她察看…；某市，她…: the place that sets the scene of what follows. */
const opensLaterScene = ({ text }: Scene, place: Found, segment: Segment): boolean => {
  if (text[place.end] !== '，') return false;
  const before = text[place.start - 1];
  if (place.start === segment.start || before === '；') return true;
  return segment.opensParagraph && place.start - segment.start <= LATEST_IN_SCENE && before === '的';
};

/** What leaves from a place: `自某市发车`, `从某港启运`. */
const LEAVES = new WordList(
  '出发 发车 启程 启运 首发 始发 开出 开行 驶出 起运 发运 起飞 首航 起航 启航 出海 离港 发出'.split(' '),
);
const FROM = ['自', '从', '由'];

/** 专列自某市发车; not 从某市出发的考察团, 来自某市. */
export const leavesFrom = ({ text }: Scene, place: Found): boolean => {
  if (!FROM.some(word => text.startsWith(word, place.start - 1)) || text[place.start - 2] === '来') return false;
  const length = LEAVES.lengthAt(text, deedEnd(text, place.end));
  return length > 0 && text[deedEnd(text, place.end) + length] !== '的';
};
const deedEnd = (text: string, start: number): number => start + ADVERBS.lengthAt(text, start);

const LIES_IN = new WordList(['位于', '坐落于', '坐落在']);

/** 大连市的企业, 沈阳产业 …: the place only qualifies what follows. */
export const qualifies = (scene: Scene, place: Found): boolean => {
  const next = scene.text[place.end];
  return next === '的' || next === '市' || next === '籍';
};

/** Whether something in the first segment of an event says that it is there. */
export const isInFirst = (scene: Scene, place: Found, segment: Segment): boolean =>
  isLocated(scene, place, segment.start, true) ||
  isHost(scene, place) ||
  STOPS.endsAt(scene.text, place.start) ||
  opensScene(scene, place, segment) ||
  isSeenThere(scene, place, segment);

/** The same of a later segment, which adds new stations; `isFirst`: no place is known yet. */
export const isInLater = (scene: Scene, place: Found, segment: Segment, isFirst: boolean): boolean =>
  isLocated(scene, place, segment.start, false) ||
  STOPS.endsAt(scene.text, place.start) ||
  opensLaterScene(scene, place, segment) ||
  (isFirst && LIES_IN.endsAt(scene.text, place.start));
