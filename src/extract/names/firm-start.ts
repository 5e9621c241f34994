/**
 * Where the name of a firm begins whose brand is made of words that end names elsewhere: 云南|个|锡焊材有限责任公司, 、天|可|汽车有限公司.
 *
 * In: the workbench, the core that was found, its last word. Out: the start of the whole name; the core's own when no more belongs to it.
 * A legal form needs a brand before the trade, so what stands between the trade and a place or a mark is that brand.
 */
import type { Match } from '../match-index.ts';
import { isBounded } from './before-place.ts';
import { type Core, isSentenceVerb } from './left-edge.ts';
import { isHan } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

const LONGEST_BRAND = 4;
const SHORTEST_BRAND = 2;
/** They open a part of the sentence right behind a place or a mark, and no brand. */
const OPENERS = new Set(
  '与和及在到从向对由将把是有为去来让给等于以就都也还已能可同并又再则而但且其该此各每某经需要须应会个家座',
);
/** Behind a place a measure is no measure: nothing was counted. */
const BEHIND_PLACE = new Set('个家座同会可能应经须');
const NEVER = new Set('的了被把们等');

/** Whether the word `[from, at)` may be part of a brand: single characters may, of longer words those that nobody acts by. */
const mayBeBrand = (bench: Workbench, from: number, at: number): boolean => {
  const { text } = bench.draft;
  if (at - from === 1) return !NEVER.has(text[from]!);
  const tag = bench.borders.tagOf(bench.borders.tokenAt(from));
  if (tag === 'd' || tag === 'p' || tag === 'c' || tag === 'r') return false;
  return !bench.isStopEnd(at) && !isSentenceVerb(bench, text.slice(from, at));
};

/** 云南省|通: the place may end within a made-up word. */
const placeWithin = ({ placeEnding }: Workbench, from: number, at: number): number => {
  for (let end = at - 1; end > from; end--) if (placeEnding.get(end)?.isWeak === false) return end;
  return from;
};

/** Left edge of the brand that ends at `end`: where a place ends or nothing of the name can stand before; -1 when it is no brand. */
const brandStart = (bench: Workbench, end: number, shortest: number): { start: number; isPlaced: boolean } | null => {
  const { draft, borders, placeEnding } = bench;
  const { text, tokens } = draft;
  let at = end;
  while (at > 0 && end - at <= LONGEST_BRAND) {
    const place = placeEnding.get(at);
    const first = text[at]!;
    if (place !== undefined) {
      const isOpened = OPENERS.has(first) && !BEHIND_PLACE.has(first);
      return end - at < 1 || isOpened ? null : { start: place.start, isPlaced: !place.isWeak };
    }
    const isEdge = end - at >= shortest && !OPENERS.has(first) && isBounded(bench, at);
    if (isEdge) return { start: at, isPlaced: false };
    if (!isHan(text.charCodeAt(at - 1))) return null;
    const from = placeWithin(bench, tokens.starts[borders.tokenAt(at - 1)]!, at);
    if (!mayBeBrand(bench, from, at)) return null;
    at = from;
  }
  return null;
};

const LEGAL = ['有限公司', '有限责任公司', '股份公司', '合伙企业'];

/** Start of the name of a firm with a trade; of a group without a legal form only back to a place. */
export const firmStart = (bench: Workbench, core: Core, { start, entry: { text: word } }: Match): number => {
  if (core.hasPlace || core.start === start) return core.start;
  const isLegal = LEGAL.some(form => word.endsWith(form));
  if (!isLegal && (!word.endsWith('集团') || core.hasProper)) return core.start;
  const found = brandStart(bench, core.start, core.singles > 0 ? 1 : SHORTEST_BRAND);
  if (found === null) return core.start;
  return found.isPlaced || (isLegal && !core.hasProper) ? found.start : core.start;
};
