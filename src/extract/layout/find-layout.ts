/**
 * Lines of the page: title, body, furniture; publication date. Fills `lines`, `title`, `published`, `origin`, `dateline`.
 *
 * Furniture gives nothing to the other steps but the publication date. A paragraph may open with a dateline and close
 * with a byline: those parts become furniture lines of their own.
 */
import { type Day, dayToEdtf, isDay } from '../dates/calendar.ts';
import { mayBeginDate } from '../dates/read-full-date.ts';
import type { Draft, FoundLine, Step } from '../draft.ts';
import { LineList, type Lines } from '../line-list.ts';
import type { Match, MatchList } from '../match-index.ts';
import { type Dateline, type DatelineDay, findDateline, findInnerDateline } from './find-dateline.ts';
import { findImprints } from './find-imprint.ts';
import { findOrigin, readAgency } from './find-origin.ts';
import { findPublished, onlyDate, type StampLine } from './find-published.ts';
import { findTail } from './find-tail.ts';
import { isFurnitureLine } from './furniture-line.ts';
import { type RawLine, splitLines } from './split-lines.ts';

const LONGEST_TITLE = 64;
const SHORTEST_HEADLINE = 6;
const MOST_TITLE_LINES = 6;
/** A date alone under such a title is the day of the speech, not of publication. */
const SPEECHES = ['讲话', '致辞', '发言', '演讲', '致词', '报告', '主旨推介'];
/** What is told of a session above its record, one a line. */
const LABELS = ['时间：', '地点：', '主题：', '会议时间：', '会议地点：', '主持人：', '发布人：', '嘉宾：'];
/** A line of links to other pages; what follows it to the end of the page are their titles. */
const LINK_LISTS = ['相关', '推荐', '延伸', '热门', '热点', '友情', '更多', '最新'];

const NO_WORDS: readonly Match[] = [];

/** Of `words` from index `from` on, those within the line. */
const wordsIn = (words: MatchList, from: number, line: RawLine): readonly Match[] => {
  let found: Match[] | null = null;
  for (let i = from; i < words.length; i++) {
    const word = words.at(i)!;
    if (word.start >= line.end) break;
    if (word.start < line.start || word.end > line.end) continue;
    if (found === null) found = [word];
    else found.push(word);
  }
  return found ?? NO_WORDS;
};

/** A heading is short and no sentence; a salutation (`同志们：`) or `一、` already belongs to the body. */
const looksLikeTitle = (text: string, line: RawLine): boolean => {
  if (line.end - line.start > LONGEST_TITLE) return false;
  const last = text[line.end - 1]!;
  if ('。；：:;，,'.includes(last)) return false;
  if (LABELS.some(label => text.startsWith(label, line.start))) return false;
  if (text[line.start + 1] === '、' || '■●◆□△▲▽▼◇○◎•·'.includes(text[line.start]!)) return false;
  return !text.slice(line.start, line.end).includes('。');
};

const isLinkList = (text: string, line: StampLine): boolean => {
  const opener = line.words[0];
  if (opener === undefined || opener.start > line.start + 2 || opener.entry.columns[0] !== 'link') return false;
  return line.end - opener.end <= 2 && LINK_LISTS.some(word => text.startsWith(word, opener.start));
};

interface Page {
  readonly lines: LineList;
  readonly stamps: StampLine[];
  dateline: DatelineDay | null;
  /** Of a paper that stands in brackets with its day. */
  imprint: Day | null;
  agency: string | null;
  readonly titles: FoundLine[];
}

const pushLine = (page: Page, { start, end }: RawLine, kind: FoundLine['kind']): void => {
  page.lines.push(start, end, kind);
  if (kind === 'title') page.titles.push({ start, end, kind });
};

/** The shortest full date: 24-7-9. */
const SHORTEST_DATE = 6;

/** Note a furniture line that may say when or by whom the page was published: one with a word for it, or a date. */
const pushStamp = ({ units }: Draft, page: Page, line: StampLine): void => {
  let mayState = line.words.length > 0;
  for (let at = line.start; !mayState && at + SHORTEST_DATE <= line.end; at++) mayState = mayBeginDate(units[at]!);
  if (mayState) page.stamps.push(line);
};

/** Note a dateline, which is furniture. */
const noteDateline = (text: string, page: Page, { day }: Dateline, span: RawLine): void => {
  page.dateline ??= day;
  page.agency ??= readAgency(text.slice(span.start, span.end));
  if (span.end > span.start) pushLine(page, span, 'furniture');
};

/** The text of a paragraph, less what stands in it that is furniture: a dateline behind a heading, a paper's name and day in brackets. */
const pushText = (
  { text, units }: Draft,
  page: Page,
  { start, end, isFirst }: RawLine & { isFirst: boolean },
): void => {
  let from = start;
  const pushUntil = (to: number): void => {
    if (to > from) pushLine(page, { start: from, end: to }, 'body');
  };
  const inner = isFirst && page.dateline === null ? findInnerDateline(text, { start, end }) : null;
  if (inner !== null) {
    pushUntil(inner.start);
    noteDateline(text, page, inner, inner);
    from = inner.end;
  }
  for (const imprint of findImprints(text, units, { start: from, end })) {
    pushUntil(imprint.start);
    pushLine(page, imprint, 'furniture');
    page.imprint ??= imprint.day;
    from = imprint.end;
  }
  pushUntil(end);
};

/** Cut a body line into dateline, text and trailing byline. */
const pushBody = (draft: Draft, page: Page, line: StampLine): void => {
  const { text } = draft;
  const dateline = findDateline(text, line);
  const start = dateline === null ? line.start : dateline.end;
  const end = Math.max(start, findTail(text, { start, end: line.end }, line.words));
  if (dateline !== null) noteDateline(text, page, dateline, { start: line.start, end: start });
  pushText(draft, page, { start, end, isFirst: line.isHead });
  if (line.end > end) {
    pushLine(page, { start: end, end: line.end }, 'furniture');
    pushStamp(draft, page, { start: end, end: line.end, words: line.words, isHead: false });
  }
};

/** A headline that stands a second time says nothing. */
const isRepeated = (text: string, line: RawLine, titles: readonly FoundLine[]): boolean =>
  titles.some(({ start, end }) => text.slice(start, end) === text.slice(line.start, line.end));

/** A line that is a dateline and nothing else (`本报大连7月9日讯`). */
const pushDateline = (text: string, page: Page, line: RawLine): boolean => {
  const dateline = findDateline(text, line);
  if (dateline === null || dateline.end < line.end) return false;
  noteDateline(text, page, dateline, line);
  return true;
};

/** A line above the body that is a title, a repeated title or a dateline: noted, or false where the body begins. */
const pushHead = (text: string, page: Page, line: RawLine): boolean => {
  if (isRepeated(text, line, page.titles)) pushLine(page, line, 'furniture');
  // What follows a dateline is the head still: a place and day alone on a line open no body.
  else if (!pushDateline(text, page, line)) {
    if (page.titles.length >= MOST_TITLE_LINES || !looksLikeTitle(text, line)) return false;
    pushLine(page, line, 'title');
  }
  return true;
};

const isSpeechTitle = (text: string, { start, end, kind }: FoundLine): boolean =>
  kind === 'title' && SPEECHES.some(word => text.slice(start, end).includes(word));

/** Classify the lines of `raws` from index `first` on; those before it are none of the report. */
const classify = (draft: Draft, raws: Lines, first: number): Page => {
  const { text } = draft;
  const all = draft.matches.all('furniture');
  const page: Page = { lines: new LineList(), stamps: [], dateline: null, imprint: null, agency: null, titles: [] };
  for (let index = 0; index < first; index++) pushLine(page, raws.at(index)!, 'furniture');
  const isDate = new Uint8Array(raws.length);
  for (let index = first; index < raws.length; index++)
    isDate[index] = onlyDate(text, raws.at(index)!) === null ? 0 : 1;
  const lastDate = isDate.lastIndexOf(1);
  let isHead = true;
  let isSpeech = false;
  let inLinks = false;
  let cursor = 0;
  for (let index = first; index < raws.length; index++) {
    const { start, end } = raws.at(index)!;
    while (cursor < all.length && all.at(cursor)!.end <= start) cursor++;
    const line: StampLine = { start, end, words: wordsIn(all, cursor, { start, end }), isHead };
    const isFurniture =
      isDate[index] === 1
        ? !(isHead && isSpeech)
        : inLinks || isFurnitureLine({ text, line, isBeforeFoot: !isHead && index < lastDate });
    if (isFurniture) {
      pushLine(page, line, 'furniture');
      pushStamp(draft, page, line);
      inLinks ||= !isHead && isLinkList(text, line);
    } else if (isHead && pushHead(text, page, line)) isSpeech ||= isSpeechTitle(text, page.lines.at(-1)!);
    else {
      isHead = false;
      pushBody(draft, page, line);
    }
  }
  return page;
};

/** The dateline's day, its year taken from the publication day where it states none. */
const resolveDateline = (day: DatelineDay | null, published: string | null): string | null => {
  if (day === null) return null;
  const stated = published === null ? null : /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(published);
  const pageMonth = stated === null ? null : Number(stated[2]);
  const pageDay = stated === null ? 31 : Number(stated[3] ?? 31);
  let month = day.month;
  let year = day.year;
  if (month === null) {
    if (pageMonth === null) return null;
    month = day.day <= pageDay ? pageMonth : pageMonth - 1 || 12;
  }
  if (year === null && stated !== null) {
    const isLater = month > pageMonth! || (month === pageMonth && day.day > pageDay);
    year = Number(stated[1]) - (isLater ? 1 : 0);
  }
  return isDay(year, month, day.day) ? dayToEdtf({ year, month, day: day.day }) : null;
};

const MARKDOWN_HEADING = /^#{1,6} +/;

/** Where several title lines repeat one another (`标题-栏目-网站`), the shortest of them. */
const pickTitle = (draft: Draft, page: Page): string | null => {
  const titles = page.titles.map(line => draft.text.slice(line.start, line.end).replace(MARKDOWN_HEADING, ''));
  const first = titles[0];
  if (first === undefined) return null;
  // 公司动态, 要闻: the name of a column above the headline.
  if (first.length < SHORTEST_HEADLINE) return titles.find(title => title.length >= SHORTEST_HEADLINE) ?? first;
  return titles.find(title => title.length >= 6 && title.length < first.length && first.startsWith(title)) ?? first;
};

export const findLayout: Step = {
  name: 'find-layout',
  run: draft => {
    const raws = splitLines(draft.units);
    let first = 0;
    while (first < raws.length && raws.at(first)!.start < draft.bodyStart) first++;
    const page = classify(draft, raws, first);
    draft.lines = page.lines;
    draft.title ??= pickTitle(draft, page);
    draft.published ??=
      findPublished(draft.text, page.stamps) ?? (page.imprint === null ? null : dayToEdtf(page.imprint));
    draft.dateline = resolveDateline(page.dateline, draft.published);
    draft.published ??= draft.dateline;
    draft.origin ??= findOrigin(draft.text, page.stamps) ?? page.agency;
  },
};
