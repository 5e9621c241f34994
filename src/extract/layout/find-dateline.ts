/**
 * The dateline that opens a paragraph: `本报大连7月9日讯（记者 …）`, `（中央社记者…台北9日电）`, `【本报讯】`, `新华社北京7月9日电`,
 * `南宁7月9日电（记者 …）`.
 *
 * In: a line. Out: where its own text begins, and the day that the dateline names. It never reads past its line.
 */
import { readNumber } from '../dates/numerals.ts';
import { readFullDate, skipSpaces } from '../dates/read-full-date.ts';
import { isHan, isSentenceEnd, SignSet } from '../sign-set.ts';
import type { RawLine } from './split-lines.ts';

/** A month and day, with the year where the dateline states it. */
export interface DatelineDay {
  readonly year: number | null;
  /** null in `9日电` */
  readonly month: number | null;
  readonly day: number;
}
export interface Dateline {
  /** Where the paragraph's own text begins. */
  readonly end: number;
  readonly day: DatelineDay | null;
}

const BRACKETS: ReadonlyMap<number, string> = new Map(
  ['（）', '()', '【】', '[]', '［］', '〔〕'].map(pair => [pair.charCodeAt(0), pair[1]!]),
);
const LONGEST_BRACKET = 80;
const LONGEST_AGENCY = 40;
const NEWS = 0x8baf; // 讯
const WIRE = 0x7535; // 电
/** What a bracket must hold to be a byline and not a remark. */
const BYLINE_WORDS = ['记者', '通讯员', '报道', '报导', '特约', '见习', '实习生', '评论员', '供稿'];
/** How the name of a paper, agency or site begins or ends. */
const OWN_NAMES = ['本报', '本刊', '本网', '本台', '本站', '本社', '本版'];
const AGENCY_ENDS = ['社', '网', '报', '台', '刊', '新闻', '在线', '客户端', '发布', '周刊', '融媒', '传媒'];
const STOPS = new SignSet('，。；、！？：,;!?:\n“”');

const readDayIn = (text: string, start: number, end: number): DatelineDay | null => {
  for (let at = start; at < end; at++) {
    const full = readFullDate(text, at);
    if (full !== null && full.end <= end) return full.day;
    const first = readNumber(text, at);
    if (first === null || first.end >= end) continue;
    const unit = text[skipSpaces(text, first.end)];
    if (unit === '日') return first.value <= 31 ? { year: null, month: null, day: first.value } : null;
    if (unit === '月') {
      const day = readNumber(text, skipSpaces(text, skipSpaces(text, first.end) + 1));
      if (day !== null && first.value <= 12 && day.value <= 31)
        return { year: null, month: first.value, day: day.value };
    }
    at = first.end - 1;
  }
  return null;
};

/** End of a bracketed byline or dateline at `start`, or -1. */
const bracketEnd = (text: string, start: number, end: number): number => {
  if (isHan(text.charCodeAt(start))) return -1;
  const closing = BRACKETS.get(text.charCodeAt(start));
  if (closing === undefined) return -1;
  const length = text.slice(start, Math.min(end, start + LONGEST_BRACKET + 1)).indexOf(closing);
  if (length < 0) return -1;
  const close = start + length;
  const inner = text.slice(start + 1, close).trimEnd();
  if (inner.includes('。')) return -1;
  const isOwn = inner.endsWith('讯') || inner.endsWith('日电');
  return isOwn || BYLINE_WORDS.some(word => inner.includes(word)) ? close + 1 : -1;
};

/** Where the 讯 or 日电 of a dateline may stand in `[start, end)`: before any stop; -1 when there is none. */
const signalAt = (text: string, start: number, end: number): number => {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) {
      if (STOPS.has(code)) return -1;
    } else if (code === NEWS || (code === WIRE && text[at - 1] === '日')) return at;
  }
  return -1;
};

/** The city and day of a dateline that leaves the paper out: `南宁10月22日电（记者 …）`; a byline or a blank follows. */
const CITY_AND_DAY = /^[\u4e00-\u9fff]{0,8}?(?:\d{4}年)?\d{1,2}月\d{1,2}日$/;
const BEHIND_CITY = '（(【 \u3000\n';

/** End of `本报大连7月9日讯` at `start`, or -1. */
const agencyEnd = (text: string, start: number, end: number): number => {
  const at = signalAt(text, start, Math.min(end, start + LONGEST_AGENCY));
  if (at < 0) return -1;
  const head = text.slice(start, at);
  // 通讯, 资讯, 讯息, 通讯员 are words of their own.
  if ('通资电简快'.includes(head.at(-1) ?? '通') || '员息问号飞速'.includes(text[at + 1] ?? '。')) return -1;
  const isDated = head.endsWith('日');
  const isOwn = OWN_NAMES.some(name => head.startsWith(name)) && (isDated || head.length <= 10);
  const isAgency = AGENCY_ENDS.some(word => (isDated ? head.includes(word) : head.endsWith(word)));
  const isBare = isDated && CITY_AND_DAY.test(head) && BEHIND_CITY.includes(text[at + 1] ?? '\n');
  return isOwn || isAgency || isBare ? at + 1 : -1;
};

/** `又讯 `, `另讯：` open another item of the same page. */
const anotherEnd = (text: string, start: number): number => {
  const first = text.charCodeAt(start);
  if (first !== 0x53c8 && first !== 0x53e6) return -1;
  if (text[start + 1] !== '讯' && text[start + 1] !== '电') return -1;
  return ' \u3000：:，,'.includes(text[start + 2] ?? '。') ? start + 2 : -1;
};

/** Read the dateline at the head of a line; null when it has none. */
export const findDateline = (text: string, line: RawLine): Dateline | null => {
  let at = line.start;
  let day: DatelineDay | null = null;
  for (;;) {
    const end = Math.max(bracketEnd(text, at, line.end), agencyEnd(text, at, line.end), anotherEnd(text, at));
    if (end < 0) break;
    day ??= readDayIn(text, at, end);
    at = skipSpaces(text, end);
    if (text[at] === '：' || text[at] === ':') at = skipSpaces(text, at + 1);
  }
  return at === line.start ? null : { end: Math.min(at, line.end), day };
};

/** A heading run into its paragraph is short. */
const LONGEST_HEADING = 40;

/**
 * The dateline behind a first sentence that is the heading: `花开了，客来了。本报某市3月26日讯　…`, `花开了。（某市6月9日电）…`. Null where
 * none names its day there.
 */
export const findInnerDateline = (text: string, line: RawLine): (Dateline & { readonly start: number }) | null => {
  const last = Math.min(line.end, line.start + LONGEST_HEADING);
  for (let at = line.start; at < last; at++) {
    if (!isSentenceEnd(text.charCodeAt(at))) continue;
    const start = skipSpaces(text, at + 1);
    const found = start < line.end ? findDateline(text, { start, end: line.end }) : null;
    return found === null || found.day === null ? null : { ...found, start };
  }
  return null;
};
