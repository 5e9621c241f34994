export { compileLexicon, packLexicon } from './compile-lexicon.ts';
export type { EntryId, KindIndex, Lexicon, Matches } from './lexicon.ts';
export { buildLexicon, FIRST_UNIT_MASK, readLexicon } from './lexicon.ts';
export type { LexiconEntry } from './parse-lexicon.ts';
export { parseLexicon } from './parse-lexicon.ts';
export { NO_ENTRY } from './word-index.ts';
