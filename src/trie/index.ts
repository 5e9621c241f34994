/** Tries and the binary container that holds them; shared by the dictionary, the lexicons and the cleaner. */
export { buildTrie } from './build-trie.ts';
export type { TrieArrays } from './double-array-trie.ts';
export { DoubleArrayTrie, NO_VALUE, packTrie, ROOT } from './double-array-trie.ts';
export type { FileKind } from './section-file.ts';
export { packSections, readInputHash, unpackSections } from './section-file.ts';
