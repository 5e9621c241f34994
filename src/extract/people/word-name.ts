/**
 * Names that are everyday words (庄严, 田园), where only a person can stand: behind a full title, in a list of names.
 *
 * In: an offset, or a title. Out: the name, or nothing. The words are those of the list `word-name`.
 */
import { isBreakAt } from './characters.ts';
import type { Office } from './find-offices.ts';
import { DATE_START, type Page, PERSON_END } from './page.ts';
import { findNameAt, type ScoredName } from './score-name.ts';

/** Shorter titles (`主任`, `市长`) begin sentences about the office itself: 主任安全责任. */
const SHORTEST_FULL_TITLE = 4;
const LONGEST_WORD = 3;

/** 市委书记, 省财政厅总会计师, 车间主任: who is meant is said, so a name must follow; also 县长 right behind another person of a list. */
export const isFullTitle = (page: Page, titleStart: number, office: Office): boolean =>
  office.kind === 'post' &&
  (office.end - titleStart >= SHORTEST_FULL_TITLE || (page.marks[titleStart - 1]! & PERSON_END) !== 0) &&
  (page.marks[office.end]! & DATE_START) === 0;

/** Behind a name stand a mark, what people do, or a verb. */
const endsLikeName = (page: Page, end: number): boolean => {
  if (isBreakAt(page.text, end)) return true;
  if (page.tables.follows.lengthStartingAt(page.text, end) > 0) return true;
  const { tokens } = page;
  const token = tokens.tokenAt(end);
  return tokens.starts[token] === end && tokens.tagOf(token).startsWith('v') && tokens.ends[token]! - end >= 2;
};

/** The longest word of the list that stands at `start` and ends as names do. */
export const findWordName = (page: Page, start: number): ScoredName | undefined => {
  const { text, tables } = page;
  if (!tables.wordNames.mayStartAt(text, start)) return undefined;
  for (let end = start + LONGEST_WORD; end >= start + 2; end--) {
    if (!tables.wordNames.hasAt(text, start, end) || !endsLikeName(page, end)) continue;
    const name = text.slice(start, end);
    return (
      findNameAt(page, start, Number.NEGATIVE_INFINITY, end) ?? { start, end, name, kind: 'chinese', base: 0, score: 0 }
    );
  }
  return undefined;
};
