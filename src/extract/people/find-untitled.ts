/**
 * Persons without a title: behind a label (`联系人：某某`), in a list (`甲、乙、丙等参加`), speaking (`某某说`), and
 * foreign names with a dot.
 *
 * In: the persons found by their titles. Out: further persons. Asks for more proof than the rules that have a title.
 */
import { CLAUSE_BREAK, getSigns, NAME_DOT, type Signs } from '../sign-index.ts';
import { isBreakAt, isHanAt, isOneOfAt, isSpaceAt, skipSpaces } from './characters.ts';
import type { Titled } from './find-after-titles.ts';
import { isInBody, isMarked, type Page, setMark, TAKEN } from './page.ts';
import { findNameAt, type ScoredName } from './score-name.ts';
import { findWordName } from './word-name.ts';

/** Behind a label: it looks like a name and ends well. */
const LABELLED = 3;
const LISTED = 3.6;
const SPEAKING = 5;
const DOTTED = 4.6;
const PLAIN = 4.5;
const PLAIN_BASE = 2.5;
const MAX_NAMES = 60;
const SPEECH = '说表介认指强坦告称透';

const untitled = (name: ScoredName, rule: string): Titled => ({
  name,
  titleStart: name.start,
  titleEnd: name.start,
  rule,
  entry: null,
});

/** Names of a list from `start` on, parted by `、` or blanks; those already taken are passed over. */
const readList = (page: Page, start: number, threshold: number): ScoredName[] => {
  const names: ScoredName[] = [];
  let at = skipSpaces(page.text, start);
  while (names.length < MAX_NAMES) {
    const name = findNameAt(page, at, threshold) ?? (threshold === LABELLED ? findWordName(page, at) : undefined);
    if (name === undefined) break;
    names.push(name);
    const next = skipSpaces(page.text, name.end);
    if (isOneOfAt(page.text, next, '、')) at = skipSpaces(page.text, next + 1);
    else if (next > name.end && isHanAt(page.text, next)) at = next;
    else break;
  }
  return names;
};

const findLabelled = (page: Page): Titled[] => {
  const { text, draft } = page;
  const found: Titled[] = [];
  for (const { start, end } of draft.matches.all('person-label')) {
    if (!isOneOfAt(text, end, '：:') || !isBreakAt(text, start - 1) || !isInBody(page, start)) continue;
    for (const name of readList(page, end + 1, LABELLED)) found.push(untitled(name, 'behind-label'));
  }
  return found;
};

/** 等14座, 等4条: what is counted behind the list is no people. */
const THINGS = /^等?[0-9一二三四五六七八九十百两几多余]{1,4}[条座个家项种款台只处株类件所部艘架列支]/;
const LONGEST_COUNT = 6;

const countsThings = (text: string, end: number): boolean => THINGS.test(text.slice(end, end + LONGEST_COUNT));

const hasCandidateEnd = (page: Page, { end }: ScoredName): boolean => page.candidateStarts[end] !== 0;

/** A list of two or more names that begins a clause and ends in 等 or a verb. */
const findListed = (page: Page, start: number): readonly Titled[] => {
  const names = readList(page, start, LISTED);
  // Railways, fairs and towns are listed too: 平庆铁路、…, 兰洽会、….
  const isPlain = names.every(
    name =>
      (name.kind === 'chinese' || name.kind === 'ethnic') && !name.name.endsWith('会') && !hasCandidateEnd(page, name),
  );
  return names.length < 2 || !isPlain || countsThings(page.text, names.at(-1)!.end)
    ? []
    : names.map(name => untitled(name, 'list-of-names'));
};

/** Two characters, a usual surname, and no word of the dictionary. */
const isPlainName = ({ tokens }: Page, { start, end, base }: ScoredName): boolean => {
  if (base < PLAIN_BASE) return false;
  const token = tokens.tokenAt(start);
  const tag = tokens.tagOf(token);
  return tokens.starts[token] === start && tokens.ends[token] === end && (tag === 'x' || tag.startsWith('nr'));
};

const findSpeaking = (page: Page, name: ScoredName): Titled | undefined => {
  const { start, end } = name;
  const isPlain = isPlainName(page, name);
  if (name.score < (isPlain ? PLAIN : SPEAKING) || name.kind !== 'chinese' || hasCandidateEnd(page, name))
    return undefined;
  const isSure = name.name.length >= 3 && name.base >= 2.2;
  const speaks = isOneOfAt(page.text, end, SPEECH);
  const recurs = page.countOf(name.name, start) >= 2;
  if (!(speaks && recurs && isPlain) && !(isSure && (speaks || recurs))) return undefined;
  const isOfForeign =
    page.hasDots && (page.countOf(`·${name.name}`, start) > 0 || page.countOf(`${name.name}·`, start) > 0);
  return isOfForeign ? undefined : untitled(name, 'speaks');
};

/** Prepositions that no foreign name begins with. */
const BEFORE_NAMES = '由与被将把给让请据';

/** The name that the dot at `dot` stands in. */
const findDottedAt = (page: Page, dot: number): ScoredName | undefined => {
  const { text, tables } = page;
  if (!isHanAt(text, dot - 1) || !isHanAt(text, dot + 1)) return undefined;
  for (let start = Math.max(0, dot - 7); start <= dot - 2; start++) {
    const isBehindWord = tables.titleStops.hasAt(text, start - 1, start) || isOneOfAt(text, start - 1, BEFORE_NAMES);
    if (!isBreakAt(text, start - 1) && !isBehindWord) continue;
    // 由|阿道·撒韵: the segmenter may have joined the preposition.
    if (dot - start > 2 && isOneOfAt(text, start, BEFORE_NAMES)) continue;
    const name = findNameAt(page, start, DOTTED);
    // A name before this dot was found at its own dot: going back there would never end.
    if (name !== undefined && name.end > dot && name.name.includes('·') && isInBody(page, start)) return name;
  }
  return undefined;
};

/** A foreign name with a dot stands for itself wherever it stands. */
const findDotted = (page: Page): Titled[] => {
  const found: Titled[] = [];
  if (!page.hasDots) return found;
  const signs = getSigns(page.draft);
  let end = 0;
  for (let i = signs.next(0, NAME_DOT); i < signs.count; i = signs.next(i + 1, NAME_DOT)) {
    const dot = signs.offsets[i]!;
    const name = dot < end ? undefined : findDottedAt(page, dot);
    if (name === undefined) continue;
    found.push(untitled(name, 'foreign-name'));
    end = name.end + 1;
  }
  return found;
};

const startsWithSurname = ({ text, tables }: Page, at: number): boolean =>
  at < text.length && tables.characters.isSurname(text.charCodeAt(at)) && isHanAt(text, at);

/** Index of the first mark at or behind index `from` with a surname right behind it; the number of signs when there is none. */
const nextBeforeSurname = (page: Page, signs: Signs, from: number): number => {
  let i = signs.next(from, CLAUSE_BREAK);
  while (i < signs.count && !startsWithSurname(page, signs.offsets[i]! + 1)) i = signs.next(i + 1, CLAUSE_BREAK);
  return i;
};

/** The persons of a clause that begins with a name: several in a list, or one who speaks. */
const findAtClause = (page: Page, start: number): readonly Titled[] => {
  const { text } = page;
  const first = isInBody(page, start) ? findNameAt(page, start, LISTED) : undefined;
  if (first === undefined) return [];
  const listed = isOneOfAt(text, first.end, '、') || isSpaceAt(text, first.end) ? findListed(page, start) : [];
  const speaker = findSpeaking(page, first);
  return speaker === undefined ? listed : [...listed, speaker];
};

/** Persons without a title that do not overlap those `taken`. */
export const findUntitled = (page: Page, taken: readonly Titled[]): Titled[] => {
  const found: Titled[] = [];
  const mark = ({ name, titleStart, titleEnd }: Titled): void => {
    setMark(page, TAKEN, name.start, name.end);
    setMark(page, TAKEN, titleStart, titleEnd);
  };
  const add = (persons: readonly Titled[]): void => {
    for (const person of persons) {
      if (isMarked(page, TAKEN, person.name.start, person.name.end)) continue;
      mark(person);
      found.push(person);
    }
  };
  taken.forEach(mark);
  add(findLabelled(page));
  add(findDotted(page));
  const signs = getSigns(page.draft);
  // A text begins with a clause.
  if (startsWithSurname(page, 0)) add(findAtClause(page, 0));
  for (let i = nextBeforeSurname(page, signs, 0); i < signs.count; i = nextBeforeSurname(page, signs, i + 1))
    add(findAtClause(page, signs.offsets[i]! + 1));
  return found;
};
