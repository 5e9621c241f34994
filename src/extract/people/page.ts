/**
 * One document as the people step sees it: text, tokens by offset, lexicon matches, tables, and marks on its places.
 *
 * Small questions about characters and places of the text; decides nothing about names or titles.
 */
import type { Draft } from '../draft.ts';
import { buildScratch } from '../scratch.ts';
import { getSigns, NAME_DOT } from '../sign-index.ts';
import { getTokenIndex, type TokenIndex } from '../token-index.ts';
import { getNameTables, type NameTables } from './name-tables.ts';

export interface Page {
  readonly draft: Draft;
  readonly text: string;
  readonly tokens: TokenIndex;
  readonly tables: NameTables;
  /** Number of times `name` stands in the stretch of text around `at`, counted once and kept. */
  countOf(name: string, at: number): number;
  /** 1 + start of the longest candidate (organization, body, place, site) by the offset at which it ends; 0 for none. */
  readonly candidateStarts: Uint32Array;
  /** Marks (bits) by offset, the end of the text included; the finders set some of them. Only one page is open at a time. */
  readonly marks: Uint8Array;
  /** A dot between two parts of a name stands somewhere. */
  readonly hasDots: boolean;
}

/** Page furniture: lines that are no part of the report. */
export const FURNITURE = 1;
export const DATE_START = 2;
export const DATE_END = 4;
/** A person found behind a title ends here: no title reaches back over it. */
export const PERSON_END = 8;
/** Within the name of a person who was found by a title. */
export const IN_NAME = 16;
/** Within the name or title of a person. */
export const TAKEN = 32;

/** A report fits in one stretch; in longer texts names are counted stretch by stretch, so that the cost stays linear. */
const STRETCH = 32_768;

const buildCounter = (text: string): Page['countOf'] => {
  const stretches: Map<string, number>[] = [];
  return (name, at) => {
    const stretch = Math.floor(at / STRETCH);
    stretches[stretch] ??= new Map();
    const counts = stretches[stretch];
    const known = counts.get(name);
    if (known !== undefined) return known;
    const part = text.length <= STRETCH ? text : text.slice(stretch * STRETCH, (stretch + 1) * STRETCH);
    let count = 0;
    for (let i = part.indexOf(name); i >= 0; i = part.indexOf(name, i + name.length)) count++;
    counts.set(name, count);
    return count;
  };
};

const takeMarks = buildScratch(length => new Uint8Array(length));
const takeStarts = buildScratch(length => new Uint32Array(length));

const markPlaces = ({ text, lines, dates }: Draft): Uint8Array => {
  const marks = takeMarks(text.length + 1);
  for (const { kind, start, end } of lines) if (kind === 'furniture') marks.fill(FURNITURE, start, end);
  for (const { start, end } of dates) {
    marks[start]! |= DATE_START;
    marks[end]! |= DATE_END;
  }
  return marks;
};

const collectStarts = ({ text, candidates }: Draft): Uint32Array => {
  const starts = takeStarts(text.length + 1);
  for (const { start, end } of candidates) if (starts[end] === 0 || start + 1 < starts[end]!) starts[end] = start + 1;
  return starts;
};

export const openPage = (draft: Draft): Page => ({
  draft,
  text: draft.text,
  tokens: getTokenIndex(draft),
  tables: getNameTables(draft.lexicon),
  countOf: buildCounter(draft.text),
  candidateStarts: collectStarts(draft),
  marks: markPlaces(draft),
  hasDots: (getSigns(draft).allKinds & NAME_DOT) !== 0,
});

/** Whether `mark` is set somewhere in `[start, end)`. */
export const isMarked = (page: Page, mark: number, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if ((page.marks[at]! & mark) !== 0) return true;
  return false;
};
export const setMark = (page: Page, mark: number, start: number, end: number): void => {
  for (let at = start; at < end; at++) page.marks[at]! |= mark;
};

export const isInBody = (page: Page, offset: number): boolean => (page.marks[offset]! & FURNITURE) === 0;
