/**
 * Persons without a title: behind a label (`联系人：某某`), in a list (`甲、乙、丙等参加`), speaking (`某某说`), and
 * foreign names with a dot.
 *
 * In: the persons found by their titles. Out: further persons. Asks for more proof than the rules that have a title.
 */
import type { Titled } from './find-after-titles.ts';
import {
  candidateEndingAt,
  isBreak,
  isHan,
  isInBody,
  isNameDot,
  isSpace,
  type Page,
  skipSpaces,
  tokenAt,
} from './page.ts';
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
    if (page.text[next] === '、') at = skipSpaces(page.text, next + 1);
    else if (next > name.end && isHan(page.text[next])) at = next;
    else break;
  }
  return names;
};

const findLabelled = (page: Page): Titled[] =>
  page.draft.matches.all('person-label').flatMap(label => {
    const before = page.text[label.start - 1];
    const colon = page.text[label.end];
    if ((colon !== '：' && colon !== ':') || !isBreak(before) || !isInBody(page, label.start)) return [];
    return readList(page, label.end + 1, LABELLED).map(name => untitled(name, 'behind-label'));
  });

const CLAUSE_STARTS = '。！？”」；\n　，';
const isHanCode = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const isClauseStart = (text: string, start: number): boolean =>
  start === 0 || (!isHanCode(text.charCodeAt(start - 1)) && CLAUSE_STARTS.includes(text[start - 1]!));

/** A list of two or more names that begins a clause and ends in 等 or a verb. */
const findListed = (page: Page, start: number): readonly Titled[] => {
  const names = readList(page, start, LISTED);
  // Railways, fairs and towns are listed too: 平庆铁路、…, 兰洽会、….
  const isPlain = names.every(
    ({ kind, name, end }) =>
      (kind === 'chinese' || kind === 'ethnic') && !name.endsWith('会') && candidateEndingAt(page, end) === undefined,
  );
  return names.length < 2 || !isPlain ? [] : names.map(name => untitled(name, 'list-of-names'));
};

/** Two characters, a usual surname, and no word of the dictionary. */
const isPlainName = (page: Page, { start, end, base }: ScoredName): boolean => {
  const token = tokenAt(page, start);
  return (
    base >= PLAIN_BASE &&
    token?.start === start &&
    token.end === end &&
    (token.tag === 'x' || token.tag.startsWith('nr'))
  );
};

const findSpeaking = (page: Page, name: ScoredName): readonly Titled[] => {
  const { start } = name;
  const isPlain = isPlainName(page, name);
  if (
    name.score < (isPlain ? PLAIN : SPEAKING) ||
    name.kind !== 'chinese' ||
    candidateEndingAt(page, name.end) !== undefined
  )
    return [];
  const isSure = name.name.length >= 3 && name.base >= 2.2;
  const speaks = SPEECH.includes(page.text[name.end] ?? '无');
  const recurs = page.countOf(name.name, start) >= 2;
  if (page.countOf(`·${name.name}`, start) > 0 || page.countOf(`${name.name}·`, start) > 0) return []; // part of a foreign name
  if (speaks && recurs && isPlain) return [untitled(name, 'speaks')];
  return isSure && (speaks || recurs) ? [untitled(name, 'speaks')] : [];
};

/** A foreign name with a dot stands for itself wherever it stands. */
const findDotted = (page: Page): Titled[] => {
  const { text } = page;
  const found: Titled[] = [];
  for (let dot = 1; dot < text.length; dot++) {
    if (isHanCode(text.charCodeAt(dot)) || !isNameDot(text[dot]) || !isHan(text[dot - 1]) || !isHan(text[dot + 1]))
      continue;
    for (let start = Math.max(0, dot - 7); start <= dot - 2; start++) {
      if (!isBreak(text[start - 1]) && !page.tables.titleStops.has(text[start - 1]!)) continue;
      const name = findNameAt(page, start, DOTTED);
      // A name before this dot was found at its own dot: going back there would never end.
      if (name === undefined || name.end <= dot || !name.name.includes('·') || !isInBody(page, start)) continue;
      found.push(untitled(name, 'foreign-name'));
      dot = name.end;
      break;
    }
  }
  return found;
};

/** Persons without a title that do not overlap those `taken`. */
export const findUntitled = (page: Page, taken: readonly Titled[]): Titled[] => {
  const found: Titled[] = [];
  const isTaken = new Uint8Array(page.text.length);
  const mark = ({ name, titleStart, titleEnd }: Titled): void => {
    isTaken.fill(1, name.start, name.end).fill(1, titleStart, titleEnd);
  };
  const add = (persons: readonly Titled[]): void => {
    for (const person of persons) {
      if (isTaken.subarray(person.name.start, person.name.end).includes(1)) continue;
      mark(person);
      found.push(person);
    }
  };
  taken.forEach(mark);
  add(findLabelled(page));
  add(findDotted(page));
  for (let at = 0; at < page.text.length; at++) {
    if (!isClauseStart(page.text, at) || !isHan(page.text[at])) continue;
    if (!page.tables.surnames.hasAt(page.text, at, at + 1) || !isInBody(page, at)) continue;
    const first = findNameAt(page, at, LISTED);
    if (first === undefined) continue;
    if (page.text[first.end] === '、' || isSpace(page.text[first.end])) add(findListed(page, at));
    add(findSpeaking(page, first));
  }
  return found;
};
