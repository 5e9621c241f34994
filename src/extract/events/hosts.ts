/**
 * Who acts is called by its place: `某市昨日隆重举行`, `某镇的厂主们等来了`; what leaves does so from one: `专列自某市发车`.
 *
 * In: scene and a place. Out: yes or no.
 */
import { skipTime } from '../dates/marks.ts';
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { listAround } from './place-list.ts';
import { hasAny, inRange, type Scene } from './scene.ts';

/** Between who acts and their deed: `某市昨日隆重举行`, `某镇6月3日上午迎来`. */
const ADVERBS = new WordList(
  (
    '隆重 成功 正式 如期 盛大 联合 组织 再次 再度 首次 集中 同时 同步 顺利 又 也 还 专门 特地 昨日 昨天 昨晚 今日 今天 今晨 今早 前天 前日 近日 日前 近期 ' +
    '上午 下午'
  ).split(' '),
);

/** Where the deed begins of whom a place stands for: behind a day, a time of day and adverbs. */
const deedStart = ({ text, dates }: Scene, end: number): number => {
  // 五金之都某市，6月3日迎来…
  let at = text[end] === '，' && hasAny(dates, end + 1, end + 2) ? end + 1 : end;
  const day = inRange(dates, at, at + 1)[0];
  if (day !== undefined) at = skipTime(text, day.end);
  for (let length = ADVERBS.lengthAt(text, at); length > 0; length = ADVERBS.lengthAt(text, at)) at += length;
  return at;
};

/** 某市举办…, 某镇6月3日迎来…: the place acts or receives. */
export const isHost = (scene: Scene, place: Found): boolean =>
  scene.words.host.startsAt(scene.text, deedStart(scene, listAround(scene, place).end)) || isHomeOfHosts(scene, place);

/** How those are called who receive somebody where they are at home: 厂主们, 农户, 企业家. */
const HOSTS_END = '们户民农商家主';
const LONGEST_HOSTS = 12;
const RECEIVES = new WordList(['迎来', '等来', '盼来', '请来', '接待', '迎接']);

/** 某镇的厂主们6月3日等来了…: those who are at home there receive. */
const isHomeOfHosts = (scene: Scene, { end }: Found): boolean => {
  const { text } = scene;
  if (text[end] !== '的') return false;
  for (let at = end + 2; at <= end + LONGEST_HOSTS && !'，。；、'.includes(text[at - 1]!); at++)
    if (HOSTS_END.includes(text[at - 1]!) && RECEIVES.startsAt(text, deedStart(scene, at))) return true;
  return false;
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
