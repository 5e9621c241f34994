/** What signs and pairs of characters are worth when the ways of a broken place are ranked: natural logarithms. */
import { isHan } from './find-annotations.ts';
import { MOST_PAIRS } from './site-traits.ts';

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
/** A Latin letter behind a Chinese character: what a break leaves (燃?xì)廨啓C輪). */
const LETTER_SCORE = -8;
const STOP_BEHIND_STOP = -8;
/** Gain of a pair of characters that the document has elsewhere, and of each doubling of its count. */
const PAIR_GAIN = 1.6;
const PAIR_GAIN_MORE = 0.7;

/** By how often a document has the pair elsewhere (`SiteTraits.pairs`). */
export const buildPairGains = (): Float64Array =>
  Float64Array.from({ length: MOST_PAIRS + 1 }, (_, count) =>
    count === 0 ? 0 : PAIR_GAIN + PAIR_GAIN_MORE * Math.log2(count),
  );

/** Scores of signs that are no Chinese characters, by what stands before them. */
export class SignScores {
  private readonly scores = new Float64Array(0x10000).fill(OTHER_SCORE);
  private readonly stops = new Set([...STOPS].map(stop => stop.charCodeAt(0)));

  constructor() {
    this.scores.fill(ASCII_SCORE, 0, 0x80);
    for (const [sign, score] of Object.entries(SIGN_SCORES)) this.scores[sign.charCodeAt(0)] = score;
  }

  /** @param gain what the pair gains */
  of(code: number, last: number, gain: number): number {
    if (this.stops.has(code) && this.stops.has(last)) return gain + this.scores[code]! + STOP_BEHIND_STOP;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x7c;
    return isLetter && isHan(last) ? LETTER_SCORE : gain + this.scores[code]!;
  }
}
