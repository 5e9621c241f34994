/**
 * The look-up tables that the shapes of names and the borders of titles are judged by.
 *
 * In: the loaded lexicon (files that say `# match: no`). Out: what has a word in it, asked in the lexicon itself: nothing is decoded ahead.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { getWordTable, type WordTable } from '../word-table.ts';

/** How much a surname proves: `everyday` ones are everyday words too (向 成 和). */
const SURNAME_CLASSES = ['none', 'common', 'known', 'rare', 'everyday', 'compound'];
/** Index into the classes. */
export type SurnameClass = number;
export const NO_SURNAME = 0;
export const KNOWN_SURNAME = 2;
export const COMPOUND_SURNAME = 5;
/** What a surname of each class proves. */
export const SURNAME_BASES: readonly number[] = [0, 2.2, 1.7, 0.8, 0.8, 3];

/** What is known of single characters: each is looked up once, then kept by its code unit. */
class CharacterTable {
  /** 1 + answer; 0 for what nobody asked yet. */
  readonly #answers = new Uint8Array(0x10000);
  readonly #ask: (character: string) => number;

  /** @param ask gives a number from 0 to 254 */
  constructor(ask: (character: string) => number) {
    this.#ask = ask;
  }

  get(unit: number): number {
    const known = this.#answers[unit]!;
    return known === 0 ? this.#look(unit) : known - 1;
  }

  has(unit: number): boolean {
    return this.get(unit) !== 0;
  }

  #look(unit: number): number {
    const answer = this.#ask(String.fromCharCode(unit));
    this.#answers[unit] = answer + 1;
    return answer;
  }
}

type WordSet = Pick<WordTable, 'has' | 'hasAt' | 'mayStartAt'>;
type CharacterSet = Pick<CharacterTable, 'has'>;

export interface NameTables {
  readonly surnames: Pick<WordTable, 'hasAt'> & { classOf(word: string): SurnameClass };
  /** Class of surnames of one character, by their code unit. */
  readonly shortSurnames: Pick<CharacterTable, 'get' | 'has'>;
  readonly givenCharacters: CharacterSet;
  readonly soundCharacters: CharacterSet;
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

const buildSurnames = (table: WordTable): Pick<NameTables, 'surnames' | 'shortSurnames'> => {
  const classOf = (word: string): SurnameClass => {
    const entry = table.get(word);
    if (entry === undefined) return NO_SURNAME;
    const surnameClass = SURNAME_CLASSES.indexOf(entry.columns[0] ?? 'known');
    return surnameClass > NO_SURNAME ? surnameClass : KNOWN_SURNAME;
  };
  return { surnames: { hasAt: table.hasAt, classOf }, shortSurnames: new CharacterTable(classOf) };
};

const toCharacters = ({ has }: WordTable): CharacterSet => new CharacterTable(character => (has(character) ? 1 : 0));

const buildNameTables = (lexicon: Lexicon): NameTables => ({
  ...buildSurnames(getWordTable(lexicon, 'surname')),
  givenCharacters: toCharacters(getWordTable(lexicon, 'given-name-character')),
  soundCharacters: toCharacters(getWordTable(lexicon, 'transliteration-character')),
  ethnicParts: getWordTable(lexicon, 'ethnic-name-part'),
  japaneseSurnames: getWordTable(lexicon, 'japanese-surname'),
  notNames: getWordTable(lexicon, 'not-a-name'),
  wordNames: getWordTable(lexicon, 'word-name'),
  follows: getWordTable(lexicon, 'person-follow'),
  titleVerbs: getWordTable(lexicon, 'title-verb'),
  titleStops: getWordTable(lexicon, 'title-stop'),
});

const tablesByLexicon = new WeakMap<Lexicon, NameTables>();

/** The tables of `lexicon`, built at the first call and kept as long as it lives. */
export const getNameTables = (lexicon: Lexicon): NameTables => {
  const known = tablesByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const tables = buildNameTables(lexicon);
  tablesByLexicon.set(lexicon, tables);
  return tables;
};
