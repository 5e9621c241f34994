/**
 * One document as the people step sees it: text, tokens by offset, lexicon matches, tables.
 *
 * Small questions about characters and places of the text; decides nothing about names or titles.
 */
import type { Draft } from '../draft.ts';
import { isBody } from '../layout/line-kind.ts';
import { getNameTables, type NameTables } from './name-tables.ts';

export interface Page {
  readonly draft: Draft;
  readonly text: string;
  readonly tables: NameTables;
  /** Number of times `name` stands in the text, counted once and kept. */
  countOf(name: string): number;
  /** Tag of words that the dictionary does not know, -1 where the segmenter does not tell; read as `x`. */
  readonly unknownTagId: number;
}

/** Offsets and tag of a token. */
export interface TokenAt {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

export const openPage = (draft: Draft): Page => {
  const counts = new Map<string, number>();
  const countOf = (name: string): number => {
    const known = counts.get(name);
    if (known !== undefined) return known;
    let count = 0;
    for (let at = draft.text.indexOf(name); at >= 0; at = draft.text.indexOf(name, at + name.length)) count++;
    counts.set(name, count);
    return count;
  };
  const { tagNames } = draft.tokens;
  const noun = tagNames.indexOf('n');
  const unknownTagId = noun === tagNames.lastIndexOf('n') ? -1 : noun;
  return { draft, text: draft.text, tables: getNameTables(draft.lexicon), countOf, unknownTagId };
};

/** The token that holds the character at `offset`. Cost: O(log tokens). */
export const tokenAt = (page: Page, offset: number): TokenAt | undefined => {
  const { tokens } = page.draft;
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  if (low >= tokens.count || tokens.starts[low]! > offset) return undefined;
  const tagId = tokens.tagIds[low]!;
  const tag = tagId === page.unknownTagId ? 'x' : (tokens.tagNames[tagId] ?? 'x');
  return { start: tokens.starts[low]!, end: tokens.ends[low]!, tag };
};

export const isInBody = (page: Page, offset: number): boolean => isBody(page.draft, offset);

export const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\u3000' || character === '\t' || character === '\u00a0';

/** First offset at or behind `start` that is no blank; at most `limit` blanks are passed. */
export const skipSpaces = (text: string, start: number, limit = 8): number => {
  let at = start;
  while (at < start + limit && isSpace(text[at])) at++;
  return at;
};
/** Offset behind the last character before `end` that is no blank. */
export const skipSpacesBack = (text: string, end: number, limit = 8): number => {
  let at = end;
  while (at > end - limit && at > 0 && isSpace(text[at - 1])) at--;
  return at;
};

export const isHan = (character: string | undefined): boolean => {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xd840 && code <= 0xdfff);
};
export const isLatin = (character: string | undefined): boolean => {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f);
};
export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

const DOTS = '·•・‧∙●';
/** The dot between the parts of a foreign name, in the forms that pages use for it. */
export const isNameDot = (character: string | undefined): boolean =>
  character !== undefined && DOTS.includes(character);

const NAME_PART_MARKS = "·•・‧∙—-'&";
/** End of text, line break, blank or any mark that is not part of a name. */
export const isBreak = (character: string | undefined): boolean =>
  character === undefined ||
  !(isHan(character) || isLatin(character) || isDigit(character) || NAME_PART_MARKS.includes(character));

/** The document's candidate for an organization, body or place that ends at `end`; the longest one. */
export const candidateEndingAt = (page: Page, end: number): number | undefined => {
  let start: number | undefined;
  for (const candidate of page.draft.candidates) {
    if (candidate.end !== end) continue;
    if (start === undefined || candidate.start < start) start = candidate.start;
  }
  return start;
};
