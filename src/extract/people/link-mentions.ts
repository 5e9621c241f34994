/**
 * Every mention of the persons found: one person, one `personId`.
 *
 * In: mentions with titles. Out: those and all bare names, parts of foreign names, surnames with a title and pronouns
 * that mean one of them, in order of the text and without overlaps.
 */
import type { FoundPerson } from '../draft.ts';
import { isBreak, isHan, isInBody, isNameDot, type Page, tokenAt } from './page.ts';
import { scoreRightEdge } from './score-name.ts';

interface Person {
  readonly id: number;
  readonly name: string;
}

const bareMention = (person: Person, start: number, end: number, rule: string): FoundPerson => ({
  start,
  end,
  rule,
  entry: null,
  name: person.name,
  title: '',
  titleStart: start,
  titleEnd: start,
  personId: person.id,
});

/** Give mentions of one name one id, in order of first mention; overlapping mentions fall away. */
const numberPersons = (mentions: readonly FoundPerson[]): { mentions: FoundPerson[]; persons: Person[] } => {
  const persons: Person[] = [];
  const kept: FoundPerson[] = [];
  const idByName = new Map<string, number>();
  let end = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mention.start < end) continue;
    end = mention.end;
    const id = idByName.get(mention.name) ?? persons.length;
    if (id === persons.length) {
      persons.push({ id, name: mention.name });
      idByName.set(mention.name, id);
    }
    kept.push({ ...mention, personId: id });
  }
  return { mentions: kept, persons };
};

/** True within the name of a firm or park: 黄河 in 黄河工业园. */
const isInCandidate = (page: Page, start: number, end: number): boolean => {
  for (let at = end; at <= end + 30; at++) {
    const candidateStart = page.candidateStarts.get(at);
    if (candidateStart !== undefined && candidateStart <= start && (at > end || candidateStart < start)) return true;
  }
  return false;
};

/** A two-character name that is a word too (文明, 成功) counts only where the text treats it as a person. */
const isPersonHere = (page: Page, start: number, end: number): boolean => {
  const token = tokenAt(page, start);
  const isWord = token !== undefined && token.start <= start && token.end >= end && !token.tag.startsWith('nr');
  if (isInCandidate(page, start, end)) return false;
  const right = scoreRightEdge(page, end);
  if (right < 0.4) return false;
  if (token !== undefined && (token.start < start || token.end > end) && end - start === 2 && right < 1.5) return false;
  return !isWord || end - start > 2 || (!isHan(page.text[start - 1]) && right >= 1.8);
};

/** Call `visit` wherever one of `persons`, by its text, stands in the body. Cost: O(text) look-ups by first character. */
const eachOccurrence = (
  page: Page,
  persons: ReadonlyMap<string, Person>,
  visit: (person: Person, start: number, end: number) => void,
): void => {
  if (persons.size === 0) return;
  // By two characters: many persons of a long text share a surname.
  const textsByOpening = new Map<string, string[]>();
  // Most characters begin no name: a small table of their low bits says so without a look-up by string.
  const mayBegin = new Uint8Array(1024);
  for (const text of persons.keys()) {
    const opening = text.slice(0, 2);
    const texts = textsByOpening.get(opening);
    if (texts === undefined) textsByOpening.set(opening, [text]);
    else texts.push(text);
    mayBegin[text.charCodeAt(0) & 1023] = 1;
  }
  const visitAll = (texts: readonly string[] | undefined, at: number): void => {
    for (const text of texts ?? []) {
      if (page.text.startsWith(text, at) && isInBody(page, at)) visit(persons.get(text)!, at, at + text.length);
    }
  };
  for (let at = 0; at < page.text.length; at++) {
    if (mayBegin[page.text.charCodeAt(at) & 1023] === 0) continue;
    visitAll(textsByOpening.get(page.text[at]!), at);
    visitAll(textsByOpening.get(page.text.slice(at, at + 2)), at);
  }
};

const findNamed = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const found: FoundPerson[] = [];
  eachOccurrence(page, new Map(persons.map(person => [person.name, person])), (person, start, end) => {
    if (isPersonHere(page, start, end)) found.push(bareMention(person, start, end, 'bare-name'));
  });
  return found;
};

/** Parts of two characters or more of dotted names that are one person's alone. */
const partsOfNames = (persons: readonly Person[]): Map<string, Person> => {
  const ownersByPart = new Map<string, Person[]>();
  for (const person of persons) {
    if (!person.name.includes('·')) continue;
    for (const part of new Set(person.name.split('·')))
      if (part.length >= 2) ownersByPart.set(part, [...(ownersByPart.get(part) ?? []), person]);
  }
  const ownerByPart = new Map<string, Person>();
  for (const [part, owners] of ownersByPart) if (owners.length === 1) ownerByPart.set(part, owners[0]!);
  return ownerByPart;
};

/** 贝克尔 for 汉斯·贝克尔. */
const findParts = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const found: FoundPerson[] = [];
  eachOccurrence(page, partsOfNames(persons), (person, start, end) => {
    if (isNameDot(page.text[start - 1]) || isNameDot(page.text[end])) return;
    if (scoreRightEdge(page, end) >= 0.4) found.push(bareMention(person, start, end, 'part-of-name'));
  });
  return found;
};

/** The surname of a Chinese name, two characters where the table knows them as one; undefined for other names. */
const surnameOf = (page: Page, name: string): string | undefined => {
  if (name.includes('·') || !isHan(name[0])) return undefined;
  const compound = name.slice(0, 2);
  if (name.length > 2 && page.tables.surnames.get(compound) === 'compound') return compound;
  return page.tables.surnames.get(name[0]!) === undefined ? undefined : name[0];
};

/** Surnames that one person of the text bears alone. */
const surnamesOfOne = (page: Page, persons: readonly Person[]): Map<string, Person> => {
  const bearers = new Map<string, Person | null>();
  for (const person of persons) {
    const surname = surnameOf(page, person.name);
    if (surname !== undefined) bearers.set(surname, bearers.has(surname) ? null : person);
  }
  return new Map([...bearers].filter((bearer): bearer is [string, Person] => bearer[1] !== null));
};

/** 陈省长, 李总: a surname with a post behind it, where only one person of the text bears that surname. */
const findSurnamesWithPost = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const found: FoundPerson[] = [];
  eachOccurrence(page, surnamesOfOne(page, persons), (person, start, end) => {
    const office = page.draft.matches.startingAt(end, 'office');
    if (office === undefined || office.entry.columns[0] === 'none') return;
    const first = tokenAt(page, start);
    const last = tokenAt(page, office.end - 1);
    // Between words only: 最高|法院院长 and 安全|主任 hold no surname.
    const isApart = isBreak(page.text[start - 1]) || (first !== undefined && first.start === start);
    if (!isApart || last === undefined || last.end > office.end) return;
    found.push(bareMention(person, start, office.end, 'surname-with-post'));
  });
  return found;
};

const PRONOUNS = '他她';
/** What stands behind a pronoun that means somebody else: 他们, 其他, 他人, 她俩. */
const NOT_ALONE = '们人国乡俩山日处者';

/** 他 and 她 mean the person named last in the paragraph. */
const findPronouns = (page: Page, mentions: readonly FoundPerson[], persons: readonly Person[]): FoundPerson[] => {
  const { text } = page;
  const found: FoundPerson[] = [];
  const sorted = [...mentions].sort((a, b) => a.start - b.start);
  let next = 0;
  let last: Person | undefined;
  for (let at = 0; at < text.length; at++) {
    while (next < sorted.length && sorted[next]!.start <= at) last = persons[sorted[next++]!.personId];
    if (text[at] === '\n') last = undefined;
    if (last === undefined || !PRONOUNS.includes(text[at]!)) continue;
    if (text[at - 1] === '其' || text[at - 1] === '吉' || NOT_ALONE.includes(text[at + 1] ?? '无')) continue;
    if (isInBody(page, at) && (isBreak(text[at - 1]) || isHan(text[at - 1])))
      found.push(bareMention(last, at, at + 1, 'pronoun'));
  }
  return found;
};

const dropOverlaps = (mentions: readonly FoundPerson[]): FoundPerson[] => {
  const kept: FoundPerson[] = [];
  // A mention with a title comes before a bare one of the same place.
  for (const mention of [...mentions].sort(
    (a, b) => a.start - b.start || b.title.length - a.title.length || b.end - a.end,
  )) {
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  }
  return kept;
};

/** All mentions in order; those of one person share `personId`. */
export const linkMentions = (page: Page, titled: readonly FoundPerson[]): FoundPerson[] => {
  const { mentions, persons } = numberPersons(titled);
  const named = dropOverlaps([
    ...mentions,
    ...findNamed(page, persons),
    ...findParts(page, persons),
    ...findSurnamesWithPost(page, persons),
  ]);
  return dropOverlaps([...named, ...findPronouns(page, named, persons)]);
};
