/**
 * The likeliest way through a lattice of characters: dictionary words, pairs of characters that the document has elsewhere, signs.
 *
 * In: a lattice and the words with their log probabilities. Out: scores and ways. Kernel: walks the trie in place along the edges, no strings.
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
/** Sums in another order differ by less. */
const ROUNDING = 1e-6;
/** No base of the trie: a word begins. */
const AT_ROOT = -1;
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

export class LatticeRanker {
  private lattice!: BreakLattice;
  private pairs!: Uint8Array;
  private charCosts!: Float32Array;
  /** Score of what may follow an edge; NaN: not known yet. */
  private followers = new Float64Array(1024);
  private bounds = new Float64Array(1024);
  private bannedCode = -1;
  private bannedTarget = -1;
  private readonly words: WordTable;
  private readonly tables: ScriptTables;
  private readonly root: number;
  private readonly mostGain: number;
  private readonly signScores = buildSignScores();
  private readonly pairGains = buildPairGains();
  private readonly stops = new Set([...STOPS].map(stop => stop.charCodeAt(0)));

  constructor(words: WordTable, tables: ScriptTables) {
    this.words = words;
    this.mostGain = this.pairGains[MOST_PAIRS]!;
    this.root = words.base.units[0]! >> 1;
    this.tables = tables;
  }

  /** Begin with a lattice; `pairs`: those of its document (`SiteTraits`). */
  start(lattice: BreakLattice, pairs: Uint8Array, charCosts: Float32Array): void {
    this.charCosts = charCosts;
    this.lattice = lattice;
    this.pairs = pairs;
    if (this.followers.length < lattice.edgeCount) this.followers = new Float64Array(lattice.edgeCount * 2);
    this.followers.fill(Number.NaN, 0, lattice.edgeCount);
    this.bounds.fill(Number.NaN, 0, lattice.nodeCount);
    this.bannedCode = -1;
    this.bannedTarget = -1;
  }

  /** Leave a character out of all ways: the edges with the character and target of `edge`; or take all in again (-1). */
  ban(edge: number): void {
    this.forget(this.bannedTarget);
    this.bannedCode = edge < 0 ? -1 : this.lattice.codes[edge]!;
    this.bannedTarget = edge < 0 ? -1 : this.lattice.targets[edge]!;
    this.forget(this.bannedTarget);
  }

  /** Forget what followed the edges from which a way may lead to `node`: no way leads back in the text. */
  private forget(node: number): void {
    if (node < 0) return;
    const { targets, ats, edgeCount } = this.lattice;
    const at = ats[node]!;
    for (let edge = 0; edge < edgeCount; edge++) if (ats[targets[edge]!]! <= at) this.followers[edge] = Number.NaN;
  }

  /** Natural-log score of the likeliest way from `node`; -Infinity if there is none. */
  score(node: number): number {
    return this.walk(node, AT_ROOT, 0, 0);
  }

  /** Edges of the likeliest way from `node`, in order. */
  findWay(node: number): number[] {
    const way: number[] = [];
    let at = node;
    let last = 0;
    for (;;) {
      const target = this.walk(at, AT_ROOT, 0, last);
      if (target === Number.NEGATIVE_INFINITY || this.lattice.kinds[at] === END) return way;
      const before = way.length;
      if (!this.trace({ node: at, from: AT_ROOT, gained: 0, last }, target, way) || way.length === before) return way;
      const edge = way[way.length - 1]!;
      at = this.lattice.targets[edge]!;
      last = this.wordCode(edge);
    }
  }

  private wordCode(edge: number): number {
    return this.tables.simplified[this.lattice.codes[edge]!]!;
  }

  private scoreSign(code: number, last: number): number {
    const gain = last === 0 || code < 0x80 ? 0 : this.pairGains[this.pairs[pairKey(last, code)]!]!;
    if (this.stops.has(code) && this.stops.has(last)) return gain + this.signScores[code]! + STOP_BEHIND_STOP;
    const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x7c;
    return isLetter && isHan(last) ? LETTER_SCORE : gain + this.signScores[code]!;
  }

  private after(edge: number): number {
    const known = this.followers[edge]!;
    if (!Number.isNaN(known)) return known;
    const score = this.walk(this.lattice.targets[edge]!, AT_ROOT, 0, this.wordCode(edge));
    this.followers[edge] = score;
    return score;
  }

  /**
   * No way through `node` scores more from there on, whatever stands before it. What is left out later lowers no bound, so it is kept.
   */
  private bound(node: number): number {
    const known = this.bounds[node]!;
    if (!Number.isNaN(known)) return known;
    if (this.bannedTarget >= 0) return Number.POSITIVE_INFINITY;
    const bound = this.walk(node, AT_ROOT, 0, 0) + this.mostGain + ROUNDING;
    this.bounds[node] = bound;
    return bound;
  }

  /** Score of the likeliest way whose next word begins (AT_ROOT) or goes on at `node`, `gained` within the word so far. */
  private walk(node: number, from: number, gained: number, last: number): number {
    const isRoot = from === AT_ROOT;
    const base = isRoot ? this.root : from;
    const { lattice, pairs, pairGains, bannedCode, bannedTarget } = this;
    const { base: trie, logProbs, unknownLogProb } = this.words;
    const { units, values, codes } = trie;
    if (isRoot && lattice.kinds[node] === END) return gained;
    let best = Number.NEGATIVE_INFINITY;
    const end = lattice.endEdges[node]!;
    for (let edge = lattice.firstEdges[node]!; edge < end; edge++) {
      if (lattice.targets[edge] === bannedTarget && lattice.codes[edge] === bannedCode) continue;
      const code = this.tables.simplified[lattice.codes[edge]!]!;
      if (code === 0) {
        // No character of its own: the word goes on behind it.
        const score = this.walk(lattice.targets[edge]!, from, gained - lattice.costs[edge]!, last);
        if (score > best) best = score;
        continue;
      }
      if (!isHan(code)) {
        if (!isRoot) continue;
        const score = gained + this.scoreSign(code, last) - lattice.costs[edge]! + this.after(edge);
        if (score > best) best = score;
        continue;
      }
      const unit = codes[code]!;
      const next = base + unit;
      const known = unit !== 0 && units[2 * next + 1] === unit;
      if (!known && !isRoot) continue;
      const so =
        gained -
        lattice.costs[edge]! -
        this.charCosts[lattice.codes[edge]!]! +
        (last === 0 ? 0 : pairGains[pairs[pairKey(last, code)]!]!);
      const nodeUnit = known ? units[2 * next]! : 0;
      if ((nodeUnit & 1) !== 0) {
        const own = so - (isRoot ? SINGLE_COST : 0) + logProbs[values[next]! & 0xffff]!;
        if (own + this.bound(lattice.targets[edge]!) > best) best = Math.max(best, own + this.after(edge));
      } else if (isRoot && so + unknownLogProb + this.bound(lattice.targets[edge]!) > best) {
        best = Math.max(best, so + unknownLogProb + this.after(edge));
      }
      if (nodeUnit >> 1 !== 0) {
        const score = this.walk(lattice.targets[edge]!, nodeUnit >> 1, so, code);
        if (score > best) best = score;
      }
    }
    return best;
  }

  private reaches(edge: number, own: number, target: number): boolean {
    return own + this.bound(this.lattice.targets[edge]!) >= target && own + this.after(edge) === target;
  }

  /** The edges of the word whose way scores `target`, pushed to `way`; as `walk`, step by step. */
  private trace(
    { node, from, gained, last }: { node: number; from: number; gained: number; last: number },
    target: number,
    way: number[],
  ): boolean {
    const isRoot = from === AT_ROOT;
    const base = isRoot ? this.root : from;
    if (isRoot && this.lattice.kinds[node] === END) return gained === target;
    const { lattice, pairs, pairGains, bannedCode, bannedTarget } = this;
    const { base: trie, logProbs, unknownLogProb } = this.words;
    const end = lattice.endEdges[node]!;
    for (let edge = lattice.firstEdges[node]!; edge < end; edge++) {
      if (lattice.targets[edge] === bannedTarget && lattice.codes[edge] === bannedCode) continue;
      const code = this.wordCode(edge);
      way.push(edge);
      if (code === 0) {
        const further = { node: lattice.targets[edge]!, from, gained: gained - lattice.costs[edge]!, last };
        if (this.trace(further, target, way)) return true;
        way.pop();
        continue;
      }
      if (!isHan(code)) {
        if (isRoot && gained + this.scoreSign(code, last) - lattice.costs[edge]! + this.after(edge) === target)
          return true;
        way.pop();
        continue;
      }
      const unit = trie.codes[code]!;
      const next = base + unit;
      const known = unit !== 0 && trie.units[2 * next + 1] === unit;
      const so =
        gained -
        lattice.costs[edge]! -
        this.charCosts[lattice.codes[edge]!]! +
        (last === 0 ? 0 : pairGains[pairs[pairKey(last, code)]!]!);
      const nodeUnit = known ? trie.units[2 * next]! : 0;
      const ends = (nodeUnit & 1) !== 0;
      if (ends && this.reaches(edge, so - (isRoot ? SINGLE_COST : 0) + logProbs[trie.values[next]! & 0xffff]!, target))
        return true;
      if (!ends && isRoot && this.reaches(edge, so + unknownLogProb, target)) return true;
      if (nodeUnit >> 1 !== 0) {
        const further = { node: lattice.targets[edge]!, from: nodeUnit >> 1, gained: so, last: code };
        if (this.trace(further, target, way)) return true;
      }
      way.pop();
    }
    return false;
  }
}
