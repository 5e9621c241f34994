/**
 * Names that stand before their title: `某某（省委书记）`, `链长：某某　市长`, `某某副司长`.
 *
 * In: offices and the persons behind titles. Out: further persons, where no name stands behind the office.
 */

import { getSpanIndex } from '../span-index.ts';
import { isBreakAt, isHanAt, isOneOfAt, isSpaceAt, skipSpacesBack } from './characters.ts';
import type { Titled } from './find-after-titles.ts';
import type { Office } from './find-offices.ts';
import { findAddressed, findInColumn } from './list-names.ts';
import { IN_NAME, isInBody, isMarked, type Page, setMark } from './page.ts';
import { findNameAt, type ScoredName } from './score-name.ts';

/** The longest name, blanks included. */
const MAX_NAME = 24;
const LEFT_WORDS = '和与及由在请随向对邀、让给同跟';

/** Points for what stands before a name. */
const scoreLeftEdge = ({ text, tokens, tables }: Page, start: number): number => {
  if (isSpaceAt(text, start - 1)) return 1;
  if (isBreakAt(text, start - 1)) return 1.5;
  const token = tokens.tokenAt(start - 1);
  const isStop = tokens.ends[token] === start && tables.titleStops.hasAt(text, tokens.starts[token]!, start);
  return isStop || isOneOfAt(text, start - 1, LEFT_WORDS) ? 1.2 : -1.5;
};

/** The best name that ends exactly at `end`, its left edge counted in. */
const findNameEndingAt = (page: Page, end: number, threshold: number): ScoredName | undefined => {
  let best: ScoredName | undefined;
  for (let start = end - 2; start >= 0 && start >= end - MAX_NAME; start--) {
    if (isOneOfAt(page.text, start, '，。；！？\n：:,;')) break;
    const name = findNameAt(page, start, Number.NEGATIVE_INFINITY, end);
    if (name === undefined) continue;
    const score = name.score + scoreLeftEdge(page, start);
    if (score >= threshold && (best === undefined || score > best.score)) best = { ...name, score };
  }
  return best;
};

/** Whether a person is known there already. */
const hasName = (page: Page, start: number, end: number): boolean => isMarked(page, IN_NAME, start, end);

const ALONE = 3;
/** Between others of the same form a name may be any word. */
const IN_LIST = -2;
/** The first of a list needs some proof, for where it begins is not told. */
const LISTED = 2.4;
/** `某某（某局局长），某某（…`: a bracket and a list mark stand right before the two or three characters. */
const isBehindBracket = (text: string, end: number): boolean =>
  [2, 3].some(length => isOneOfAt(text, end - length - 1, '，、；') && isOneOfAt(text, end - length - 2, '）)'));

/** `某某（省政协副主席、省科协主席）`: the bracket holds the title and nothing else. */
const findBracketed = (page: Page, { kind, end, titleStart, entry }: Office): Titled | undefined => {
  const { text } = page;
  if (kind !== 'post' || !isOneOfAt(text, end, '）)') || !isOneOfAt(text, titleStart - 1, '（(')) return undefined;
  const nameEnd = skipSpacesBack(text, titleStart - 1, 2);
  const name = findNameEndingAt(page, nameEnd, isBehindBracket(text, nameEnd) ? IN_LIST : ALONE);
  if (name === undefined || hasName(page, name.start, name.end)) return undefined;
  return { name, titleStart, titleEnd: end, rule: 'title-in-brackets', entry };
};

const isItemStart = (text: string, start: number): boolean =>
  start === 0 || isOneOfAt(text, start - 1, '\n：:；;、，,。|】') || isSpaceAt(text, start - 1);

/** `某某　市委副书记、市长` in lists of names: a blank or a comma between, the title up to the end of the item. */
const findListed = (page: Page, { kind, end, titleStart, entry }: Office): Titled | undefined => {
  const { text } = page;
  if (kind === 'honorific' || !isBreakAt(text, end) || isOneOfAt(text, end, '、（')) return undefined;
  const nameEnd = skipSpacesBack(text, titleStart);
  if (nameEnd === titleStart || nameEnd === 0) return undefined;
  const name = findNameEndingAt(page, nameEnd, 1.9);
  if (name === undefined || !isItemStart(text, name.start) || hasName(page, name.start, name.end)) return undefined;
  return { name, titleStart, titleEnd: end, rule: 'title-in-list', entry };
};

const LONGEST_LIST = 60;

/** Start of the last item of a list that ends at `end`: behind its mark; -1 when no mark stands before it. */
const itemStart = (text: string, end: number): number => {
  for (let at = end - 1; at >= 0 && end - at <= MAX_NAME; at--) {
    if (text[at] === '、') return at + 1;
    if (isOneOfAt(text, at, '，。；！？\n：:,;')) return -1;
  }
  return -1;
};

/** What stands between two marks of such a list; any word with a surname may be somebody there (许建设). */
const readItem = (page: Page, start: number, end: number): ScoredName | undefined => {
  const { text, tables } = page;
  const name = findNameAt(page, start, IN_LIST, end);
  const isPlain = end - start >= 2 && end - start <= 3 && tables.characters.isSurname(text.charCodeAt(start));
  if (name !== undefined || !isPlain || tables.notNames.hasAt(text, start, end)) return name;
  return { start, end, name: text.slice(start, end), kind: 'chinese', base: 2, score: 0 };
};

/** A title that several share: not that of 等|主任务. */
const isOfMany = (title: string): boolean => title.length > 2 || title === '同志' || title === '领导';

const COUNTED = /(?:等[两二三四五六七八九十几0-9]{0,2}[位名]?|[两二三四五六七八九十几0-9]{1,2}[位名])$/;
const LONGEST_COUNT = 4;

/** Where the list ends before 等 or a count (等三位, 三名) that stands right before `titleStart`; -1 where none does. */
const listEnd = (text: string, titleStart: number): number => {
  if (!isOneOfAt(text, titleStart - 1, '等位名')) return -1;
  const count = COUNTED.exec(text.slice(Math.max(0, titleStart - LONGEST_COUNT), titleStart));
  return count === null ? -1 : titleStart - count[0].length;
};

/** `甲、乙、丙等市领导`, `甲、乙两位副市长`: a title behind the list of those who share it. */
const findListBefore = (page: Page, office: Office): Titled[] => {
  const { text } = page;
  const { kind, titleStart } = office;
  const last = kind === 'honorific' ? -1 : listEnd(text, titleStart);
  if (last < 0 || !isOfMany(text.slice(titleStart, office.end))) return [];
  const names: ScoredName[] = [];
  for (let end = last; titleStart - end <= LONGEST_LIST; ) {
    const start = itemStart(text, end);
    const name = start < 0 ? findNameEndingAt(page, end, LISTED) : readItem(page, start, end);
    if (name === undefined || hasName(page, name.start, name.end)) break;
    names.unshift(name);
    if (start < 0) break;
    end = start - 1;
  }
  // One alone may be a firm or a place, and things are listed too.
  if (names.length < 2 || !names.some(({ score }) => score >= LISTED)) return [];
  return names.map(name => ({ name, titleStart, titleEnd: office.end, rule: 'shared-title', entry: office.entry }));
};

/** A word of the language within the name speaks against it: `金融局` before 局长. */
const holdsWord = ({ tokens, draft }: Page, { start, end }: ScoredName): boolean => {
  for (let token = tokens.tokenAt(start); token >= 0 && token <= tokens.tokenAt(end - 1); token++) {
    const [tokenStart, tokenEnd, tag] = [tokens.starts[token]!, tokens.ends[token]!, tokens.tagOf(token)];
    const isWithin = tokenStart >= start && tokenEnd <= end && tokenEnd - tokenStart >= 2;
    if (isWithin && !tag.startsWith('nr') && tag !== 'x') return true;
  }
  return getSpanIndex(draft.candidates).overlapping(start, end).length > 0;
};

/** Two characters are a name before an office when the surname is a usual one and the other usual in names. */
const isFullName = (name: ScoredName): boolean => name.name.length >= 3 || name.base >= 2.5;

/** `某某某副司长`: full name and bare office in one piece. */
const findSuffixed = (page: Page, { kind, start, end, entry }: Office): Titled | undefined => {
  if (kind === 'role' || !isHanAt(page.text, start - 1) || hasName(page, end, end + 1)) return undefined;
  const name = findNameEndingAt(page, start, 4.4);
  if (name === undefined || !isFullName(name) || name.kind === 'ethnic') return undefined;
  if (hasName(page, name.start, name.end) || holdsWord(page, name)) return undefined;
  return { name, titleStart: start, titleEnd: kind === 'honorific' ? start : end, rule: 'before-office', entry };
};

const markName = (page: Page, { name }: Titled): void => setMark(page, IN_NAME, name.start, name.end);

/** Persons before their titles, in order of the rules; the names of all are marked (IN_NAME). */
export const findBeforeTitles = (page: Page, offices: readonly Office[], after: readonly Titled[]): Titled[] => {
  const found: Titled[] = [];
  for (const person of after) markName(page, person);
  for (const office of offices) {
    const listed = findListBefore(page, office).filter(({ name }) => isInBody(page, name.start));
    for (const person of listed) markName(page, person);
    found.push(...listed);
  }
  for (const rule of [findBracketed, findListed, findInColumn, findSuffixed]) {
    const first = found.length;
    for (const office of offices) {
      const person = rule(page, office);
      if (person !== undefined && isInBody(page, person.name.start)) found.push(person);
    }
    // Two of one rule may overlap: the first of them is kept when all mentions are known.
    for (let i = first; i < found.length; i++) markName(page, found[i]!);
  }
  for (const office of offices)
    for (const person of findAddressed(page, office))
      if (isInBody(page, person.name.start) && !hasName(page, person.name.start, person.name.end)) found.push(person);
  return found;
};
