/**
 * Pairs shown as nothing in a broken place: the characters before, between and behind them.
 *
 * In: the text and nodes of its lattice. Out: edges. Ranks nothing.
 */
import { type BreakContext, findHalves, isPlausible, readBrokenReading, readingCost } from './break-facts.ts';
import {
  type Behind,
  GUESSED,
  HIDDEN,
  HIDDEN_COMMA,
  HIDDEN_SIGN,
  HIDDEN_TWICE,
  IN_STEP,
  SPLIT_HALF,
  SWALLOWED,
} from './break-lattice.ts';
import { isOpening } from './find-annotations.ts';
import { growOn, shownBytes } from './grow-step.ts';

const COMMA = 0xff0c;
/** Natural-log cost of a character of which nothing is shown: there are many to choose from. */
const COST_TWICE = 4;

/** The waiting half and the pair shown as nothing behind it: its character is one of those whose second byte begins such a pair. */
export const growHidden = (node: number, context: BreakContext): void => {
  const { gbk, lattice } = context;
  const lead = lattice.bytes[node]!;
  const split = lattice.kinds[node] === SPLIT_HALF;
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    const hole = gbk.holes[trail]!;
    if (hole === 0) continue;
    const code = gbk.decode[lead * 256 + trail]!;
    if (code === 0 || !isPlausible(code, split, context)) continue;
    lattice.addEdge(node, lattice.node(HIDDEN, lattice.ats[node]!, hole), code, GUESSED);
  }
};

/** Signs before a number: a digit was swallowed by their second byte, the first lies in a pair shown as nothing. */
const SIGNS = [...'，、。；：'].map(sign => sign.charCodeAt(0));

/** The waiting half before a sign whose second byte is the half shown at `at`, where that swallowed a digit. */
export const growBeforeSign = (node: number, context: BreakContext): void => {
  const { gbk, lattice } = context;
  const lead = lattice.bytes[node]!;
  const split = lattice.kinds[node] === SPLIT_HALF;
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    if (SIGNS.every(sign => gbk.decode[trail * 256 + (gbk.encode[sign]! >> 8)] !== 0)) continue;
    const code = gbk.decode[lead * 256 + trail]!;
    if (code === 0 || !isPlausible(code, split, context)) continue;
    lattice.addEdge(node, lattice.node(HIDDEN_SIGN, lattice.ats[node]!, trail), code, GUESSED);
  }
};

/** The signs that may stand behind the character which ends with the byte of `node`, and the digit behind them. */
export const growSign = (node: number, { gbk, lattice }: BreakContext): void => {
  for (const sign of SIGNS) {
    if (gbk.decode[lattice.bytes[node]! * 256 + (gbk.encode[sign]! >> 8)] !== 0) continue;
    lattice.addEdge(node, lattice.node(SWALLOWED, lattice.ats[node]! + 1), sign, GUESSED);
  }
};

/** All characters that may stand behind a hidden pair whose first byte is of the row `hole`, and what comes behind them. */
const listBehind = (at: number, hole: number, context: BreakContext): readonly Behind[] => {
  const { behinds } = context.lattice;
  const key = at * 256 + hole;
  let found = behinds.get(key);
  if (found === undefined) {
    found = readBehind(at, hole, context);
    behinds.set(key, found);
  }
  return found;
};

const readBehind = (at: number, hole: number, context: BreakContext): Behind[] => {
  const { gbk, lattice } = context;
  const found: Behind[] = [];
  const broken = readBrokenReading(at, context);
  const second = shownBytes(at, context) >> 8;
  const isAnnotated = isOpening(context.units[at + 1]!);
  // What comes behind the sign is the same whatever it was, unless an annotation tells.
  let target = -1;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    if (gbk.decode[hole * 256 + lead] !== 0) continue;
    if (broken !== null) {
      for (const half of findHalves(lead, broken.reading, context)) {
        const code = gbk.decode[lead * 256 + half]!;
        if (!isPlausible(code, true, context)) continue;
        found.push({ code, target: lattice.node(IN_STEP, broken.end), cost: readingCost(code, context) });
      }
      continue;
    }
    const code = gbk.decode[lead * 256 + second]!;
    if (code === 0 || !isPlausible(code, isAnnotated, context)) continue;
    if (isAnnotated || target < 0) target = growOn(at, code, context);
    if (target >= 0) found.push({ code, target, cost: 0 });
  }
  return found;
};

/** Edges of a node behind a pair shown as nothing: characters whose first byte it ends with and whose second is shown next, a comma. */
export const growBehindHidden = (node: number, context: BreakContext): void => {
  const { gbk, lattice } = context;
  const at = lattice.ats[node]!;
  const hole = lattice.bytes[node]!;
  const behind = listBehind(at, hole, context);
  for (const { code, target, cost } of behind) {
    lattice.addEdge(node, target, code, GUESSED);
    lattice.charge(cost);
  }
  // With a comma (A3 AC) between the two, both pairs around it are hidden.
  if (lattice.kinds[node] === HIDDEN && gbk.decode[hole * 256 + 0xa3] === 0 && readBrokenReading(at, context) === null)
    lattice.addEdge(node, lattice.node(HIDDEN_COMMA, at, gbk.holes[0xac]), COMMA, GUESSED);
};

/** Simplified characters of the edges that lead to `node`. */
const listBefore = (node: number, { lattice, tables }: BreakContext): Set<number> => {
  const found = new Set<number>();
  for (let edge = 0; edge < lattice.edgeCount; edge++) {
    if (lattice.targets[edge] === node) found.add(tables.simplified[lattice.codes[edge]!]!);
  }
  return found;
};

/** Those that begin a word with what stands behind the second pair, whose first byte ends the character. */
const listBetween = (at: number, context: BreakContext): readonly number[] => {
  const { gbk, lattice, tables, hiddenWords } = context;
  const known = lattice.betweens.get(at);
  if (known !== undefined) return known;
  const found: number[] = [];
  for (const next of gbk.holeRows) {
    for (const { code } of listBehind(at, next, context)) {
      for (const own of hiddenWords.before(tables.simplified[code]!)) {
        if (gbk.holes[gbk.encode[own]! & 0xff] === next) found.push(own);
      }
    }
  }
  lattice.betweens.set(at, found);
  return found;
};

/**
 * More edges of a node behind a hidden pair, where another may be: characters between the two, of which nothing is shown, that make
 * a word with a neighbour.
 */
export const growTwice = (node: number, context: BreakContext): void => {
  const { gbk, lattice, hiddenWords } = context;
  const at = lattice.ats[node]!;
  const hole = lattice.bytes[node]!;
  const wanted = new Set<number>();
  for (const first of listBefore(node, context)) for (const own of hiddenWords.behind(first)) wanted.add(own);
  for (const own of listBetween(at, context)) wanted.add(own);
  for (const code of wanted) {
    const packed = gbk.encode[code]!;
    if (gbk.decode[hole * 256 + (packed >> 8)] !== 0 || !isPlausible(code, false, context)) continue;
    lattice.addEdge(node, lattice.node(HIDDEN_TWICE, at, gbk.holes[packed & 0xff]), code, GUESSED);
    lattice.charge(COST_TWICE);
  }
};
