/**
 * Names that no list tells, where only a person can stand: right behind a full title, up to a mark or to what people do
 * (`省人大常委会副主任妥某某率…`, `县委副书记从容，县领导…`).
 *
 * In: the offset behind a full title. Out: the name, or nothing. Asks less of the name than score-name.ts, and more of its place.
 */
import { isBreakAt, isHanAt, isOneOfAt } from './characters.ts';
import { KNOWN_SURNAME, NO_SURNAME } from './name-tables.ts';
import { DATE_START, type Page } from './page.ts';
import type { ScoredName } from './score-name.ts';

/** A name of three characters is tried before one of two. */
const LENGTHS = [3, 2];
const THRESHOLD = 2.4;
/** Words that stand behind titles and begin no name; nor stand in one. */
const NEVER_FIRST =
  '的了在等及或与为不未被把到是有这那各每该本其之以而且但将已并对向同跟就还也都再又则即使如若因所可能会要应须得着过给让请叫赴来去往回走做看听说讲谈访率带领当一二两三四五六七八九十几数若';
const NEVER_WITHIN = '的了在等及或与为向对于从所他她它被把到是这那各每该其之而且但将已并们级办处制室会组团人名位个';
/** Tags of words that begin no name before a word of the dictionary: 于|上午, 和|企业. */
const FUNCTION_TAGS: ReadonlySet<string> = new Set(['p', 'c', 'u', 'ul', 'uj', 'd', 'm', 'q', 'r', 'f', 'y']);
/** What only people do; an everyday word before it is somebody's name. */
const PEOPLE_DO = [
  '出席',
  '参加',
  '陪同',
  '一同',
  '一道',
  '随同',
  '列席',
  '主持',
  '致辞',
  '致词',
  '讲话',
  '发言',
  '表示',
  '指出',
  '强调',
  '介绍',
  '说',
  '认为',
  '带队',
  '见证',
  '等',
];

const doesPeople = (text: string, at: number): boolean => PEOPLE_DO.some(word => text.startsWith(word, at));

/** Points for what stands right behind; 0 where a name hardly ends. */
const scoreEdge = (page: Page, end: number): number => {
  const { text, tokens, tables } = page;
  if (isBreakAt(text, end)) return 2;
  if ((page.marks[end]! & DATE_START) !== 0) return 1.2;
  const follow = tables.follows.lengthStartingAt(text, end);
  if (follow > 0) return follow < 2 ? 1 : doesPeople(text, end) ? 2.6 : 2;
  const token = tokens.tokenAt(end);
  return tokens.starts[token] === end && tokens.ends[token]! - end >= 2 && tokens.tagOf(token).startsWith('v')
    ? 1.2
    : 0;
};

/** Points for the words that the tokens see there; NaN where they speak against a name. */
const scoreWords = (page: Page, start: number, end: number): number => {
  const { text, tokens, tables } = page;
  const first = tokens.tokenAt(start);
  const isKnown = (token: number): boolean => tokens.tagOf(token) !== 'x' && !tokens.tagOf(token).startsWith('nr');
  const lengthOf = (token: number): number => tokens.ends[token]! - tokens.starts[token]!;
  if (tokens.starts[first]! < start && isKnown(first)) return Number.NaN;
  const hasSurname = tables.characters.surnameClassOf(text.charCodeAt(start)) !== NO_SURNAME;
  // 和志刚, 于正阳; not 和省.
  const isFunction = lengthOf(first) === 1 && FUNCTION_TAGS.has(tokens.tagOf(first));
  if (isFunction && end - start < 3) return Number.NaN;
  let score = hasSurname ? 0.6 : 0;
  for (let token = first; token <= tokens.tokenAt(end - 1); token++) {
    if (lengthOf(token) < 2 || !isKnown(token)) continue;
    // A word of its own, or one that runs on: 负责|人.
    if ((token === first && tokens.ends[token]! >= end) || tokens.ends[token]! > end) return Number.NaN;
    if (!hasSurname || isFunction) return Number.NaN;
    score -= 0.4;
  }
  return score;
};

const scoreGiven = (page: Page, start: number, end: number): number => {
  let score = 0;
  for (let at = start + 1; at < end; at++) {
    if (isOneOfAt(page.text, at, NEVER_WITHIN)) return Number.NaN;
    score += page.tables.characters.isGiven(page.text.charCodeAt(at)) ? 0.5 : -0.3;
  }
  return score;
};

/** Whether an office, or a word that stands behind names or before titles, begins there or within. */
const holdsOther = (page: Page, start: number, end: number): boolean => {
  const { text, tables, draft } = page;
  if (tables.follows.lengthStartingAt(text, start) >= 2 || tables.titleStops.hasAt(text, start, start + 2)) return true;
  if (tables.notNames.hasAt(text, start, end) || isOneOfAt(text, start, NEVER_FIRST)) return true;
  // 院士|团一行: a party of them.
  if (text.startsWith('一行', end - 2)) return true;
  for (let at = start; at < end; at++) if (draft.matches.startingAt(at, 'office') !== undefined) return true;
  return false;
};

const toName = (page: Page, start: number, end: number, score: number): ScoredName => ({
  start,
  end,
  name: page.text.slice(start, end),
  kind: 'chinese',
  base: score,
  score,
});

const isAllHan = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isHanAt(text, at)) return false;
  return true;
};

/** A name that no list tells: 妥某某, 强国华. */
const findUnlisted = (page: Page, start: number): ScoredName | undefined => {
  for (const length of LENGTHS) {
    const end = start + length;
    if (!isAllHan(page.text, start, end)) continue;
    const edge = scoreEdge(page, end);
    if (edge === 0 || holdsOther(page, start, end)) continue;
    const count = page.countOf(page.text.slice(start, end), start);
    const score = edge + scoreWords(page, start, end) + scoreGiven(page, start, end) + (count >= 2 ? 0.8 : 0);
    if (score >= THRESHOLD) return toName(page, start, end, score);
  }
  return undefined;
};

/** A name that is an everyday word, before what only people do or another title: 和平出席, 从容，县领导…. */
const findWord = (page: Page, start: number, titleStarts: ReadonlySet<number>): ScoredName | undefined => {
  const { text, tokens, tables } = page;
  const end = start + 2;
  const token = tokens.tokenAt(start);
  if (tokens.starts[token] !== start || tokens.ends[token] !== end) return undefined;
  const surnameClass = tables.characters.surnameClassOf(text.charCodeAt(start));
  const isUsual = surnameClass > NO_SURNAME && surnameClass <= KNOWN_SURNAME;
  if (surnameClass === NO_SURNAME || !(isUsual || tables.characters.isGiven(text.charCodeAt(start + 1))))
    return undefined;
  const isBetweenTitles = isOneOfAt(text, end, '，、；') && titleStarts.has(end + 1);
  // 园长应当参加, 主任分别介绍: such words go with the verb.
  const isOfVerb = FUNCTION_TAGS.has(tokens.tagOf(token)) || tokens.tagOf(token).startsWith('v');
  if (!isBetweenTitles && (isOfVerb || !doesPeople(text, end))) return undefined;
  if (tables.follows.lengthStartingAt(text, start) >= 2 || tables.titleStops.hasAt(text, start, end)) return undefined;
  return toName(page, start, end, THRESHOLD);
};

/** The name at `start`, right behind a full title. `titleStarts`: where titles begin. */
export const findSlotName = (page: Page, start: number, titleStarts: ReadonlySet<number>): ScoredName | undefined =>
  findUnlisted(page, start) ?? findWord(page, start, titleStarts);
