/**
 * A preposition or a verb of going before a place, or before the list of places it stands in, says that something happens there.
 *
 * In: scene, a place, and where its segment begins. Out: yes or no.
 */
import type { Found } from '../draft.ts';
import { WordList } from '../word-list.ts';
import { listAround } from './place-list.ts';
import { inRange, LONGEST_NAME, type Scene } from './scene.ts';

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
