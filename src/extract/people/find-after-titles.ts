/**
 * Names that stand behind a title: `副市长某某`, and lists that share it: `市领导甲、乙和丙`.
 *
 * In: offices in order. Out: persons with their titles, in order of the text.
 */
import type { FoundPerson } from '../draft.ts';
import { isHanAt, isLatinAt, isOneOfAt, isSpaceAt, skipSpaces, skipSpacesBack } from './characters.ts';
import type { Office } from './find-offices.ts';
import { type Page, PERSON_END, setMark } from './page.ts';
import { findNameAt, type ScoredName } from './score-name.ts';
import { findSlotName } from './slot-name.ts';
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
    if (character === ' ' && isLatinAt(text, at - 1) && isLatinAt(text, at + 1)) title += ' ';
    else if (character.trim() !== '') title += character;
    else if (title !== '' && isHanAt(text, at - 1) && !title.endsWith('、')) title += '、';
  }
  return title;
};

/** Offset of the next name of a list behind `end`: past `、`, 和, 及, 以及 (not 与, which joins parties); -1 when no list goes on. */
const nextInList = (text: string, end: number): number => {
  const at = skipSpaces(text, end, 2);
  if (isOneOfAt(text, at, '、和及')) return skipSpaces(text, at + 1, 2);
  return text.startsWith('以及', at) ? skipSpaces(text, at + 2, 2) : -1;
};

/** An office right behind: what looks like a name is the short name of a firm (`…、某某董事长`). */
const isOfficeAt = (page: Page, at: number): boolean => {
  const kind = page.draft.matches.startingAt(at, 'office')?.entry.columns[0];
  return kind !== undefined && kind !== 'none' && kind !== 'honorific';
};

const ACCOMPANY = ['陪同', '一同', '一道', '随同', '参加', '出席', '分别'];

/** A name that is an everyday word, between `、` and 陪同: only people accompany; who did so 分别 are those of the list. */
const findAccompanying = (page: Page, start: number): ScoredName | undefined => {
  const name = findNameAt(page, start, 0);
  return name !== undefined && ACCOMPANY.some(word => page.text.startsWith(word, name.end)) ? name : undefined;
};

/** Names behind the first one that share its title. `titleStarts`: where titles of their own begin. */
const findSharers = (page: Page, first: ScoredName, titleStarts: ReadonlySet<number>): ScoredName[] => {
  const sharers: ScoredName[] = [];
  let end = first.end;
  while (sharers.length < MAX_LIST) {
    const start = nextInList(page.text, end);
    if (start < 0 || titleStarts.has(start)) break;
    const name =
      findNameAt(page, start, LIST_THRESHOLD) ??
      findAccompanying(page, start) ??
      findWordName(page, start) ??
      findSlotName(page, start, titleStarts);
    if (name === undefined || isOfficeAt(page, name.end)) break;
    sharers.push(name);
    end = name.end;
  }
  return sharers;
};

/** True when the character before the office would make it another word that the tokens do not know. */
const isTitleLike = ({ text, tables }: Page, titleStart: number, office: Office): boolean => {
  if (office.kind !== 'role' || titleStart < office.start) return true;
  return !isHanAt(text, titleStart - 1) || tables.titleStops.hasAt(text, titleStart - 1, titleStart);
};

/** True for `某某　副市长　` in a list of names: the title is that of the name before it, behind a blank. */
const isTitleOfNameBefore = (page: Page, titleStart: number): boolean => {
  const { text } = page;
  const end = skipSpacesBack(text, titleStart);
  if (end === titleStart || (page.marks[end]! & PERSON_END) !== 0) return false;
  for (let start = end - 2; start >= end - 5 && start >= 0; start--) {
    const isApart = start === 0 || isOneOfAt(text, start - 1, '\n：:；;、，') || isSpaceAt(text, start - 1);
    if (isApart && findNameAt(page, start, 3, end) !== undefined) return true;
  }
  return false;
};

/** A word of the language runs over an edge of the office noun: 民主|管理, 国家|长治久安. */
const crossesWord = ({ tokens }: Page, { start, end }: Office): boolean => {
  const last = tokens.tokenAt(end - 1);
  if (tokens.ends[last]! > end && tokens.tagOf(last) !== 'x') return true;
  const first = tokens.tokenAt(start);
  return tokens.starts[first]! < start && tokens.ends[first]! < end && tokens.tagOf(first) !== 'x';
};

/** 湖南省|长沙市: one word ends within the office, and the next one begins there and goes on. */
const isSplit = ({ tokens }: Page, { start, end }: Office): boolean => {
  const first = tokens.tokenAt(start);
  return tokens.starts[first]! < start && tokens.ends[first]! < end && tokens.ends[tokens.tokenAt(end - 1)]! > end;
};

/** 研究院|长江水产研究所: one word holds the last character of the office and all of the name. */
const isWithinWord = ({ tokens }: Page, { end }: Office, name: ScoredName): boolean => {
  const last = tokens.tokenAt(end - 1);
  return tokens.ends[last]! > name.end && tokens.tagOf(last) !== 'x';
};

/** Points that a name behind `office` needs. */
const thresholdFor = (page: Page, titleStart: number, office: Office): number => {
  const crossing = crossesWord(page, office) ? (office.kind === 'role' || isSplit(page, office) ? 9 : 0.3) : 0;
  return THRESHOLD[office.kind] - titleBonus(page, titleStart, office) + crossing;
};

/** Bonus for a title of more than the bare office noun. */
const titleBonus = ({ text }: Page, titleStart: number, office: Office): number =>
  titleStart < office.start ? 0.6 : isHanAt(text, titleStart - 1) ? 0 : 0.3;

const RANK = /（(?:兼|挂职|主持工作|正?副?[省部厅司局县处]级)）/y;
/** 副秘书长（兼）某某: the bracket belongs to the title. */
const withRank = (text: string, office: Office): Office => {
  if (text[office.end] !== '（') return office;
  RANK.lastIndex = office.end;
  return RANK.test(text) && isHanAt(text, RANK.lastIndex) ? { ...office, end: RANK.lastIndex } : office;
};

/** Persons behind titles; the end of each is marked (PERSON_END) as they are found. */
export const findAfterTitles = (page: Page, offices: readonly Office[]): Titled[] => {
  const found: Titled[] = [];
  let doneUntil = 0;
  const titleStarts = new Set<number>();
  for (const { titleStart } of offices) titleStarts.add(titleStart);
  for (const bare of offices) {
    if (bare.kind === 'honorific' || bare.start < doneUntil) continue;
    const office = withRank(page.text, bare);
    // Where no person stands within it the title is what it was without any.
    const titleStart = office.titleStart > doneUntil ? office.titleStart : findTitleStart(page, office.start);
    const isRoster = isOneOfAt(page.text, office.end, '：:');
    const nameStart = skipSpaces(page.text, isRoster ? office.end + 1 : office.end, 4);
    if (isRoster && !isInRoster(page, office, nameStart)) continue;
    const name =
      findNameAt(page, nameStart, thresholdFor(page, titleStart, office)) ??
      (isFullTitle(page, titleStart, office)
        ? (findWordName(page, nameStart) ?? findSlotName(page, nameStart, titleStarts))
        : undefined);
    if (name === undefined || !isTitleLike(page, titleStart, office) || isWithinWord(page, office, name)) continue;
    if (nameStart > office.end && isTitleOfNameBefore(page, titleStart)) continue;
    const sharers = findSharers(page, name, titleStarts);
    found.push(titledBehind(office, titleStart, name, 'after-title'));
    markEnd(page, name);
    for (const sharer of sharers) {
      found.push(titledBehind(office, titleStart, sharer, 'shared-title'));
      markEnd(page, sharer);
    }
    doneUntil = (sharers.at(-1) ?? name).end;
  }
  return found;
};

const ROSTER = 3;

/** `县委书记：某某` to the end of the item; not behind a label (`组长：`), whose names have titles of their own, nor before speech. */
const isInRoster = (page: Page, office: Office, at: number): boolean => {
  const { text } = page;
  if (office.kind !== 'post' || page.draft.matches.startingAt(office.start, 'person-label') !== undefined) return false;
  const name = findNameAt(page, at, ROSTER);
  return name !== undefined && (name.end >= text.length || isOneOfAt(text, name.end, '\n；;。'));
};

const markEnd = (page: Page, name: ScoredName): void => setMark(page, PERSON_END, name.end, name.end + 1);

const titledBehind = (office: Office, titleStart: number, name: ScoredName, rule: string): Titled => ({
  name,
  titleStart,
  titleEnd: office.end,
  rule,
  entry: office.entry,
});

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
