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
  /** Number of times `name` stands in the stretch of text around `at`, counted once and kept. */
  countOf(name: string, at: number): number;
  /** Starts of the longest candidate (organization, body, place, site) by the offset at which it ends. */
  readonly candidateStarts: ReadonlyMap<number, number>;
  readonly dateStarts: ReadonlySet<number>;
  readonly dateEnds: ReadonlySet<number>;
  /** Tag of words that the dictionary does not know, -1 where the segmenter does not tell; read as `x`. */
  readonly unknownTagId: number;
}

/** Offsets and tag of a token. */
export interface TokenAt {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** A report fits in one stretch; in longer texts names are counted stretch by stretch, so that the cost stays linear. */
const STRETCH = 32_768;

const buildCounter = (text: string): Page['countOf'] => {
  const counts = new Map<string, number>();
  return (name, at) => {
    const stretch = Math.floor(at / STRETCH);
    const key = `${stretch} ${name}`;
    const known = counts.get(key);
    if (known !== undefined) return known;
    const part = text.length <= STRETCH ? text : text.slice(stretch * STRETCH, (stretch + 1) * STRETCH);
    let count = 0;
    for (let i = part.indexOf(name); i >= 0; i = part.indexOf(name, i + name.length)) count++;
    counts.set(key, count);
    return count;
  };
};

export const openPage = (draft: Draft): Page => {
  const { tagNames } = draft.tokens;
  const noun = tagNames.indexOf('n');
  const candidateStarts = new Map<number, number>();
  for (const { start, end } of draft.candidates) {
    const known = candidateStarts.get(end);
    if (known === undefined || start < known) candidateStarts.set(end, start);
  }
  return {
    draft,
    text: draft.text,
    tables: getNameTables(draft.lexicon),
    countOf: buildCounter(draft.text),
    candidateStarts,
    dateStarts: new Set(draft.dates.map(date => date.start)),
    dateEnds: new Set(draft.dates.map(date => date.end)),
    unknownTagId: noun === tagNames.lastIndexOf('n') ? -1 : noun,
  };
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

/** All dots and marks lie before the Han characters: most of a text is told apart by one comparison. */
const HAN_START = 0x3400;
const DOTS = '·•・‧∙●';
/** The dot between the parts of a foreign name, in the forms that pages use for it. */
export const isNameDot = (character: string | undefined): boolean =>
  character !== undefined && character.charCodeAt(0) < HAN_START && DOTS.includes(character);

const NAME_PART_MARKS = "·•・‧∙—-'&";
/** End of text, line break, blank or any mark that is not part of a name. */
export const isBreak = (character: string | undefined): boolean =>
  character === undefined ||
  !(isHan(character) || isLatin(character) || isDigit(character) || NAME_PART_MARKS.includes(character));

/** Start of the longest candidate for an organization, body, place or site that ends at `end`. */
export const candidateEndingAt = (page: Page, end: number): number | undefined => page.candidateStarts.get(end);
