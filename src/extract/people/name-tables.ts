/**
 * The look-up tables that the shapes of names and the borders of titles are judged by.
 *
 * In: the loaded lexicon (files that say `# match: no`). Out: what has a word in it, asked in the lexicon itself: nothing is decoded ahead.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { getWordTable, type WordTable } from '../word-table.ts';

/** How much a surname proves: `everyday` ones are everyday words too (向 成 和). */
export type SurnameClass = 'common' | 'known' | 'rare' | 'everyday' | 'compound';

type WordSet = Pick<WordTable, 'has' | 'hasAt' | 'mayStartAt'>;

export interface NameTables {
  readonly surnames: Pick<WordTable, 'hasAt' | 'mayStartAt'> & { get(word: string): SurnameClass | undefined };
  readonly givenCharacters: WordSet;
  readonly soundCharacters: WordSet;
  readonly ethnicParts: WordSet;
  readonly japaneseSurnames: WordSet;
  readonly notNames: WordSet;
  /** Words that are names too: 庄严, 田园. */
  readonly wordNames: WordSet;
  /** Words that stand behind a name: what people do, and particles. */
  readonly follows: Pick<WordTable, 'lengthStartingAt'>;
  readonly titleVerbs: WordSet;
  readonly titleStops: WordSet;
}

const CLASSES: ReadonlySet<string> = new Set(['common', 'known', 'rare', 'everyday', 'compound']);
const isSurnameClass = (value: string): value is SurnameClass => CLASSES.has(value);

const buildNameTables = (lexicon: Lexicon): NameTables => {
  const surnames = getWordTable(lexicon, 'surname');
  return {
    surnames: {
      hasAt: surnames.hasAt,
      mayStartAt: surnames.mayStartAt,
      get: word => {
        const entry = surnames.get(word);
        const [surnameClass = 'known'] = entry?.columns ?? [];
        return entry === undefined ? undefined : isSurnameClass(surnameClass) ? surnameClass : 'known';
      },
    },
    givenCharacters: getWordTable(lexicon, 'given-name-character'),
    soundCharacters: getWordTable(lexicon, 'transliteration-character'),
    ethnicParts: getWordTable(lexicon, 'ethnic-name-part'),
    japaneseSurnames: getWordTable(lexicon, 'japanese-surname'),
    notNames: getWordTable(lexicon, 'not-a-name'),
    wordNames: getWordTable(lexicon, 'word-name'),
    follows: getWordTable(lexicon, 'person-follow'),
    titleVerbs: getWordTable(lexicon, 'title-verb'),
    titleStops: getWordTable(lexicon, 'title-stop'),
  };
};

const tablesByLexicon = new WeakMap<Lexicon, NameTables>();

/** The tables of `lexicon`, built at the first call and kept as long as it lives. */
export const getNameTables = (lexicon: Lexicon): NameTables => {
  const known = tablesByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const tables = buildNameTables(lexicon);
  tablesByLexicon.set(lexicon, tables);
  return tables;
};
