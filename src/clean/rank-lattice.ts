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

/** Where a word goes on: its characters so far scored `gained`, the last of them is `last` (0: it begins), their node of the trie is at `base`. */
export interface WordState {
  readonly base: number;
  readonly gained: number;
  readonly last: number;
}

export interface Extended {
  /** Score of the word if it ends here; -Infinity where none does. */
  readonly whole: number;
  /** Where it goes on; null where no word is longer. */
  readonly further: WordState | null;
}

export class LatticeRanker {
  lattice!: BreakLattice;
  private pairs!: Uint8Array;
  private charCosts!: Float32Array;
  /** Score of the likeliest way behind an edge, the sign of the edge standing before it; NaN: not known yet. */
  private followers = new Float64Array(1024);
  /** Score of the likeliest way that begins with an edge, but for what the sign before it adds; NaN: not known yet. */
  private rests = new Float64Array(1024);
  private readonly words: WordTable;
  private readonly tables: ScriptTables;
  readonly root: number;
  private readonly signScores = buildSignScores();
  private readonly pairGains = buildPairGains();
  private readonly stops = new Set([...STOPS].map(stop => stop.charCodeAt(0)));

  constructor(words: WordTable, tables: ScriptTables) {
    this.words = words;
    this.root = words.base.units[0]! >> 1;
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
    const score = isHan(code) ? this.walk(edge, this.root, 0, 0) : this.after(edge) - this.lattice.costs[edge]!;
    this.rests[edge] = score;
    return score;
  }

  /** Score of the likeliest way whose word goes on (`last` 0: begins) with the character of `edge`. */
  walk(edge: number, base: number, gained: number, last: number): number {
    const { lattice } = this;
    const { base: trie, logProbs, unknownLogProb } = this.words;
    const code = this.tables.simplified[lattice.codes[edge]!]!;
    const unit = trie.codes[code]!;
    const next = base + unit;
    const known = unit !== 0 && trie.units[2 * next + 1] === unit;
    if (!known && last !== 0) return Number.NEGATIVE_INFINITY;
    const so = gained + this.gain(last, code) - lattice.costs[edge]! - this.charCosts[lattice.codes[edge]!]!;
    const node = known ? trie.units[2 * next]! : 0;
    let best = Number.NEGATIVE_INFINITY;
    if ((node & 1) !== 0) {
      best = so - (last === 0 ? SINGLE_COST : 0) + logProbs[trie.values[next]! & 0xffff]! + this.after(edge);
    } else if (last === 0) best = so + unknownLogProb + this.after(edge);
    return node >> 1 === 0 ? best : Math.max(best, this.walkOn(lattice.targets[edge]!, node >> 1, so, code));
  }

  /** As `walk`, with any edge of `at` as the word's next. */
  private walkOn(at: number, base: number, gained: number, last: number): number {
    const { lattice } = this;
    let best = Number.NEGATIVE_INFINITY;
    const end = lattice.endEdges[at]!;
    for (let edge = lattice.firstEdges[at]!; edge < end; edge++) {
      const code = this.tables.simplified[lattice.codes[edge]!]!;
      let score = Number.NEGATIVE_INFINITY;
      // No character of its own: the word goes on behind it.
      if (code === 0) score = this.walkOn(lattice.targets[edge]!, base, gained - lattice.costs[edge]!, last);
      else if (isHan(code)) score = this.walk(edge, base, gained, last);
      if (score > best) best = score;
    }
    return best;
  }

  /** The word `state` with the character of `edge` behind it; null where no word goes on so. */
  extend(edge: number, { base, gained, last }: WordState): Extended | null {
    const { base: trie, logProbs, unknownLogProb } = this.words;
    const code = this.wordCode(edge);
    const unit = trie.codes[code]!;
    const next = base + unit;
    const known = unit !== 0 && trie.units[2 * next + 1] === unit;
    if (!known && last !== 0) return null;
    const so = gained + this.gain(last, code) - this.lattice.costs[edge]! - this.charCosts[this.lattice.codes[edge]!]!;
    const node = known ? trie.units[2 * next]! : 0;
    const further = node >> 1 === 0 ? null : { base: node >> 1, gained: so, last: code };
    if ((node & 1) === 0) return { whole: last === 0 ? so + unknownLogProb : Number.NEGATIVE_INFINITY, further };
    return { whole: so - (last === 0 ? SINGLE_COST : 0) + logProbs[trie.values[next]! & 0xffff]!, further };
  }
}
