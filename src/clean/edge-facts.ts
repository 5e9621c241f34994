/**
 * What the edges of a lattice are as characters of words. In: a lattice and the facts of its text. Out: typed arrays by edge.
 */
import { type BreakLattice, MOST_EDGES } from './break-lattice.ts';
import { charCost } from './char-facts.ts';
import { isHan } from './find-annotations.ts';
import type { ScriptTables } from './script-tables.ts';
import { NO_CHAR, type PairTable } from './word-pairs.ts';
import { hashChar } from './word-prefixes.ts';

/** What the character of an edge is. */
export const NONE = 0;
export const HAN = 1;
export const SIGN = 2;

export class EdgeFacts {
  /** Simplified characters; 0: none. */
  readonly codes = new Uint16Array(MOST_EDGES);
  /** NONE, HAN, SIGN. */
  readonly sorts = new Uint8Array(MOST_EDGES);
  /** Natural-log costs of the edges and of their characters. */
  readonly costs = new Float64Array(MOST_EDGES);
  /** See `hashChar`. */
  readonly hashes = new Int32Array(MOST_EDGES);
  /** See `PairTable`; NO_CHAR where the character is no Chinese one. */
  readonly pairIndexes = new Uint16Array(MOST_EDGES);
  private readonly tables: ScriptTables;
  private readonly pairTable: PairTable;

  /** @param tables with a simplified form for every code unit */
  constructor(tables: ScriptTables, pairTable: PairTable) {
    this.tables = tables;
    this.pairTable = pairTable;
  }

  /** Look up the edges from `first` on; `facts` as in `SiteTraits`. */
  read(lattice: BreakLattice, first: number, facts: Uint8Array): void {
    const { simplified } = this.tables;
    const { indexes } = this.pairTable;
    for (let edge = first; edge < lattice.edgeCount; edge++) {
      const shown = lattice.codes[edge]!;
      const code = simplified[shown]!;
      const sort = code === 0 ? NONE : isHan(code) ? HAN : SIGN;
      this.codes[edge] = code;
      this.sorts[edge] = sort;
      this.costs[edge] = lattice.costs[edge]! + (sort === HAN ? charCost(facts[shown]!) : 0);
      this.hashes[edge] = hashChar(code);
      this.pairIndexes[edge] = sort === HAN ? indexes[code]! : NO_CHAR;
    }
  }
}
