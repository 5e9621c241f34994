/**
 * What may stand before the place at the head of a name and belongs to it: a brand, another name, a place joined by a dash, words
 * that no dictionary holds. In: the workbench, where the place begins. Out: where the name begins.
 */
import { isWithin } from './find-places.ts';
import { isDigit, isHan, isLatin } from './span-tools.ts';
import { tokenStart } from './step-left.ts';
import type { Workbench } from './workbench.ts';

const PREFIXES = [
  '人行',
  '中行',
  '农行',
  '工行',
  '建行',
  '交行',
  '农发行',
  '大唐',
  '国立',
  '私立',
  '中共',
  '共青团',
  '民建',
  '民盟',
  '民革',
  '民进',
  '农工党',
  '致公党',
  '九三学社',
];

const DASHES = new Set('—－–-');

/** Start of what may stand before a place at the head of a name: a brand, `国立`, another name; `start` when nothing. */
export const beforePlace = ({ draft, nameStarts, placeEnding }: Workbench, start: number): number => {
  const nested = nameStarts[start]!;
  if (nested !== 0) return nested - 1;
  const brand = draft.matches.endingAt(start, 'brand');
  if (brand !== undefined) return brand.start;
  // 某海关驻某地办事处
  if (draft.text[start - 1] === '驻') {
    const host = nameStarts[start - 1]!;
    return host !== 0 ? host - 1 : (placeEnding.get(start - 1)?.start ?? start);
  }
  // 中国—某国某地产业园区, 某地—某地跨省产业园
  if (DASHES.has(draft.text[start - 1]!)) return placeEnding.get(start - 1)?.start ?? start;
  const prefix = PREFIXES.find(
    word => draft.text.endsWith(word.slice(-1), start) && draft.text.startsWith(word, start - word.length),
  );
  return prefix === undefined ? start : start - prefix.length;
};

/** Whether nothing of a name can stand before `at`: a list mark or a stop word ends there. */
export const isOpening = ({ draft: { text }, isStopEnd }: Workbench, at: number): boolean =>
  at <= 0 || text[at - 1] === '、' || isStopEnd(at);

/** Nothing of the same name stands before `at`, whatever does. */
export const isBounded = (bench: Workbench, at: number): boolean =>
  isOpening(bench, at) || !isHan(bench.draft.text.charCodeAt(at - 1));

const MOST_BEFORE_PLACE = 3;

/** Latin letters, a capital among them, before the place of a firm's name: 3M|中国有限公司. */
const beforeForeign = ({ text }: Workbench['draft'], start: number): number => {
  let at = start;
  let isNamed = false;
  while (at > 0 && (isLatin(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1)))) {
    at--;
    isNamed ||= text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90;
  }
  return isNamed ? at : start;
};

/** Words in front of the place of a firm's name, one of which no dictionary holds: `、云岭贵州数据有限公司`. */
export const beforeFirmPlace = (bench: Workbench, start: number): number => {
  const { draft, borders, tradeVerbs, placeEnding } = bench;
  const foreign = beforeForeign(draft, start);
  if (foreign !== start) return foreign;
  let at = start;
  let isNamed = false;
  for (let words = 0; words < MOST_BEFORE_PLACE; words++) {
    // 中国铁路上海局
    const outer = placeEnding.get(at);
    if (outer !== undefined && draft.text.startsWith('中国', outer.start) && outer.end - outer.start === 2)
      return outer.start;
    if (at === 0 || isOpening(bench, at) || !isHan(draft.text.charCodeAt(at - 1))) break;
    const from = tokenStart(bench, at);
    const tag = borders.tagOf(borders.tokenAt(at - 1));
    // 兖州煤业|榆林能化有限公司: a firm that the dictionary knows.
    const isFirm = tag === 'nz' && at - from > 2;
    if (at - from < 2 || (tag !== 'x' && tag !== 'n' && !isFirm && !tradeVerbs.has(draft.text.slice(from, at))))
      return start;
    isNamed ||= tag === 'x' || isFirm;
    at = from;
  }
  return isNamed && isBounded(bench, at) ? at : start;
};

const LONGEST_BETWEEN = 4;
const BETWEEN_TAGS = new Set(['n', 'nz', 'nr', 'x', 'j', 'vn', 'g']);

/** Start of the division around the name's place where one word stands between: 四川|时代|宜宾工厂, 江苏|港航|连云港集团. */
export const beforeOuterPlace = (bench: Workbench, start: number, codes: readonly string[]): number => {
  const { draft, borders, placeEnding } = bench;
  if (codes.length !== 1 || start < 3 || !isHan(draft.text.charCodeAt(start - 1)) || bench.isStopEnd(start))
    return start;
  const from = tokenStart(bench, start);
  const outer = placeEnding.get(from);
  if (outer === undefined || outer.isWeak || start - from < 2 || start - from > LONGEST_BETWEEN) return start;
  const isWord = BETWEEN_TAGS.has(borders.tagOf(borders.tokenAt(from)));
  return isWord && outer.codes.some(code => isWithin(codes[0]!, code)) ? outer.start : start;
};

const NAME_TAGS = new Set(['nr', 'ng', 'n', 'a', 'nz', 'x']);
/** Single characters that stand before places without being part of them. */
const APART = new Set(
  '好高优强快多少真新老原现大小前后该各本我全省市县区镇乡村旗州内外名家个位处所等人年月日次方来东西南北中上下',
);

/** A single character in front of a place that the segmenter cut off it: 黄|山东|矿区, 岳|阳新|岭. */
export const beforeCutPlace = (bench: Workbench, start: number): number => {
  const { draft, borders, placeEnding } = bench;
  const from = start - 1;
  if (from < 0 || !isHan(draft.text.charCodeAt(from)) || APART.has(draft.text[from]!) || placeEnding.has(start))
    return start;
  const token = borders.tokenAt(from);
  const isSingle = draft.tokens.starts[token] === from && NAME_TAGS.has(borders.tagOf(token));
  return isSingle && !bench.isStopEnd(start) && isBounded(bench, from) ? from : start;
};

/** `河池·南丹|工业园区`: the city before the dot, the county behind it. */
export const beforeDot = (
  { draft: { text }, placeEnding }: Workbench,
  start: number,
  codes: readonly string[],
): number => {
  const outer = text[start - 1] === '·' ? placeEnding.get(start - 1) : undefined;
  const holds = outer?.codes.some(code => codes.some(inner => isWithin(inner, code))) ?? false;
  return outer !== undefined && holds ? outer.start : start;
};

const MOST_NATIONAL = 5;
const NATIONAL_TAGS = new Set(['n', 'nz', 'vn', 'j', 'l', 'b', 'nr', 'x']);
/** A verb of such names: 国家超级|计算|某市中心. */
const COMPUTING = '计算';

/** `国家|集成电路|设计|深圳|基地`: what the nation has at that place. */
export const beforeNational = (bench: Workbench, start: number): number => {
  const { draft, borders } = bench;
  let at = start;
  for (let words = 0; words < MOST_NATIONAL && at > 1; words++) {
    if (draft.text.startsWith('国家', at - 2) && borders.isBorder(at - 2)) return at === start ? start : at - 2;
    if (!isHan(draft.text.charCodeAt(at - 1)) || bench.isStopEnd(at)) return start;
    const from = tokenStart(bench, at);
    const isNoun =
      NATIONAL_TAGS.has(borders.tagOf(borders.tokenAt(at - 1))) || draft.text.slice(from, at) === COMPUTING;
    if (at - from < 2 || !isNoun) return start;
    at = from;
  }
  return start;
};

/** A word that no dictionary holds, or a brand and such a word, before the place of a site: `参观盛川中牟试验场`. */
export const beforeSitePlace = (bench: Workbench, start: number): number => {
  const { draft, borders, nameStarts, placeEnding } = bench;
  if (start === 0 || !isHan(draft.text.charCodeAt(start - 1)) || bench.isStopEnd(start) || nameStarts[start] !== 0)
    return start;
  // 金羽镁业|某地|基地: the short name of a firm.
  const tail = draft.matches.endingAt(start, 'company-tail');
  const firm = tail === undefined ? undefined : draft.matches.endingAt(tail.start, 'brand');
  if (firm !== undefined) return firm.start;
  // 独山子石化|塔里木|项目
  const seat = tail === undefined ? undefined : placeEnding.get(tail.start);
  if (seat !== undefined && !seat.isWeak && tail?.entry.columns[0] !== 'list') return seat.start;
  const from = tokenStart(bench, start);
  if (start - from < 2 || start - from > 3 || borders.tagOf(borders.tokenAt(start - 1)) !== 'x') return start;
  const brand = draft.matches.endingAt(from, 'brand');
  if (brand !== undefined) return brand.start;
  return isBounded(bench, from) ? from : start;
};
