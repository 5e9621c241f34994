/** Tables of cleaning for tests, compiled from their sources; the model of Chinese is the built dictionary's. */
import { readFileSync } from 'node:fs';
import {
  buildReadings,
  buildReportWords,
  buildScriptTables,
  buildWordPrefixes,
} from '../scripts/build-clean-tables.ts';
import {
  type CleanTools,
  clean,
  parseReadings,
  parseScriptTables,
  readPrefixes,
  readReportWords,
} from '../src/clean/index.ts';
import { loadSurnames } from '../src/cli/load-tools.ts';
import type { CleanText, Document } from '../src/model.ts';
import { Dictionary, WordSource } from '../src/segment/index.ts';

export const toDocument = (text: string): Document => ({
  source: { path: '-', encoding: 'utf-8', document: 0 },
  text,
  bodyStart: 0,
  stated: { title: null, published: null, origin: null, cluster: null },
  undecodable: 0,
});

/** @returns tools as the program loads them; needs dist/jieba.dat (npm run build) */
export const loadTestTools = async (): Promise<CleanTools> => {
  const scriptTables = parseScriptTables(await buildScriptTables());
  const readings = parseReadings(buildReadings());
  const words = new WordSource(Dictionary.from(readFileSync('dist/jieba.dat')));
  const reportWords = readReportWords(buildReportWords());
  const wordPrefixes = readPrefixes(buildWordPrefixes());
  const surnames = loadSurnames();
  return {
    surnames: () => surnames,
    scriptTables: () => scriptTables,
    readings: () => readings,
    words: () => words,
    reportWords: () => reportWords,
    wordPrefixes: () => wordPrefixes,
  };
};

export const cleanWith =
  (tools: CleanTools) =>
  (text: string): CleanText =>
    clean(toDocument(text), tools);
