/** Drafts for unit tests, from words tagged by hand (`调研/v 轴承/n 产业链/n`) or by a tagger, with the lexicons of data/lexicons and a few places. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Draft } from '../src/extract/draft.ts';
import { buildMatchIndex } from '../src/extract/match-index.ts';
import { toUnits } from '../src/extract/units.ts';
import { buildLexicon, type Lexicon, parseLexicon } from '../src/lexicon/index.ts';
import type { CleanText } from '../src/model.ts';

const FOLDER = 'data/lexicons';
/** A piece of the gazetteer (scripts/build-gazetteer.ts builds the whole): name, codes, form. */
const PLACES = `
云南\t530000\tshort
吉林\t220000\tshort
凤城市\t210682\tfull
和县\t340523\tfull
安溪\t350524\tshort
安溪县\t350524\tfull
新店镇\t350524,350800,370300,420500,510100\tweak-town
来凤\t422827\tshort
泉州\t350500\tshort
泉州市\t350500\tfull
湖头镇\t350524\ttown
羊场镇\t350524\ttown
于城镇\t371082\ttown
民权\t411421\tweak
`;
let lexicon: Lexicon | undefined;

const loadLexicon = (): Lexicon => {
  lexicon ??= buildLexicon([
    ...readdirSync(FOLDER)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .flatMap(name => parseLexicon(name, readFileSync(`${FOLDER}/${name}`, 'utf8'), name.slice(0, -4))),
    ...parseLexicon('place.txt', PLACES, 'place'),
  ]);
  return lexicon;
};

/** Words in the order of the text, gapless, each with its tag. */
export interface TaggedWord {
  word: string;
  tag: string;
}

/** Words are parted by spaces; a word without `/tag` is a noun; `\n` stands for a line break of its own, `\s` for a space. */
export const makeDraft = (tagged: string): Draft =>
  makeDraftOfWords(
    tagged.split(/ +/).map(part => {
      const [word = '', tag = 'n'] = part.split('/');
      if (word === '\\s') return { word: ' ', tag: 'x' };
      return word === '\\n' ? { word: '\n', tag: 'x' } : { word, tag };
    }),
  );

/** The text of the draft is the words, one behind the other. */
export const makeDraftOfWords = (words: readonly TaggedWord[]): Draft => {
  const text = words.map(({ word }) => word).join('');
  const tagNames = [...new Set(words.map(({ tag }) => tag))];
  const ends: number[] = [];
  for (const { word } of words) ends.push((ends.at(-1) ?? 0) + word.length);
  const clean: CleanText = {
    text,
    surface: text,
    map: { toOriginal: offset => offset, toSpan: (start, end) => [start, end] },
    script: 'simplified',
    region: null,
    counts: { pinyin: 0, mojibake: 0, undecodable: 0 },
    spoiledDates: [],
    repairs: [],
  };
  const lists = { lines: [], dates: [], candidates: [], people: [], places: [], organizations: [], sites: [] };
  return {
    clean,
    text,
    units: toUnits(text),
    tokens: {
      count: words.length,
      starts: Uint32Array.from(ends, (end, i) => end - words[i]!.word.length),
      ends: Uint32Array.from(ends),
      tagIds: Uint8Array.from(words, ({ tag }) => tagNames.indexOf(tag)),
      tagNames,
    },
    matches: buildMatchIndex(loadLexicon(), loadLexicon().findMatches(text)),
    lexicon: loadLexicon(),
    stated: { title: null, published: null, origin: null, cluster: null },
    bodyStart: 0,
    origin: null,
    theme: null,
    title: null,
    published: null,
    dateline: null,
    ...lists,
    clusters: [],
    phrases: [],
    sentences: [],
    events: [],
  };
};
