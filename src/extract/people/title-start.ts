/**
 * Where a title begins: from its office noun to the left, over levels, organs, places and firms, and over whole posts
 * joined by `、` or 兼.
 *
 * In: the offset at which an office noun starts. Out: the offset of the title's first character. Reads tokens, the
 * candidates for names of bodies and places, dates and the words that stand before titles.
 */
import { isBreakAt, isDigitAt, isHanAt, isLatinAt, isOneOfAt, isSpaceAt, skipSpacesBack } from './characters.ts';
import { DATE_END, type Page, PERSON_END } from './page.ts';
import { findNameAt } from './score-name.ts';

/** A title longer than this is none: 60 characters hold the longest chains of posts. */
const MAX_TITLE = 60;
const MAX_BRACKET = 14;
/** Tags of words that cannot stand in a title; verbs may, when they name an organ's work. */
const STOP_TAGS: ReadonlySet<string> = new Set('p r u ul uj uz ug ud uv c y e o f q'.split(' '));
const VERB_TAGS: ReadonlySet<string> = new Set(['v', 'vd', 'vi', 'vq']);
/** 和, 与, 及, 暨 */
const AND_WORDS = '和与及暨';
/** Nouns that name organs: what ends in one before 和 is a body of its own. */
const ORGAN_ENDS = '局厅委部办院处科司署校社会团企党';
/** Cannot stand in a word that the dictionary does not know. */
const PREPOSITIONS = '为由与在对向从请邀据随被把及和';
const CONNECTIVES = '并还也将则又再，,、。；;：:\n （(“”「」';

/** Start of the office noun that ends at `end`; -1 without one. */
const officeEndingAt = (page: Page, end: number): number => {
  const match = page.draft.matches.endingAt(end, 'office');
  const kind = match?.entry.columns[0];
  return match === undefined || kind === 'none' || kind === 'honorific' ? -1 : match.start;
};

const LONGEST_NAME = 4;
const SURE_NAME = 2.6;

/** A name and nothing else from the last mark to `end`: `次日，某某某与…代表`. */
const endsClauseName = (page: Page, end: number): boolean => {
  for (let start = end - 2; start >= end - LONGEST_NAME && start >= 0; start--)
    if (isBreakAt(page.text, start - 1)) return findNameAt(page, start, SURE_NAME, end) !== undefined;
  return false;
};

const isPersonEnd = (page: Page, at: number): boolean => (page.marks[at]! & PERSON_END) !== 0;

/** True when 和 at `at` stands within the name of one body (工业和信息化局), not between two persons. */
const isInnerAnd = (page: Page, at: number): boolean => {
  const { text, tokens } = page;
  if (!isHanAt(text, at - 1) || isOneOfAt(text, at - 1, CONNECTIVES)) return false;
  // 某某和市政协委员某某: a level begins a body of its own; 和市场 goes on.
  if (isOneOfAt(text, at + 1, '省市县区州旗镇') && !isOneOfAt(text, at + 2, '场域政容民')) return false;
  if (text.startsWith('市政协', at + 1) || text.startsWith('市政府', at + 1)) return false;
  if (
    isPersonEnd(page, at) ||
    (page.marks[at]! & DATE_END) !== 0 ||
    officeEndingAt(page, at) >= 0 ||
    endsClauseName(page, at)
  )
    return false;
  if (page.candidateStarts[at] !== 0) return false;
  if (isOneOfAt(text, at - 1, ORGAN_ENDS)) return isOneOfAt(text, at - 1, '社会') && text[at - 2] === '社';
  const tag = tokens.tagOf(tokens.tokenAt(at - 1));
  return !(tag === 'ns' || tag.startsWith('nr') || STOP_TAGS.has(tag));
};

/** Offset before a bracket group that ends at `end` and is short and plain; -1 when it is none. */
const skipBracketBack = (text: string, end: number): number => {
  for (let at = end - 2; at >= 0 && at >= end - MAX_BRACKET; at--) {
    if (isOneOfAt(text, at, '（(')) return isHanAt(text, at - 1) || isLatinAt(text, at - 1) ? at : -1;
    if (!isHanAt(text, at) && !isLatinAt(text, at) && !isDigitAt(text, at)) return -1;
  }
  return -1;
};

/** What 代表 and 对 begin in the names of organs: 代表小组, 代表处, 对外联络部, 对俄经贸合作处. */
const DELEGATES = ['小组', '团', '处', '队', '联络', '工作', '大会', '机构'];
const ELECTS = ['任免', '工作', '委员', '办公室'];
const ABROAD = '外内俄日韩美欧非台港澳朝蒙越印口';
const OUTWARD = [
  '经贸',
  '经济',
  '合作',
  '交流',
  '贸易',
  '联络',
  '开放',
  '支援',
  '帮扶',
  '协作',
  '投资',
  '宣传',
  '事务',
];
const isOfOrgan = (text: string, start: number, end: number): boolean => {
  if (text[start] === '对')
    return isOneOfAt(text, start + 1, ABROAD) && OUTWARD.some(word => text.startsWith(word, start + 2));
  if (text.startsWith('选举', start)) return ELECTS.some(word => text.startsWith(word, end));
  return text.startsWith('代表', start) && DELEGATES.some(word => text.startsWith(word, end));
};

const isStopWord = (page: Page, start: number, end: number, tag: string): boolean => {
  const { text } = page;
  const { titleStops, titleVerbs } = page.tables;
  if (titleStops.hasAt(text, start, end)) return !isOfOrgan(text, start, end);
  // A single character that is no listed stop belongs to a name the dictionary does not know.
  if (end - start === 1 || titleVerbs.hasAt(text, start, end)) return false;
  // 航天803|所总工程师: units have numbers.
  if (tag === 'm') return text[start] !== '第' && !(isDigitAt(text, end - 1) && isOneOfAt(text, end, '所厂院队'));
  if (tag === 't') return isOneOfAt(text, end - 1, '年月日天午晨晚夜期时') && !isOneOfAt(text, start, '青少老成');
  // 东麓, 南岸 are places; 之间, 以上 are none.
  if (tag === 'f') return !isOneOfAt(text, end - 1, '麓岸滨翼部郊坡');
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

/** Start of an unknown word `[start, end)` that ends in a title, or of what stands in it behind a preposition (`为市` of `联络员为市…`). */
const skipUnknownBack = (text: string, start: number, end: number): number => {
  for (let at = end - 1; at >= start; at--) if (isOneOfAt(text, at, PREPOSITIONS)) return at === end - 1 ? -1 : at + 1;
  return start;
};

/** One step to the left over the token before `at`; -1 where the title begins. */
const stepOverToken = (page: Page, at: number): number => {
  const { text, tokens, tables } = page;
  const token = tokens.tokenAt(at - 1);
  const [start, end, tag] = [tokens.starts[token]!, tokens.ends[token]!, tokens.tagOf(token)];
  if (end > at) {
    // 区领导 begins within 自治区: the place is whole.
    if (tag === 'ns') return start;
    // 经 of 经济部长 is no 经 (by way of).
    const isEconomy = text[at - 1] === '经' && isOneOfAt(text, at, '济信贸发');
    return tables.titleStops.hasAt(text, at - 1, at) && !isEconomy ? -1 : at - 1;
  }
  // 20日|率: a day ends within what the tokens took for a word.
  for (let mark = start + 1; mark < end; mark++) if ((page.marks[mark]! & DATE_END) !== 0) return -1;
  // 抚松 of 抚松县委书记: the place goes on into the organ.
  if (page.candidateStarts[end + 1] === start + 1) return start;
  if (tag === 'x' && end - start > 1) return skipUnknownBack(text, start, end);
  if (!isStopWord(page, start, end, tag)) return start;
  if (VERB_TAGS.has(tag) && !tables.titleStops.hasAt(text, start, end) && startsOrganHead(text, end)) return start;
  // A name may begin with 中 or 上; a sentence does not begin with the place word.
  return isBreakAt(text, start - 1) && '中上下东西南北前后'.includes(text.slice(start, end)) ? start : -1;
};

const CLOSE = ')'.charCodeAt(0);
const WIDE_CLOSE = '）'.charCodeAt(0);
const BLANK = ' '.charCodeAt(0);
const AS_WELL = '兼'.charCodeAt(0);

const LONG_DASH = '—'.charCodeAt(0);

/** One step to the left from `at` within a post whose office noun starts at `office`; -1 where the title begins. */
const stepBack = (page: Page, at: number, office: number): number => {
  const { text, tokens } = page;
  if (at <= 0 || (page.marks[at]! & (PERSON_END | DATE_END)) !== 0) return -1;
  const before = text.charCodeAt(at - 1);
  if (before === CLOSE || before === WIDE_CLOSE) return skipBracketBack(text, at);
  if (before === BLANK && isLatinAt(text, at - 2) && (isLatinAt(text, at) || isHanAt(text, at))) return at - 1;
  const body = page.candidateStarts[at]!;
  if (body !== 0) return body - 1;
  if (isBreakAt(text, at - 1) || isOneOfAt(text, at - 1, "•・‧∙'")) return -1;
  // 诸暨 is a town.
  if (isOneOfAt(text, at - 1, AND_WORDS) && tokens.tagOf(tokens.tokenAt(at - 1)) !== 'ns') {
    // 车间与|班组长: a bare post behind 与 is another's; so is that of a firm that begins there (一行与|某某集团董事长).
    const isOther = at === office || (page.candidateStarts[office] === at + 1 && page.text[at - 1] === '与');
    return !isOther && isInnerAnd(page, at - 1) ? at - 1 : -1;
  }
  if (before === LONG_DASH && text.charCodeAt(at - 2) === LONG_DASH) return -1;
  if (before === AS_WELL) return officeEndingAt(page, at - 1);
  return stepOverToken(page, at);
};

const LONGEST_ORGAN = 12;
/** 市科委、某管委会副主任: the first of two organs that share a post, where the clause begins with it; -1 without one. */
const joinedOrgan = ({ text }: Page, mark: number): number => {
  if (!isOneOfAt(text, mark - 1, '委局厅办部院会处府署')) return -1;
  let start = mark;
  while (start > mark - LONGEST_ORGAN && isHanAt(text, start - 1)) start--;
  return isBreakAt(text, start - 1) && isOneOfAt(text, start, '省市县区州旗盟国') ? start : -1;
};

/** Start of the post before a joint (`、`, a blank in lists) that ends at `at`; -1 without one. */
const joinedOffice = (page: Page, at: number): number => {
  const { text } = page;
  if (isOneOfAt(text, at - 1, '、')) {
    const office = officeEndingAt(page, skipSpacesBack(text, at - 1));
    return office >= 0 ? office : joinedOrgan(page, at - 1);
  }
  return isSpaceAt(text, at - 1) ? officeEndingAt(page, skipSpacesBack(text, at)) : -1;
};

/**
 * Start of the title whose last office noun starts at `officeStart`. It never reaches back over a person who is marked so
 * far (PERSON_END).
 */
export const findTitleStart = (page: Page, officeStart: number): number => {
  let at = officeStart;
  while (officeStart - at < MAX_TITLE) {
    const step = stepBack(page, at, officeStart);
    const next = step >= 0 ? step : joinedOffice(page, at);
    if (next < 0 || next >= at) break;
    at = next;
  }
  while (at < officeStart && (isSpaceAt(page.text, at) || isOneOfAt(page.text, at, '-—·&'))) at++;
  return at;
};
