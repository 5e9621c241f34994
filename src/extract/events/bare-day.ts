/**
 * Days that nothing tells the month of: 某公司22日在某市举行典礼, on a page without a day of publication. They are no dates, but tell that
 * something was done.
 *
 * In: a segment. Out: the first such day, as a date without a value; undefined where the segment names none.
 */
import type { FoundDate } from '../draft.ts';
import { inRange, type Scene } from './scene.ts';
import { indexIn, type Segment } from './segments.ts';

const DAY_WORDS = ['昨日', '昨天', '今日', '今天', '今早', '前天', '昨晚'];
const MARK = '日';
/** 每月10日, 第3日, 1至5日, 2月3日: no day of the news. */
const NOT_BEFORE = '第每月近逾约超共至到—-－~～.．/、年两0123456789';
/** 5日内, 3日游, 9日间. */
const NOT_BEHIND = '内游间报本元';

/** Where the digits of a day begin that ends before `mark`; `mark` where none stand there. */
const digitsStart = (text: string, mark: number): number => {
  let start = mark;
  while (start > 0 && mark - start < 2 && text[start - 1]! >= '0' && text[start - 1]! <= '9') start--;
  return start;
};

const isDay = (text: string, start: number, mark: number): boolean => {
  const day = Number(text.slice(start, mark));
  if (start === mark || day < 1 || day > 31) return false;
  return !NOT_BEFORE.includes(text[start - 1] ?? '。') && !NOT_BEHIND.includes(text[mark + 1] ?? '。');
};

const spansIn = (text: string, { toldAt, speechAt }: Segment): { start: number; end: number }[] => {
  const spans: { start: number; end: number }[] = [];
  for (const word of DAY_WORDS) {
    const at = indexIn(text, word, toldAt, speechAt);
    if (at >= 0) spans.push({ start: at, end: at + word.length });
  }
  for (let mark = text.indexOf(MARK, toldAt); mark >= 0 && mark < speechAt; mark = text.indexOf(MARK, mark + 1)) {
    const start = digitsStart(text, mark);
    if (isDay(text, start, mark)) spans.push({ start, end: mark + 1 });
  }
  return spans.sort((a, b) => a.start - b.start);
};

export const bareDay = ({ text, dates }: Scene, segment: Segment): FoundDate | undefined => {
  const span = spansIn(text, segment).find(
    ({ start, end }) => !inRange(dates, segment.start, end).some(date => date.start < end && date.end > start),
  );
  return span === undefined ? undefined : { ...span, date: '', precision: 'day', rule: '', entry: null };
};
