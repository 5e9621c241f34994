/**
 * What the name of a person gains as a whole where its characters stand as words of their own.
 *
 * In: rows of words of one character. Out: natural-log gains. No dictionary has the names: a surname tells, with one or two words behind
 * it that are seldom alone.
 */
import type { Word, WordScores } from './word-scores.ts';

/** Words that stand behind a name and are no part of it. */
const NEVER_GIVEN = '的了和与及在为对等是有以由从将到向把被说就都也还又不之其所同';
/** Score of a name by its length: one word in a thousand is one (-7); its surname (-4), each given character (-5). */
const NAME_SCORES = [0, 0, -17, -21];
const LONGEST_NAME = 3;

const neverGiven: ReadonlySet<number> = new Set([...NEVER_GIVEN].map(char => char.charCodeAt(0)));

/** The likeliest name at `start` of a row: what it gains over its characters, 0 where none does, and its end. */
const findName = (row: Word, start: number, words: Pick<WordScores, 'single'>): { gain: number; end: number } => {
  let alone = words.single(row[start]!);
  let found = { gain: 0, end: start + 1 };
  for (let end = start + 2; end <= Math.min(row.length, start + LONGEST_NAME); end++) {
    const given = row[end - 1]!;
    if (neverGiven.has(given)) break;
    alone += words.single(given);
    const gain = NAME_SCORES[end - start]! - alone;
    if (gain > found.gain) found = { gain, end };
  }
  return found;
};

/**
 * @param rows words of one character each, in a row (simplified)
 * @param surnames usual ones of one character
 * @returns what the names among them gain, at least 0
 */
export const gainNames = (
  rows: readonly Word[],
  words: Pick<WordScores, 'single'>,
  surnames: ReadonlySet<number>,
): number => {
  let gained = 0;
  for (const row of rows) {
    for (let i = 0; i < row.length - 1; ) {
      const { gain, end } = surnames.has(row[i]!) ? findName(row, i, words) : { gain: 0, end: i + 1 };
      gained += gain;
      i = end;
    }
  }
  return gained;
};
