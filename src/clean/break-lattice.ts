/**
 * All ways in which a broken place may have run, as a graph: nodes are positions among the bytes, edges true characters.
 *
 * Storage alone, typed arrays that are reused from place to place. `grow-lattice.ts` fills it, `rank-lattice.ts` finds the likeliest way.
 */

/** In step with the shown text at `at`. */
export const IN_STEP = 0;
/** First byte of a character is known and waits for its second, which the shown sign at `at` begins with. */
export const HALF = 1;
/** As HALF, and an annotation stood between the two bytes. */
export const SPLIT_HALF = 2;
/** Inside a pair shown as nothing; the byte is the trail of the character before it. */
export const HIDDEN = 3;
/** A swallowed digit stands here. */
export const SWALLOWED = 4;
/** True text before the place. */
export const LEFT = 5;
export const END = 6;
/** As HIDDEN, behind a comma of which nothing is shown. */
export const HIDDEN_COMMA = 7;
/** An ASCII sign whose byte was shown as the second one of a pair. */
export const LETTER = 8;
/** As HIDDEN, behind a character of which nothing is shown. */
export const HIDDEN_TWICE = 9;
/** Before a sign whose first byte lies in a pair shown as nothing and whose second is shown as half a character. */
export const HIDDEN_SIGN = 10;

/** Set where the bytes of the character are not all shown: it is a choice among others. */
export const GUESSED = 1;
/** Set where only the reading tells the missing byte. */
export const BY_READING = 2;

export const MOST_NODES = 1 << 10;
export const MOST_EDGES = 1 << 16;

/** A character that may stand behind a hidden pair: its second byte is shown at the place, or its reading is. */
export interface Behind {
  readonly code: number;
  readonly target: number;
  readonly cost: number;
}

export class BreakLattice {
  nodeCount = 0;
  edgeCount = 0;
  readonly kinds = new Uint8Array(MOST_NODES);
  readonly ats = new Int32Array(MOST_NODES);
  /** The waiting byte, or the trail before a hidden pair. */
  readonly bytes = new Uint8Array(MOST_NODES);
  /** Edges of a node are `[firstEdges[node], endEdges[node])`. */
  readonly firstEdges = new Int32Array(MOST_NODES);
  readonly endEdges = new Int32Array(MOST_NODES);
  readonly targets = new Int32Array(MOST_EDGES);
  /** The true character, as it goes into the text. */
  readonly codes = new Uint16Array(MOST_EDGES);
  readonly flags = new Uint8Array(MOST_EDGES);
  /** Natural-log cost of what the way assumes. */
  readonly costs = new Float64Array(MOST_EDGES);
  /** What `growBehindHidden` has found so far: nodes at one place have much in common. */
  readonly behinds = new Map<number, readonly Behind[]>();
  readonly betweens = new Map<number, readonly number[]>();
  // What `listBackwards` needs.
  private readonly seen = new Uint8Array(MOST_NODES);
  private readonly nextEdges = new Int32Array(MOST_NODES);
  private readonly opened = new Int32Array(MOST_NODES);
  private readonly order = new Int32Array(MOST_NODES);
  private readonly nodeByKey = new Map<number, number>();

  clear(): void {
    this.nodeCount = 0;
    this.edgeCount = 0;
    this.nodeByKey.clear();
    this.behinds.clear();
    this.betweens.clear();
  }

  /** Whether it cannot hold what one more step may add. */
  get isFull(): boolean {
    return this.nodeCount > MOST_NODES - 256 || this.edgeCount > MOST_EDGES - 4096;
  }

  /** The node of this kind, place and byte; made if it is new. */
  node(kind: number, at: number, byte = 0): number {
    const key = (at * 16 + kind) * 256 + byte;
    const known = this.nodeByKey.get(key);
    if (known !== undefined) return known;
    const id = this.nodeCount++;
    this.nodeByKey.set(key, id);
    this.kinds[id] = kind;
    this.ats[id] = at;
    this.bytes[id] = byte;
    this.firstEdges[id] = 0;
    this.endEdges[id] = 0;
    return id;
  }

  /** Begin the edges of `node`; all of them are added before another node's. */
  open(node: number): void {
    this.firstEdges[node] = this.edgeCount;
    this.endEdges[node] = this.edgeCount;
  }

  /** Begin the edges of `node` once more, with those that it has: more are added behind them. */
  reopen(node: number): void {
    const first = this.firstEdges[node]!;
    const end = this.endEdges[node]!;
    this.open(node);
    for (let edge = first; edge < end; edge++) {
      this.addEdge(node, this.targets[edge]!, this.codes[edge]!, this.flags[edge]!);
      this.charge(this.costs[edge]!);
    }
  }

  addEdge(node: number, target: number, code: number, flags = 0): void {
    const edge = this.edgeCount++;
    this.targets[edge] = target;
    this.codes[edge] = code;
    this.flags[edge] = flags;
    this.costs[edge] = 0;
    this.endEdges[node] = this.edgeCount;
  }

  /** Charge the edge added last for what it assumes. */
  charge(cost: number): void {
    this.costs[this.edgeCount - 1] = cost;
  }

  /** The nodes that can be reached from node 0, each behind all that its edges lead to. */
  listBackwards(): Int32Array {
    const { order, opened, nextEdges, firstEdges, endEdges } = this;
    const seen = this.seen.fill(0, 0, this.nodeCount);
    let count = 0;
    let depth = 0;
    const enter = (node: number): void => {
      seen[node] = 1;
      nextEdges[node] = firstEdges[node]!;
      opened[depth++] = node;
    };
    if (this.nodeCount > 0) enter(0);
    while (depth > 0) {
      const node = opened[depth - 1]!;
      const edge = nextEdges[node]!++;
      if (edge >= endEdges[node]!) order[count++] = opened[--depth]!;
      else if (seen[this.targets[edge]!] === 0) enter(this.targets[edge]!);
    }
    return order.subarray(0, count);
  }
}
