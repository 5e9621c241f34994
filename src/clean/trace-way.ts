/**
 * The edges of the likeliest way through a lattice. In: a ranker that was started on it. Out: the edges in order.
 *
 * Goes the steps of `LatticeRanker.walk` again and keeps the first that gives the score: equal ways come out the same each time.
 */
import { END } from './break-lattice.ts';
import { isHan } from './find-annotations.ts';
import type { LatticeRanker, WordState } from './rank-lattice.ts';

export interface Way {
  /** In order. */
  readonly edges: readonly number[];
  /** By index in `edges`: the character is a word of its own. */
  readonly isSingle: readonly boolean[];
}

/** The likeliest way from `node` to the end. */
export const traceWay = (node: number, ranker: LatticeRanker): Way => {
  const { lattice } = ranker;
  const way: number[] = [];
  const isSingle: boolean[] = [];
  let last = 0;
  for (let at = node; lattice.kinds[at] !== END; ) {
    const edge = ranker.likeliest(at, last);
    if (edge < 0) break;
    way.push(edge);
    const code = ranker.wordCode(edge);
    if (isHan(code)) {
      traceWord(edge, { state: ranker.begin, target: ranker.scoreWord(edge), way }, ranker);
    }
    const isAlone = isSingle.length === way.length - 1;
    while (isSingle.length < way.length) isSingle.push(isAlone);
    const reached = way[way.length - 1]!;
    at = lattice.targets[reached]!;
    if (code !== 0) last = ranker.wordCode(reached);
  }
  return { edges: way, isSingle };
};

interface Trace {
  readonly state: WordState;
  /** Score of the way that is looked for. */
  readonly target: number;
  /** The edges so far; grows. */
  readonly way: number[];
}

/** Add the edges of the word behind `edge`, which is the last of the way. */
const traceWord = (edge: number, { state, target, way }: Trace, ranker: LatticeRanker): boolean => {
  const word = ranker.extend(edge, state);
  if (word === null) return false;
  if (word.whole + ranker.after(edge) === target) return true;
  const { further } = word;
  return further !== null && traceOn(ranker.lattice.targets[edge]!, { state: further, target, way }, ranker);
};

const traceOn = (node: number, { state, target, way }: Trace, ranker: LatticeRanker): boolean => {
  const { lattice } = ranker;
  for (let edge = lattice.firstEdges[node]!; edge < lattice.endEdges[node]!; edge++) {
    const code = ranker.wordCode(edge);
    if (code !== 0 && !isHan(code)) continue;
    way.push(edge);
    if (code === 0) {
      const further = { ...state, gained: state.gained - lattice.costs[edge]! };
      if (traceOn(lattice.targets[edge]!, { state: further, target, way }, ranker)) return true;
    } else if (traceWord(edge, { state, target, way }, ranker)) return true;
    way.pop();
  }
  return false;
};
