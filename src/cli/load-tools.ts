/** Load what the pipeline needs from disk: lexicons, dictionary. */
import { readdirSync, readFileSync } from 'node:fs';
import { type CleanTools, parseReadings, parseScriptTables } from '../clean/index.ts';
import { buildLexicon, parseLexicon } from '../lexicon/index.ts';
import type { Tools } from '../pipeline.ts';
import { characterSegmenter } from '../segment/index.ts';

/** The package's folder, seen from dist/cli.js, from a chunk in dist/chunks/, or from src/cli/. */
const ROOT = new URL(/\/dist\/[^/]*$/.test(import.meta.url) ? '../' : '../../', import.meta.url);
const LEXICONS = new URL('data/lexicons/', ROOT);

const once = <T>(load: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= load();
    return value;
  };
};
const readBuilt = (name: string): string => readFileSync(new URL(`dist/${name}`, ROOT), 'utf8');

/** Tables of cleaning; each is read when a text first asks for it. */
export const loadCleanTools = (): CleanTools => ({
  scriptTables: once(() => parseScriptTables(readBuilt('script.dat'))),
  readings: once(() => parseReadings(readBuilt('readings.dat'))),
});

export const loadTools = (): Tools => {
  const entries = readdirSync(LEXICONS)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => parseLexicon(name, readFileSync(new URL(name, LEXICONS), 'utf8'), name.slice(0, -4)));
  return { segmenter: characterSegmenter, lexicon: buildLexicon(entries), cleaning: loadCleanTools() };
};
