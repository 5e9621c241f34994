/**
 * Names that stand behind a title: `副市长某某`, and lists that share it: `市领导甲、乙和丙`.
 *
 * In: offices in order. Out: persons with their titles, in order of the text.
 */
import type { FoundPerson } from '../draft.ts';
import type { Office } from './find-offices.ts';
import { isHan, isLatin, isSpace, type Page, skipSpaces, skipSpacesBack, tokenAt } from './page.ts';
import { findNameAt, type ScoredName, scoreNames } from './score-name.ts';
import { findTitleStart } from './title-start.ts';
import { findWordName, isFullTitle } from './word-name.ts';

export interface Titled {
  readonly name: ScoredName;
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly rule: string;
  readonly entry: string | null;
}

const THRESHOLD = { post: 1.3, role: 3.2, honorific: 99 } as const;
/** A further name of a list has no title before it, so it must look like one by itself. */
const LIST_THRESHOLD = 1.9;
const MAX_LIST = 40;

/** The title as written, without blanks but those between Latin words. */
export const toTitle = (text: string, start: number, end: number): string => {
  let title = '';
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    if (character === ' ' && isLatin(text[at - 1]) && isLatin(text[at + 1])) title += ' ';
    else if (character.trim() !== '') title += character;
    else if (title !== '' && isHan(text[at - 1]) && !title.endsWith('、')) title += '、';
  }
  return title;
};

/** Offset of the next name of a list behind `end`: past `、`, 和, 及, 以及 (not 与, which joins parties); undefined when no list goes on. */
const nextInList = (text: string, end: number): number | undefined => {
  let at = skipSpaces(text, end, 2);
  if (text[at] === '、') at++;
  else if ('和及'.includes(text[at] ?? '无')) at++;
  else if (text.startsWith('以及', at)) at += 2;
  else return undefined;
  return skipSpaces(text, at, 2);
};

/** An office right behind: what looks like a name is the short name of a firm (`…、某某董事长`). */
const isOfficeAt = (page: Page, at: number): boolean => {
  const kind = page.draft.matches.startingAt(at, 'office')?.entry.columns[0];
  return kind !== undefined && kind !== 'none' && kind !== 'honorific';
};

const ACCOMPANY = ['陪同', '一同', '一道', '随同', '参加', '出席'];

/** A name that is an everyday word, between `、` and 陪同: only people accompany. */
const findAccompanying = (page: Page, start: number): ScoredName | undefined => {
  const name = findNameAt(page, start, 0);
  return name !== undefined && ACCOMPANY.some(word => page.text.startsWith(word, name.end)) ? name : undefined;
};

/** Names behind the first one that share its title. */
const findSharers = (page: Page, first: ScoredName, titleStarts: ReadonlySet<number>): ScoredName[] => {
  const sharers: ScoredName[] = [];
  let end = first.end;
  while (sharers.length < MAX_LIST) {
    const start = nextInList(page.text, end);
    if (start === undefined || titleStarts.has(start)) break;
    const name = findNameAt(page, start, LIST_THRESHOLD) ?? findAccompanying(page, start) ?? findWordName(page, start);
    if (name === undefined || isOfficeAt(page, name.end)) break;
    sharers.push(name);
    end = name.end;
  }
  return sharers;
};

/** True when the character before the office would make it another word that the tokens do not know. */
const isTitleLike = (page: Page, titleStart: number, office: Office): boolean => {
  if (office.kind !== 'role' || titleStart < office.start) return true;
  return !isHan(page.text[titleStart - 1]) || page.tables.titleStops.has(page.text[titleStart - 1]!);
};

/** True for `某某　副市长　` in a list of names: the title is that of the name before it, behind a blank. */
const isTitleOfNameBefore = (page: Page, titleStart: number, personEnds: ReadonlySet<number>): boolean => {
  const end = skipSpacesBack(page.text, titleStart);
  if (end === titleStart || personEnds.has(end)) return false;
  for (let start = end - 2; start >= end - 5 && start >= 0; start--) {
    const before = page.text[start - 1];
    if (before !== undefined && !'\n：:；;、，'.includes(before) && !isSpace(before)) continue;
    if (scoreNames(page, start, 3).some(name => name.end === end)) return true;
  }
  return false;
};

/** A word of the language runs over an edge of the office noun: 民主|管理, 国家|长治久安. */
const crossesWord = (page: Page, office: Office): boolean => {
  const first = tokenAt(page, office.start);
  const last = tokenAt(page, office.end - 1);
  const runsOver = last !== undefined && last.end > office.end && last.tag !== 'x';
  return runsOver || (first !== undefined && first.start < office.start && first.end < office.end && first.tag !== 'x');
};

/** Points that a name behind `office` needs. */
const thresholdFor = (page: Page, titleStart: number, office: Office): number => {
  const crossing = crossesWord(page, office) ? (office.kind === 'role' ? 9 : 0.3) : 0;
  return THRESHOLD[office.kind] - titleBonus(page, titleStart, office) + crossing;
};

/** Bonus for a title of more than the bare office noun. */
const titleBonus = (page: Page, titleStart: number, office: Office): number =>
  titleStart < office.start ? 0.6 : isHan(page.text[titleStart - 1]) ? 0 : 0.3;

/** Persons behind titles; `personEnds` is filled as they are found. */
export const findAfterTitles = (page: Page, offices: readonly Office[], personEnds: Set<number>): Titled[] => {
  const found: Titled[] = [];
  let doneUntil = 0;
  const plainStarts = new Set(offices.map(office => findTitleStart(page, office.start, personEnds)));
  for (const office of offices) {
    if (office.kind === 'honorific' || office.start < doneUntil) continue;
    const titleStart = findTitleStart(page, office.start, personEnds);
    const nameStart = skipSpaces(page.text, office.end, 4);
    const name =
      findNameAt(page, nameStart, thresholdFor(page, titleStart, office)) ??
      (isFullTitle(page, titleStart, office) ? findWordName(page, nameStart) : undefined);
    if (name === undefined || !isTitleLike(page, titleStart, office)) continue;
    if (nameStart > office.end && isTitleOfNameBefore(page, titleStart, personEnds)) continue;
    const base = { titleStart, titleEnd: office.end, entry: office.entry };
    found.push({ ...base, name, rule: 'after-title' });
    const sharers = findSharers(page, name, plainStarts);
    for (const sharer of sharers) found.push({ ...base, name: sharer, rule: 'shared-title' });
    for (const each of [name, ...sharers]) personEnds.add(each.end);
    doneUntil = (sharers.at(-1) ?? name).end;
  }
  return found;
};

/** A mention with its title; `personId` is set when all are known. */
export const toFoundPerson = (page: Page, titled: Titled): FoundPerson => ({
  start: titled.name.start,
  end: titled.name.end,
  rule: titled.rule,
  entry: titled.entry,
  name: titled.name.name,
  title: toTitle(page.text, titled.titleStart, titled.titleEnd),
  titleStart: titled.titleStart,
  titleEnd: titled.titleEnd,
  personId: -1,
});
