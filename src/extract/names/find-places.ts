/**
 * Places in the text, longest chain in one piece. In: links (place-links.ts). Out: chains with every code that they may
 * stand for. It does not look at titles, organizations or clusters around them.
 */
import type { Draft } from '../draft.ts';
import { SignSet } from '../sign-set.ts';
import type { TokenIndex } from '../token-index.ts';
import { WordList } from '../word-list.ts';
import { getWordTable, type WordTable } from '../word-table.ts';
import { parseCodes } from './place-codes.ts';
import { collectLinks, MAY_STAND_IN_FRONT, type PlaceLink, WORD_AFTER_UNIT } from './place-links.ts';
import { isHan } from './span-tools.ts';

export interface PlaceChain {
  readonly start: number;
  readonly end: number;
  /** Codes that the last link may have in this chain; empty for what has none. */
  readonly codes: readonly string[];
  /** A short name that is also a common word or belongs to many: kept only with other evidence. */
  readonly isWeak: boolean;
  /** A town of a name that many have: its county or city is evidence enough. */
  readonly isTown: boolean;
  readonly links: number;
}
interface Chain {
  readonly first: PlaceLink;
  readonly end: number;
  readonly codes: readonly string[];
  readonly links: number;
  /** The last link is a city or division abroad. */
  readonly isForeign: boolean;
}

/** Areas named after their first word: `武汉都市圈`. */
const AREA_ENDS = new WordList(
  '城市群 大都市圈 都市圈 城市圈 经济圈 经济带 经济区 一体化示范区 新区 盆地 半岛'.split(' '),
);
/** Regions that may bear 地区 behind them (东北地区); 上海地区 is a place and a plain word. */
const UNITS_END = /[省州县市府邦郡区]/;
const REGION_FORMS = new Set(['region', 'continent']);
const TOWN_UNITS = ['镇', '街道', '乡'];
/** Tags of words that may be a name: the short form of a town is none of the common nouns and verbs. */
const NAME_TAGS = new Set(['ns', 'nr', 'nrt', 'nrfg', 'nz', 'nt', 'x']);

const isTownForm = (form: string): boolean => form === 'town' || form === 'weak-town';

/** True when the division `child` lies in `parent` (its code begins with the parent's without the zero pairs). */
export const isWithin = (child: string, parent: string): boolean => {
  const stem = parent.endsWith('0000') ? parent.slice(0, 2) : parent.endsWith('00') ? parent.slice(0, 4) : parent;
  return child !== parent && child.startsWith(stem);
};

/** Codes among `inner` that lie in one of `outer`; a town carries the code of its county. */
const codesWithin = (inner: readonly string[], outer: readonly string[], isTown: boolean): readonly string[] =>
  inner.filter(code => outer.some(parent => isWithin(code, parent) || (isTown && code === parent)));

/** Codes of `next` as the continuation of `link`; null when the two do not form a chain. */
const joinLinks = (link: PlaceLink, next: PlaceLink): readonly string[] | null => {
  if (link.codes.length > 0 && next.codes.length > 0) {
    const inner = codesWithin(next.codes, link.codes, isTownForm(next.form));
    return inner.length > 0 ? inner : null;
  }
  const isForeign = (link.form === 'country' || link.form === 'foreign') && next.form === 'foreign';
  const isIsland = (link.form === 'taiwan' || link.codes.includes('710000')) && next.form === 'taiwan';
  const isTown = link.form === 'taiwan' && next.form === ISLAND_TOWN;
  const isPart = (next.form === 'new-area' || next.form === 'open') && (link.codes.length > 0 || link.form === 'open');
  return isForeign || isIsland || isTown || isPart ? [] : null;
};

/** Form of a town of Taiwan without its unit. */
const ISLAND_TOWN = 'taiwan-short';

interface Finder {
  readonly draft: Draft;
  readonly borders: TokenIndex;
  readonly links: ReadonlyMap<number, PlaceLink[]>;
  readonly divisions: WordTable;
}

/** A town without its unit behind its county, city or province: 晋江|磁灶. */
const findShortTown = (
  { draft: { text, tokens }, borders, divisions }: Finder,
  end: number,
  outer: readonly string[],
) => {
  if (outer.length === 0 || !isHan(text.charCodeAt(end)) || !borders.isBorder(end)) return null;
  const token = borders.tokenAt(end);
  const stop = tokens.ends[token]!;
  if (stop - end < 2 || stop - end > 3 || !NAME_TAGS.has(borders.tagOf(token))) return null;
  const name = text.slice(end, stop);
  for (const unit of TOWN_UNITS) {
    const entry = divisions.get(name + unit);
    const codes = entry === undefined ? [] : codesWithin(parseCodes(entry.columns[0] ?? ''), outer, true);
    if (codes.length > 0) return { end: stop, codes };
  }
  return null;
};

const LONGEST_VILLAGE = 4;
const VILLAGE = '村'.charCodeAt(0);
/** Behind 村 these make another word: 村民, 村委会. */
const BEHIND_VILLAGE = new SignSet('民委支庄居史镇务级容规口头落校医企域长部组社');
/** Ends of what villages are called in general: 示范|村. */
const KINDS_OF_VILLAGES = new WordList(
  '专业 示范 特色 先进 文明 美丽 贫困 重点 中心 样板 自然 行政 试点 电商 生态 景区 移民 帮扶 脱贫 产业 旅游 强 各 全 每 本 该 乡 农 驻 入 进 包 联 到 个 名 小康 新农'.split(
    ' ',
  ),
);
/** Tags of words that are no part of a village's name; of single characters those of function words alone. */
const NOT_IN_VILLAGE = new Set('v p c r d u uj ul m q f'.split(' '));
const FUNCTION_TAGS = new Set('p c uj ul'.split(' '));

/** A village directly behind its town, county or city: 隆务镇|吾屯村; `end` where none stands there. */
const villageEnd = ({ draft: { text, tokens }, borders }: Finder, end: number): number => {
  for (let at = end; at <= end + LONGEST_VILLAGE && isHan(text.charCodeAt(at)); at++) {
    if (text.charCodeAt(at) !== VILLAGE) continue;
    if (at === end || BEHIND_VILLAGE.has(text.charCodeAt(at + 1)) || KINDS_OF_VILLAGES.endsAt(text, at)) return end;
    for (let token = borders.tokenAt(end); tokens.starts[token]! < at; token++) {
      const isLong = tokens.ends[token]! - tokens.starts[token]! > 1;
      if (tokens.ends[token]! <= at && (isLong ? NOT_IN_VILLAGE : FUNCTION_TAGS).has(borders.tagOf(token))) return end;
    }
    return at + 1;
  }
  return end;
};

/** Units of a division that may have villages. */
const OF_VILLAGES = /[镇乡县区市旗道场]$/;

/** Longest chain that begins with `first`. */
const extendChain = (finder: Finder, first: PlaceLink): Chain => {
  let chain: Chain = { first, end: first.end, codes: first.codes, links: 1, isForeign: first.form === 'foreign' };
  for (let last = first; ; ) {
    let best: { next: PlaceLink; codes: readonly string[] } | null = null;
    for (const next of finder.links.get(last.end) ?? []) {
      const codes = joinLinks({ ...last, codes: chain.codes }, next);
      if (codes !== null && (best === null || next.end > best.next.end)) best = { next, codes };
    }
    if (best === null) {
      const town = isTownForm(last.form) ? null : findShortTown(finder, chain.end, chain.codes);
      if (town !== null) return { first, ...town, links: chain.links + 1, isForeign: false };
      const isUnit = !chain.isForeign && OF_VILLAGES.test(finder.draft.text[chain.end - 1]!);
      const village = isUnit ? villageEnd(finder, chain.end) : chain.end;
      return village === chain.end ? chain : { ...chain, end: village, codes: [], links: chain.links + 1 };
    }
    last = best.next;
    chain = { first, end: last.end, codes: best.codes, links: chain.links + 1, isForeign: last.form === 'foreign' };
  }
};

/** Units of divisions abroad: `莫罗瓦利|县`. */
const FOREIGN_UNITS = new WordList('自治州 自治区 广域市 大区 省 州 县 市 府 邦 郡'.split(' '));

const areaEnd = (text: string, { first, end, isForeign }: Chain): number => {
  const area = AREA_ENDS.lengthAt(text, end);
  if (area > 0) return end + area;
  if (isForeign && !UNITS_END.test(text[end - 1]!)) {
    const unit = FOREIGN_UNITS.lengthAt(text, end);
    return unit > 0 && !WORD_AFTER_UNIT.has(text[end + unit] ?? '') ? end + unit : end;
  }
  return REGION_FORMS.has(first.form) && text.startsWith('地区', end) ? end + 2 : end;
};

/** `西区`, `和县`, `小城镇`: names that are also the ends of other words and need the division named around them. */
const isWordToo = (text: string, { first: { start, form }, end }: Chain): boolean =>
  form === 'weak' ||
  form === 'weak-town' ||
  (end - start === 2 && (text[end - 1] === '区' || MAY_STAND_IN_FRONT.has(text[start]!)) && form !== 'short') ||
  (end - start === 3 && isTownForm(form) && text.startsWith('城镇', start + 1));

/** `来|凤城市`: a preposition or verb in front of a full name, not the short name that it begins. */
const isFrontOfFullName = ({ draft: { text }, links }: Finder, { first, end }: Chain): boolean =>
  MAY_STAND_IN_FRONT.has(text[first.start]!) &&
  end - first.start === 2 &&
  (links.get(first.start + 1)?.some(link => link.form === 'full' && link.end > end) ?? false);

/** Before a town where one goes. */
const TOWARDS = new WordList('延伸到 来到 前往 走访 位于 转往 到 在 赴 往 至 从'.split(' '));

/** 前镇、旗津: a town of Taiwan by its short name is one in a list, or where one goes. */
const isIslandTown = ({ draft: { text } }: Finder, { first, end }: Chain): boolean =>
  text[first.start - 1] === '、' || text[end] === '、' || TOWARDS.endsAt(text, first.start);

/** Whether the text has places of Taiwan that are no towns by their short names. cost: O(links) */
const namesIsland = ({ links }: Finder): boolean => {
  for (const list of links.values())
    if (list.some(({ form, codes }) => form === 'taiwan' || codes.includes('710000'))) return true;
  return false;
};

/** Chains in order, without overlaps. */
export const findPlaces = (draft: Draft, borders: TokenIndex): PlaceChain[] => {
  const finder = {
    draft,
    borders,
    links: collectLinks(draft, borders),
    divisions: getWordTable(draft.lexicon, 'place'),
  };
  const chains: PlaceChain[] = [];
  let free = 0;
  // Asked at the first such town.
  let isOfIsland: boolean | undefined;
  for (const start of [...finder.links.keys()].sort((a, b) => a - b)) {
    if (start < free) continue;
    let best: Chain | null = null;
    for (const first of finder.links.get(start)!) {
      const chain = extendChain(finder, first);
      if (best === null || chain.end > best.end) best = chain;
    }
    if (best === null || isFrontOfFullName(finder, best)) continue;
    if (best.first.form === ISLAND_TOWN) {
      isOfIsland ??= namesIsland(finder);
      if (!isOfIsland || !isIslandTown(finder, best)) continue;
    }
    const end = areaEnd(draft.text, best);
    const isArea = end > best.end;
    const isWeak = !isArea && best.links === 1 && isWordToo(draft.text, best);
    const isTown = isWeak && best.first.form === 'weak-town';
    chains.push({ start, end, codes: isArea ? [] : best.codes, isWeak, isTown, links: best.links + (isArea ? 1 : 0) });
    free = end;
  }
  return chains;
};
