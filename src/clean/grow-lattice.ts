/**
 * Fill the lattice of a broken place: what each shown sign may have been, step by step, until the bytes are in step again.
 *
 * From a break on, shown characters straddle two true ones: the second byte of one and the first of the next. docs/cleaning.md §3.
 * In: the text and where the place begins. Out: nodes and edges. Ranks nothing.
 */

import {
  type BreakContext,
  findHalves,
  isPlausible,
  readBrokenReading,
  readingCost,
  wideTrail,
} from './break-facts.ts';
import {
  BY_READING,
  END,
  GUESSED,
  HALF,
  HIDDEN,
  HIDDEN_COMMA,
  HIDDEN_SIGN,
  HIDDEN_TWICE,
  IN_STEP,
  LETTER,
  SPLIT_HALF,
  SWALLOWED,
} from './break-lattice.ts';
import { isHan, isOpening, readAnnotation } from './find-annotations.ts';
import { growBeforeSign, growBehindHidden, growHidden, growSign, growTwice } from './grow-hidden.ts';
import { growOn, shownBytes } from './grow-step.ts';
import { isMeasure } from './measure-words.ts';

/** Assumptions, as natural-log costs. */
const COST_UNSEEN = 6;
const COST_BREAK_IN_STEP = 12;
const RIGHT_CONTEXT = 6;
const LOST = 0xfffd;

/** A half without its reading: the true character is one of those with this first byte. */
const growLone = (node: number, at: number, context: BreakContext): void => {
  const { units, gbk, lattice } = context;
  const after = units[at]!;
  // A digit behind the half was swallowed unless a sign follows that no byte pair can begin with.
  const swallowed = after >= 0x40 || after === 0x25 || after === 0x2e || (after >= 0x30 && after <= 0x39);
  const lead = lattice.bytes[node]!;
  const split = lattice.kinds[node] === SPLIT_HALF;
  for (let half = 0x80; half <= 0xfe; half++) {
    const code = gbk.decode[lead * 256 + half]!;
    if (code === 0 || !isPlausible(code, split, context)) continue;
    // 80 begins no pair: nothing behind it is swallowed.
    const kind = swallowed && half !== 0x80 ? SWALLOWED : IN_STEP;
    lattice.addEdge(node, lattice.node(kind, at), code, GUESSED);
  }
};

/** A full-width sign replaced by ASCII, whose first byte ended the waiting character; before it the half's own sign, if the site shows one. */
const growReplaced = (node: number, context: BreakContext): void => {
  const { units, gbk, lattice, lone } = context;
  const at = lattice.ats[node]!;
  const code = gbk.decode[lattice.bytes[node]! * 256 + 0xa3]!;
  if (code === 0) return;
  const shownHalf = lone.has(units[at]!);
  for (const sign of shownHalf ? [at, at + 1] : [at]) {
    const wide = wideTrail(units[sign]!);
    if (wide !== 0) lattice.addEdge(node, lattice.node(SPLIT_HALF, sign + 1, wide), code);
  }
};

/** Edges of a node whose first byte waits. */
const growHalf = (node: number, context: BreakContext): void => {
  const { units, gbk, lattice, lone } = context;
  const at = lattice.ats[node]!;
  const lead = lattice.bytes[node]!;
  const broken = readBrokenReading(at, context);
  if (broken !== null) {
    const halves = findHalves(lead, broken.reading, context);
    const target = lattice.node(IN_STEP, broken.end);
    const flags = halves.length > 1 ? BY_READING : 0;
    for (const half of halves) {
      const code = gbk.decode[lead * 256 + half]!;
      lattice.addEdge(node, target, code, flags);
      lattice.charge(readingCost(code, context));
    }
    growHidden(node, context);
    return;
  }
  const code = units[at]!;
  growReplaced(node, context);
  if (lone.has(code)) {
    growLone(node, at + 1, context);
    // Elsewhere nothing tells a digit behind a sign from one without; the latter is eight times as frequent.
    if (isMeasure(context.tables.simplified[units[at + 1]!]!)) growBeforeSign(node, context);
    return;
  }
  // Where the page shows nothing for a half, it stood before a sign that no pair can hold.
  if (at >= units.length || code < 0x40) {
    if (lone.size === 0 || lone.size === 3) growLone(node, at, context);
    return;
  }
  const shown = shownBytes(at, context);
  if (shown === 0) return;
  const whole = gbk.decode[lead * 256 + (shown >> 8)]!;
  const target = whole === 0 ? -1 : growOn(at, whole, context);
  if (target >= 0) lattice.addEdge(node, target, whole);
  growHidden(node, context);
  // 80 as a second byte (個) is half a character wherever it stands; where halves are shown as nothing it is not seen.
  const half = lone.size === 0 ? gbk.decode[lead * 256 + 0x80]! : 0;
  if (half !== 0) {
    lattice.addEdge(node, lattice.node(IN_STEP, at), half);
    lattice.charge(COST_UNSEEN);
  }
};

/** End of what is shown behind `at` that helps to judge: some signs, not beyond the line or the next break. */
const findRight = (at: number, lineEnd: number, context: BreakContext): number => {
  const { units, lone } = context;
  let end = at;
  for (let count = 0; end < lineEnd && count < RIGHT_CONTEXT; count++) {
    if (lone.has(units[end]!) || readBrokenReading(end, context) !== null) break;
    end = skipShown(end, context);
  }
  return end;
};

/** Behind the sign at `at` and its own annotation. */
const skipShown = (at: number, { units, readings }: BreakContext): number => {
  if (!isHan(units[at]!) || !isOpening(units[at + 1]!)) return at + 1;
  return readAnnotation(units, at, readings)?.end ?? at + 1;
};

/** Grow the nodes that are in step: what is shown there, up to `limit`. */
const growInStep = (node: number, limit: number, context: BreakContext): void => {
  const { units, lattice } = context;
  const at = lattice.ats[node]!;
  lattice.open(node);
  if (at >= limit) {
    lattice.addEdge(node, lattice.node(END, limit), 0);
    return;
  }
  const broken = readBrokenReading(at, context);
  if (broken !== null) {
    lattice.addEdge(node, lattice.node(IN_STEP, broken.end), 0);
    lattice.charge(COST_BREAK_IN_STEP);
  } else lattice.addEdge(node, lattice.node(IN_STEP, skipShown(at, context)), units[at]!);
};

/** How far a place may reach. */
export interface Bounds {
  readonly lineEnd: number;
  /** A way is given up behind it. */
  readonly farthest: number;
}

const growNode = (node: number, context: BreakContext): void => {
  const { lattice } = context;
  const at = lattice.ats[node]!;
  const kind = lattice.kinds[node]!;
  if (kind === HALF || kind === SPLIT_HALF) growHalf(node, context);
  else if (kind === HIDDEN || kind === HIDDEN_COMMA || kind === HIDDEN_TWICE) growBehindHidden(node, context);
  else if (kind === LETTER) lattice.addEdge(node, lattice.node(IN_STEP, at), lattice.bytes[node]!);
  else if (kind === HIDDEN_SIGN) growSign(node, context);
  else if (kind === SWALLOWED) lattice.addEdge(node, lattice.node(IN_STEP, at), LOST);
};

/** Grow the nodes from `first` on, but for those in step. @returns the farthest of these; -1 if there is none */
const growBroken = (first: number, farthest: number, context: BreakContext): number => {
  const { lattice } = context;
  const { kinds, ats } = lattice;
  let reached = -1;
  for (let node = first; node < lattice.nodeCount; node++) {
    if (kinds[node] === IN_STEP) reached = Math.max(reached, ats[node]!);
    if (kinds[node] === IN_STEP || kinds[node] === END || lattice.endEdges[node]! > 0) continue;
    lattice.open(node);
    if (ats[node]! <= farthest && !lattice.isFull) growNode(node, context);
  }
  return reached;
};

/**
 * Grow all nodes from `first` on.
 *
 * @returns where the text ends that judges the ways; -1 when none gets in step again
 */
export const growLattice = (first: number, { lineEnd, farthest }: Bounds, context: BreakContext): number => {
  const { lattice } = context;
  const reached = growBroken(first, farthest, context);
  if (reached < 0) return -1;
  const limit = findRight(reached, lineEnd, context);
  for (let node = first; node < lattice.nodeCount; node++) {
    if (lattice.kinds[node] === IN_STEP) growInStep(node, limit, context);
  }
  return limit;
};

/**
 * Grow further a lattice that is grown: at the places `doubled` a character may stand of which nothing is shown.
 *
 * @param bounds as it was grown with; `limit`: what that gave
 * @returns the nodes that have more edges now; others are new, from the number of nodes before on
 */
export const growDoubled = (
  doubled: ReadonlySet<number>,
  { farthest, limit }: Bounds & { readonly limit: number },
  context: BreakContext,
): ReadonlySet<number> => {
  const { lattice } = context;
  const { kinds, ats } = lattice;
  const grown = new Set<number>();
  const known = lattice.nodeCount;
  for (let node = 0; node < known; node++) {
    if ((kinds[node] !== HIDDEN && kinds[node] !== HIDDEN_COMMA) || !doubled.has(ats[node]!) || lattice.isFull)
      continue;
    lattice.reopen(node);
    growTwice(node, context);
    grown.add(node);
  }
  growBroken(known, farthest, context);
  for (let node = known; node < lattice.nodeCount; node++) {
    if (kinds[node] === IN_STEP && ats[node]! <= limit) growInStep(node, limit, context);
  }
  return grown;
};
