/**
 * Every mention of the persons found: one person, one `personId`.
 *
 * In: mentions with titles. Out: those and all bare names, parts of foreign names, surnames with a title and pronouns
 * that mean one of them, in order of the text and without overlaps.
 */
import type { FoundPerson } from '../draft.ts';
import { findWords, type Occurrence } from '../find-words.ts';
import { getSigns, PRONOUN } from '../sign-index.ts';
import { isBreakAt, isHanAt, isNameDotAt, isOneOfAt } from './characters.ts';
import { toTitle } from './find-after-titles.ts';
import { COMPOUND_SURNAME } from './name-tables.ts';
import { isInBody, type Page } from './page.ts';
import { scoreRightEdge } from './right-edge.ts';

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

const LONGEST_STOP = 3;
const LONGEST_CANDIDATE_REST = 30;

/** True within the name of a firm or park: 黄河 in 黄河工业园. */
const isInCandidate = ({ text, candidateStarts }: Page, start: number, end: number): boolean => {
  const to = Math.min(end + LONGEST_CANDIDATE_REST, text.length);
  for (let at = end; at <= to; at++) {
    const candidateStart = candidateStarts[at]! - 1;
    if (candidateStart >= 0 && candidateStart <= start && (at > end || candidateStart < start)) return true;
  }
  return false;
};

/** 纳新、段某某: another of the persons right behind the mark. */
const isBeforeOther = ({ text }: Page, end: number, persons: ReadonlyMap<string, Person>): boolean => {
  if (text[end] !== '、') return false;
  for (let length = 2; length <= 4; length++) if (persons.has(text.slice(end + 1, end + 1 + length))) return true;
  return false;
};

/** A two-character name that is a word too (文明, 成功) counts only where the text treats it as a person. */
const isPersonHere = (page: Page, start: number, end: number, persons: ReadonlyMap<string, Person>): boolean => {
  const { text, tokens } = page;
  if (isInCandidate(page, start, end)) return false;
  const right = scoreRightEdge(page, end);
  if (right < 0.4) return false;
  const opensClause = !isHanAt(text, start - 1);
  // 苗壮到某地检查, 解放与某院长签约: nobody else does so at the head of a clause.
  if (opensClause && isOneOfAt(text, end, '到赴与在率向')) return true;
  const token = tokens.tokenAt(start);
  const [tokenStart, tokenEnd] = [tokens.starts[token]!, tokens.ends[token]!];
  if ((tokenStart < start || tokenEnd > end) && end - start === 2 && right < 1.5) return false;
  const isWord = tokenEnd >= end && !tokens.tagOf(token).startsWith('nr');
  if (!isWord || end - start > 2) return true;
  // 县委副书记从容出席: behind a post as well as at the head of a clause.
  // 会见了席平一行: only people have company.
  if (text.startsWith('一行', end)) return true;
  const isApart = opensClause || page.draft.matches.endingAt(start, 'office') !== undefined;
  return isApart && (right >= 1.8 || isBeforeOther(page, end, persons));
};

/** Wherever one of `persons`, by its text of two characters or more, stands in the body. */
const findOccurrences = (page: Page, persons: ReadonlyMap<string, Person>): Occurrence[] =>
  findWords(page.text, page.draft.units, [...persons.keys()]).filter(({ start }) => isInBody(page, start));

const findNamed = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const found: FoundPerson[] = [];
  const personByName = new Map<string, Person>();
  for (const person of persons) personByName.set(person.name, person);
  for (const { start, word: name } of findOccurrences(page, personByName)) {
    const end = start + name.length;
    if (isPersonHere(page, start, end, personByName))
      found.push(bareMention(personByName.get(name)!, start, end, 'bare-name'));
  }
  return found;
};

/** Parts of two characters or more of dotted names that are one person's alone. */
const partsOfNames = (persons: readonly Person[]): Map<string, Person> => {
  const owners = new Map<string, Person | null>();
  for (const person of persons) {
    if (!person.name.includes('·')) continue;
    for (const part of new Set(person.name.split('·')))
      if (part.length >= 2) owners.set(part, owners.has(part) ? null : person);
  }
  return new Map([...owners].filter((owner): owner is [string, Person] => owner[1] !== null));
};

/** 贝克尔 for 汉斯·贝克尔. */
const findParts = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const found: FoundPerson[] = [];
  const ownerByPart = partsOfNames(persons);
  for (const { start, word: name } of findOccurrences(page, ownerByPart)) {
    const end = start + name.length;
    if (isNameDotAt(page.text, start - 1) || isNameDotAt(page.text, end) || scoreRightEdge(page, end) < 0.4) continue;
    found.push(bareMention(ownerByPart.get(name)!, start, end, 'part-of-name'));
  }
  return found;
};

/** The surname of a Chinese name, two characters where the table knows them as one; undefined for other names. */
const surnameOf = ({ tables }: Page, name: string): string | undefined => {
  if (name.includes('·') || !isHanAt(name, 0)) return undefined;
  const compound = name.slice(0, 2);
  if (name.length > 2 && tables.surnames.classOf(compound) === COMPOUND_SURNAME) return compound;
  return tables.characters.isSurname(name.charCodeAt(0)) ? name[0] : undefined;
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
  const { text, tokens, draft } = page;
  const found: FoundPerson[] = [];
  const bearers = surnamesOfOne(page, persons);
  if (bearers.size === 0) return found;
  let last = -1;
  for (const office of draft.matches.all('office')) {
    // The first of those that start there is the longest.
    if (office.start === last) continue;
    last = office.start;
    if (office.entry.columns[0] === 'none') continue;
    // Between words only: 最高|法院院长 and 安全|主任 hold no surname.
    if (tokens.ends[tokens.tokenAt(office.end - 1)]! > office.end) continue;
    for (let start = office.start - 2; start < office.start; start++) {
      const person = start < 0 ? undefined : bearers.get(text.slice(start, office.start));
      if (person === undefined || !isInBody(page, start)) continue;
      const isApart = isBreakAt(text, start - 1) || tokens.isBorder(start);
      if (isApart) found.push(bareMention(person, start, office.end, 'surname-with-post'));
    }
  }
  return found;
};

/** What stands behind a pronoun that means somebody else: 他们, 其他, 他人, 她俩. */
const NOT_ALONE = '们人国乡俩山日处者';

/** 他 and 她 mean the person named last in the paragraph; `mentions` come in order. */
const findPronouns = (page: Page, mentions: readonly FoundPerson[], persons: readonly Person[]): FoundPerson[] => {
  const { text } = page;
  const signs = getSigns(page.draft);
  const found: FoundPerson[] = [];
  if ((signs.allKinds & PRONOUN) === 0) return found;
  let next = 0;
  let lineEnd = -1;
  for (let i = signs.next(0, PRONOUN); i < signs.count; i = signs.next(i + 1, PRONOUN)) {
    const at = signs.offsets[i]!;
    while (next < mentions.length && mentions[next]!.start <= at) next++;
    const last = mentions[next - 1];
    if (last === undefined) continue;
    if (lineEnd < last.start) lineEnd = endOfLine(text, last.start);
    if (lineEnd < at || isOneOfAt(text, at - 1, '其吉') || isOneOfAt(text, at + 1, NOT_ALONE)) continue;
    if (isInBody(page, at) && (isBreakAt(text, at - 1) || isHanAt(text, at - 1)))
      found.push(bareMention(persons[last.personId]!, at, at + 1, 'pronoun'));
  }
  return found;
};

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
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
/** 某某率某局局长某某: the title of the second begins behind the first, and behind what that one does. */
const cutTitles = (page: Page, named: readonly FoundPerson[]): FoundPerson[] =>
  named.map((mention, i) => {
    const before = named[i - 1];
    if (before === undefined || before.start < mention.titleStart || before.end >= mention.titleEnd) return mention;
    let start = before.end;
    for (let length = LONGEST_STOP; length > 0; length--)
      if (page.tables.titleStops.hasAt(page.text, start, start + length)) {
        start += length;
        length = LONGEST_STOP + 1;
      }
    if (start >= mention.titleEnd) return mention;
    return { ...mention, titleStart: start, title: toTitle(page.text, start, mention.titleEnd) };
  });

const isFirstOfName = (): ((person: Person) => boolean) => {
  const seen = new Set<string>();
  return ({ name }) => !seen.has(name) && seen.add(name) !== undefined;
};
const NO_TITLE = ({ start }: FoundPerson) => ({ title: '', titleStart: start, titleEnd: start });

/** 格林 of a list is 奥利弗·格林 where that is one person's name alone; a title that it seems to share is not its own. */
const joinParts = (titled: readonly FoundPerson[]): readonly FoundPerson[] => {
  const owners = partsOfNames(titled.map(({ name }, id) => ({ id, name })).filter(isFirstOfName()));
  if (owners.size === 0) return titled;
  return titled.map(mention => {
    const owner = owners.get(mention.name);
    return owner === undefined ? mention : { ...mention, ...NO_TITLE(mention), name: owner.name };
  });
};

export const linkMentions = (page: Page, titled: readonly FoundPerson[]): FoundPerson[] => {
  const { mentions, persons } = numberPersons(joinParts(titled));
  const named = dropOverlaps([
    ...mentions,
    ...findNamed(page, persons),
    ...findParts(page, persons),
    ...findSurnamesWithPost(page, persons),
  ]);
  const cut = cutTitles(page, named);
  const pronouns = findPronouns(page, cut, persons);
  return pronouns.length === 0 ? cut : dropOverlaps([...cut, ...pronouns]);
};
