/**
 * Names that stand before their title: `某某（省委书记）`, `链长：某某　市长`, `某某副司长`.
 *
 * In: offices and the persons behind titles. Out: further persons, where no name stands behind the office.
 */

import { getSpanIndex } from '../span-index.ts';
import type { Titled } from './find-after-titles.ts';
import type { Office } from './find-offices.ts';
import { isBreak, isHan, isInBody, isSpace, type Page, skipSpacesBack, tokenAt } from './page.ts';
import { type ScoredName, scoreNames } from './score-name.ts';
import { findTitleStart } from './title-start.ts';

/** The longest name, blanks included. */
const MAX_NAME = 24;
const LEFT_WORDS = '和与及由在请随向对邀、让给同跟';

/** Points for what stands before a name. */
const scoreLeftEdge = (page: Page, start: number): number => {
  const before = page.text[start - 1];
  if (isBreak(before) && !isSpace(before)) return 1.5;
  if (isSpace(before)) return 1;
  const token = tokenAt(page, start - 1);
  const isStop =
    token !== undefined && token.end === start && page.tables.titleStops.has(page.text.slice(token.start, start));
  return isStop || LEFT_WORDS.includes(before!) ? 1.2 : -1.5;
};

/** The best name that ends exactly at `end`, its left edge counted in. */
const findNameEndingAt = (page: Page, end: number, threshold: number): ScoredName | undefined => {
  let best: ScoredName | undefined;
  for (let start = end - 2; start >= 0 && start >= end - MAX_NAME; start--) {
    if ('，。；！？\n：:,;'.includes(page.text[start]!)) break;
    for (const shape of scoreNames(page, start, Number.NEGATIVE_INFINITY, end)) {
      const score = shape.score + scoreLeftEdge(page, start);
      if (score >= threshold && (best === undefined || score > best.score)) best = { ...shape, score };
    }
  }
  return best;
};

const hasName = (names: readonly ScoredName[], start: number, end: number): boolean =>
  getSpanIndex(names).overlapping(start, end).length > 0;

/** `某某（省政协副主席、省科协主席）`: the bracket holds the title and nothing else. */
const findBracketed = (page: Page, offices: readonly Office[], taken: readonly ScoredName[]): Titled[] => {
  const found: Titled[] = [];
  for (const office of offices) {
    const close = page.text[office.end];
    if (office.kind !== 'post' || (close !== '）' && close !== ')')) continue;
    const titleStart = findTitleStart(page, office.start, new Set());
    const open = page.text[titleStart - 1];
    if (open !== '（' && open !== '(') continue;
    const name = findNameEndingAt(page, skipSpacesBack(page.text, titleStart - 1, 2), 3);
    if (name === undefined || hasName(taken, name.start, name.end)) continue;
    found.push({ name, titleStart, titleEnd: office.end, rule: 'title-in-brackets', entry: office.entry });
  }
  return found;
};

const isItemStart = (text: string, start: number): boolean =>
  start === 0 || '\n：:；;、，,。|】'.includes(text[start - 1]!) || isSpace(text[start - 1]);

/** `某某　市委副书记、市长` in lists of names: a blank or a comma between, the title up to the end of the item. */
const findListed = (page: Page, offices: readonly Office[], taken: readonly ScoredName[]): Titled[] => {
  const { text } = page;
  const found: Titled[] = [];
  for (const office of offices) {
    const after = text[office.end];
    if (office.kind === 'honorific' || !isBreak(after) || after === '、' || after === '（') continue;
    const titleStart = findTitleStart(page, office.start, new Set());
    const nameEnd = skipSpacesBack(text, titleStart);
    if (nameEnd === titleStart || nameEnd === 0) continue;
    const name = findNameEndingAt(page, nameEnd, 1.9);
    if (name === undefined || !isItemStart(text, name.start) || hasName(taken, name.start, name.end)) continue;
    found.push({ name, titleStart, titleEnd: office.end, rule: 'title-in-list', entry: office.entry });
  }
  return found;
};

/** A word of the language within the name speaks against it: `金融局` before 局长. */
const holdsWord = (page: Page, name: ScoredName): boolean => {
  for (let at = name.start; at < name.end; ) {
    const token = tokenAt(page, at);
    if (token === undefined) return false;
    if (
      token.start >= name.start &&
      token.end <= name.end &&
      token.end - token.start >= 2 &&
      !token.tag.startsWith('nr') &&
      token.tag !== 'x'
    )
      return true;
    at = token.end;
  }
  return getSpanIndex(page.draft.candidates).overlapping(name.start, name.end).length > 0;
};

/** Two characters are a name before an office when the surname is a usual one and the other usual in names. */
const isFullName = (name: ScoredName): boolean => name.name.length >= 3 || name.base >= 2.5;

/** `某某某副司长`: full name and bare office in one piece. */
const findSuffixed = (page: Page, offices: readonly Office[], taken: readonly ScoredName[]): Titled[] => {
  const found: Titled[] = [];
  for (const office of offices) {
    if (office.kind === 'role' || !isHan(page.text[office.start - 1])) continue;
    if (hasName(taken, office.end, office.end + 1)) continue;
    const name = findNameEndingAt(page, office.start, 4.4);
    if (name === undefined || !isFullName(name) || name.kind === 'ethnic' || hasName(taken, name.start, name.end))
      continue;
    if (holdsWord(page, name)) continue;
    const titleEnd = office.kind === 'honorific' ? office.start : office.end;
    found.push({ name, titleStart: office.start, titleEnd, rule: 'before-office', entry: office.entry });
  }
  return found;
};

/** Persons before their titles, in order of the rules. */
export const findBeforeTitles = (page: Page, offices: readonly Office[], after: readonly Titled[]): Titled[] => {
  const found: Titled[] = [];
  for (const rule of [findBracketed, findListed, findSuffixed]) {
    const taken = [...after, ...found].map(person => person.name);
    for (const person of rule(page, offices, taken)) if (isInBody(page, person.name.start)) found.push(person);
  }
  return found;
};
