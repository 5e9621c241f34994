/**
 * What kind of occasion a verb holds: 推进会 of `全省…推进会召开`, 论坛 of `…论坛举行`.
 *
 * In: the text and the verb of a sentence, and where its subject may begin. Out: the last characters of the occasion's name, "" where none is named.
 */
import type { Verb } from './scene.ts';

const ENDS = ['论坛', '仪式', '典礼', '会', '节', '展', '大赛', '年会', '活动'];
/** 推进会 and 座谈会 are told apart by the two characters before 会. */
const LONGEST_KIND = 3;
/** Between the occasion and its verb: `在某市`, `今日`. */
const LONGEST_BETWEEN = 24;
/** Behind the verb it stands near: `召开全市…推进会`. */
const LONGEST_BEHIND = 40;
const MARKS = '，。；：“”《》';

const kindBefore = (text: string, end: number): string =>
  ENDS.some(word => text.startsWith(word, end - word.length)) ? text.slice(end - LONGEST_KIND, end) : '';

export const occasionOf = (text: string, verb: Verb | null, from: number): string => {
  if (verb === null || verb.kind !== 'meeting') return '';
  for (let end = verb.start; end > from && verb.start - end <= LONGEST_BETWEEN; end--) {
    if (MARKS.includes(text[end - 1]!)) break;
    const kind = kindBefore(text, end);
    if (kind !== '') return kind;
  }
  for (let end = verb.end + LONGEST_KIND; end <= verb.end + LONGEST_BEHIND; end++) {
    if (end > text.length || MARKS.includes(text[end - 1]!)) break;
    const kind = kindBefore(text, end);
    if (kind !== '' && !kindGoesOn(text, end)) return kind;
  }
  return '';
};

/** 会议, 会场, 展览: the word is longer. */
const kindGoesOn = (text: string, end: number): boolean => '议场员长览示'.includes(text[end] ?? '。');
