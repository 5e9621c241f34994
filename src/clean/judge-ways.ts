/**
 * A closer look at the likeliest ways through a lattice: names of persons, what numbers count.
 *
 * In: ways with their scores. Out: the same with their scores as judged. The ranking itself sees no more than one word at a time.
 */
import { isHan } from './find-annotations.ts';
import type { RankedWay, Step } from './list-ways.ts';
import { chargeNumbers } from './measure-words.ts';
import { gainNames } from './person-names.ts';
import type { LatticeRanker } from './rank-lattice.ts';
import type { Word, WordScores } from './word-scores.ts';

export interface JudgedWay {
  /** In order. */
  readonly edges: readonly number[];
  /** Natural logarithm. */
  readonly score: number;
}

/** What judges and finds the likeliest way. */
export interface WayTools {
  readonly ranker: LatticeRanker;
  readonly words: WordScores;
  /** Usual surnames of one character, simplified. */
  readonly surnames: ReadonlySet<number>;
}

/** @returns in the order of `ways`. cost: as long as they are; none where there is one alone */
export const judgeWays = (ways: readonly RankedWay[], { ranker, words, surnames }: WayTools): readonly JudgedWay[] =>
  ways.map(({ step, score }) => {
    const steps = listSteps(step);
    const edges = steps.map(({ edge }) => edge);
    if (ways.length === 1) return { edges, score };
    const way = listWords(steps, ranker);
    return { edges, score: score + gainNames(listSingles(way), words, surnames) - chargeNumbers(way, words) };
  });

const listSteps = (last: Step): readonly Step[] => {
  const steps: Step[] = [];
  for (let step: Step | null = last; step !== null; step = step.before) steps.push(step);
  return steps.reverse();
};

const listWords = (steps: readonly Step[], ranker: LatticeRanker): readonly Word[] => {
  const found: Word[] = [];
  let word: number[] = [];
  for (const { edge, isEnd } of steps) {
    const code = ranker.wordCode(edge);
    if (code !== 0) word.push(code);
    if (!isEnd || word.length === 0) continue;
    found.push(word);
    word = [];
  }
  return found;
};

/** The rows of words of one Chinese character each, those of one alone left out. */
const listSingles = (way: readonly Word[]): readonly Word[] => {
  const rows: Word[] = [];
  let row: number[] = [];
  for (const word of [...way, []]) {
    if (word.length === 1 && isHan(word[0]!)) {
      row.push(word[0]!);
      continue;
    }
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
};
