/**
 * Is this line page furniture (navigation, source line, byline, contact, copyright) or does the report speak in it?
 *
 * In: one trimmed line, the furniture words in it, where it stands on the page. Decides about whole lines only;
 * datelines and trailing bylines inside a paragraph are cut off elsewhere.
 */

import { digitValue } from '../dates/numerals.ts';
import { clockEnd, readFullDate, skipSpaces } from '../dates/read-full-date.ts';
import type { Match } from '../match-index.ts';
import { SignSet } from '../sign-set.ts';
import { paperLineDay } from './find-imprint.ts';
import { imprintDate, type StampLine } from './find-published.ts';
import type { RawLine } from './split-lines.ts';

export interface LineContext {
  readonly text: string;
  /** With the furniture words in it, by start, longer first; whether it stands in the head: no body line has come yet. */
  readonly line: StampLine;
  /** A line that is only a date follows further down: what stands before it belongs to the notice. */
  readonly isBeforeFoot: boolean;
}

const OPENERS_AND_SPACES = new SignSet('（(【[〔［□■◆●▲★◎※＊*·•|｜-—:：<＜☆○〖 \u3000');
const FULL_STOP = 0x3002;
const DELIMITERS = '：:｜|/／】］])）>＞=—-';
const LONGEST_SOURCE_LINE = 160;
const LONGEST_BYLINE = 60;
const LONGEST_STAMPED_TITLE = 30;

const classOf = (match: Match): string => match.entry.columns[0] ?? '';
const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff';

/** First character that is neither space nor an opening mark. */
const headOf = (text: string, line: RawLine): number => {
  let at = line.start;
  while (at < line.end && OPENERS_AND_SPACES.has(text.charCodeAt(at))) at++;
  return at;
};

const isDelimited = (text: string, match: Match, end: number): boolean => {
  const at = skipSpaces(text, match.end);
  return at >= end || DELIMITERS.includes(text[at]!);
};

/** From the end, where a full stop stands if any; no further than `start`, for a page of thousands of lines may hold none. */
const hasSentence = (text: string, start: number, end: number): boolean => {
  for (let at = end - 1; at >= start; at--) if (text.charCodeAt(at) === FULL_STOP) return true;
  return false;
};

/** A full date opens the line and what follows is no sentence about that day. */
const opensWithStamp = ({ text, line }: LineContext, head: number): boolean => {
  const date = readFullDate(text, head);
  if (date === null) return false;
  const next = text[date.end];
  const rest = skipSpaces(text, date.end);
  if (rest >= line.end || '）)】]'.includes(next ?? '')) return true;
  if (clockEnd(text, rest) >= 0) return true;
  return line.isHead && !isHan(next) && (next === ' ' || next === '\u3000' || next === '|' || next === '/');
};

/** Between the fields of a line: `某某商网　2024-07-09　文/某某`. */
const isFieldEnd = (char: string | undefined): boolean => char === undefined || ' \u3000\t|｜'.includes(char);

/** A full date with a clock time, at the very end of a short line, or between blanks (`某某播报 2024-10-21 18:20`, `某某在线 2024年5月3日`). */
const holdsStamp = ({ text, line }: LineContext): boolean => {
  for (let at = line.start; at < line.end; at++) {
    // A date is read from the blank before it on: what stands before that is no mark.
    const date = isFieldEnd(text[at]) ? null : readFullDate(text, at);
    if (date === null || date.end > line.end) continue;
    const isShort = line.end - line.start <= LONGEST_STAMPED_TITLE;
    const behind = skipSpaces(text, date.end);
    // 某报　二〇二四年七月九日　星期二: the head of a newspaper's page.
    if (text.startsWith('星期', behind) && line.end - line.start <= LONGEST_BYLINE) return true;
    if (clockEnd(text, behind) >= 0 || (isShort && date.end === line.end)) return true;
    // 某某商网　2024-07-09　文/某某: a field of its own.
    const isField = isFieldEnd(text[at - 1]) && isFieldEnd(text[date.end]);
    return isField && at > line.start && line.end - line.start <= LONGEST_BYLINE;
  }
  return false;
};

const PAPER_PAGE = /^\s?第?\s?[A-Z]?\d{1,3}\s?版/;

/** `《某报》（2024年7月9日 第3版）`: where a site took the report from. */
const isPaperReference = ({ text, line }: LineContext, head: number): boolean => {
  if (text[head] !== '《') return false;
  for (let at = head; at < line.end; at++) {
    const date = readFullDate(text, at);
    if (date !== null) return PAPER_PAGE.test(text.slice(date.end, line.end));
  }
  return false;
};

/** Words of a page counted once a place; those that need a value only when one follows. */
const countWords = ({ text, line }: LineContext): number => {
  let count = 0;
  let free = line.start;
  for (const match of line.words) {
    if (match.start < free) continue;
    const kind = classOf(match);
    if (kind !== 'inside' && kind !== 'link' && kind !== 'line' && !isDelimited(text, match, line.end)) continue;
    count++;
    free = match.end;
  }
  return count;
};

const isNumber = (char: string | undefined): boolean => char !== undefined && digitValue(char.charCodeAt(0)) >= 0;

/** `（发布日期：2024-07-09）` at the foot: the label, a full date and at most a clock time. */
const isStampAlone = ({ text, line }: LineContext, opener: Match): boolean => {
  if (!DELIMITERS.includes(text[skipSpaces(text, opener.end)] ?? '。')) return false;
  const date = readFullDate(text, skipSpaces(text, skipSpaces(text, opener.end) + 1));
  if (date === null || date.end > line.end) return false;
  const rest = skipSpaces(text, date.end);
  const end = Math.max(rest, clockEnd(text, rest));
  return end >= line.end || '）)】]'.includes(text[end]!);
};

/** Labels of a line below the time at which people met: it is no time of publication. */
const SESSION_LABELS = ['地点', '会议地点', '发布地点', '地址', '主持', '发布人', '出席', '嘉宾', '参加', '参会'];

/** `时间：…` above `地点：…`. */
const isSessionTime = (text: string, line: RawLine): boolean => {
  let next = line.end;
  while (next < text.length && text[next]!.trim() === '') next++;
  return SESSION_LABELS.some(label => text.startsWith(label, next));
};

/** What the word at the head of the line says of it; undefined when it says nothing. */
const judgeOpener = (context: LineContext, opener: Match): boolean | undefined => {
  const { text, line } = context;
  const sentence = hasSentence(text, opener.end, line.end);
  const delimited = isDelimited(text, opener, line.end);
  const length = line.end - line.start;
  switch (classOf(opener)) {
    case 'line':
      return length <= LONGEST_SOURCE_LINE;
    case 'link':
      return delimited || (!sentence && !isHan(text[opener.end])) ? true : undefined;
    case 'label':
    case 'origin':
      if (delimited) return !sentence || length <= LONGEST_SOURCE_LINE;
      return !sentence && length <= LONGEST_BYLINE && !isHan(text[opener.end]) ? true : undefined;
    case 'time':
      if (isSessionTime(text, line)) return false;
      if (!line.isHead) return isStampAlone(context, opener) ? true : undefined;
      return (delimited || isNumber(text[skipSpaces(text, opener.end)])) && !sentence && length <= LONGEST_SOURCE_LINE
        ? true
        : undefined;
    case 'byline':
      return !sentence && length <= LONGEST_BYLINE && !text.slice(line.start, line.end).includes('，')
        ? true
        : undefined;
    case 'contact':
      // 联系人：某某 names somebody, whatever else the line holds.
      if (opener.entry.text.endsWith('人')) return false;
      return delimited && !context.isBeforeFoot ? true : undefined;
    default:
      return undefined;
  }
};

const LONGEST_REPORTED = 40;
/** `某报／ 记者某某/某地即时报导`, `某某某地报道`: who reports, on a line of its own. */
const isReporterLine = ({ text, line }: LineContext): boolean => {
  const length = line.end - line.start;
  if (length > LONGEST_REPORTED) return false;
  const isReported = text.startsWith('报道', line.end - 2) || text.startsWith('报导', line.end - 2);
  if (!isReported) return false;
  const own = text.slice(line.start, line.end);
  return own.includes('记者') || length <= SHORT_REPORTED;
};
/** A name, a place and 报道. */
const SHORT_REPORTED = 9;

const hasLetters = (text: string, line: RawLine): boolean => {
  for (let at = line.start; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fa5) || /[\p{L}\p{N}]/u.test(text[at]!)) return true;
  }
  return false;
};

/** A line at the foot that says by whom, or from when, the page is. */
const statesDay = ({ text, line }: LineContext): boolean =>
  imprintDate(text, line) !== null || paperLineDay(text, line) !== null;

/** True when the whole line is furniture. */
export const isFurnitureLine = (context: LineContext): boolean => {
  const { text, line } = context;
  const { words } = line;
  if (!hasLetters(text, line)) return true;
  const head = headOf(text, line);
  const opener = words.find(match => match.start === head);
  const judged = opener === undefined ? undefined : judgeOpener(context, opener);
  if (judged !== undefined) return judged;
  const length = line.end - line.start;
  if (length > LONGEST_SOURCE_LINE || hasSentence(text, line.start, line.end)) return false;
  if (isReporterLine(context)) return true;
  if (opensWithStamp(context, head) || isPaperReference(context, head)) return true;
  if (line.isHead ? holdsStamp(context) : statesDay(context)) return true;
  const count = countWords(context);
  return (
    count >= 2 ||
    (count >= 1 && words.some(match => match.entry.text.startsWith('ICP') || match.entry.text === '公网安备'))
  );
};
