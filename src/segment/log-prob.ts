/** Log probability of a text as Chinese: that of jieba's most probable cut. In: a dictionary. Out: a function of text. */
import type { Dictionary } from './dictionary.ts';
import { RouteFinder } from './route.ts';
import { WordSource } from './word-source.ts';

/** @returns natural logarithm; 0 for "". The user's words play no part, so that the same text is always scored alike. */
export const buildLogProb = (dictionary: Dictionary): ((text: string) => number) => {
  const route = new RouteFinder(new WordSource(dictionary));
  return text => {
    route.find(text, 0, text.length);
    return route.scores[0]!;
  };
};
