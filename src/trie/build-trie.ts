/**
 * Build a double-array trie (double-array-trie.ts has the layout): slow, once, deterministic.
 *
 * Keys become a plain trie in breadth-first order; then the nodes with most children choose their place first, so that
 * the many nodes with one child fill the holes. Free places form a list.
 */
import { DoubleArrayTrie, NO_VALUE } from './double-array-trie.ts';

/** A trie as lists of children: node i has children `firstChild[i]` … of code `codeOf[child]`. */
interface PlainTrie {
  readonly firstChild: Int32Array;
  readonly childCount: Int32Array;
  readonly codeOf: Uint16Array;
  readonly valueAt: Int32Array;
  readonly nodeCount: number;
}

/** Codes by frequency of the code units in the keys, most frequent 1; equal ones by code unit. */
const rankUnits = (keys: readonly string[]): Uint16Array => {
  const counts = new Uint32Array(65536);
  for (const key of keys) for (let i = 0; i < key.length; i++) counts[key.charCodeAt(i)]!++;
  const used = Array.from(counts.keys()).filter(unit => counts[unit]! > 0);
  used.sort((a, b) => counts[b]! - counts[a]! || a - b);
  const codes = new Uint16Array(65536);
  // All 65,536 units in use would need one code more than there is room for; no dictionary comes near.
  used.slice(0, 65535).forEach((unit, rank) => {
    codes[unit] = rank + 1;
  });
  return codes;
};

const buildPlainTrie = (keys: readonly string[], values: ArrayLike<number>, codes: Uint16Array): PlainTrie => {
  const renamed = keys.map((key, index) => {
    let name = '';
    for (let i = 0; i < key.length; i++) name += String.fromCharCode(codes[key.charCodeAt(i)]!);
    return { name, index };
  });
  renamed.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.index - a.index));
  const capacity = keys.reduce((sum, key) => sum + key.length, 1);
  const firstChild = new Int32Array(capacity);
  const childCount = new Int32Array(capacity);
  const codeOf = new Uint16Array(capacity);
  const valueAt = new Int32Array(capacity).fill(NO_VALUE);
  // Node i stands for the keys [from[i], to[i]) that share their first depth[i] units.
  const from = new Int32Array(capacity);
  const to = new Int32Array(capacity);
  const depth = new Int32Array(capacity);
  to[0] = keys.length;
  let nodeCount = 1;
  for (let node = 0; node < nodeCount; node++) {
    let k = from[node]!;
    const d = depth[node]!;
    while (k < to[node]! && renamed[k]!.name.length === d) {
      // The last of equal keys comes first in the order and stays.
      if (valueAt[node] === NO_VALUE) valueAt[node] = values[renamed[k]!.index]!;
      k++;
    }
    firstChild[node] = nodeCount;
    while (k < to[node]!) {
      const code = renamed[k]!.name.charCodeAt(d);
      from[nodeCount] = k;
      depth[nodeCount] = d + 1;
      codeOf[nodeCount] = code;
      while (k < to[node]! && renamed[k]!.name.charCodeAt(d) === code) k++;
      to[nodeCount++] = k;
      childCount[node]!++;
    }
  }
  return { firstChild, childCount, codeOf, valueAt, nodeCount };
};

/**
 * Places tried for one node before the next nodes of as many children start where this one ended: bounds the search.
 * Nodes with fewer children start at the head again and fill what was passed by.
 */
const MAX_TRIES = 64;

/** Free places as a doubly linked list in two arrays that grow; 0 is the list's head and never free. */
class PlaceList {
  next = new Int32Array(0);
  previous = new Int32Array(0);
  taken = new Uint8Array(0);
  usedBase = new Uint8Array(0);
  last = 0;
  end = 1;
  /** Nodes of `classOf` children search from `cursor` on. */
  cursor = 0;
  classOf = 0;

  reserve(size: number): void {
    if (size <= this.end) return;
    if (size > this.next.length) {
      const capacity = Math.max(size, 2 * this.next.length, 1024);
      const grow = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
        fresh.set(old);
        return fresh;
      };
      this.next = grow(this.next, new Int32Array(capacity));
      this.previous = grow(this.previous, new Int32Array(capacity));
      this.taken = grow(this.taken, new Uint8Array(capacity));
      this.usedBase = grow(this.usedBase, new Uint8Array(capacity));
    }
    for (let place = this.end; place < size; place++) {
      this.next[this.last] = place;
      this.previous[place] = this.last;
      this.next[place] = 0;
      this.last = place;
    }
    this.end = size;
  }

  take(place: number): void {
    const before = this.previous[place]!;
    const after = this.next[place]!;
    this.next[before] = after;
    if (after === 0) this.last = before;
    else this.previous[after] = before;
    this.taken[place] = 1;
  }

  private fits(base: number, codes: Uint16Array): boolean {
    for (let i = 0; i < codes.length; i++) if (this.taken[base + codes[i]!] === 1) return false;
    return true;
  }

  /** The first free place from `place` on, or behind it when `isBehind`; makes room when there is none. */
  private nextFree(place: number, isBehind = false): number {
    let free = place === 0 || isBehind ? this.next[place]! : place;
    // Links of taken places still lead forward, and places are never freed: nothing free is passed by.
    while (free !== 0 && this.taken[free] === 1) free = this.next[free]!;
    if (free !== 0) return free;
    const fresh = this.end;
    this.reserve(fresh + 1024);
    return fresh;
  }

  /** First base at which all the codes (ascending) lie free; takes base and places. */
  findBase(codes: Uint16Array): number {
    const first = codes[0]!;
    const widest = codes[codes.length - 1]!;
    if (codes.length !== this.classOf) {
      this.classOf = codes.length;
      this.cursor = 0;
    }
    let tries = 0;
    for (let place = this.nextFree(this.cursor); ; place = this.nextFree(place, true)) {
      const base = place - first;
      if (base < 1 || this.usedBase[base] === 1) continue;
      tries++;
      this.reserve(base + widest + 1);
      if (!this.fits(base, codes)) continue;
      if (tries > MAX_TRIES) this.cursor = place;
      this.usedBase[base] = 1;
      for (let i = 0; i < codes.length; i++) this.take(base + codes[i]!);
      return base;
    }
  }
}

/**
 * Build the trie of `keys`.
 *
 * @param keys   any order; the empty key is allowed; of equal keys the last one's value stays
 * @param values one a key, each ≥ 0
 * cost: about a second for 350,000 words
 */
export const buildTrie = (keys: readonly string[], values: ArrayLike<number>): DoubleArrayTrie => {
  const codes = rankUnits(keys);
  const plain = buildPlainTrie(keys, values, codes);
  const { firstChild, childCount, codeOf, valueAt, nodeCount } = plain;
  const parents = Array.from({ length: nodeCount }, (_, node) => node).filter(node => childCount[node]! > 0);
  parents.sort((a, b) => childCount[b]! - childCount[a]! || a - b);
  const places = new PlaceList();
  places.reserve(nodeCount + 2);
  const baseOf = new Int32Array(nodeCount);
  for (const node of parents) {
    const first = firstChild[node]!;
    baseOf[node] = places.findBase(codeOf.subarray(first, first + childCount[node]!));
  }
  // The walk looks one place behind a base at most by the greatest code: room for it, so that no read is out of range.
  const alphabet = codes.reduce((most, code) => Math.max(most, code), 0);
  const size = Math.max(places.end, baseOf.reduce((most, base) => Math.max(most, base), 0) + alphabet + 1);
  const units = new Int32Array(3 * size);
  for (let place = 0; place < size; place++) units[3 * place + 2] = NO_VALUE;
  const placeOf = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const place = placeOf[node]!;
    const hasValue = valueAt[node] === NO_VALUE ? 0 : 1;
    units[3 * place] = (baseOf[node]! << 1) | hasValue;
    units[3 * place + 1] = codeOf[node]!;
    units[3 * place + 2] = valueAt[node]!;
    for (let c = 0; c < childCount[node]!; c++) {
      const child = firstChild[node]! + c;
      placeOf[child] = baseOf[node]! + codeOf[child]!;
    }
  }
  return new DoubleArrayTrie({ codes, units });
};
