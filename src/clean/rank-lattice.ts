/**
 * The likeliest way through a lattice of characters: dictionary words, pairs of characters that the document has elsewhere, signs.
 *
 * In: a lattice and the words with their log probabilities. Out: scores and ways. Kernel: walks the trie in place along the edges, no strings.
 *
 * From the end back, each edge once: what a word gains from the sign before it is a term of its own, so the likeliest way from an
 * edge on (`rests`) is the same whatever stands before it; `followers` adds that term. The term is bounded, so behind an edge
 * only the few best of its node are looked at.
 */
import { type BreakLattice, END, MOST_EDGES, MOST_NODES } from './break-lattice.ts';
import { EdgeFacts, HAN, NONE } from './edge-facts.ts';
import type { ScriptTables } from './script-tables.ts';
import { buildPairGains, SignScores } from './sign-scores.ts';
import { pairKey, type SiteTraits } from './site-traits.ts';
import { type PairTable, ROW_LENGTH } from './word-pairs.ts';
import { hashPrefix, mayBegin, type PrefixTable, type WordPrefixes } from './word-prefixes.ts';
import { childrenOf, step, type WordScores } from './word-scores.ts';

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

/** Characters of a word: no dictionary has longer ones. */
const DEEPEST = 256;

export class LatticeRanker {
  lattice!: BreakLattice;
  private pairs!: Uint8Array;
  private facts!: Uint8Array;
  private readonly edges: EdgeFacts;
  /** By edge: score of the likeliest way behind it, the sign of the edge standing before. */
  private readonly followers = new Float64Array(MOST_EDGES);
  /** By edge: score of the likeliest way that begins with it, but for what the sign before it adds. */
  private readonly rests = new Float64Array(MOST_EDGES);
  /** By node: 1 where an edge without a character begins. */
  private readonly bare = new Uint8Array(MOST_NODES);
  /** Edges of a node with which the likeliest way may begin, whatever stands before: `[firstBests[node], endBests[node])` of `bests`. */
  private readonly bests = new Int32Array(2 * MOST_EDGES);
  private readonly firstBests = new Int32Array(MOST_NODES);
  private readonly endBests = new Int32Array(MOST_NODES);
  private bestCount = 0;
  /** By node: what is behind it has changed. */
  private readonly stale = new Uint8Array(MOST_NODES);
  private readonly words: WordScores;
  private readonly prefixTable: PrefixTable;
  private readonly pairTable: PairTable;
  readonly begin: WordState;
  private readonly signScores = new SignScores();
  private readonly pairGains = buildPairGains();
  private readonly mostGain = this.pairGains.at(-1)!;
  /** Where the row of its first character is in the bits of `pairTable`. */
  private row = 0;
  // The word that is walked, by its characters: the fields of `WordState`.
  private readonly bases = new Int32Array(DEEPEST);
  private readonly reports = new Int32Array(DEEPEST);
  private readonly gained = new Float64Array(DEEPEST);
  private readonly lasts = new Uint16Array(DEEPEST);
  /** See `hashPrefix`. */
  private readonly prefixes = new Int32Array(DEEPEST);

  constructor(words: WordScores, tables: ScriptTables, prefixes: WordPrefixes) {
    this.words = words;
    this.prefixTable = prefixes.longer;
    this.pairTable = prefixes.pairs;
    this.begin = { base: words.baseRoot, report: words.reportRoot, gained: 0, last: 0 };
    this.edges = new EdgeFacts(tables, prefixes.pairs);
  }

  /** Rank all ways through a lattice from its node 0, in a text of these traits. */
  start(lattice: BreakLattice, traits: SiteTraits): void {
    this.lattice = lattice;
    this.pairs = traits.pairs;
    this.facts = traits.facts;
    this.bestCount = 0;
    this.edges.read(lattice, 0, traits.facts);
    for (const node of lattice.listBackwards()) this.rankNode(node);
  }

  /** Rank again what leads to the nodes `grown`, which have more edges now, and to those from `firstNode` on; edges from `firstEdge` on are new. */
  restart(grown: ReadonlySet<number>, firstNode: number, firstEdge: number): void {
    const { lattice, stale } = this;
    this.edges.read(lattice, firstEdge, this.facts);
    for (const node of lattice.listBackwards()) {
      let isStale = node >= firstNode || grown.has(node);
      const end = lattice.endEdges[node]!;
      for (let edge = lattice.firstEdges[node]!; edge < end && !isStale; edge++) {
        isStale = stale[lattice.targets[edge]!] === 1;
      }
      stale[node] = isStale ? 1 : 0;
      if (isStale) this.rankNode(node);
    }
  }

  /** Rank the edges of `node`, those of all nodes behind it being ranked. */
  private rankNode(node: number): void {
    const { lattice, rests } = this;
    const { sorts } = this.edges;
    const first = lattice.firstEdges[node]!;
    const end = lattice.endEdges[node]!;
    let best = Number.NEGATIVE_INFINITY;
    this.bare[node] = 0;
    for (let edge = first; edge < end; edge++) {
      const sort = sorts[edge]!;
      if (sort === NONE) {
        this.bare[node] = 1;
        continue;
      }
      this.followers[edge] = this.follow(lattice.targets[edge]!, this.edges.codes[edge]!);
      rests[edge] = sort === HAN ? this.scoreWord(edge) : this.followers[edge]! - this.edges.costs[edge]!;
      if (sort === HAN && rests[edge]! > best) best = rests[edge]!;
    }
    this.firstBests[node] = this.bestCount;
    for (let edge = first; edge < end; edge++) {
      if (sorts[edge] !== HAN || rests[edge]! + this.mostGain >= best) this.bests[this.bestCount++] = edge;
    }
    this.endBests[node] = this.bestCount;
  }

  /** Natural-log score of the likeliest way from `node`; -Infinity if there is none. */
  score(node: number): number {
    return this.follow(node, 0);
  }

  /** Simplified character of `edge`; 0: none. */
  wordCode(edge: number): number {
    return this.edges.codes[edge]!;
  }

  /** What a sign that is no Chinese character scores behind `last`. */
  scoreSign(code: number, last: number): number {
    return this.signScores.of(code, last, code < 0x80 ? 0 : this.gain(last, code));
  }

  /** What `code` gains behind `last` (0: none) from its text, which has the two elsewhere. */
  gain(last: number, code: number): number {
    return last === 0 ? 0 : this.pairGains[this.pairs[pairKey(last, code)]!]!;
  }

  /** Score of the likeliest way from `node`, where a word begins behind the sign `last` (0: none). */
  private follow(node: number, last: number): number {
    if (this.lattice.kinds[node] === END) return 0;
    let best = Number.NEGATIVE_INFINITY;
    const end = this.endBests[node]!;
    for (let i = this.firstBests[node]!; i < end; i++) {
      const score = this.scoreFrom(this.bests[i]!, last);
      if (score > best) best = score;
    }
    return best;
  }

  /** Score of the likeliest way that begins with `edge`, behind the sign `last`. */
  scoreFrom(edge: number, last: number): number {
    const sort = this.edges.sorts[edge]!;
    if (sort === NONE) return this.follow(this.lattice.targets[edge]!, last) - this.edges.costs[edge]!;
    const code = this.edges.codes[edge]!;
    return this.rests[edge]! + (sort === HAN ? this.gain(last, code) : this.scoreSign(code, last));
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
    return this.followers[edge]!;
  }

  /** Score of the likeliest way that begins with a word whose first character is that of `edge`. */
  scoreWord(edge: number): number {
    const code = this.edges.codes[edge]!;
    const gained = -this.edges.costs[edge]!;
    const best = gained + this.words.single(code) + this.followers[edge]!;
    const base = this.words.childrenOf(code);
    const report = this.words.reportChildrenOf(code);
    if (base === 0 && report === 0) return best;
    this.bases[1] = base;
    this.reports[1] = report;
    this.gained[1] = gained;
    this.lasts[1] = code;
    this.prefixes[1] = hashPrefix(0, this.edges.hashes[edge]!);
    this.row = this.edges.pairIndexes[edge]! * ROW_LENGTH;
    return this.walkOn(this.lattice.targets[edge]!, 1, best);
  }

  /** Score of the likeliest way whose word of `depth` characters goes on with the character of `edge`; -Infinity if there is none. */
  private walk(edge: number, depth: number): number {
    const { bases, reports, words } = this;
    const code = this.edges.codes[edge]!;
    const node = step(words.base, bases[depth]!, code);
    const report = step(words.report, reports[depth]!, code);
    if (node < 0 && report < 0) return Number.NEGATIVE_INFINITY;
    const so = this.gained[depth]! + this.gain(this.lasts[depth]!, code) - this.edges.costs[edge]!;
    const whole = words.whole(node, report);
    const best = whole === Number.NEGATIVE_INFINITY ? whole : so + whole + this.followers[edge]!;
    bases[depth + 1] = childrenOf(words.base, node);
    reports[depth + 1] = childrenOf(words.report, report);
    if (bases[depth + 1] === 0 && reports[depth + 1] === 0) return best;
    this.gained[depth + 1] = so;
    this.lasts[depth + 1] = code;
    this.prefixes[depth + 1] = hashPrefix(this.prefixes[depth]!, this.edges.hashes[edge]!);
    return this.walkOn(this.lattice.targets[edge]!, depth + 1, best);
  }

  /** As `walk`, with any edge of `at` as the word's next; `known` where none scores more than that. */
  private walkOn(at: number, depth: number, known: number): number {
    const best = depth === 1 ? this.walkSecond(at, known) : this.walkLater(at, depth, known);
    return this.bare[at] === 1 ? this.walkThrough(at, depth, best) : best;
  }

  /** As `walkOn`, along the second characters of a word; `row` is that of the first. */
  private walkSecond(at: number, known: number): number {
    const { row } = this;
    const { pairIndexes } = this.edges;
    const { bits } = this.pairTable;
    let best = known;
    const end = this.lattice.endEdges[at]!;
    for (let edge = this.lattice.firstEdges[at]!; edge < end; edge++) {
      const index = pairIndexes[edge]!;
      if ((bits[row + (index >>> 5)]! & (1 << (index & 31))) !== 0) best = Math.max(best, this.walk(edge, 1));
    }
    return best;
  }

  /** As `walkOn`, along the characters behind the second. */
  private walkLater(at: number, depth: number, known: number): number {
    const { prefixTable } = this;
    const { sorts, hashes } = this.edges;
    const prefix = this.prefixes[depth]!;
    let best = known;
    const end = this.lattice.endEdges[at]!;
    for (let edge = this.lattice.firstEdges[at]!; edge < end; edge++) {
      if (!mayBegin(prefixTable, prefix, hashes[edge]!)) continue;
      if (sorts[edge] === HAN) best = Math.max(best, this.walk(edge, depth));
    }
    return best;
  }

  /** As `walkOn`, along the edges that have no character: the word goes on behind them. */
  private walkThrough(at: number, depth: number, known: number): number {
    const gained = this.gained[depth]!;
    let best = known;
    for (let edge = this.lattice.firstEdges[at]!; edge < this.lattice.endEdges[at]!; edge++) {
      if (this.edges.sorts[edge] !== NONE) continue;
      this.gained[depth] = gained - this.edges.costs[edge]!;
      best = this.walkOn(this.lattice.targets[edge]!, depth, best);
    }
    this.gained[depth] = gained;
    return best;
  }

  /** The word `state` with the character of `edge` behind it; null where no word goes on so. */
  extend(edge: number, { base, report, gained, last }: WordState): Extended | null {
    const { words } = this;
    const code = this.edges.codes[edge]!;
    const node = step(words.base, base, code);
    const reportNode = step(words.report, report, code);
    if (node < 0 && reportNode < 0 && last !== 0) return null;
    const so = gained + this.gain(last, code) - this.edges.costs[edge]!;
    const next = childrenOf(words.base, node);
    const nextReport = childrenOf(words.report, reportNode);
    const further = next === 0 && nextReport === 0 ? null : { base: next, report: nextReport, gained: so, last: code };
    return { whole: so + (last === 0 ? words.single(code) : words.whole(node, reportNode)), further };
  }
}
