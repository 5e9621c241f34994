/**
 * Build the program. Reads src/, writes dist/cli.cjs with its code cache, the packages that it loads when it needs them,
 * dist/packages/, the dictionary of words, dist/jieba.dat, the tables of cleaning, dist/script.dat, dist/readings.dat,
 * dist/report-words.dat and dist/word-prefixes.dat, and the lexicon, dist/lexicon.dat.
 */
import { writeFileSync } from 'node:fs';
import { buildReadings, buildReportWords, buildScriptTables, buildWordPrefixes } from './build-clean-tables.ts';
import { buildCodeCache } from './build-code-cache.ts';
import { buildDictionaryFile } from './build-dictionary.ts';
import { buildLexiconFile } from './build-lexicon.ts';
import { bundleProgram } from './bundle-program.ts';

// The dictionary is built only when its inputs changed.
buildDictionaryFile();
await bundleProgram();
writeFileSync('dist/script.dat', await buildScriptTables());
writeFileSync('dist/readings.dat', buildReadings());
writeFileSync('dist/report-words.dat', buildReportWords());
writeFileSync('dist/word-prefixes.dat', buildWordPrefixes());
buildLexiconFile();
// Last: it runs the program.
buildCodeCache();
