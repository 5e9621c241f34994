/**
 * What stands right behind a name: marks, what people do and say, offices, days.
 *
 * In: a page and the offset behind a shape. Out: points, from -2 (no name ends here) to 1.8 (only a name does).
 */
import { WordList } from '../word-list.ts';
import { isBreakAt, isDigitAt, isHanAt, isLatinAt, isOneOfAt, isSpaceAt, skipSpaces } from './characters.ts';
import { DATE_START, type Page } from './page.ts';

/** Tags of what may stand right behind a name. */
export const VERB_LIKE: ReadonlySet<string> = new Set([
  'v',
  'vn',
  'vd',
  'vi',
  'p',
  'd',
  'c',
  'u',
  'ul',
  'uj',
  'z',
  'zg',
  'ad',
]);

const hasOfficeAt = (page: Page, at: number): boolean => {
  const office = page.draft.matches.startingAt(at, 'office');
  return office !== undefined && office.entry.columns[0] !== 'none';
};

const IDIOM = 4;

/** Points for marks that tell by themselves; 0 for all other characters. */
const scoreMark = (unit: number): number => {
  switch (unit) {
    case 0x3001: // 、
      return 1.5;
    case 0xb7: // ·
    case 0x2d: // -
      return -2;
    case 0xff1a: // ：
    case 0x3a: // :
      return 0.8;
    default:
      return 0;
  }
};

/** 作专题授课, 作辅导报告, 作表态: what a speaker does behind 作. */
const DELIVERED = new WordList([
  '报告',
  '发言',
  '授课',
  '讲座',
  '推介',
  '介绍',
  '汇报',
  '演讲',
  '说明',
  '讲话',
  '分享',
  '致辞',
  '辅导',
  '讲解',
  '宣讲',
  '点评',
  '总结',
  '部署',
  '动员',
  '表态',
  '交流',
  '解读',
]);
const LONGEST_DELIVERED = 12;

export const isDelivered = (text: string, at: number): boolean => {
  if (text[at] !== '作') return false;
  let end = at + 1;
  while (end < at + LONGEST_DELIVERED && isHanAt(text, end)) end++;
  return DELIVERED.isIn(text, at + 1, end);
};

/** 骆某|当选, 宋某|将对: adverbs of one character that the segmenter joins to the name before them. */
const JOINED_ADVERBS = new WordList(
  '当场 当天 当即 当日 当选 当众 当庭 将对 将在 将就 将于 将向 将率 将赴 将出席 率考察 率代表 率调研 率党政 率队 率团'.split(
    ' ',
  ),
);

/** Behind 率: whom somebody leads (张颖|率考察团). */
const PARTIES = new WordList('考察团 考察组 代表团 调研组 党政 团赴 队赴'.split(' '));

const SAYS = ['说', '表示', '指出', '强调', '认为', '告诉'];

const endsName = ({ text, tables }: Page, at: number): boolean =>
  isBreakAt(text, at) || tables.follows.lengthStartingAt(text, at) > 0;

/** Points for what stands right behind `end`. */
export const scoreRightEdge = (page: Page, end: number): number => {
  const { text, tokens } = page;
  const mark = end < text.length ? scoreMark(text.charCodeAt(end)) : 0;
  if (mark !== 0) return mark;
  if (text[end - 1] === '率' && PARTIES.startsAt(text, end)) return -2;
  if (isDelivered(text, end) || JOINED_ADVERBS.startsAt(text, end)) return 1.8;
  // 周清和|说: an 和 before a verb of speech joins nothing.
  if (isOneOfAt(text, end, '和与同') && SAYS.some(word => text.startsWith(word, end + 1))) return -0.5;
  const follow = page.tables.follows.lengthStartingAt(text, skipSpaces(text, end, 2));
  // 乔大可|在会上: what follows 可 follows a name, no modal verb.
  if (follow === 1 && text[end] === '可' && endsName(page, end + 1)) return -0.5;
  if (follow > 0) return follow >= 2 ? 1.8 : 1.1;
  // 见到局长某某时，…
  if (text[end] === '时' && isOneOfAt(text, end + 1, '，,')) return 1.2;
  // A blank before more Chinese may stand within a name that is set wide.
  if (isSpaceAt(text, end)) return isHanAt(text, skipSpaces(text, end)) ? 1 : 1.6;
  if (isBreakAt(text, end)) return 1.6;
  if (isDigitAt(text, end)) return 0.3;
  if (isLatinAt(text, end)) return -0.5;
  if (hasOfficeAt(page, end)) return 0.8;
  if ((page.marks[end]! & DATE_START) !== 0) return 1.2;
  const token = tokens.tokenAt(end);
  if (tokens.starts[token] !== end) return -2;
  const length = tokens.ends[token]! - end;
  if (VERB_LIKE.has(tokens.tagOf(token))) return length >= 2 ? 0.9 : 0.4;
  // 直来直去, 喜上眉梢: how somebody looks or speaks.
  if (length === IDIOM && tokens.tagOf(token) === 'i') return 0.9;
  return -2;
};
