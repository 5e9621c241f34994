/**
 * Phrases in quotation marks: slogans (“卡脖子”), counted policies (“五大安全”), numbers with their head noun
 * (“1269”行动计划). Not speech, titles, aliases, plan periods, or words quoted for emphasis.
 */
import type { Draft, FoundPhrase } from '../draft.ts';
import { getSigns, QUOTE_OPENER } from '../sign-index.ts';
import { WordList } from '../word-list.ts';
import { getWordTable } from '../word-table.ts';
import { findProperStart } from './find-proper-start.ts';
import { isOpener, MIN_ITEM_LENGTH } from './series-shape.ts';

const OPENERS = '“「『"';
const CLOSERS = '”」』"';
/** Longer ones are sentences, unless joined by + or 、 or spanned by 从…到…. */
const MAX_SLOGAN_LENGTH = 8;
const MAX_QUOTE_LENGTH = 40;
/** A sentence's own punctuation makes the quote speech. */
const SPEECH = /[，。！？；：…,!?;:\n]/;
/** Speech is announced: 说：“…”. */
const BEFORE_SPEECH = '：:，,';
/** First words that a coinage does not begin with: what follows is a piece of a sentence. */
const SENTENCE_STARTS = new WordList([
  '仿佛',
  '好像',
  '正在',
  '已经',
  '就是',
  '这',
  '那',
  '我',
  '你',
  '他',
  '她',
  '它',
  '咱',
  '为什么',
  '怎么',
  '什么',
  '在',
  '很',
  '也',
  '都',
  '没',
  '再',
  '又',
  '是',
]);
/** What stands behind a quote that names a meeting, a show, a body or a book, or talks about the words themselves. */
const NAME_TAILS = new WordList([
  '大会',
  '论坛',
  '会议',
  '博览会',
  '展览会',
  '研讨会',
  '座谈会',
  '发布会',
  '高峰论坛',
  '奖',
  '称号',
  '几个字',
  '二字',
  '两个字',
  '三个字',
  '四个字',
  '五个字',
  '一词',
  '有限公司',
  '公司',
  '集团',
  '品牌',
  '牌',
  '商标',
  '字样',
  '号',
  '杯',
]);
const NAME_ENDS = new WordList([
  '论坛',
  '大会',
  '会议',
  '公司',
  '集团',
  '博览会',
  '研讨会',
  '大赛',
  '奖',
  '协会',
  '联盟',
  '号',
  '展',
]);
const ALIAS_BEFORE = new WordList(['简称', '以下称', '下称', '名为', '又称', '俗称', '人称', '叫做']);
const COUNTED = /^(?:[两二三四五六七八九十双][^、，]{1,7}|一个[^、，]{1,5})$/;
/** Places that begin with a numeral: “四川造” counts nothing. */
const NUMERAL_PLACE =
  /^(?:四川|三亚|三明|三峡|三门|三江|三晋|三秦|三湘|九江|九寨|六安|七台河|五台|五华|八闽|双鸭山|双流|两江|两湖|两广|四平|二连|百色)/;
const CODE = /^[0-9A-Za-z]{2,8}$/;
const CODE_SUM = /^[0-9A-Za-z一二三四五六七八九十]{1,4}(?:\+[0-9A-Za-z一二三四五六七八九十]{1,4}){1,5}$/;

/** A quote of so many characters that stands in an organization's name as well is a short form of it. */
const MAX_PART_LENGTH = 4;
const partsByCandidates = new WeakMap<object, ReadonlySet<string>>();

/** All pieces of 2 to 4 characters of the names of organizations that are longer than the piece. */
const getPartsOfNames = (draft: Draft): ReadonlySet<string> => {
  const known = partsByCandidates.get(draft.candidates);
  if (known !== undefined) return known;
  const parts = new Set<string>();
  for (const name of new Set(draft.candidates.filter(c => c.kind === 'organization').map(c => c.name))) {
    for (let length = 2; length <= MAX_PART_LENGTH && length < name.length; length++) {
      for (let at = 0; at + length <= name.length; at++) parts.add(name.slice(at, at + length));
    }
  }
  partsByCandidates.set(draft.candidates, parts);
  return parts;
};

const isName = (draft: Draft, start: number, end: number): boolean => {
  const { text } = draft;
  if (NAME_TAILS.startsAt(text, end + 1)) return true;
  if (NAME_ENDS.endsAt(text, end, start) && !(end - start >= 2 && text.startsWith('字号', end - 2))) return true;
  if (ALIAS_BEFORE.endsAt(text, start - 1)) return true;
  return end - start <= MAX_PART_LENGTH && getPartsOfNames(draft).has(text.slice(start, end));
};

const isSpeech = (draft: Draft, start: number, text: string): boolean => {
  if (SPEECH.test(text)) return true;
  const before = draft.text[start - 2] ?? '';
  if (text.length > 6 && BEFORE_SPEECH.includes(before) && before !== '') return true;
  // A word of the language with one character behind it may be a coinage.
  return SENTENCE_STARTS.lengthAt(draft.text, start, start + text.length - 2) > 0;
};

/** “431”行动计划 with the proper name in front; null when no head noun stands behind the number. */
const readCode = (draft: Draft, start: number, end: number): FoundPhrase | null => {
  const length = getWordTable(draft.lexicon, 'phrase-head').lengthStartingAt(draft.text, end + 1);
  if (length === 0) return null;
  const from = findProperStart(draft, start - 1);
  const stop = end + 1 + length;
  const isPlan = draft.text.slice(stop - 4, stop) === '行动方案';
  const to = isPlan ? stop - 2 : stop;
  const text = `${draft.text.slice(from, start - 1)}“${draft.text.slice(start, end)}”${draft.text.slice(end + 1, to)}`;
  return { start: from, end: to, rule: 'quoted-code', entry: null, text, kind: 'numbered' };
};

const LONGEST_QUOTED = 8;

/** Whether a quoted list is a series: its items are of one length, or open alike, or have one character behind their verbs, or end alike. */
const isQuotedSeries = (text: string): boolean => {
  const items = text.split('、');
  const [first = ''] = items;
  if (items.length < 2 || items.some(item => item.length < MIN_ITEM_LENGTH || item.length > LONGEST_QUOTED))
    return false;
  if (items.every(item => item.length === first.length)) return true;
  const isAll = (at: number): boolean => items.every(item => item.at(at) === first.at(at));
  return (isAll(0) && isOpener(first[0]!)) || (isAll(1) && items.length > 2) || (isAll(-1) && isAll(-2));
};

const LONGEST_SUM = 20;

const readQuote = (draft: Draft, start: number, end: number): FoundPhrase | null => {
  const text = draft.text.slice(start, end);
  const make = (kind: FoundPhrase['kind'], rule: string): FoundPhrase => ({
    start,
    end,
    rule,
    entry: null,
    text,
    kind,
  });
  if (getWordTable(draft.lexicon, 'quote-exclusion').has(text)) return null;
  if (CODE.test(text) && /[0-9]/.test(text)) return readCode(draft, start, end);
  if (CODE_SUM.test(text) && /[0-9]/.test(text)) return make('numbered', 'quoted-sum');
  // “玩具+动漫+文旅”, also where speech might open.
  if (text.includes('+') && text.length <= LONGEST_SUM && /[\u4e00-\u9fff]/.test(text) && !/^[0-9]/.test(text))
    return make('slogan', 'quoted-slogan');
  if (text.includes('、')) return isQuotedSeries(text) ? make('series', 'quoted-series') : null;
  if (text.length < 2 || isSpeech(draft, start, text) || isName(draft, start, end)) return null;
  if (!/[\u4e00-\u9fff]/.test(text) || /^[0-9]/.test(text)) return null;
  if (COUNTED.test(text) && !NUMERAL_PLACE.test(text)) return make('numbered', 'quoted-count');
  const isSpanned = /^从.+到.+$/.test(text) && text.length <= 14;
  if (text.length > MAX_SLOGAN_LENGTH && !isSpanned) return null;
  return make('slogan', 'quoted-slogan');
};

/** Offset of the mark that closes the quotation opened at `open`; -1 when none is near. */
const findClose = (text: string, open: number): number => {
  const close = CLOSERS.charCodeAt(OPENERS.indexOf(text[open]!));
  const to = Math.min(text.length, open + 2 + MAX_QUOTE_LENGTH);
  for (let at = open + 1; at < to; at++) if (text.charCodeAt(at) === close) return at;
  return -1;
};

/** Every quotation that is a phrase, in order; spans are without the marks (those of codes with them). */
export const findQuoted = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const signs = getSigns(draft);
  let done = 0;
  for (let i = signs.next(0, QUOTE_OPENER); i < signs.count; i = signs.next(i + 1, QUOTE_OPENER)) {
    const open = signs.offsets[i]!;
    if (open < done) continue;
    const close = findClose(draft.text, open);
    if (close <= open + 1) continue;
    const phrase = readQuote(draft, open + 1, close);
    if (phrase !== null) found.push(phrase);
    done = close + 1;
  }
  return found;
};
