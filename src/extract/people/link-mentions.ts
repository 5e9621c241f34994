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

/** A two-character name that is a word too (文明, 成功) counts only where the text treats it as a person. */
const isPersonHere = (page: Page, start: number, end: number): boolean => {
  const token = tokenAt(page, start);
  const isWord = token !== undefined && token.start <= start && token.end >= end && !token.tag.startsWith('nr');
  if (page.draft.candidates.some(c => c.start <= start && end <= c.end)) return false;
  const right = scoreRightEdge(page, end);
  if (right < 0.4) return false;
  if (token !== undefined && (token.start < start || token.end > end) && end - start === 2 && right < 1.5) return false;
  return !isWord || end - start > 2 || (!isHan(page.text[start - 1]) && right >= 1.8);
};

const findNamed = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const found: FoundPerson[] = [];
  for (const person of persons) {
    for (let at = page.text.indexOf(person.name); at >= 0; at = page.text.indexOf(person.name, at + 1)) {
      const end = at + person.name.length;
      if (isInBody(page, at) && isPersonHere(page, at, end)) found.push(bareMention(person, at, end, 'bare-name'));
    }
  }
  return found;
};

/** 霍夫曼 for 卡斯滕·霍夫曼: a part of a dotted name, of two characters or more, that is one person's alone. */
const findParts = (page: Page, persons: readonly Person[]): FoundPerson[] => {
  const personByPart = new Map<string, Person | null>();
  for (const person of persons) {
    if (!person.name.includes('·')) continue;
    for (const part of new Set(person.name.split('·')))
      if (part.length >= 2) personByPart.set(part, personByPart.has(part) ? null : person);
  }
  const found: FoundPerson[] = [];
  for (const [part, person] of personByPart) {
    if (person === null) continue;
    for (let at = page.text.indexOf(part); at >= 0; at = page.text.indexOf(part, at + 1)) {
      const end = at + part.length;
      if (isNameDot(page.text[at - 1]) || isNameDot(page.text[end]) || !isInBody(page, at)) continue;
      if (scoreRightEdge(page, end) >= 0.4) found.push(bareMention(person, at, end, 'part-of-name'));
    }
  }
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
  const named = dropOverlaps([...mentions, ...findNamed(page, persons), ...findParts(page, persons)]);
  return dropOverlaps([...named, ...findPronouns(page, named, persons)]);
};
