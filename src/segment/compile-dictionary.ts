/**
 * Compile jieba's text files into a dictionary: `word frequency tag` lines and the HMM model of cppjieba.
 *
 * Runs at build time and in tests with toy dictionaries; the texts are trusted, so a bad line stops the build.
 */
import { FormatError } from '../errors.ts';
import { buildTrie } from '../trie/index.ts';
import { type DictionaryParts, HMM_FIRST, HMM_LAST, HMM_NEVER, type HmmModel, packEntry } from './dictionary.ts';

/**
 * Read cppjieba's model: start, 4 lines of transitions, then one line of `character:log` pairs for each of B, E, M, S.
 *
 * @throws FormatError when a line is missing
 */
export const compileHmm = (content: string): HmmModel => {
  const lines = content.split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#'));
  if (lines.length !== 9) throw new FormatError(`HMM model: ${lines.length} lines of numbers, expected 9`);
  const toNumbers = (line: string): number[] => line.trim().split(/\s+/).map(Number);
  const rows = new Uint16Array(HMM_LAST - HMM_FIRST + 1);
  const emissions: number[] = [HMM_NEVER, HMM_NEVER, HMM_NEVER, HMM_NEVER];
  for (let state = 0; state < 4; state++) {
    for (const pair of lines[5 + state]!.split(',')) {
      const unit = pair.charCodeAt(0) - HMM_FIRST;
      if (unit < 0 || unit >= rows.length) continue;
      if (rows[unit] === 0) {
        rows[unit] = emissions.length / 4;
        emissions.push(HMM_NEVER, HMM_NEVER, HMM_NEVER, HMM_NEVER);
      }
      emissions[4 * rows[unit]! + state] = Number(pair.slice(2));
    }
  }
  return {
    start: Float64Array.from(toNumbers(lines[0]!)),
    transitions: Float64Array.from(lines.slice(1, 5).flatMap(toNumbers)),
    rows,
    emissions: Float64Array.from(emissions),
  };
};

/**
 * Compile `word frequency tag` lines.
 *
 * @throws FormatError at the first line that is no such line
 */
export const compileDictionary = (content: string, hmm: HmmModel): DictionaryParts => {
  const words: string[] = [];
  const frequencyByWord: number[] = [];
  const tagByWord: string[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    if (line === '') return;
    const [word = '', frequency = '', tag = ''] = line.split(' ');
    if (word === '' || !/^\d+$/.test(frequency) || tag === '') {
      throw new FormatError(`dictionary line ${index + 1}: "${line}", expected "word frequency tag"`);
    }
    words.push(word);
    frequencyByWord.push(Number(frequency));
    tagByWord.push(tag);
  });
  const frequencies = [...new Set(frequencyByWord)].sort((a, b) => a - b);
  // `x` is the tag of what no dictionary knows, `m` and `eng` those of unknown numbers and Latin words, `t` of dates. The
  // first `n` is that of unknown Han words; the dictionary's own nouns have the second, so that readers can tell them apart.
  const named = ['x', 'm', 'eng', 't'];
  const tagNames = [...named, 'n', 'n', ...[...new Set(tagByWord)].filter(t => t !== 'n' && !named.includes(t)).sort()];
  const frequencyIds = new Map(frequencies.map((frequency, id) => [frequency, id]));
  const tagIds = new Map(tagNames.map((name, id) => [name, id]));
  const entries = words.map((_, i) => packEntry(frequencyIds.get(frequencyByWord[i]!)!, tagIds.get(tagByWord[i]!)!));
  return {
    trie: buildTrie(words, entries),
    frequencies: Float64Array.from(frequencies),
    logFrequencies: Float64Array.from(frequencies, Math.log),
    tagNames,
    total: frequencyByWord.reduce((sum, frequency) => sum + frequency, 0),
    hmm,
  };
};
