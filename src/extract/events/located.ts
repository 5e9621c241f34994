/**
 * A preposition or a verb of going before a place, or before the list of places it stands in, says that something happens there.
 *
 * In: scene, a place, and where its segment begins. Out: yes or no.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { listAround } from './place-list.ts';
import { hasAny, inRange, LONGEST_NAME, type Scene } from './scene.ts';

const OURS = new WordList(['我省', '我市', '我县', '我区', '我州', '我旗', '我镇', '全市', '全省', '全县']);

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
  if (isFirst)
    return isBehindLocative(scene, start, from) || isBehindLocative(scene, epithetStart(scene, start, from), from);
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

const isBehindLocative = (scene: Scene, start: number, from: number): boolean =>
  start > from && (scene.words.locative.endsAt(scene.text, start) || isDoneThere(scene, start));

/** What a place is called before its name: 革命老区, 千年古城, 五金之都. */
const EPITHETS = new WordList(
  (
    '老区 城区 古城 古都 名城 小城 新城 边城 山城 之都 之乡 之城 水乡 侨乡 故里 故乡 重镇 名镇 古镇 小镇 强镇 大县 强县 百强县 山区县 县级市 口岸 城市 ' +
    '国门'
  ).split(' '),
);
/** How it is described: 素有“五金之都”之称的某市. */
const DESCRIPTIONS = new WordList('素有 享有 有着 号称 被誉为 被称为 誉为 人称 地处 盛产'.split(' '));
const LONGEST_EPITHET = 24;
const MARKS = '，。；：、';

/** Where what is said of a place before its name begins: 到|革命老区某县, 到|“五金之都”某市, 在|素有“五金之都”之称的某市; `start` where nothing is. */
const epithetStart = ({ text, words, tagAt }: Scene, start: number, from: number): number => {
  const first = Math.max(from, start - LONGEST_EPITHET);
  if (text[start - 1] === '”') {
    const open = text.slice(first, start).lastIndexOf('“');
    return open >= 0 ? first + open : start;
  }
  const isDescribed = text[start - 1] === '的';
  if (!isDescribed && !EPITHETS.endsAt(text, start)) return start;
  for (let at = start - 2; at >= first && !MARKS.includes(text[at]!); at--) {
    if (isDescribed ? DESCRIPTIONS.startsAt(text, at) : tagAt(at) !== undefined && words.locative.endsAt(text, at))
      return at;
  }
  return start;
};

/** What somebody did to be there: 跑了某市, 去了某县. */
const WENT = '跑去看逛转走进下回到';

/** 考察了某市, 到了某县; not 等来了某国客商. */
const isDoneThere = ({ text, words }: Scene, start: number): boolean => {
  if (text[start - 1] !== '了') return false;
  const verbEnd = start - 1;
  return (
    WENT.includes(text[verbEnd - 1] ?? '。') || (words.locative.endsAt(text, verbEnd) && text[verbEnd - 1] !== '来')
  );
};

/** 听取汇报，并赴某市考察: they go on there. */
const goesOnTo = ({ text }: Scene, at: number): boolean =>
  (text[at] === '赴' || text[at] === '到') && '并还再又'.includes(text[at - 1] ?? '。');

/** 某某到某市, 某某一行赴某市, 某某随后到某市: who goes there stands right before. */
const isBehindActor = (scene: Scene, at: number): boolean =>
  inRange(scene.people, at - LONGEST_NAME, at).some(person => person.end === at) ||
  scene.words.goer.endsAt(scene.text, at);

/** 地处浙中的某市: the region only says where the other lies. */
export const isSeatOfOther = ({ text, places }: Scene, { start, end }: Found): boolean =>
  text[end] === '的' && SEATS.endsAt(text, start) && hasAny(places, end + 1, end + 2);
const SEATS = new WordList(['地处', '位于', '隶属']);

/** What somebody asks or is told: 了解企业在某县的布局. */
const INFORMS = new WordList('了解 询问 问起 打听 介绍 听取 咨询 关于 讲述 谈到 谈起 汇报'.split(' '));
const LONGEST_CLAUSE = 24;

/** 了解企业在某县、某市的布局: told of, not seen. */
export const isToldOf = (scene: Scene, place: Found, from: number): boolean => {
  const { start, end } = listAround(scene, place);
  if (scene.text[start - 1] !== '在' || scene.text[end] !== '的') return false;
  const clause = Math.max(from, start - LONGEST_CLAUSE);
  const comma = scene.text.slice(clause, start).lastIndexOf('，');
  return INFORMS.isIn(scene.text, clause + comma + 1, start);
};
