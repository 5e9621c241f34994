/**
 * Build the binary dictionary. Reads jieba's dictionary from the package @node-rs/jieba and data/jieba/hmm-model.txt,
 * writes dist/jieba.dat; does nothing when that was built from the same inputs already.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileDictionary, compileHmm, packDictionary } from '../src/segment/index.ts';
import { readInputHash } from '../src/trie/index.ts';

const TARGET = 'dist/jieba.dat';
/** Sources whose change changes the file. */
const BUILDERS = [
  'src/trie/build-trie.ts',
  'src/trie/double-array-trie.ts',
  'src/trie/section-file.ts',
  'src/segment/dictionary.ts',
  'src/segment/compile-dictionary.ts',
];

/** Write `dist/jieba.dat` unless it is there and current; tells whether it wrote. */
export const buildDictionaryFile = (): boolean => {
  const dictionaryPath = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const inputs = [dictionaryPath, 'data/jieba/hmm-model.txt', ...BUILDERS].map(path => readFileSync(path));
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length}\n`).update(input);
  const inputHash = hash.digest();
  if (existsSync(TARGET) && readInputHash(readFileSync(TARGET)) === inputHash.toString('hex')) return false;
  const parts = compileDictionary(inputs[0]!.toString('utf8'), compileHmm(inputs[1]!.toString('utf8')));
  mkdirSync('dist', { recursive: true });
  writeFileSync(TARGET, packDictionary(parts, inputHash));
  return true;
};
