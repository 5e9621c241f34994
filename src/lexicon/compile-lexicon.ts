/**
 * Entries in the form the matcher reads: a trie over their texts and typed arrays, which one binary file can hold.
 *
 * Sections of the file: trie (text → row) · first id of each row · entry ids by row · end of each entry's line in the
 * blob · the blob: `text TAB columns`, UTF-16 · kind of each entry · file of each entry · line of each entry ·
 * hash table of all entries (word-index.ts) · how matched entries begin (beginnings.ts), two sections · names, and the
 * lengths of each kind's texts.
 */

import { buildTrie, DoubleArrayTrie, type FileKind, packSections, packTrie, unpackSections } from '../trie/index.ts';
import { type Beginnings, buildBeginnings } from './beginnings.ts';
import type { LexiconEntry } from './parse-lexicon.ts';
import { buildWordIndex, type IndexedEntries } from './word-index.ts';

const LEXICON_FILE: FileKind = { name: 'lexicon.dat', magic: 0x4958454c, version: 3, sectionCount: 12 };

/** One compiled set of entries; entry ids count from 0 in the order they were given. */
export interface LexiconPart extends IndexedEntries, Beginnings {
  /** Text of the matched entries → row. */
  readonly trie: DoubleArrayTrie;
  /** Row r has the entry ids `rowIds[rowStarts[r]] … rowIds[rowStarts[r + 1] - 1]`, ascending. */
  readonly rowStarts: Uint32Array;
  readonly rowIds: Uint32Array;
  readonly fileIds: Uint16Array;
  /** 1-based. */
  readonly lineNumbers: Uint32Array;
  readonly kinds: readonly string[];
  /** Lengths that texts of each kind have, in code units, longest first. */
  readonly lengths: readonly (readonly number[])[];
  readonly files: readonly string[];
  readonly isMatchedByFile: readonly boolean[];
}

const toIds = (names: readonly string[]): { ids: Map<string, number>; names: readonly string[] } => {
  const unique = [...new Set(names)];
  return { ids: new Map(unique.map((name, id) => [name, id])), names: unique };
};

const splitOrigin = (origin: string): { file: string; line: number } => {
  const colon = origin.lastIndexOf(':');
  return { file: origin.slice(0, colon), line: Number(origin.slice(colon + 1)) };
};

/** Rows of equal texts: the trie's keys, and the entry ids of each. */
const groupByText = (entries: readonly LexiconEntry[]): Map<string, number[]> => {
  const idsByText = new Map<string, number[]>();
  entries.forEach((entry, id) => {
    if (!entry.isMatched) return;
    const ids = idsByText.get(entry.text);
    if (ids === undefined) idsByText.set(entry.text, [id]);
    else ids.push(id);
  });
  return idsByText;
};

/** By kind, the lengths that its texts have, longest first. */
const listLengths = (entries: readonly LexiconEntry[], kinds: readonly string[]): number[][] => {
  const lengths = new Map(kinds.map(kind => [kind, new Set<number>()]));
  for (const { kind, text } of entries) lengths.get(kind)!.add(text.length);
  return [...lengths.values()].map(set => [...set].sort((a, b) => b - a));
};

/** Compile entries; at most 256 kinds. cost: about 0.1 s for 50,000 entries */
export const compileLexicon = (entries: readonly LexiconEntry[]): LexiconPart => {
  const idsByText = groupByText(entries);
  const rows = [...idsByText.values()];
  const rowStarts = new Uint32Array(rows.length + 1);
  rows.forEach((ids, row) => {
    rowStarts[row + 1] = rowStarts[row]! + ids.length;
  });
  const lines = entries.map(entry => [entry.text, ...entry.columns].join('\t'));
  const lineEnds = new Uint32Array(entries.length);
  let end = 0;
  lines.forEach((line, id) => {
    end += line.length;
    lineEnds[id] = end;
  });
  const joined = lines.join('');
  const kinds = toIds(entries.map(entry => entry.kind));
  const origins = entries.map(entry => splitOrigin(entry.origin));
  // A file that is matched in part (a user's) stands twice, once for each part.
  const fileKeys = entries.map((entry, id) => `${entry.isMatched ? 1 : 0}${origins[id]!.file}`);
  const files = toIds(fileKeys);
  const indexed = {
    lineEnds,
    blob: Uint16Array.from({ length: joined.length }, (_, i) => joined.charCodeAt(i)),
    kindIds: Uint8Array.from(entries, entry => kinds.ids.get(entry.kind)!),
  };
  return {
    ...indexed,
    ...buildBeginnings([...idsByText.keys()]),
    trie: buildTrie([...idsByText.keys()], Uint32Array.from(rows.keys())),
    rowStarts,
    rowIds: Uint32Array.from(rows.flat()),
    slots: buildWordIndex(
      entries.map(entry => entry.text),
      indexed,
    ),
    fileIds: Uint16Array.from(fileKeys, key => files.ids.get(key)!),
    lineNumbers: Uint32Array.from(origins, origin => origin.line),
    kinds: kinds.names,
    lengths: listLengths(entries, kinds.names),
    files: files.names.map(key => key.slice(1)),
    isMatchedByFile: files.names.map(key => key.startsWith('1')),
  };
};

/** The bytes of a compiled lexicon; the same entries give the same bytes. */
export const packLexicon = (part: LexiconPart, inputHash?: Uint8Array): Uint8Array<ArrayBuffer> => {
  const names = JSON.stringify([part.kinds, part.lengths, part.files, part.isMatchedByFile]);
  return packSections(
    LEXICON_FILE,
    [
      packTrie(part.trie),
      part.rowStarts,
      part.rowIds,
      part.lineEnds,
      part.blob,
      part.kindIds,
      part.fileIds,
      part.lineNumbers,
      part.slots,
      part.firsts,
      part.pairs,
      new TextEncoder().encode(names),
    ],
    inputHash,
  );
};

/**
 * A compiled lexicon as views on `bytes`; nothing is parsed but the names of kinds and files.
 *
 * @throws FormatError when they are not the bytes of `packLexicon`
 */
export const readLexiconPart = (bytes: Uint8Array): LexiconPart => {
  const [trie, rowStarts, rowIds, lineEnds, blob, kindIds, fileIds, lineNumbers, slots, firsts, pairs, names] =
    unpackSections(LEXICON_FILE, bytes) as [Uint8Array, ...Uint8Array[]];
  const u32 = (view: Uint8Array): Uint32Array => new Uint32Array(view.buffer, view.byteOffset, view.byteLength / 4);
  const u16 = (view: Uint8Array): Uint16Array => new Uint16Array(view.buffer, view.byteOffset, view.byteLength / 2);
  const [kinds, lengths, files, isMatchedByFile] = JSON.parse(new TextDecoder().decode(names)) as [
    string[],
    number[][],
    string[],
    boolean[],
  ];
  return {
    trie: DoubleArrayTrie.from(trie),
    rowStarts: u32(rowStarts!),
    rowIds: u32(rowIds!),
    lineEnds: u32(lineEnds!),
    blob: u16(blob!),
    kindIds: kindIds!,
    fileIds: u16(fileIds!),
    lineNumbers: u32(lineNumbers!),
    slots: u32(slots!),
    firsts: firsts!,
    pairs: u32(pairs!),
    kinds,
    lengths,
    files,
    isMatchedByFile,
  };
};
