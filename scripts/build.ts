/**
 * Build the program. Reads src/, writes dist/cli.cjs with its code cache, the packages that it loads when it needs them,
 * dist/packages/, the dictionary of words, dist/jieba.dat, the tables of cleaning, dist/script.dat and dist/readings.dat,
 * and the lexicon, dist/lexicon.dat.
 */
import { writeFileSync } from 'node:fs';
import { buildReadings, buildScriptTables } from './build-clean-tables.ts';
import { buildCodeCache } from './build-code-cache.ts';
import { buildDictionaryFile } from './build-dictionary.ts';
import { buildLexiconFile } from './build-lexicon.ts';
import { bundleProgram } from './bundle-program.ts';

// The dictionary is built only when its inputs changed.
buildDictionaryFile();
await bundleProgram();
writeFileSync('dist/script.dat', await buildScriptTables());
writeFileSync('dist/readings.dat', buildReadings());
buildLexiconFile();
// Last: it runs the program.
buildCodeCache();
