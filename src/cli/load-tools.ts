/** Load what the pipeline needs from disk: tables of cleaning, lexicons, dictionary. Each when it is first asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CleanTools, parseReadings, parseScriptTables, readPrefixes, readReportWords } from '../clean/index.ts';
import { UsageError } from '../errors.ts';
import { type Lexicon, parseLexicon, readLexicon } from '../lexicon/index.ts';
import type { Tools } from '../pipeline.ts';
import { WordSource } from '../segment/index.ts';
import { loadDictionary, loadSegmenter } from './load-segmenter.ts';
import { getPackageRoot } from './package-root.ts';
import { readTable } from './read-table.ts';

/** What the user may add or choose. */
export interface ToolOptions {
  readonly userDicts: readonly string[];
  readonly lexicons: readonly string[];
  readonly segmenter: 'jieba' | 'nodejieba';
}

const once = <T>(load: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= load();
    return value;
  };
};
const readBytes = (name: string): Uint8Array => readFileSync(join(getPackageRoot(), 'dist', name));
const readBuilt = (name: string): string => readFileSync(join(getPackageRoot(), 'dist', name), 'utf8');

/** A file that the user named. @throws UsageError when it cannot be read */
const readNamed = (option: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${option} ${path}: cannot be read; wanted a text file`, { cause: error });
  }
};

/** Code units of the usual surnames of one character: those of the lexicon that are no everyday word. */
export const loadSurnames = (): Set<number> => {
  const path = join(getPackageRoot(), 'data', 'lexicons', 'surname.txt');
  const common = parseLexicon(path, readFileSync(path, 'utf8'), 'surname').filter(
    ({ columns }) => columns[0] === 'common',
  );
  return new Set(common.map(({ text }) => text.charCodeAt(0)));
};

/** Tables of cleaning; each is read when a text first asks for it. */
export const loadCleanTools = (): CleanTools => {
  return {
    scriptTables: once(() => parseScriptTables(readBuilt('script.dat'))),
    readings: once(() => parseReadings(readBuilt('readings.dat'))),
    // The user's words play no part, so that the same text is always repaired alike.
    words: once(() => new WordSource(loadDictionary())),
    reportWords: once(() => readReportWords(readBytes('report-words.dat'))),
    surnames: once(loadSurnames),
    wordPrefixes: once(() => readPrefixes(readBytes('word-prefixes.dat'))),
  };
};

/** The lexicons of the package, and behind them those of the user. */
const loadLexicon = async (paths: readonly string[]): Promise<Lexicon> => {
  const added = paths.flatMap(path => parseLexicon(path, readNamed('--lexicon', path), null));
  return readLexicon(await readTable('lexicon.dat'), added);
};

/** Words that carry no content, for tables of keywords. */
export const loadFunctionWords = (): Set<string> => {
  const path = join(getPackageRoot(), 'data', 'function-words.txt');
  return new Set(parseLexicon(path, readFileSync(path, 'utf8'), 'function-word').map(entry => entry.text));
};

/** Everything that turns a document into a record. The files are read at the same time. */
export const loadTools = async (options: ToolOptions, cleaning: CleanTools): Promise<Tools> => {
  const [segmenter, lexicon] = await Promise.all([loadSegmenter(options), loadLexicon(options.lexicons)]);
  return { segmenter, lexicon, cleaning };
};
