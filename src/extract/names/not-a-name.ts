/**
 * What has the last word of an organization or a site and names none: things counted, kinds and rankings, images and aims, parts of
 * other words, parts of a firm. In: the workbench, the last word, where the name would stand. Out: yes or no.
 */
import type { Match } from '../match-index.ts';
import { isDigit } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

/** `三大中心`, `十大产业基地`, `两个项目`: things counted. */
const COUNTED = /^[一二三四五六七八九十百两几多]+(?:大|小|类|个|项|批|条|级|区|城|轴|带|廊)/;
/** Behind a number: `12个…项目`, `三家…公司`. */
const MEASURES = new Set('个家座项批处条所类只艘台件');

/** Whether a core without a place is one of many: `67家智能工厂`, `5G工厂301个`. */
export const isCounted = ({ draft: { text } }: Workbench, start: number, end: number): boolean => {
  if (isDigit(text.charCodeAt(start - 1)) || COUNTED.test(text.slice(start, start + 6))) return true;
  const numeral = text[start - 2] ?? '、';
  if (
    MEASURES.has(text[start - 1] ?? '、') &&
    (isDigit(text.charCodeAt(start - 2)) || '一二三四五六七八九十百千万多余几两数'.includes(numeral))
  )
    return true;
  return isDigit(text.charCodeAt(end)) && !/^\d+[年月日]/.test(text.slice(end, end + 8));
};

/** 中心|城区: a word of its own, whatever stands before. */
const isCentral = (text: string, end: number): boolean =>
  text.startsWith('中心', end - 2) &&
  (text.startsWith('城', end) || text.startsWith('镇', end) || text.startsWith('村', end));

/** A head followed by these is part of another word or a description: 大学生, 集团化, 公司制. */
const WORD_AFTER_HEAD = new Set('生化制级型类派军城法债者商');

/** 产业园|区内, 科学|园内: the dictionary has 区内 and 园内 as words. */
const isZoneWithin = (text: string, end: number): boolean => '区园'.includes(text[end - 1]!) && text[end] === '内';

export const isWholeWord = ({ draft, borders }: Workbench, { start, end, entry }: Match): boolean => {
  // 界别协|商会: a meeting, whatever the segmenter made of it.
  if (draft.text.startsWith('协商会', end - 3)) return false;
  // 扩|大市场: the head begins inside a verb.
  if (!borders.isBorder(start) && borders.tagOf(borders.tokenAt(start)) === 'v') return false;
  if (isCentral(draft.text, end)) return false;
  if (borders.isBorder(end) || isZoneWithin(draft.text, end)) return true;
  const token = borders.tokenAt(end);
  // The token runs on behind the head: only a made-up token (a name that the dictionary does not hold) may be cut.
  return (
    borders.tagOf(token) === 'x' && entry.text.length > 1 && start >= 0 && !WORD_AFTER_HEAD.has(draft.text[end] ?? '')
  );
};

const SHORT_HEAD = 2;
/** 羊场|镇, 牛场|乡: the head is the beginning of a town's name. */
export const isOfTown = (text: string, { end, entry }: Match): boolean =>
  entry.text.length <= SHORT_HEAD &&
  (text[end] === '镇' || (text[end] === '乡' && !'村镇'.includes(text[end + 1] ?? '。')));

/** `第二次理事会`, `一届委员会`: a meeting or a term, not the body. */
export const isSession = (text: string, start: number): boolean =>
  '次届'.includes(text[start - 1] ?? '-') && '一二三四五六七八九十0123456789'.includes(text[start - 2] ?? '-');

const RANKINGS = ['排名', '排行', '榜单'];
const DESCRIBED = /(?:一流|特色|上市|高职)$/;
const IMAGES = ['美丽', '数字', '健康', '平安', '法治', '质量', '品牌', '航天'];
/** 美丽中国|先行区: a slogan's China is no place. */
export const isOfImage = (text: string, start: number): boolean =>
  text.startsWith('中国', start) && IMAGES.some(word => text.startsWith(word, start - word.length));

/** 软科中国大学|排名 is a ranking, 世界一流|大学, 上市|公司 and 高职|高专 are many. */
export const isDescribed = (text: string, { start, end, entry }: Match): boolean =>
  RANKINGS.some(word => text.startsWith(word, end)) ||
  // 以某地为|中心
  text[start - 1] === '为' ||
  (entry.kind === 'org-head' && DESCRIBED.test(text.slice(Math.max(0, start - 2), start)));

const PRAISE = /^”(?:之称|美誉|之誉|的?称号|之名|名片|的?美称|品牌|的?名号)/;
const ASPIRED = /(?:航运|金融|贸易|消费|经济|交往|商贸)中心$/;
const AIMED = /(?:建设|打造|建成|成为|构建|迈向|争创)[^，。、；]{0,6}$/;
/** “中国某谷”之称, 加快建设某某航运中心: what a place is called or wants to be. */
export const isPraise = (text: string, start: number, end: number): boolean =>
  (text[start - 1] === '“' && PRAISE.test(text.slice(end, end + 5))) ||
  (text[end - 1] === '心' &&
    ASPIRED.test(text.slice(Math.max(start, end - 4), end)) &&
    AIMED.test(text.slice(Math.max(0, start - 10), start)));

/** 某某有限公司|总装车间: a firm that is named in full is the name, whatever part of it is seen; a laboratory bears a name of its own. */
export const isPartOfFirm = ({ draft: { text } }: Workbench, start: number, head: Match): boolean => {
  if (head.entry.columns[0] === 'lab') return false;
  return text.slice(start, head.start).indexOf('公司') > 1;
};
