/**
 * Names that are everyday words (庄严, 田园), where only a person can stand: behind a full title, in a list of names.
 *
 * In: an offset, or a title. Out: the name, or nothing. The words are those of the list `word-name`.
 */
import type { Office } from './find-offices.ts';
import { isBreak, type Page, tokenAt } from './page.ts';
import { type ScoredName, scoreNames } from './score-name.ts';

/** Shorter titles (`主任`, `市长`) begin sentences about the office itself: 主任安全责任. */
const SHORTEST_FULL_TITLE = 4;
const LONGEST_WORD = 3;

/** 市委书记, 省财政厅总会计师, 车间主任: who is meant is said, so a name must follow. */
export const isFullTitle = (page: Page, titleStart: number, office: Office): boolean =>
  office.kind === 'post' && office.end - titleStart >= SHORTEST_FULL_TITLE && !page.dateStarts.has(office.end);

/** Behind a name stand a mark, what people do, or a verb. */
const endsLikeName = (page: Page, end: number): boolean => {
  if (isBreak(page.text[end])) return true;
  if (page.tables.follows.lengthStartingAt(page.text, end) > 0) return true;
  const token = tokenAt(page, end);
  return token !== undefined && token.start === end && token.tag.startsWith('v') && token.end - end >= 2;
};

/** The longest word of the list that stands at `start` and ends as names do. */
export const findWordName = (page: Page, start: number): ScoredName | undefined => {
  const { text, tables } = page;
  for (let end = start + LONGEST_WORD; end >= start + 2; end--) {
    if (!tables.wordNames.hasAt(text, start, end) || !endsLikeName(page, end)) continue;
    const name = scoreNames(page, start, Number.NEGATIVE_INFINITY, end)[0];
    if (name !== undefined) return name;
  }
  return undefined;
};
