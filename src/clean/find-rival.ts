/**
 * Whether a way through a lattice has a rival that scores nearly as much without one of its characters.
 *
 * In: a ranker whose scores are known. Out: yes or no. Only ways that may score enough are walked: what the ranker found bounds
 * what stands behind every edge, so that nothing is ranked again.
 */
import { END } from './break-lattice.ts';
import { isHan } from './find-annotations.ts';
import type { LatticeRanker, WordState } from './rank-lattice.ts';

interface Search {
  /** The edge whose character no rival has at its place. */
  readonly edge: number;
  /** A rival scores more. */
  readonly floor: number;
  /** By edge: from this score on no rival was found behind it. */
  readonly failed: Map<number, number>;
}

/** Whether a way without the character of `edge` at its place scores more than `floor`. */
export const hasRival = (edge: number, floor: number, ranker: LatticeRanker): boolean =>
  findRival({ node: 0, last: 0, gained: 0 }, { edge, floor, failed: new Map() }, ranker);

const isBanned = (edge: number, search: Search, { lattice: { targets, codes } }: LatticeRanker): boolean =>
  targets[edge] === targets[search.edge] && codes[edge] === codes[search.edge];

/** A place where a word begins, the sign before it, the score of the way to it. */
interface Border {
  readonly node: number;
  readonly last: number;
  readonly gained: number;
}

const findRival = ({ node, last, gained }: Border, search: Search, ranker: LatticeRanker): boolean => {
  const { lattice } = ranker;
  if (lattice.kinds[node] === END) return true;
  for (let edge = lattice.firstEdges[node]!; edge < lattice.endEdges[node]!; edge++) {
    if (gained + ranker.scoreFrom(edge, last) <= search.floor || isBanned(edge, search, ranker)) continue;
    const code = ranker.wordCode(edge);
    const paid = gained - lattice.costs[edge]!;
    if (code === 0) {
      if (findRival({ node: lattice.targets[edge]!, last, gained: paid }, search, ranker)) return true;
    } else if (isHan(code)) {
      const begin = { ...ranker.begin, gained: gained + ranker.gain(last, code) };
      if (findInWord(edge, begin, search, ranker)) return true;
    } else if (findBehind(edge, paid + ranker.scoreSign(code, last), search, ranker)) return true;
  }
  return false;
};

/** Behind `edge`, where a word ended. */
const findBehind = (edge: number, gained: number, search: Search, ranker: LatticeRanker): boolean => {
  if (gained + ranker.after(edge) <= search.floor) return false;
  if (gained <= (search.failed.get(edge) ?? Number.NEGATIVE_INFINITY)) return false;
  const border = { node: ranker.lattice.targets[edge]!, last: ranker.wordCode(edge), gained };
  if (findRival(border, search, ranker)) return true;
  search.failed.set(edge, gained);
  return false;
};

/** With the character of `edge` as the next of a word. */
const findInWord = (edge: number, state: WordState, search: Search, ranker: LatticeRanker): boolean => {
  const word = ranker.extend(edge, state);
  if (word === null) return false;
  if (word.whole !== Number.NEGATIVE_INFINITY && findBehind(edge, word.whole, search, ranker)) return true;
  return word.further !== null && findFurther(ranker.lattice.targets[edge]!, word.further, search, ranker);
};

const findFurther = (node: number, state: WordState, search: Search, ranker: LatticeRanker): boolean => {
  const { lattice } = ranker;
  for (let edge = lattice.firstEdges[node]!; edge < lattice.endEdges[node]!; edge++) {
    if (isBanned(edge, search, ranker)) continue;
    const code = ranker.wordCode(edge);
    if (code === 0) {
      const further = { ...state, gained: state.gained - lattice.costs[edge]! };
      if (findFurther(lattice.targets[edge]!, further, search, ranker)) return true;
    } else if (isHan(code) && findInWord(edge, state, search, ranker)) return true;
  }
  return false;
};
