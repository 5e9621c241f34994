/**
 * The likeliest way through a lattice of characters: dictionary words, pairs of characters that the document has elsewhere, signs.
 *
 * In: a lattice and the words with their log probabilities. Out: scores and ways. Kernel: walks the trie in place along the edges, no strings.
 *
 * What a word gains from the sign before it is a term of its own, so the likeliest way from an edge on (`rests`) is found once,
 * whatever stands before it; `followers` adds that term.
 */
import type { TrieArrays } from '../trie/index.ts';
import { type BreakLattice, END } from './break-lattice.ts';
import { isHan } from './find-annotations.ts';
import type { ScriptTables } from './script-tables.ts';
import { MOST_PAIRS, pairKey } from './site-traits.ts';

/** Simplified words with natural-log probabilities, as the segmenter has them. */
export interface WordTable {
  readonly base: TrieArrays;
  /** By the low 16 bits of an entry. */
  readonly logProbs: Float64Array;
  readonly unknownLogProb: number;
}

/** What a word of the list of reports (data/report-words.txt) scores: as one that the dictionary counts a thousand times. */
const REPORT_WORD_SCORE = -11;

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
/** A word of one character: the dictionary counts them too often, novels being among its sources. */
const SINGLE_COST = 2;
/** Gain of a pair of characters that the document has elsewhere, and of each doubling of its count. */
const PAIR_GAIN = 1.6;
const PAIR_GAIN_MORE = 0.7;

const buildSignScores = (): Float64Array => {
  const scores = new Float64Array(0x10000).fill(OTHER_SCORE);
  scores.fill(ASCII_SCORE, 0, 0x80);
  for (const [sign, score] of Object.entries(SIGN_SCORES)) scores[sign.charCodeAt(0)] = score;
  return scores;
};

const buildPairGains = (): Float64Array =>
  Float64Array.from({ length: MOST_PAIRS + 1 }, (_, count) =>
    count === 0 ? 0 : PAIR_GAIN + PAIR_GAIN_MORE * Math.log2(count),
  );

/** Where a word goes on: its characters so far scored `gained`, the last of them is `last` (0: it begins). */
export interface WordState {
  /** Children of its node in the trie of the dictionary; 0: no longer word there. */
  readonly base: number;
  /** The same in the trie of the words of reports. */
  readonly report: number;
  readonly gained: number;
  readonly last: number;
}

export interface Extended {
  /** Score of the word if it ends here; -Infinity where none does. */
  readonly whole: number;
  /** Where it goes on; null where no word is longer. */
  readonly further: WordState | null;
}

/** Steps of a way and words begun on it, one in another: more than a place can have. */
const DEEPEST = 4096;

export class LatticeRanker {
  lattice!: BreakLattice;
  private pairs!: Uint8Array;
  private charCosts!: Float32Array;
  /** Score of the likeliest way behind an edge, the sign of the edge standing before it; NaN: not known yet. */
  private followers = new Float64Array(1024);
  /** Score of the likeliest way that begins with an edge, but for what the sign before it adds; NaN: not known yet. */
  private rests = new Float64Array(1024);
  private readonly words: WordTable;
  private readonly reportWords: TrieArrays;
  private readonly tables: ScriptTables;
  readonly begin: WordState;
  private readonly signScores = buildSignScores();
  private readonly pairGains = buildPairGains();
  private readonly stops = new Set([...STOPS].map(stop => stop.charCodeAt(0)));
  // Words that are walked, one in another, each step deeper: the fields of `WordState`.
  private readonly bases = new Int32Array(DEEPEST);
  private readonly reports = new Int32Array(DEEPEST);
  private readonly gained = new Float64Array(DEEPEST);
  private readonly lasts = new Uint16Array(DEEPEST);
  /** The deepest step whose state is still wanted. */
  private top = -1;

  constructor(words: WordTable, reportWords: TrieArrays, tables: ScriptTables) {
    this.words = words;
    this.reportWords = reportWords;
    this.begin = { base: words.base.units[0]! >> 1, report: reportWords.units[0]! >> 1, gained: 0, last: 0 };
    this.tables = tables;
  }

  /** Begin with a lattice; `pairs`: those of its document (`SiteTraits`). */
  start(lattice: BreakLattice, pairs: Uint8Array, charCosts: Float32Array): void {
    this.charCosts = charCosts;
    this.lattice = lattice;
    this.pairs = pairs;
    const count = lattice.edgeCount;
    if (this.followers.length < count) {
      this.followers = new Float64Array(count * 2);
      this.rests = new Float64Array(count * 2);
    }
    this.followers.fill(Number.NaN, 0, count);
    this.rests.fill(Number.NaN, 0, count);
  }

  /** Natural-log score of the likeliest way from `node`; -Infinity if there is none. */
  score(node: number): number {
    return this.follow(node, 0);
  }

  /** Simplified character of `edge`; 0: none. */
  wordCode(edge: number): number {
    return this.tables.simplified[this.lattice.codes[edge]!]!;
  }

  /** What a sign that is no Chinese character scores behind `last`. */
  scoreSign(code: number, last: number): number {
    const gain = last === 0 || code < 0x80 ? 0 : this.pairGains[this.pairs[pairKey(last, code)]!]!;
    if (this.stops.has(code) && this.stops.has(last)) return gain + this.signScores[code]! + STOP_BEHIND_STOP;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x7c;
    return isLetter && isHan(last) ? LETTER_SCORE : gain + this.signScores[code]!;
  }

  /** What `code` gains behind `last` from its text, which has the two elsewhere. */
  gain(last: number, code: number): number {
    return last === 0 ? 0 : this.pairGains[this.pairs[pairKey(last, code)]!]!;
  }

  /** Score of the likeliest way from `node`, where a word begins behind the sign `last` (0: none). */
  private follow(node: number, last: number): number {
    const { lattice } = this;
    if (lattice.kinds[node] === END) return 0;
    let best = Number.NEGATIVE_INFINITY;
    const end = lattice.endEdges[node]!;
    for (let edge = lattice.firstEdges[node]!; edge < end; edge++) {
      const score = this.scoreFrom(edge, last);
      if (score > best) best = score;
    }
    return best;
  }

  /** Score of the likeliest way that begins with `edge`, behind the sign `last`. */
  scoreFrom(edge: number, last: number): number {
    const code = this.wordCode(edge);
    if (code === 0) return this.follow(this.lattice.targets[edge]!, last) - this.lattice.costs[edge]!;
    return this.rest(edge, code) + (isHan(code) ? this.gain(last, code) : this.scoreSign(code, last));
  }

  /** The edge at `node` that the likeliest way begins with; the first of equal ones; -1 if there is none. */
  likeliest(node: number, last: number): number {
    let best = Number.NEGATIVE_INFINITY;
    let found = -1;
    for (let edge = this.lattice.firstEdges[node]!; edge < this.lattice.endEdges[node]!; edge++) {
      const score = this.scoreFrom(edge, last);
      if (score <= best) continue;
      best = score;
      found = edge;
    }
    return found;
  }

  /** Score of the likeliest way behind `edge`, where a word ended. */
  after(edge: number): number {
    const known = this.followers[edge]!;
    if (!Number.isNaN(known)) return known;
    const score = this.follow(this.lattice.targets[edge]!, this.wordCode(edge));
    this.followers[edge] = score;
    return score;
  }

  private rest(edge: number, code: number): number {
    const known = this.rests[edge]!;
    if (!Number.isNaN(known)) return known;
    const score = isHan(code) ? this.scoreWord(edge) : this.after(edge) - this.lattice.costs[edge]!;
    this.rests[edge] = score;
    return score;
  }

  /** Score of the likeliest way that begins with a word whose first character is that of `edge`. */
  scoreWord(edge: number): number {
    const depth = this.top + 1;
    this.bases[depth] = this.begin.base;
    this.reports[depth] = this.begin.report;
    this.gained[depth] = 0;
    this.lasts[depth] = 0;
    const score = this.walk(edge, depth);
    this.top = depth - 1;
    return score;
  }

  /** Score of the likeliest way whose word, walked up to `depth`, goes on with the character of `edge`. */
  private walk(edge: number, depth: number): number {
    const { lattice, bases, reports, words, reportWords } = this;
    const traditional = lattice.codes[edge]!;
    const code = this.tables.simplified[traditional]!;
    const isFirst = this.lasts[depth] === 0;
    const unit = step(words.base, bases[depth]!, code);
    const report = step(reportWords, reports[depth]!, code);
    if (unit < 0 && report < 0 && !isFirst) return Number.NEGATIVE_INFINITY;
    const so =
      this.gained[depth]! + this.gain(this.lasts[depth]!, code) - lattice.costs[edge]! - this.charCosts[traditional]!;
    let best = Number.NEGATIVE_INFINITY;
    const whole = this.scoreWhole(unit, report, isFirst);
    this.top = depth;
    if (whole !== Number.NEGATIVE_INFINITY) best = so + whole + this.after(edge);
    bases[depth + 1] = unit < 0 ? 0 : words.base.units[2 * unit]! >> 1;
    reports[depth + 1] = report < 0 ? 0 : reportWords.units[2 * report]! >> 1;
    if (bases[depth + 1] === 0 && reports[depth + 1] === 0) return best;
    this.gained[depth + 1] = so;
    this.lasts[depth + 1] = code;
    return Math.max(best, this.walkOn(lattice.targets[edge]!, depth + 1));
  }

  /** As `walk`, with any edge of `at` as the word's next. */
  private walkOn(at: number, depth: number): number {
    const { lattice } = this;
    let best = Number.NEGATIVE_INFINITY;
    const end = lattice.endEdges[at]!;
    for (let edge = lattice.firstEdges[at]!; edge < end; edge++) {
      const code = this.tables.simplified[lattice.codes[edge]!]!;
      let score = Number.NEGATIVE_INFINITY;
      if (code === 0) {
        // No character of its own: the word goes on behind it.
        const gained = this.gained[depth]!;
        this.gained[depth] = gained - lattice.costs[edge]!;
        score = this.walkOn(lattice.targets[edge]!, depth);
        this.gained[depth] = gained;
      } else if (isHan(code)) score = this.walk(edge, depth);
      if (score > best) best = score;
    }
    return best;
  }

  /** What a word that ends at these nodes of the tries scores; -Infinity where none does. */
  private scoreWhole(unit: number, report: number, isSingle: boolean): number {
    const { base, logProbs, unknownLogProb } = this.words;
    let score = isSingle ? unknownLogProb : Number.NEGATIVE_INFINITY;
    if (unit >= 0 && (base.units[2 * unit]! & 1) !== 0) {
      score = logProbs[base.values[unit]! & 0xffff]! - (isSingle ? SINGLE_COST : 0);
    }
    const isReportWord = report >= 0 && (this.reportWords.units[2 * report]! & 1) !== 0;
    return isReportWord && score < REPORT_WORD_SCORE ? REPORT_WORD_SCORE : score;
  }

  /** The word `state` with the character of `edge` behind it; null where no word goes on so. */
  extend(edge: number, { base, report, gained, last }: WordState): Extended | null {
    const code = this.wordCode(edge);
    const unit = step(this.words.base, base, code);
    const reportUnit = step(this.reportWords, report, code);
    if (unit < 0 && reportUnit < 0 && last !== 0) return null;
    const so = gained + this.gain(last, code) - this.lattice.costs[edge]! - this.charCosts[this.lattice.codes[edge]!]!;
    const next = unit < 0 ? 0 : this.words.base.units[2 * unit]! >> 1;
    const nextReport = reportUnit < 0 ? 0 : this.reportWords.units[2 * reportUnit]! >> 1;
    const further = next === 0 && nextReport === 0 ? null : { base: next, report: nextReport, gained: so, last: code };
    return { whole: so + this.scoreWhole(unit, reportUnit, last === 0), further };
  }
}

/** The child by `code` of a node whose children are at `base`; -1 if there is none. */
export const step = ({ codes, units }: TrieArrays, base: number, code: number): number => {
  const unit = codes[code]!;
  return base !== 0 && unit !== 0 && units[2 * (base + unit) + 1] === unit ? base + unit : -1;
};
