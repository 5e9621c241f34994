/**
 * Places in the text, longest chain in one piece. In: matches of `place` and `region`. Out: chains with every code
 * that they may stand for. It does not look at titles, organizations or clusters around them.
 */
import type { Draft } from '../draft.ts';
import type { Match } from '../match-index.ts';
import type { TokenBorders } from './span-tools.ts';

export interface PlaceChain {
  readonly start: number;
  readonly end: number;
  /** Codes that the last link may have in this chain; empty for what has none. */
  readonly codes: readonly string[];
  /** A short name that is also a common word or belongs to many: kept only with other evidence. */
  readonly isWeak: boolean;
  readonly links: number;
}
interface Link {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  /** Column of the lexicon: full, short, weak, town; or the type of a region. */
  readonly form: string;
}
interface Chain {
  readonly first: Link;
  readonly end: number;
  readonly codes: readonly string[];
  readonly links: number;
}

/** A unit (省 市 县 区 州) before these may be part of another word: 区域, 市场, 县域, 省份. */
const WORD_AFTER_UNIT = new Set('域块间段场民值容界貌份际情');
const UNITS = new Set('省市县区州旗');
/** Areas named after their first word: `武汉都市圈`. */
const AREA_ENDS = '城市群 大都市圈 都市圈 城市圈 经济圈 经济带 经济区 一体化示范区 新区 盆地 半岛'.split(' ');

const toLink = ({ start, end, entry }: Match): Link =>
  entry.kind === 'place'
    ? { start, end, codes: (entry.columns[0] ?? '').split(','), form: entry.columns[1] ?? 'full' }
    : { start, end, codes: [], form: entry.columns[0] ?? 'region' };

/** True when the division `child` lies in `parent` (its code begins with the parent's without the zero pairs). */
export const isWithin = (child: string, parent: string): boolean => {
  const stem = parent.endsWith('0000') ? parent.slice(0, 2) : parent.endsWith('00') ? parent.slice(0, 4) : parent;
  return child !== parent && child.startsWith(stem);
};

/** Codes of `next` as the continuation of `link`; null when the two do not form a chain. */
const joinLinks = (link: Link, next: Link): readonly string[] | null => {
  if (link.codes.length > 0 && next.codes.length > 0) {
    const inner = next.codes.filter(code =>
      // A town carries the code of its county.
      link.codes.some(parent => isWithin(code, parent) || (next.form === 'town' && code === parent)),
    );
    return inner.length > 0 ? inner : null;
  }
  const isForeign = (link.form === 'country' || link.form === 'foreign') && next.form === 'foreign';
  const isIsland = (link.form === 'taiwan' || link.codes.includes('710000')) && next.form === 'taiwan';
  const isCity = next.form === 'new-area' && link.codes.length > 0;
  return isForeign || isIsland || isCity ? [] : null;
};

const collectLinks = ({ text, matches }: Draft, { isBorder }: TokenBorders): Map<number, Link[]> => {
  const links = new Map<number, Link[]>();
  for (const match of [...matches.all('place'), ...matches.all('region')]) {
    const { end, start } = match;
    const isCut = WORD_AFTER_UNIT.has(text[end] ?? '') && UNITS.has(text[end - 1]!);
    // 青岛港 is one word of the dictionary: the place in it makes the port's name.
    const isOfPort = text[end] === '港' && isBorder(end + 1);
    if (!isBorder(end) && !isOfPort && (isCut || end - start < 3)) continue;
    const list = links.get(start);
    if (list === undefined) links.set(start, [toLink(match)]);
    else list.push(toLink(match));
  }
  return links;
};

/** Longest chain that begins with `first`. */
const extendChain = (first: Link, links: ReadonlyMap<number, Link[]>): Chain => {
  let chain: Chain = { first, end: first.end, codes: first.codes, links: 1 };
  for (let last = first; ; ) {
    let best: { next: Link; codes: readonly string[] } | null = null;
    for (const next of links.get(last.end) ?? []) {
      const codes = joinLinks({ ...last, codes: chain.codes }, next);
      if (codes !== null && (best === null || next.end > best.next.end)) best = { next, codes };
    }
    if (best === null) return chain;
    last = best.next;
    chain = { first, end: last.end, codes: best.codes, links: chain.links + 1 };
  }
};

const withArea = (text: string, { first, end, codes, links }: Chain, isWeak: boolean): PlaceChain => {
  const area = AREA_ENDS.find(ending => text.startsWith(ending, end));
  return area === undefined
    ? { start: first.start, end, codes, isWeak, links }
    : { start: first.start, end: end + area.length, codes: [], isWeak: false, links: links + 1 };
};

/** Chains in order, without overlaps. */
export const findPlaces = (draft: Draft, borders: TokenBorders): PlaceChain[] => {
  const links = collectLinks(draft, borders);
  const chains: PlaceChain[] = [];
  let free = 0;
  for (const start of [...links.keys()].sort((a, b) => a - b)) {
    if (start < free) continue;
    let best: Chain | null = null;
    for (const first of links.get(start)!) {
      if (!borders.isBorder(start) && first.end - start < 3) continue;
      const chain = extendChain(first, links);
      if (best === null || chain.end > best.end) best = chain;
    }
    if (best === null) continue;
    const isBare = best.links === 1;
    // 西区, 城区, 赵县: two characters that also end other words.
    const isTiny = best.end - start === 2 && draft.text[best.end - 1] === '区';
    const chain = withArea(draft.text, best, isBare && (best.first.form === 'weak' || isTiny));
    chains.push(chain);
    free = chain.end;
  }
  return chains;
};
