/**
 * Parse a user dictionary in jieba's form: `word [frequency] [tag]`, parted by spaces, or by tabs when the word holds
 * spaces. BOM, CRLF, empty lines and lines that begin with `#` followed by a space are allowed.
 */
import { LexiconError } from '../errors.ts';
import type { UserWord } from './word-source.ts';

/** Longer ones are no words, and would make every cut slow. */
const MAX_WORD_UNITS = 64;
const TAG = /^[a-zA-Z]{1,8}$/;
const FREQUENCY = /^\d{1,12}$/;

const parseColumns = (columns: readonly string[]): UserWord | string => {
  const [word = '', ...rest] = columns;
  if (word === '') return 'no word before the first tab, wanted word [frequency] [tag]';
  if (word.length > MAX_WORD_UNITS) return `a word of ${word.length} characters, wanted at most ${MAX_WORD_UNITS}`;
  if (rest.length > 2)
    return `${columns.length} columns, wanted word [frequency] [tag]; part them by tabs if the word has spaces`;
  const [first, second] = rest;
  if (first === undefined || first === '') return { word, frequency: null, tag: second ?? '' };
  if (FREQUENCY.test(first)) {
    if (second !== undefined && !TAG.test(second))
      return `tag ${JSON.stringify(second)}, wanted letters such as n or nr`;
    return { word, frequency: Number(first), tag: second ?? '' };
  }
  if (second !== undefined || !TAG.test(first)) return `frequency ${JSON.stringify(first)}, wanted a whole number`;
  return { word, frequency: null, tag: first };
};

/**
 * Words of one file in its order.
 *
 * @throws LexiconError naming every bad line as `path:line: what, wanted what`
 */
export const parseUserDict = (path: string, content: string): UserWord[] => {
  const words: UserWord[] = [];
  const problems: string[] = [];
  content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      const trimmed = line.trim();
      if (trimmed === '' || trimmed === '#' || trimmed.startsWith('# ')) return;
      const columns = line.includes('\t') ? line.split('\t').map(column => column.trim()) : trimmed.split(/\s+/);
      while (columns.length > 1 && columns.at(-1) === '') columns.pop();
      const parsed = parseColumns(columns);
      if (typeof parsed === 'string') problems.push(`${path}:${index + 1}: ${parsed}`);
      else words.push(parsed);
    });
  if (problems.length > 0) throw new LexiconError(problems);
  return words;
};
