/**
 * Parse a plain-text lexicon: `entry <TAB> column …`, `#` starts a comment line, UTF-8, LF, CRLF or CR, BOM allowed.
 *
 * The kind of a file is its name (`data/lexicons/office.txt` → `office`). A user's `--lexicon` file names the kind in a
 * line `# lexicon: KIND`, which holds until the next such line. `# match: no` keeps the entries below it out of the
 * matcher (lists of single characters would match everywhere).
 */
import { LexiconError } from '../errors.ts';

export interface LexiconEntry {
  readonly kind: string;
  readonly text: string;
  /** The columns behind the entry, trimmed; missing ones are absent. */
  readonly columns: readonly string[];
  /** `file:line`, for `extract --explain`. */
  readonly origin: string;
  /** False when the file says `# match: no`: a table to look things up in, never searched for in the text. */
  readonly isMatched: boolean;
}

/**
 * Entries of one file in its order.
 *
 * @throws LexiconError naming every bad line at once
 */
export const parseLexicon = (path: string, content: string, kind: string | null): LexiconEntry[] => {
  const entries: LexiconEntry[] = [];
  const problems: string[] = [];
  // By kind: a key joined from both would be a new string for each of 50,000 entries, at every start.
  const firstLinesByKind = new Map<string, Map<string, number>>();
  let currentKind = kind;
  let isMatched = true;
  content
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index) => {
      if (line.startsWith('#')) {
        const header = /^#\s*lexicon:\s*([a-z-]+)/.exec(line);
        if (header !== null && kind === null) currentKind = header[1]!;
        if (/^#\s*match:\s*no\b/.test(line)) isMatched = false;
        return;
      }
      if (line.trim() === '') return;
      const where = `${path}:${index + 1}`;
      const [text = '', ...columns] = line.split('\t').map(column => column.trim());
      if (currentKind === null) problems.push(`${where}: an entry before any "# lexicon: KIND" line`);
      else if (text === '') problems.push(`${where}: no entry before the first tab`);
      else {
        let firstLines = firstLinesByKind.get(currentKind);
        if (firstLines === undefined) {
          firstLines = new Map();
          firstLinesByKind.set(currentKind, firstLines);
        }
        const first = firstLines.get(text);
        if (first !== undefined) problems.push(`${where}: repeated entry ${text} (first at line ${first})`);
        else {
          firstLines.set(text, index + 1);
          entries.push({ kind: currentKind, text, columns, origin: where, isMatched });
        }
      }
    });
  if (problems.length > 0) throw new LexiconError(problems);
  return entries;
};
