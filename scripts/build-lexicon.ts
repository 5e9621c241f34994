/**
 * Compile the lexicons. Reads data/lexicons/*.txt and the gazetteer (build-gazetteer.ts), writes dist/lexicon.dat.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { compileLexicon, type LexiconEntry, packLexicon, parseLexicon } from '../src/lexicon/index.ts';
import { buildGazetteer } from './build-gazetteer.ts';

const FOLDER = 'data/lexicons';

/** All entries that the package ships: files in order of their names, then the gazetteer. */
export const readOwnEntries = (): LexiconEntry[] => [
  ...readdirSync(FOLDER)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => parseLexicon(name, readFileSync(`${FOLDER}/${name}`, 'utf8'), name.slice(0, -4))),
  ...parseLexicon('place.txt', buildGazetteer('data'), 'place'),
];

export const buildLexiconFile = (): void => {
  mkdirSync('dist', { recursive: true });
  writeFileSync('dist/lexicon.dat', packLexicon(compileLexicon(readOwnEntries())));
};
