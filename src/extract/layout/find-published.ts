/**
 * The day on which a page says it was published, out of its furniture lines.
 *
 * In: the classified lines. Out: EDTF or null. Order of trust: a labelled time (`发布时间：`), a full date in a line at
 * the head, a line that is only a date (the foot of a notice, under the title of an opinion), the dateline.
 */
import { type Day, dayToEdtf } from '../dates/calendar.ts';
import { digitValue } from '../dates/numerals.ts';
import { clockEnd, mayBeginDate, readCompactDate, readFullDate, skipSpaces } from '../dates/read-full-date.ts';
import type { Match } from '../match-index.ts';
import { SignSet } from '../sign-set.ts';
import { paperLineDay, stampDay } from './find-imprint.ts';
import type { RawLine } from './split-lines.ts';

export interface StampLine extends RawLine {
  readonly words: readonly Match[];
  readonly isHead: boolean;
}

const OPENING = new SignSet('（([【〔');
const CLOSING = new SignSet('）)]】〕');

/** First full date in `[start, end)`. */
export const firstFullDate = (text: string, start: number, end: number): Day | null => {
  for (let at = start; at < end; at++) {
    const date = readFullDate(text, at);
    if (date !== null && date.end <= end) return date.day;
  }
  return null;
};

/** Behind a date: its day of the week, with or without the bracket that opens before it (`（星期三`), and the time of day. */
const BEHIND_DATE =
  /^(?:[（(]?(?:星期|礼拜|周)[一二三四五六日天][）)]?)?[ \u3000]*(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/;

/** The day of a line that holds nothing but a date, its day of the week and the time of day (brackets and spaces apart), or null. */
export const onlyDate = (text: string, line: RawLine): Day | null => {
  let start = line.start;
  let end = line.end;
  while (start < end && OPENING.has(text.charCodeAt(start))) start++;
  if (!mayBeginDate(text.charCodeAt(start))) return null;
  while (end > start && CLOSING.has(text.charCodeAt(end - 1))) end--;
  start = skipSpaces(text, start);
  const date = readFullDate(text, start) ?? readCompactDate(text, start, end);
  if (date === null) return null;
  const rest = skipSpaces(text, date.end);
  return rest >= end || BEHIND_DATE.test(text.slice(rest, end)) ? date.day : null;
};

/** `2024-07-09 09:31　来源：某报` at the foot. */
const sourcedDate = (text: string, line: StampLine): Day | null => {
  const date = line.isHead ? null : readFullDate(text, line.start);
  if (date === null) return null;
  const behind = skipSpaces(text, clockEnd(text, skipSpaces(text, date.end)));
  return line.words.some(({ entry, start }) => entry.columns[0] === 'origin' && start === behind) ? date.day : null;
};

const LONGEST_IMPRINT = 60;

/** `某市人民政府办公室　2024年7月9日印发`: the imprint at the foot of an official paper. */
export const imprintDate = (text: string, line: RawLine): Day | null => {
  const end = line.end - '印发'.length;
  if (line.end - line.start > LONGEST_IMPRINT || !text.startsWith('印发', end)) return null;
  for (let at = line.start; at < end; at++) {
    const date = readFullDate(text, at);
    if (date !== null && skipSpaces(text, date.end) === end) return date.day;
  }
  return null;
};

const labelledDate = (text: string, line: StampLine): Day | null => {
  for (const match of line.words) {
    if (match.entry.columns[0] !== 'time') continue;
    let at = skipSpaces(text, match.end);
    if (':：|｜'.includes(text[at] ?? '。')) at = skipSpaces(text, at + 1);
    const date = readFullDate(text, at);
    if (date !== null && date.end <= line.end) return date.day;
  }
  return null;
};

/** `1130709` at the end of an agency's item. */
const endingCode = (text: string, line: StampLine): Day | null => {
  if (line.isHead) return null;
  let start = line.end;
  while (start > line.start && digitValue(text.charCodeAt(start - 1)) >= 0) start--;
  return line.end - start === 7 ? (readCompactDate(text, start, line.end)?.day ?? null) : null;
};

/** `（记者 某某）2024-07-09`, `编辑：某某　2024-07-09`: a byline that ends in its day. */
const bylineDate = (text: string, line: StampLine): Day | null => {
  if (line.isHead || !line.words.some(({ entry }) => BYLINES.includes(entry.columns[0] ?? ''))) return null;
  for (let at = line.start; at < line.end; at++) {
    const date = readFullDate(text, at);
    if (date !== null && date.end === line.end) return date.day;
  }
  return null;
};

const BYLINES = ['byline', 'label'];

const firstOf = <T>(lines: readonly StampLine[], read: (line: StampLine) => T | null): T | null => {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
};

/** Publication day out of the furniture lines, or null. Links to other pages carry their own dates and are passed over. */
export const findPublished = (text: string, lines: readonly StampLine[]): string | null => {
  const own = lines.filter(
    line => !line.words.some(match => match.entry.columns[0] === 'link' && match.start <= line.start + 2),
  );
  const day =
    firstOf(own, line => labelledDate(text, line)) ??
    firstOf(own, line => (line.isHead ? firstFullDate(text, line.start, line.end) : null)) ??
    firstOf(
      [...own].reverse(),
      line =>
        onlyDate(text, line) ??
        sourcedDate(text, line) ??
        imprintDate(text, line) ??
        endingCode(text, line) ??
        bylineDate(text, line) ??
        (line.isHead ? null : (stampDay(text, line) ?? paperLineDay(text, line))),
    );
  return day === null ? null : dayToEdtf(day);
};
