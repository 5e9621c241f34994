/** Log probability of a Chinese text, for benches that need no whole segmenter: jieba's dictionary as a unigram model. */
import { readFileSync } from 'node:fs';

const LONGEST_WORD = 6;

export const loadLogProb = (): ((text: string) => number) => {
  const frequencies = new Map<string, number>();
  let total = 0;
  for (const line of readFileSync('node_modules/@node-rs/jieba/dict.txt', 'utf8').split('\n')) {
    const [word, frequency] = line.split(' ');
    if (word === undefined || frequency === undefined) continue;
    frequencies.set(word, Number(frequency));
    total += Number(frequency);
  }
  const logTotal = Math.log(total);
  return text => {
    const scores = new Float64Array(text.length + 1);
    for (let i = text.length - 1; i >= 0; i--) {
      let best = Number.NEGATIVE_INFINITY;
      for (let j = i + 1; j <= Math.min(text.length, i + LONGEST_WORD); j++) {
        const frequency = frequencies.get(text.slice(i, j));
        if (frequency === undefined && j > i + 1) continue;
        best = Math.max(best, Math.log(frequency || 0.5) - logTotal + scores[j]!);
      }
      scores[i] = best;
    }
    return scores[0]!;
  };
};
