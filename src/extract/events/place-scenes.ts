/**
 * A place that sets the scene: right behind the day, at the head of a paragraph, or before what is seen there.
 *
 * In: scene, a place and its segment. Out: yes or no.
 */
import { skipTime } from '../dates/marks.ts';
import { skipSpaces } from '../dates/read-full-date.ts';
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { hasAny, inRange, lastBefore, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

/** Who is named after a place: 某省代表团, 某市考察组. */
const BODIES = ['团', '组', '一行', '委', '政府'];
const LONGEST_BODY = 8;

/** 一大早 and the like, which the grammar of dates does not read. */
const EARLY = new WordList(['一大早', '一早', '大清早', '当天', '前后', '许']);

/** Whether nothing but a time of day and a comma stands between a day and a place. */
const isBehindDay = (scene: Scene, day: Found, place: Found): boolean => {
  let at = skipTime(scene.text, day.end);
  at += EARLY.lengthAt(scene.text, at);
  return at < place.start && '，,'.includes(scene.text[at]!) && skipSpaces(scene.text, at + 1) === place.start;
};

/** 3月12日上午，某市某区春寒料峭: the place right behind the day sets the scene. */
export const opensScene = (scene: Scene, place: Found, segment: Segment): boolean => {
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
    '集中区 工业区 聚集区 集聚区 村口 村里 街头 街上 山上 山坡 河边 湖边 海边 岸边 中央厨房 市场 茶山 老街 一期 二期 三期'
  ).split(' '),
);
/** Words of one sign that end such a name before a mark: `模具厂、`. */
const SEEN_LAST = '厂园馆港矿场';
/** An occasion, before a comma: `某市的博览会上，`. */
const AT_OCCASION = ['会上', '展上', '节上', '论坛上', '仪式上'];
/** Signs of a clause of its own: what is behind them is not the place's: 某市的代表在会上发言. */
const OTHER_CLAUSE = '在从与把将被向对为';
const LONGEST_SEEN = 16;
/** Before a place that is the subject of its clause. */
const OPENS_CLAUSE = '，。：；、—…！？\n ”　';

const namesOrganization = (scene: Scene, start: number, end: number): boolean =>
  hasAny(scene.organizations, start, end);

/** Where the name ends that the place qualifies: at a mark, or behind the word for what is seen there; -1 where it names nothing of the kind. */
export const seenEnd = (scene: Scene, start: number): number => {
  const { text } = scene;
  const stop = Math.min(text.length, start + LONGEST_SEEN);
  const site = inRange(scene.sites, start, start + 1)[0];
  if (site !== undefined) return site.end;
  for (let at = start; at < stop; at++) {
    const length = SEEN.lengthAt(text, at);
    if (length > 0) return at + length;
    if (OTHER_CLAUSE.includes(text[at]!)) return -1;
    if (!'，、。；：…（“'.includes(text[at]!)) continue;
    const isSeen = SEEN_LAST.includes(text[at - 1]!) && at > start + 1;
    return isSeen || AT_OCCASION.some(word => text.startsWith(word, at - word.length)) ? at : -1;
  }
  return -1;
};

/** 某镇的果园里灯火通明; 某镇的大棚、某县的模具厂: the place of what is seen there, at the head of a clause. */
export const isSeenThere = (scene: Scene, place: Found, segment: Segment): boolean => {
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

const LATEST_IN_SCENE = 8;

/** 初冬的某县，阳光和煦。; 某县，她察看…；某市，她…: the place that sets the scene of what follows. */
export const opensLaterScene = ({ text }: Scene, place: Found, segment: Segment): boolean => {
  if (text[place.end] !== '，') return false;
  const before = text[place.start - 1];
  if (place.start === segment.start || before === '；') return true;
  return segment.opensParagraph && place.start - segment.start <= LATEST_IN_SCENE && before === '的';
};

const DASH = '—';
const MOST_LISTED = 8;

/** 甲镇、乙县，丙市——6月3日，…: a list of places heads the sentence. */
export const headsSentence = ({ text, places }: Scene, place: Found, segment: Segment): boolean => {
  let at = segment.start;
  let isListed = false;
  for (let i = 0; i < MOST_LISTED; i++) {
    const next = inRange(places, at, at + 1)[0];
    if (next === undefined) return false;
    isListed ||= next.start === place.start;
    at = next.end;
    if (text[at] === DASH) return isListed;
    if (!'、，和与'.includes(text[at] ?? '。')) return false;
    at++;
  }
  return false;
};
