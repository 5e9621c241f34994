/**
 * How likely a piece of text is as Chinese: the segmenter's log probability for its words, fixed weights for its signs.
 *
 * In: text in any script. Out: natural logarithm, comparable between texts that stand for the same place.
 */
import { isHan } from './find-annotations.ts';
import { type ScriptTables, toSimplified } from './script-tables.ts';

/** How often signs stand in reports, as natural logarithms of their share. */
const SIGN_SCORES: Readonly<Record<string, number>> = {
  '，': -2.8,
  '、': -3.5,
  '。': -3.5,
  '“': -4.7,
  '”': -4.5,
  '；': -5,
  '：': -5,
  '（': -5,
  '）': -5,
  '《': -6,
  '》': -6,
  '？': -7,
  '！': -6.5,
  '%': -5,
  '?': -8,
  '\ufffd': -4,
  '\n': -3,
  '．': -9,
  '－': -9,
};
const STOPS = '，。、；：？！?!';
const ASCII_SCORE = -5;
const OTHER_SCORE = -14;

export type ScoreText = (text: string) => number;

export const buildScoreText = (tables: ScriptTables, logProb: (text: string) => number): ScoreText => {
  const cache = new Map<string, number>();
  const scoreRun = (run: string): number => {
    const known = cache.get(run);
    if (known !== undefined) return known;
    const score = logProb(run);
    if (cache.size > 20_000) cache.clear();
    cache.set(run, score);
    return score;
  };
  return text => {
    let score = 0;
    let run = '';
    for (let i = 0; i <= text.length; i++) {
      const code = text.charCodeAt(i);
      if (isHan(code)) {
        run += String.fromCharCode(toSimplified(tables, code));
        continue;
      }
      if (run !== '') score += scoreRun(run);
      run = '';
      // A Latin letter between two Chinese characters is what a break leaves: 燃?xì)廨啓C輪.
      if (code >= 0x40 && code < 0x80 && isHan(text.charCodeAt(i - 1)) && isHan(text.charCodeAt(i + 1))) score -= 4;
      // No stop stands behind another.
      if (i > 0 && STOPS.includes(text[i] ?? ' ') && STOPS.includes(text[i - 1]!)) score -= 8;
      if (i < text.length) score += SIGN_SCORES[text[i]!] ?? (code < 0x80 ? ASCII_SCORE : OTHER_SCORE);
    }
    return score;
  };
};
