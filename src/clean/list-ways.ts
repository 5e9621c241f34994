/**
 * The likeliest ways through a lattice, best first: few of many, for a closer look than the ranking takes.
 *
 * In: a ranker whose scores are known. Out: ways with their scores. The ranker bounds exactly what stands behind every edge, so
 * that only ways are walked that are among those wanted.
 */
import { END } from './break-lattice.ts';
import { isHan } from './find-annotations.ts';
import type { LatticeRanker, WordState } from './rank-lattice.ts';

/** One edge of a way, and the way to it. */
export interface Step {
  readonly edge: number;
  readonly before: Step | null;
  /** A word ends with it, or it is a sign, or an edge without a character between words. */
  readonly isEnd: boolean;
}

export interface RankedWay {
  /** Its last edge. */
  readonly step: Step;
  /** Natural logarithm. */
  readonly score: number;
}

/** A way as far as it was walked, up to where a word begins. */
interface Part {
  readonly step: Step | null;
  readonly node: number;
  /** The sign before `node`. */
  readonly last: number;
  readonly gained: number;
  /** What the likeliest way scores that begins so. */
  readonly bound: number;
}

/** So many ways at most, and none so much less likely than the first. */
const MOST_WAYS = 16;
const DEEPEST = 4;
/** So many parts are looked at: in a place of many short words all of them are nearly as likely. */
const MOST_PARTS = 512;

class Search {
  private readonly ranker: LatticeRanker;
  private readonly floor: number;
  /** In rising order of their bounds; of equal ones the first found is last. */
  private readonly parts: Part[] = [];

  constructor(ranker: LatticeRanker) {
    this.ranker = ranker;
    const bound = ranker.score(0);
    this.floor = bound - DEEPEST;
    this.parts.push({ step: null, node: 0, last: 0, gained: 0, bound });
  }

  /** The ways, likeliest first. */
  run(): RankedWay[] {
    const { lattice } = this.ranker;
    const found: RankedWay[] = [];
    for (let count = 0; count < MOST_PARTS && found.length < MOST_WAYS; count++) {
      const part = this.parts.pop();
      if (part === undefined) break;
      if (part.step !== null && lattice.kinds[part.node] === END) found.push({ step: part.step, score: part.gained });
      else this.walk(part);
    }
    return found;
  }

  private add(part: Part): void {
    if (part.bound <= this.floor) return;
    const { parts } = this;
    let at = parts.length;
    while (at > 0 && parts[at - 1]!.bound >= part.bound) at--;
    parts.splice(at, 0, part);
  }

  /** Add what `part` may go on with: a word, a sign. */
  private walk({ step, node, last, gained }: Part): void {
    const { ranker } = this;
    const { lattice } = ranker;
    for (let edge = lattice.firstEdges[node]!; edge < lattice.endEdges[node]!; edge++) {
      const bound = gained + ranker.scoreFrom(edge, last);
      if (bound <= this.floor) continue;
      const code = ranker.wordCode(edge);
      if (isHan(code)) {
        this.walkWord(edge, { ...ranker.begin, gained: gained + ranker.gain(last, code) }, step);
        continue;
      }
      const so = gained - lattice.costs[edge]! + (code === 0 ? 0 : ranker.scoreSign(code, last));
      const next = { edge, before: step, isEnd: true };
      this.add({ step: next, node: lattice.targets[edge]!, last: code === 0 ? last : code, gained: so, bound });
    }
  }

  /** With the character of `edge` as the next of a word. */
  private walkWord(edge: number, state: WordState, before: Step | null): void {
    const { ranker } = this;
    const word = ranker.extend(edge, state);
    if (word === null) return;
    const node = ranker.lattice.targets[edge]!;
    const { whole, further } = word;
    const last = ranker.wordCode(edge);
    if (whole !== Number.NEGATIVE_INFINITY) {
      const step = { edge, before, isEnd: true };
      this.add({ step, node, last, gained: whole, bound: whole + ranker.after(edge) });
    }
    if (further !== null) this.walkFurther(node, further, { edge, before, isEnd: false });
  }

  private walkFurther(node: number, state: WordState, before: Step): void {
    const { lattice } = this.ranker;
    for (let edge = lattice.firstEdges[node]!; edge < lattice.endEdges[node]!; edge++) {
      const code = this.ranker.wordCode(edge);
      if (code === 0) {
        const further = { ...state, gained: state.gained - lattice.costs[edge]! };
        this.walkFurther(lattice.targets[edge]!, further, { edge, before, isEnd: false });
      } else if (isHan(code)) this.walkWord(edge, state, before);
    }
  }
}

/** The likeliest ways from node 0 to the end, likeliest first. cost: of what they hold, some tens of parts in most places */
export const listWays = (ranker: LatticeRanker): readonly RankedWay[] => new Search(ranker).run();
