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

const KNOWN = 1;
const GIVEN = 2;
const SOUND = 4;
/** Bits of a character above these are its class as a surname. */
const CLASS_SHIFT = 3;

/** What the lists know of single characters: each character is looked up once, then kept by its code unit. */
export class CharacterTable {
  readonly #bits = new Uint8Array(0x10000);
  readonly #look: (character: string) => number;

  constructor(surnameClassOf: (word: string) => SurnameClass, given: WordTable, sounds: WordTable) {
    this.#look = character =>
      KNOWN |
      (given.has(character) ? GIVEN : 0) |
      (sounds.has(character) ? SOUND : 0) |
      (surnameClassOf(character) << CLASS_SHIFT);
  }

  #bitsOf(unit: number): number {
    const bits = this.#bits[unit]!;
    if (bits !== 0) return bits;
    this.#bits[unit] = this.#look(String.fromCharCode(unit));
    return this.#bits[unit]!;
  }

  /** Class of the surname of one character that it is. */
  surnameClassOf(unit: number): SurnameClass {
    return this.#bitsOf(unit) >> CLASS_SHIFT;
  }
  isSurname(unit: number): boolean {
    return this.surnameClassOf(unit) !== NO_SURNAME;
  }
  /** Usual in given names. */
  isGiven(unit: number): boolean {
    return (this.#bitsOf(unit) & GIVEN) !== 0;
  }
  /** Stands for a sound in foreign names. */
  isSound(unit: number): boolean {
    return (this.#bitsOf(unit) & SOUND) !== 0;
  }
}

type WordSet = Pick<WordTable, 'has' | 'hasAt' | 'mayStartAt'>;

export interface NameTables {
  readonly surnames: Pick<WordTable, 'hasAt'> & { classOf(word: string): SurnameClass };
  readonly characters: CharacterTable;
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

const buildNameTables = (lexicon: Lexicon): NameTables => {
  const surnames = getWordTable(lexicon, 'surname');
  const classOf = (word: string): SurnameClass => {
    const entry = surnames.get(word);
    if (entry === undefined) return NO_SURNAME;
    const surnameClass = SURNAME_CLASSES.indexOf(entry.columns[0] ?? 'known');
    return surnameClass > NO_SURNAME ? surnameClass : KNOWN_SURNAME;
  };
  const given = getWordTable(lexicon, 'given-name-character');
  const sounds = getWordTable(lexicon, 'transliteration-character');
  return {
    surnames: { hasAt: surnames.hasAt, classOf },
    characters: new CharacterTable(classOf, given, sounds),
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
