/**
 * Names told by where they stand alone: in the column of names of a list, before 委员： at the head of a letter. Any word may
 * be a name there.
 *
 * In: an office noun. Out: the persons whose title it ends.
 */
import { isHanAt, isOneOfAt, isSpaceAt, skipSpaces, skipSpacesBack } from './characters.ts';
import type { Titled } from './find-after-titles.ts';
import type { Office } from './find-offices.ts';
import { IN_NAME, isMarked, type Page } from './page.ts';
import type { ScoredName } from './score-name.ts';

/** So far around it another name of the list stands. */
const NEAR_ITEM = 80;
const MOST_LETTERS = 4;

/** The two to four characters of an item before its title, over the blanks of a name that is set wide; -1 where there is more or less. */
const columnStart = (text: string, nameEnd: number): number => {
  let count = 0;
  let start = nameEnd;
  for (let at = nameEnd - 1; at >= 0 && count <= MOST_LETTERS; at--) {
    if (isHanAt(text, at)) {
      count++;
      start = at;
    } else if (!isSpaceAt(text, at)) return count >= 2 && isOneOfAt(text, at, '\n：:；;】') ? start : -1;
  }
  return count >= 2 && count <= MOST_LETTERS ? start : -1;
};

/**
 * `徐徐　市某局副局长` between other items of a list, one a line: what stands in the column of the names is a name, whatever
 * word it is. Asked when the other names of the list are marked.
 */
export const findInColumn = (page: Page, { kind, end, titleStart, entry }: Office): Titled | undefined => {
  const { text } = page;
  if (kind !== 'post' || !(end >= text.length || isOneOfAt(text, end, '\n；;'))) return undefined;
  const nameEnd = skipSpacesBack(text, titleStart);
  if (nameEnd === titleStart || nameEnd === 0) return undefined;
  const start = columnStart(text, nameEnd);
  if (start < 0 || isMarked(page, IN_NAME, start, nameEnd) || page.candidateStarts[nameEnd] !== 0) return undefined;
  const isInList =
    isMarked(page, IN_NAME, Math.max(0, start - NEAR_ITEM), start) ||
    isMarked(page, IN_NAME, end, Math.min(text.length, end + NEAR_ITEM));
  if (!isInList || page.draft.matches.endingAt(nameEnd, 'office') !== undefined) return undefined;
  const name = text.slice(start, nameEnd).replace(/\s/g, '');
  const found: ScoredName = { start, end: nameEnd, name, kind: 'chinese', base: 2, score: 2 };
  return { name: found, titleStart, titleEnd: end, rule: 'title-in-list', entry };
};

/** Who is addressed by the first line of a letter. */
const ADDRESSED = ['委员', '代表', '先生', '女士', '同志'];
const LONGEST_ADDRESS = 24;
const LONGEST_INDENT = 40;
const NOBODY = '各全诸体位等们的其某';

const endsLine = (text: string, at: number): boolean => {
  const end = skipSpaces(text, at);
  return end >= text.length || text[end] === '\n';
};

/** Where the address before `end` begins: at the head of its line, spaces left out; -1 when that is too far away. */
const addressStart = (text: string, end: number): number => {
  const from = Math.max(0, end - LONGEST_ADDRESS - LONGEST_INDENT - 1);
  const feed = text.slice(from, end).lastIndexOf('\n');
  if (feed < 0 && from > 0) return -1;
  const start = skipSpaces(text, from + feed + 1);
  return end - start > LONGEST_ADDRESS ? -1 : start;
};

/** `某某、某某委员：` alone on a line: who is addressed, as names stand there, whatever words they are. */
export const findAddressed = (page: Page, { start, end, kind, entry }: Office): Titled[] => {
  const { text } = page;
  if (!isOneOfAt(text, end, '：:') || !ADDRESSED.includes(text.slice(start, end))) return [];
  const lineStart = addressStart(text, start);
  if (lineStart < 0 || !endsLine(text, end + 1)) return [];
  const found: Titled[] = [];
  let from = lineStart;
  for (const piece of text.slice(lineStart, start).split('、')) {
    const name = piece.replace(/\s/g, '');
    const isName =
      name.length >= 2 &&
      name.length <= MOST_LETTERS &&
      [...name].every((character, i) => isHanAt(name, i) && !NOBODY.includes(character)) &&
      (page.tables.characters.isSurname(name.charCodeAt(0)) || page.tables.surnames.hasAt(name, 0, 2)) &&
      !page.tables.notNames.has(name);
    if (!isName) return [];
    const scored: ScoredName = { start: from, end: from + piece.length, name, kind: 'chinese', base: 2, score: 2 };
    found.push({
      name: scored,
      titleStart: start,
      titleEnd: kind === 'honorific' ? start : end,
      rule: 'addressed',
      entry,
    });
    from += piece.length + 1;
  }
  return found;
};
