/**
 * Where a title begins: from its office noun to the left, over levels, organs, places and firms, and over whole posts
 * joined by `、` or 兼.
 *
 * In: the offset at which an office noun starts. Out: the offset of the title's first character. Reads tokens, the
 * candidates for names of bodies and places, dates and the words that stand before titles.
 */
import {
  candidateEndingAt,
  isBreak,
  isDigit,
  isHan,
  isLatin,
  isSpace,
  type Page,
  skipSpacesBack,
  tokenAt,
} from './page.ts';
import { scoreNames } from './score-name.ts';

/** A title longer than this is none: 60 characters hold the longest chains of posts. */
const MAX_TITLE = 60;
const MAX_BRACKET = 14;
/** Tags of words that cannot stand in a title; verbs may, when they name an organ's work. */
const STOP_TAGS: ReadonlySet<string> = new Set('p r u ul uj uz ug ud uv c y e o f q'.split(' '));
const VERB_TAGS: ReadonlySet<string> = new Set(['v', 'vd', 'vi', 'vq']);
const AND_WORDS: ReadonlySet<string> = new Set(['和', '与', '及', '暨']);
/** Nouns that name organs: what ends in one before 和 is a body of its own. */
const ORGAN_ENDS = '局厅委部办院处科司署校社会团企党';
/** Cannot stand in a word that the dictionary does not know. */
const PREPOSITIONS = '为由与在对向从请邀据随被把及和';
const CONNECTIVES = '并还也将则又再，,、。；;：:\n （(“”「」';

/** End of an office noun at `end`, and its start. */
const officeEndingAt = (page: Page, end: number): number | undefined => {
  const match = page.draft.matches.endingAt(end, 'office');
  const kind = match?.entry.columns[0];
  return match === undefined || kind === 'none' || kind === 'honorific' ? undefined : match.start;
};

const LONGEST_NAME = 4;
const SURE_NAME = 2.6;

/** A name and nothing else from the last mark to `end`: `次日，某某某与…代表`. */
const endsClauseName = (page: Page, end: number): boolean => {
  for (let start = end - 2; start >= end - LONGEST_NAME && start >= 0; start--)
    if (isBreak(page.text[start - 1])) return scoreNames(page, start, SURE_NAME, end).length > 0;
  return false;
};

/** True when 和 at `at` stands within the name of one body (工业和信息化局), not between two persons. */
const isInnerAnd = (page: Page, at: number, personEnds: ReadonlySet<number>): boolean => {
  const before = page.text[at - 1];
  if (before === undefined || CONNECTIVES.includes(before) || !isHan(before)) return false;
  if (personEnds.has(at) || officeEndingAt(page, at) !== undefined || endsClauseName(page, at)) return false;
  if (candidateEndingAt(page, at) !== undefined) return false;
  if (ORGAN_ENDS.includes(before)) return '社会'.includes(before) && page.text[at - 2] === '社';
  const token = tokenAt(page, at - 1);
  return token === undefined || !(token.tag === 'ns' || token.tag.startsWith('nr') || STOP_TAGS.has(token.tag));
};

/** Offset before a bracket group that ends at `end` and is short and plain; undefined when it is none. */
const skipBracketBack = (text: string, end: number): number | undefined => {
  for (let at = end - 2; at >= 0 && at >= end - MAX_BRACKET; at--) {
    const character = text[at]!;
    if (character === '（' || character === '(') return isHan(text[at - 1]) || isLatin(text[at - 1]) ? at : undefined;
    if (!isHan(character) && !isLatin(character) && !isDigit(character)) return undefined;
  }
  return undefined;
};

const isStopWord = (page: Page, word: string, tag: string): boolean => {
  const { titleStops, titleVerbs } = page.tables;
  if (titleStops.has(word)) return true;
  // A single character that is no listed stop belongs to a name the dictionary does not know.
  if (titleVerbs.has(word) || word.length === 1) return false;
  if (tag === 'm') return !word.startsWith('第');
  if (tag === 't') return '年月日天午晨晚夜期时'.includes(word.at(-1)!);
  return STOP_TAGS.has(tag) || VERB_TAGS.has(tag);
};

const ORGAN_HEADS = [
  '学院',
  '公司',
  '中心',
  '集团',
  '研究',
  '委员会',
  '办公室',
  '协会',
  '联盟',
  '基地',
  '实验室',
  '局',
  '处',
  '司',
  '院',
  '所',
  '厂',
  '站',
  '馆',
  '办',
  '室',
  '科',
  '队',
];
/** A verb right before such a noun names the organ's work: 运载学院, 出入境管理局. */
const startsOrganHead = (text: string, at: number): boolean => ORGAN_HEADS.some(head => text.startsWith(head, at));

/** Start of an unknown word that ends in a title, or of what stands in it behind a preposition (`为市` of `联络员为市…`). */
const skipUnknownBack = (word: string, start: number): number | undefined => {
  for (let at = word.length - 1; at >= 0; at--) {
    if (!PREPOSITIONS.includes(word[at]!)) continue;
    return at === word.length - 1 ? undefined : start + at + 1;
  }
  return start;
};

/** One step to the left from `at` within a post; undefined where the title begins. */
const stepBack = (page: Page, at: number, personEnds: ReadonlySet<number>): number | undefined => {
  const { text } = page;
  const before = text[at - 1];
  if (before === undefined || personEnds.has(at) || page.dateEnds.has(at)) return undefined;
  if (before === ')' || before === '）') return skipBracketBack(text, at);
  if (before === ' ' && isLatin(text[at - 2]) && (isLatin(text[at]) || isHan(text[at]))) return at - 1;
  const body = candidateEndingAt(page, at);
  if (body !== undefined && !personEnds.has(at)) return body;
  if (!isHan(before) && !isLatin(before) && !isDigit(before) && !'-&·—'.includes(before)) return undefined;
  // 诸暨 is a town.
  if (AND_WORDS.has(before) && tokenAt(page, at - 1)?.tag !== 'ns')
    return isInnerAnd(page, at - 1, personEnds) ? at - 1 : undefined;
  if (before === '兼') return officeEndingAt(page, at - 1);
  const token = tokenAt(page, at - 1);
  if (token === undefined || token.end > at) {
    // 区领导 begins within 自治区: the place is whole.
    if (token?.tag === 'ns') return token.start;
    // 经 of 经济部长 is no 经 (by way of).
    const isEconomy = before === '经' && '济信贸发'.includes(text[at]!);
    return page.tables.titleStops.has(before) && !isEconomy ? undefined : at - 1;
  }
  const word = text.slice(token.start, token.end);
  if (token.tag === 'x' && word.length > 1) return skipUnknownBack(word, token.start);
  if (!isStopWord(page, word, token.tag)) return token.start;
  if (VERB_TAGS.has(token.tag) && !page.tables.titleStops.has(word) && startsOrganHead(text, token.end))
    return token.start;
  // A name may begin with 中 or 上; a sentence does not begin with the place word.
  return '中上下东西南北前后'.includes(word) && isBreak(text[token.start - 1]) ? token.start : undefined;
};

/** Start of the post before a joint (`、`, a blank in lists) that ends at `at`; undefined without one. */
const joinedOffice = (page: Page, at: number): number | undefined => {
  const { text } = page;
  const before = text[at - 1];
  if (before === '、') return officeEndingAt(page, skipSpacesBack(text, at - 1));
  if (isSpace(before)) return officeEndingAt(page, skipSpacesBack(text, at));
  return undefined;
};

/**
 * Start of the title whose last office noun starts at `officeStart`.
 *
 * @param personEnds offsets behind names found so far: a title never reaches back over a person
 */
export const findTitleStart = (page: Page, officeStart: number, personEnds: ReadonlySet<number>): number => {
  let at = officeStart;
  while (officeStart - at < MAX_TITLE) {
    const next = stepBack(page, at, personEnds) ?? joinedOffice(page, at);
    if (next === undefined || next >= at) break;
    at = next;
  }
  while (at < officeStart && (isSpace(page.text[at]) || '-—·&'.includes(page.text[at]!))) at++;
  return at;
};
