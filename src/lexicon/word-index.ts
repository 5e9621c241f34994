/**
 * Which entry of a kind has exactly this text: a hash table of entry ids, for lists that are asked at a few places only.
 *
 * Open addressing over a power of two of slots; a slot holds entry id + 1, 0 is free. Texts are compared in the blob, so
 * that nothing is decoded. Of equal texts of a kind the last entry holds.
 */

/** What the index reads of a compiled part. */
export interface IndexedEntries {
  /** Entry i is `blob[lineEnds[i - 1], lineEnds[i])`, in UTF-16 code units; its text ends at the first tab. */
  readonly lineEnds: Uint32Array;
  readonly blob: Uint16Array;
  readonly kindIds: Uint8Array;
  readonly slots: Uint32Array;
}

export const NO_ENTRY = -1;
/** Parts the columns of an entry. */
export const TAB = 0x09;

const mix = (hash: number): number => hash ^ (hash >>> 15);

/** The entries of one kind in one part. Kernel: asked at many places of a text. */
export class WordIndex {
  readonly #entries: IndexedEntries;
  readonly #kindId: number;

  constructor(entries: IndexedEntries, kindId: number) {
    this.#entries = entries;
    this.#kindId = kindId;
  }

  /** Id, within the part, of the entry whose text is `text[start, end)`; NO_ENTRY when there is none. */
  find(text: string, start: number, end: number): number {
    const { slots, kindIds, lineEnds, blob } = this.#entries;
    const kindId = this.#kindId;
    const mask = slots.length - 1;
    let hash = kindId + 1;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    for (let slot = mix(hash) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot]! - 1;
      if (id < 0) return NO_ENTRY;
      if (kindIds[id] !== kindId) continue;
      let at = id === 0 ? 0 : lineEnds[id - 1]!;
      const lineEnd = lineEnds[id]!;
      if (lineEnd - at < end - start) continue;
      let i = start;
      while (i < end && blob[at] === text.charCodeAt(i)) {
        i++;
        at++;
      }
      if (i === end && (at === lineEnd || blob[at] === TAB)) return id;
    }
  }
}

/** Slots for the entries of `texts`, half of them free at least. */
export const buildWordIndex = (texts: readonly string[], entries: Omit<IndexedEntries, 'slots'>): Uint32Array => {
  let size = 16;
  while (size < 2 * texts.length) size *= 2;
  const slots = new Uint32Array(size);
  for (let id = texts.length - 1; id >= 0; id--) {
    const text = texts[id]!;
    const kindId = entries.kindIds[id]!;
    if (new WordIndex({ ...entries, slots }, kindId).find(text, 0, text.length) !== NO_ENTRY) continue;
    let hash = kindId + 1;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    let slot = mix(hash) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = id + 1;
  }
  return slots;
};
