/**
 * Make one broken place whole: of all ways in which its bytes may have run the likeliest as Chinese text.
 *
 * In: where the place begins. Out: what stood there and where the shown text is in step again. Characters of which only one byte is known
 * are marked (U+FFFD) unless they are clearly likelier than every other.
 */

import { type BreakContext, findHalves, readBrokenReading, readingCost, wideTrail } from './break-facts.ts';
import { GUESSED, HALF, HIDDEN, IN_STEP, LEFT, SPLIT_HALF } from './break-lattice.ts';
import { COMMON } from './char-facts.ts';
import { isHan } from './find-annotations.ts';
import { growDoubled, growLattice } from './grow-lattice.ts';
import { type JudgedWay, judgeWays, type WayTools } from './judge-ways.ts';
import { listWays } from './list-ways.ts';
import type { LatticeRanker } from './rank-lattice.ts';
import { traceWay, type Way } from './trace-way.ts';

export interface Repaired {
  /** Behind the place, in the shown text. */
  readonly end: number;
  readonly text: string;
}

export interface Place {
  readonly at: number;
  /** True text before the place, not empty. */
  readonly left: string;
  readonly lineEnd: number;
}

/** How much likelier a place without a reading must be repaired than as shown. */
const UNSURE_COST = 4;
const LONGEST_PLACE = 160;
/** A place of one sign ends soon, or it is none. */
const LONGEST_UNSURE = 60;
/** How much likelier a character of which a byte is missing must be than any other, else it is marked. */
const MARGIN = 0.7;
const LOST = '\ufffd';

/** Begin the lattice: the true text before, then the states in which the place may begin. @returns its first node, or -1 */
const startLattice = ({ at, left }: Place, context: BreakContext): number => {
  const { units, gbk, lattice, traits } = context;
  lattice.clear();
  const start = lattice.node(LEFT, 0);
  for (let i = 0; i < left.length; i++) {
    const node = i === 0 ? start : lattice.nodeCount - 1;
    lattice.open(node);
    lattice.addEdge(node, lattice.node(LEFT, i + 1), left.charCodeAt(i));
  }
  const node = lattice.nodeCount - 1;
  lattice.open(node);
  const broken = readBrokenReading(at, context);
  if (broken !== null) {
    const trail = gbk.encode[left.charCodeAt(left.length - 1)]! & 0xff;
    const halves = trail < 0x40 ? [] : findHalves(trail, broken.reading, context);
    for (const half of halves) {
      const cost = readingCost(gbk.decode[trail * 256 + half]!, context);
      lattice.addEdge(node, lattice.node(SPLIT_HALF, broken.end, half), 0);
      lattice.charge(cost);
    }
    return halves.length === 0 ? -1 : node;
  }
  // A full-width sign replaced byte-wise: its first byte ended a character, its second begins one.
  const lone = context.lone.has(units[at]!);
  const signs: { end: number; wide: number }[] = [];
  for (const sign of lone ? [at, at + 1] : [at]) {
    const wide = wideTrail(units[sign]!);
    if (wide !== 0) signs.push({ end: sign + 1, wide });
    else if (sign > at && units[sign]! === 0xff01) signs.push({ end: sign + 1, wide: 0xa1 });
  }
  if (signs.length === 0) return -1;
  lattice.addEdge(node, lattice.node(IN_STEP, at + 1), units[at]!);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const code = gbk.decode[lead * 256 + 0xa3]!;
    if (code === 0 || ((traits.facts[code]! & COMMON) === 0 && code !== 0x3002)) continue;
    for (const { end, wide } of signs) {
      lattice.addEdge(node, lattice.node(SPLIT_HALF, end, wide), code, GUESSED);
      lattice.charge(UNSURE_COST);
    }
  }
  return node;
};

const isBroken = (kind: number): boolean => kind === HALF || kind === SPLIT_HALF || kind === HIDDEN;
/** Nodes where a pair is hidden beside a word of one character: two may be hidden there, with a character between them. */
const listDoubled = ({ edges, isSingle }: Way, { lattice }: BreakContext): Set<number> => {
  const found = new Set<number>();
  edges.forEach((edge, i) => {
    const target = lattice.targets[edge]!;
    if (lattice.kinds[target] === HIDDEN && (isSingle[i] || isSingle[i + 1])) found.add(lattice.ats[target]!);
  });
  return found;
};

/** Grow the lattice of the place and rank its ways; false if there is none. */
const rankWays = (place: Place, context: BreakContext, ranker: LatticeRanker): boolean => {
  const { lattice } = context;
  const first = startLattice(place, context);
  if (first < 0) return false;
  const longest = readBrokenReading(place.at, context) === null ? LONGEST_UNSURE : LONGEST_PLACE;
  const bounds = { lineEnd: place.lineEnd, farthest: Math.min(place.lineEnd, place.at + longest) };
  const limit = growLattice(first + 1, bounds, context);
  if (limit < 0) return false;
  ranker.start(lattice, context.traits);
  if (ranker.score(0) === Number.NEGATIVE_INFINITY) return false;
  // Many more ways, so only where they may be.
  const doubled = listDoubled(traceWay(0, ranker), context);
  if (doubled.size === 0) return true;
  const { nodeCount, edgeCount } = lattice;
  ranker.restart(growDoubled(doubled, { ...bounds, limit }, context), nodeCount, edgeCount);
  return true;
};

/** The likeliest text of the place; null where it is likelier as shown, or no way gets in step again. */
export const repairBreak = (place: Place, context: BreakContext, tools: WayTools): Repaired | null => {
  const { lattice } = context;
  const { ranker } = tools;
  if (!rankWays(place, context, ranker)) return null;
  const ways = judgeWays(listWays(ranker), tools);
  if (ways.length === 0) return null;
  const way = ways.reduce((best, other) => (other.score > best.score ? other : best));
  const rivals = ways.filter(({ score }) => score > way.score - MARGIN);
  let text = '';
  let broken = false;
  for (const edge of way.edges.slice(place.left.length)) {
    const target = lattice.targets[edge]!;
    const code = lattice.codes[edge]!;
    if (code !== 0) text += isDoubtful(edge, rivals, context) ? LOST : String.fromCharCode(code);
    broken ||= isBroken(lattice.kinds[target]!);
    if (lattice.kinds[target] !== IN_STEP) continue;
    return broken ? { end: lattice.ats[target]!, text } : null;
  }
  return null;
};

/** Whether one of the rivals, which are nearly as likely, has another character than that of `edge`. */
const isDoubtful = (edge: number, rivals: readonly JudgedWay[], { lattice }: BreakContext): boolean => {
  const { flags, codes, targets } = lattice;
  if ((flags[edge]! & GUESSED) === 0 || !isHan(codes[edge]!)) return false;
  const isSame = (other: number): boolean => targets[other] === targets[edge] && codes[other] === codes[edge];
  return rivals.some(({ edges }) => !edges.some(isSame));
};
