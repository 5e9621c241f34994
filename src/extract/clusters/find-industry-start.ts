/**
 * The left edge of an industry's name that ends at a given place: walk left over nouns of industry, stop at verbs,
 * function words, regions, numbers and punctuation.
 *
 * In: offset of the name's end. Out: start of the name and, before it, of a region that stands directly in front.
 */
import type { Draft, NameCandidate } from '../draft.ts';
import { getTokenIndex } from '../token-index.ts';
import { findTokenAt, getTag } from '../token-lookup.ts';
import { getWordTable } from '../word-table.ts';
import { findJointCities } from './joint-cities.ts';

export interface IndustrySpan {
  readonly start: number;
  readonly end: number;
  /** Start of the region directly in front (辽宁|航空装备); equals `start` when none. */
  readonly regionStart: number;
}

/** No industry's name is longer: what the walk cannot bound in this many code units is no name. */
const MAX_NAME_LENGTH = 20;

/** jieba's tags of words that are no part of a name: verbs, adverbs, function words, numbers, names of people and places. */
const STOP_TAGS = new Set(
  'v vd vi vq vg d df dg p c cc u uj ul ug uv ud uz y e o r rr rz rg m mq q f t tg nr nrt nrfg ns nt zg'.split(' '),
);

/** What is done to goods, and so ends the name of a trade behind them: 五金制造, 玩具创意, 海产加工. */
const TRADES = new Set(
  '制造 加工 创意 养殖 种植 冶炼 印染 印刷 铸造 锻造 酿造 酿酒 打印 修造 造船 造纸 制药 制糖 制革 制鞋 制衣 屠宰 捕捞 育种 制种 烘焙 装饰 包装 封测 封装 炼化 炼油 发电 储运 焊接 压铸 拆解 回收 深加工 精深加工 育苗 繁育 维修 综合利用 梯次利用 压榨 切割 配送 拍摄 外包 提取 脱水 孵化 提锂'.split(
    ' ',
  ),
);

/** Tags of what a trade works on: 锂电/j 回收. */
const GOODS = new Set(['n', 'nz', 'j', 'vn']);

/** Whether the verb of `[start, end)` names a trade: a noun stands right before it (not 推动|加工). */
const isTrade = ({ text, tokens }: Draft, start: number, end: number): boolean => {
  const before = findTokenAt(tokens, start - 1);
  return before >= 0 && TRADES.has(text.slice(start, end)) && GOODS.has(getTag(tokens, before));
};

const isHan = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

const placesByCandidates = new WeakMap<object, ReadonlyMap<number, NameCandidate>>();

/** Places by the offset at which they end; of several the first found. */
const getPlacesByEnd = (draft: Draft): ReadonlyMap<number, NameCandidate> => {
  const known = placesByCandidates.get(draft.candidates);
  if (known !== undefined) return known;
  const places = new Map<number, NameCandidate>();
  for (const candidate of draft.candidates) {
    // A zone bounds the industry's name as a place does: 某某开发区|石化产业集群.
    if ((candidate.kind === 'place' || candidate.kind === 'site') && !places.has(candidate.end))
      places.set(candidate.end, candidate);
  }
  placesByCandidates.set(draft.candidates, places);
  return places;
};

/** Start of the region (全省, 沈阳市, 安徽滁州) that ends at `end`; `end` when none. */
const findRegionStart = (draft: Draft, end: number): number => {
  const places = getPlacesByEnd(draft);
  let start = end;
  for (;;) {
    const place = places.get(start);
    const token = findTokenAt(draft.tokens, start - 1);
    if (place !== undefined) start = place.start;
    else if (token >= 0 && getTag(draft.tokens, token) === 'ns' && draft.tokens.ends[token] === start)
      start = draft.tokens.starts[token]!;
    else return start;
  }
};

/** Prepositions that the segmenter joins with what follows: 对|锡基. */
const JOINED = '对以把将与';
const isJoined = (draft: Draft, start: number): boolean => {
  const tokens = getTokenIndex(draft);
  return JOINED.includes(draft.text[start]!) && tokens.tagOf(tokens.tokenAt(start)) === 'x';
};

/** 做|强锡基: where a leading word ends that the segmenter cut in two; `start` when none does. */
const leadingEnd = (draft: Draft, start: number, end: number, from: number): number => {
  const { text, lexicon } = draft;
  if (end - start > 2 && isJoined(draft, start)) return start + 1;
  const leading = getWordTable(lexicon, 'leading-word');
  for (let at = end - 1; at > start; at--) if (leading.lengthEndingAt(text, at, from) > at - start) return at;
  return start;
};

const COMPOUNDS = new Set('氧化 硫化 氯化 氟化 氮化 碳化 溴化 碘化 氢化 磷化 砷化 硅化'.split(' '));

/** 氧化|铟锡: the first part of a substance, which the segmenter takes for a verb. */
const isCompound = (text: string, start: number, end: number): boolean =>
  COMPOUNDS.has(text.slice(start, end)) && isHan(text.charCodeAt(end));

const CLOSING = '）'.charCodeAt(0);

/** Start of the bracket that ends at `end` inside a name, behind an industry (新型电力（智能电网）|装备); `end` where it is none of its parts. */
const bracketStart = ({ text, lexicon }: Draft, end: number, from: number): number => {
  let start = end - 1;
  while (start > from && (isHan(text.charCodeAt(start - 1)) || isAlphanumeric(text.charCodeAt(start - 1)))) start--;
  if (text[start - 1] !== '（' || start >= end - 1 || !isHan(text.charCodeAt(end))) return end;
  return getWordTable(lexicon, 'industry').lengthEndingAt(text, start - 1, from) > 1 ? start - 1 : end;
};

/** What counts industries in front of 大: 四大|机器人产业基地. */
const COUNTS = '二三四五六七八九十0123456789';

/** What the segmenter takes for people or places where it does not know a plant or thing: 巧克力, 何首乌, 南瓜. */
const UNKNOWN_NAMES = new Set('nr nrt nrfg ns'.split(' '));

/** 何首乌|产业链: right before a head it is what the industry makes, not a person; a place only where the gazetteer has it. */
const isMistaken = ({ text, tokens }: Draft, start: number, end: number, isLast: boolean): boolean =>
  isLast &&
  end - start > 1 &&
  UNKNOWN_NAMES.has(getTag(tokens, findTokenAt(tokens, start))) &&
  isHan(text.charCodeAt(start));

/** Start of the word that ends at `end` and belongs to the name, of which it may be the last; `end` when the name begins there. */
const stepLeft = (draft: Draft, end: number, from: number, isLast: boolean): number => {
  const { text, tokens, lexicon } = draft;
  const code = text.charCodeAt(end - 1);
  if (text[end - 1] === '大' && COUNTS.includes(text[end - 2] ?? '、')) return end;
  const industry = getWordTable(lexicon, 'industry').lengthEndingAt(text, end, from);
  const leading = getWordTable(lexicon, 'leading-word').lengthEndingAt(text, end, from);
  if (industry > 0 && industry >= leading) return end - industry;
  if (isAlphanumeric(code)) {
    let start = end;
    while (start > from && isAlphanumeric(text.charCodeAt(start - 1))) start--;
    // A bare number counts something; 5G and LED name it.
    return /[A-Za-z]/.test(text.slice(start, end)) ? start : end;
  }
  if (code === CLOSING) return bracketStart(draft, end, from);
  if (!isHan(code)) return end;
  if (leading > 1) return end;
  const token = findTokenAt(tokens, end - 1);
  const start = Math.max(from, tokens.starts[token]!);
  if (start === end - 1 && isJoined(draft, start)) return end;
  const crossing = leadingEnd(draft, start, end, from);
  if (crossing > start) return crossing;
  if (leading === 1 && start === end - 1) return end;
  if (isMistaken(draft, start, end, isLast)) return start;
  if (STOP_TAGS.has(getTag(tokens, token)) && !(start > from && isTrade(draft, start, end))) {
    return isCompound(text, start, end) ? start : end;
  }
  return start;
};

/** 锻造|镁合金产业集群: a trade that is also what is done to a cluster; not in 精密锻造装备. */
const isForging = ({ text, tokens, lexicon }: Draft, start: number, stop: number, end: number): boolean => {
  if (stop === end || text.slice(start, stop) !== '锻造') return false;
  if (!getWordTable(lexicon, 'industry').has(text.slice(stop, end))) return false;
  const before = findTokenAt(tokens, start - 1);
  return before < 0 || !getTag(tokens, before).startsWith('n');
};

/**
 * Find the industry's name that ends at `end`.
 *
 * @returns a span that is empty when no name stands there; praise is still in it
 * cost: O(length of the name × longest entry)
 */
export const findIndustryStart = (draft: Draft, end: number): IndustrySpan => {
  const from = Math.max(0, end - MAX_NAME_LENGTH);
  const places = getPlacesByEnd(draft);
  let start = end;
  while (start > from) {
    // A gazetteer's place ends the name even where the segmenter took it for a common noun.
    if (start < end && places.has(start)) break;
    const next = stepLeft(draft, start, from, start === end && !places.has(start));
    if (next === start || isForging(draft, next, start, end)) break;
    start = next;
  }
  const cities = start < end ? findJointCities(draft, start, end) : null;
  if (cities === null) return { start, end, regionStart: findRegionStart(draft, start) };
  return { start: cities.end, end, regionStart: findRegionStart(draft, cities.start) };
};
