/**
 * The look-up tables that the shapes of names and the borders of titles are judged by.
 *
 * In: the loaded lexicon (files that say `# match: no`). Out: sets and maps, made once per lexicon, when first asked for.
 */
import type { Lexicon } from '../../lexicon/index.ts';

/** How much a surname proves: `everyday` ones are everyday words too (向 成 和). */
export type SurnameClass = 'common' | 'known' | 'rare' | 'everyday' | 'compound';

export interface NameTables {
  readonly surnames: ReadonlyMap<string, SurnameClass>;
  readonly givenCharacters: ReadonlySet<string>;
  readonly soundCharacters: ReadonlySet<string>;
  readonly ethnicParts: ReadonlySet<string>;
  readonly japaneseSurnames: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly titleVerbs: ReadonlySet<string>;
  readonly titleStops: ReadonlySet<string>;
}

const CLASSES: ReadonlySet<string> = new Set(['common', 'known', 'rare', 'everyday', 'compound']);
const isSurnameClass = (value: string): value is SurnameClass => CLASSES.has(value);

const buildNameTables = (lexicon: Lexicon): NameTables => {
  const surnames = new Map<string, SurnameClass>(
    lexicon
      .entriesOf('surname')
      .map(({ text, columns: [surnameClass = 'known'] }) => [
        text,
        isSurnameClass(surnameClass) ? surnameClass : 'known',
      ]),
  );
  const getSet = (kind: string): ReadonlySet<string> => new Set(lexicon.entriesOf(kind).map(entry => entry.text));
  return {
    surnames,
    givenCharacters: getSet('given-name-character'),
    soundCharacters: getSet('transliteration-character'),
    ethnicParts: getSet('ethnic-name-part'),
    japaneseSurnames: getSet('japanese-surname'),
    notNames: getSet('not-a-name'),
    titleVerbs: getSet('title-verb'),
    titleStops: getSet('title-stop'),
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
