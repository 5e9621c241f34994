/** Load the engine of segmentation that was chosen, with the user's words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FormatError, LexiconError, UsageError } from '../errors.ts';
import type { Segmenter } from '../model.ts';
import { importPackage as importOptional } from '../read/index.ts';
import {
  Dictionary,
  JiebaSegmenter,
  type NodeJieba,
  NodeJiebaSegmenter,
  parseUserDict,
  type UserWord,
} from '../segment/index.ts';
import { getPackageRoot } from './package-root.ts';
import { readTable } from './read-table.ts';

export interface SegmenterChoice {
  readonly segmenter: 'jieba' | 'nodejieba';
  readonly userDicts: readonly string[];
}

const DICTIONARY = 'jieba.dat';

/** The dictionary at once, for what cannot wait. @throws FormatError when it is missing or not of this version */
export const loadDictionary = (): Dictionary => {
  const path = join(getPackageRoot(), 'dist', DICTIONARY);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new FormatError(`${path}: not there; build the program (npm run build)`, { cause });
  }
  return Dictionary.from(bytes);
};

/** Words of all the user's dictionaries. @throws UsageError, LexiconError naming every bad line of every file */
const loadUserWords = (paths: readonly string[]): UserWord[] => {
  const words: UserWord[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    let content: string;
    try {
      content = readFileSync(path, 'utf8');
    } catch (cause) {
      throw new UsageError(`--user-dict ${path}: cannot be read; wanted a text file`, { cause });
    }
    try {
      words.push(...parseUserDict(path, content));
    } catch (error) {
      if (!(error instanceof LexiconError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new LexiconError(problems);
  return words;
};

/** How a package is loaded; a test puts its own in place. */
type ImportPackage = (name: string) => Promise<unknown>;

const loadNodeJieba = async (words: readonly UserWord[], importPackage: ImportPackage): Promise<Segmenter> => {
  let module: { default: NodeJieba & { insertWord(word: string, tag?: string): boolean } };
  try {
    module = (await importPackage('nodejieba')) as typeof module;
  } catch (cause) {
    throw new UsageError(
      '--segmenter nodejieba: the package nodejieba is not installed; npm install nodejieba, or leave the option out',
      { cause },
    );
  }
  for (const { word, tag } of words) module.default.insertWord(word, tag);
  return new NodeJiebaSegmenter(module.default);
};

/** @throws UsageError, LexiconError, FormatError */
export const loadSegmenter = async (
  choice: SegmenterChoice,
  importPackage: ImportPackage = importOptional,
): Promise<Segmenter> => {
  const words = loadUserWords(choice.userDicts);
  return choice.segmenter === 'nodejieba'
    ? loadNodeJieba(words, importPackage)
    : new JiebaSegmenter(Dictionary.from(await readTable(DICTIONARY)), words);
};
