/**
 * Stretches whose places are parts of other names: titles in 《》, names of fairs, forums and congresses (第三届中国（某市）博览会), coinages
 * in quotation marks (“某市制造”). In: the workbench. Out: spans, in no order.
 */
import { findCore } from './left-edge.ts';
import { isHan } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

export interface TitleSpan {
  readonly start: number;
  readonly end: number;
}

const LONGEST_TITLE = 80;

/** Titles of books, laws and plans. */
const findBookTitles = (text: string): TitleSpan[] => {
  const spans: TitleSpan[] = [];
  for (let start = text.indexOf('《'); start >= 0; start = text.indexOf('《', start + 1)) {
    // No further than a title goes: a page may hold nothing but opening marks.
    const length = text.slice(start, start + LONGEST_TITLE + 1).indexOf('》');
    if (length >= 0) spans.push({ start, end: start + length });
  }
  return spans;
};

/** From 第 to 届. */
const LONGEST_NUMBER = 6;

/** `第三届`, `第12届` that ends before `end` on its line: the name goes back to it. */
const findSession = (text: string, end: number): number => {
  for (let at = end - 1; at >= 0 && end - at <= 40; at--) {
    const char = text[at]!;
    if ('，。；：、！？\n'.includes(char)) return -1;
    if (char !== '届') continue;
    const before = Math.max(0, at - LONGEST_NUMBER);
    const from = text.slice(before, at).lastIndexOf('第');
    return from < 0 ? -1 : before + from;
  }
  return -1;
};

/** Behind these the word names the kind of meeting, or goes on: 大会议程, 论坛上. */
const isWholeName = (text: string, end: number): boolean => !'议员客堂馆'.includes(text[end] ?? '、');

const findGatherings = (bench: Workbench): TitleSpan[] => {
  const { text, matches } = bench.draft;
  const spans: TitleSpan[] = [];
  for (const { start, end } of matches.all('gathering')) {
    if (!isWholeName(text, end)) continue;
    const session = findSession(text, start);
    if (session >= 0) spans.push({ start: session, end });
    else {
      const core = findCore(bench, start);
      // 上海大会 may be a meeting there.
      if (core.hasPlace && !core.isOnlyPlace) spans.push({ start: core.start, end });
    }
  }
  return spans;
};

const CONGRESS = /第[一二三四五六七八九十\d]{1,4}届(?:人民代表大会|人大|委员会|政协|常委会)/g;

/** `某市第十五届人民代表大会第七次会议`: the place belongs to its congress. */
const findCongresses = ({ draft: { text }, placeEnding }: Workbench): TitleSpan[] => {
  const spans: TitleSpan[] = [];
  for (const match of text.matchAll(CONGRESS)) {
    const place = placeEnding.get(match.index);
    if (place !== undefined) spans.push({ start: place.start, end: match.index + match[0].length });
  }
  return spans;
};

const COINAGE_ENDS = ['之乡', '之都', '之城', '之谷', '名城', '名片', '制造', '智造', '品牌'];
const LONGEST_COINAGE = 10;
const SHORT_COINAGE = 6;

/** `“某市造”`, `“中国某某之乡”`: the place opens the quotation and is not the whole of it. */
const findCoinages = ({ draft: { text } }: Workbench): TitleSpan[] => {
  const spans: TitleSpan[] = [];
  for (let start = text.indexOf('“'); start >= 0; start = text.indexOf('“', start + 1)) {
    let end = start + 1;
    while (end - start <= LONGEST_COINAGE && isHan(text.charCodeAt(end))) end++;
    if (text[end] !== '”') continue;
    const isShort = end - start - 1 <= SHORT_COINAGE;
    if (isShort || COINAGE_ENDS.some(word => text.endsWith(word, end))) spans.push({ start: start + 1, end });
  }
  return spans;
};

/** Offsets that lie in one of `spans`; a span's own bounds are no part of it. */
const buildInside = (length: number, spans: readonly TitleSpan[]): ((name: TitleSpan) => boolean) => {
  if (spans.length === 0) return () => false;
  const covered = new Uint8Array(length + 1);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return ({ start, end }) =>
    covered[start] === 1 && covered[end - 1] === 1 && (covered[start - 1] === 1 || covered[end] === 1);
};

/** Whether a place, or a name of another kind, is only part of a title, a fair's name or a coinage. */
export const buildPartTest = (bench: Workbench): ((name: TitleSpan & { readonly kind: string }) => boolean) => {
  const { text } = bench.draft;
  const books = findBookTitles(text);
  const isInBook = buildInside(text.length, books);
  const isInAny = buildInside(text.length, [
    ...books,
    ...findGatherings(bench),
    ...findCongresses(bench),
    ...findCoinages(bench),
  ]);
  // A body that calls a meeting is named in the meeting's name: 某协会年会.
  return name => (name.kind === 'place' ? isInAny(name) : isInBook(name));
};
