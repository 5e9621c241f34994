/**
 * Calendar expressions to EDTF, in one pass over the characters. Fills `dates`; furniture lines are passed over.
 *
 * Grammar: read-expression.ts (days, months, ranges, lists) and read-period.ts (years, quarters, plans). What the
 * writer left out is resolved in resolve.ts against the publication day and what the text named before.
 */
import type { Draft, FoundDate, Step } from '../draft.ts';
import { getSpanIndex } from '../span-index.ts';
import { type Day, edtfToDay } from './calendar.ts';
import { nextBeginning } from './may-begin.ts';
import type { Expression } from './point.ts';
import { readExpression } from './read-expression.ts';
import { type Period, readPeriod } from './read-period.ts';
import {
  type Ahead,
  type DateContext,
  type DateState,
  isNear,
  type Resolved,
  resolveNext,
  resolvePeriodYear,
  resolvePoint,
} from './resolve.ts';
import { toEdtf } from './to-edtf.ts';

/** In front of a date: what happens then is still to come. */
const AHEAD = [
  '将于',
  '定于',
  '拟于',
  '计划于',
  '预计',
  '预计于',
  '将在',
  '拟在',
  '订于',
  '订在',
  '订',
  '定在',
  '拟',
  '计划',
  '将自',
  '预定',
  '预定于',
  '力争',
];
/** Around a stated year: history of a firm, whose year does not carry over to the days of the report. */
const FOUNDED = ['成立', '创办', '创立', '创建', '组建', '始建', '建于', '设立', '筹建', '创始'];
const MENTIONED = ['已于', '已在', '曾于', '早在', '截至', '截止', '自', '从', '至'];
const SAID = ['表示', '说', '指出', '强调', '介绍', '回应', '透露', '认为', '称', '提到'];
const LONGEST_LOOK_BACK = 80;
/** How far behind a day 将 still belongs to it. */
const LONGEST_CLAUSE = 14;
/** How far behind a day 曾 (once) still tells that it is history. */
const LONGEST_ONCE = 20;

const countsRepublicYears = (text: string): boolean =>
  text.includes('民国') || /(?:^|[^0-9])1[0-3][0-9][年/.-][0-9]{1,2}[月/.-]/.test(text);

interface Scan {
  readonly text: string;
  /** Code units of `text`. */
  readonly units: Uint16Array;
  readonly roc: boolean;
  readonly context: DateContext;
  readonly state: DateState;
  readonly found: FoundDate[];
}

const endsWithAny = (text: string, end: number, words: readonly string[]): boolean =>
  words.some(word => end >= word.length && text.startsWith(word, end - word.length));

const resolveAll = (scan: Scan, expression: Expression, ahead: Ahead): Resolved[] | null => {
  const [first, ...others] = expression.points;
  const last = expression.points.at(-1)!;
  let head = resolvePoint(first!, scan.context, scan.state, ahead);
  if (head !== null && head.day === null && first!.year === null && others.length > 0 && last.year === null) {
    // 1—10月 of a page of June is last year's: the last month decides.
    const tail = resolvePoint(last, scan.context, scan.state, ahead);
    const turns = tail !== null && tail.month < head.month;
    if (tail !== null && tail.year !== null) head = { ...head, year: turns ? tail.year - 1 : tail.year };
  }
  if (head === null) return null;
  const resolved = [head];
  for (const point of others) {
    const next = resolveNext(point, resolved.at(-1)!, scan.context, scan.state);
    if (next === null) return null;
    resolved.push(next);
  }
  return resolved;
};

/** Somebody says it (`某某表示，已于6月20日核定`), or it is told as done before (`已在7月2日办理`). */
const isMentioned = (text: string, { start, end }: Expression): boolean => {
  if (endsWithAny(text, start, MENTIONED)) return true;
  for (let at = end; at < end + LONGEST_ONCE && !'。；\n'.includes(text[at] ?? '。'); at++)
    if (text[at] === '曾') return true;
  for (let at = start - 1; at >= 0 && start - at < LONGEST_LOOK_BACK; at--) {
    const char = text[at]!;
    if (char === '。' || char === '\n' || char === '；') return false;
    if ('，,：:'.includes(char) && endsWithAny(text, at, SAID)) return true;
  }
  return false;
};

/** Let later dates know what this one named. */
const remember = (scan: Scan, expression: Expression, resolved: readonly Resolved[], ahead: boolean): void => {
  const first = resolved[0]!;
  const last = resolved.at(-1)!;
  const { text, state, context } = scan;
  const isFounding =
    FOUNDED.some(word => text.slice(Math.max(0, expression.start - 4), expression.start).includes(word)) ||
    FOUNDED.some(word => text.slice(expression.end, expression.end + 6).includes(word));
  state.lastYear = last.year;
  if (expression.points.some(point => point.year?.kind === 'stated') && !isFounding && !ahead)
    state.paragraphYear = last.year;
  if (last.day === null) return;
  const day: Day = { year: last.year, month: last.month, day: last.day };
  if (state.lastDay === null || (isNear(day, context.published) && !isFounding)) state.lastDay = day;
  if (last.year !== null && !isFounding && !ahead) state.textYear = last.year;
  if (state.toldDay !== null && isMentioned(text, expression)) return;
  state.toldDay = day;
  state.toldStart = first.day === null ? day : { year: first.year, month: first.month, day: first.day };
};

/** 6月底前制定细则, not 12日前往. */
const isDeadline = (text: string, { end }: Expression): boolean =>
  text[end] === '前' && !'往来赴去夕后'.includes(text[end + 1] ?? '。');

/** 自9月29日起逐条销号, not 9月29日起草, 起飞. */
const isStart = (text: string, { end }: Expression): boolean =>
  text[end] === '起' && !'草飞航程步诉拍价运'.includes(text[end + 1] ?? '。');

/** Behind the day 已 or 将 decides: 8月底前已制定; 9月底首批厂房将交付, 从5月6日起，某厅将组织; undefined where neither stands. */
const isToCome = (text: string, { end }: Expression): boolean | undefined => {
  const begun = text[end] === '起' ? end + 1 : end;
  const from = text[begun] === '，' ? begun + 1 : begun;
  for (let at = from; at < from + LONGEST_CLAUSE && !'，。；！？\n'.includes(text[at] ?? '。'); at++) {
    if (text[at] === '已' || text[at] === '了' || text[at] === '曾') return false;
    if (text[at] === '将' && text[at + 1] !== '军') return true;
  }
  return undefined;
};

const whatIsAhead = (text: string, expression: Expression): Ahead => {
  const isBehind = isToCome(text, expression);
  if (isBehind === true || endsWithAny(text, expression.start, AHEAD)) return 'announced';
  if (isBehind === false) return null;
  if (isDeadline(text, expression)) return 'deadline';
  return isStart(text, expression) ? 'start' : null;
};

const pushExpression = (scan: Scan, expression: Expression): void => {
  const ahead = whatIsAhead(scan.text, expression);
  const resolved = resolveAll(scan, expression, ahead);
  if (resolved === null) return;
  remember(scan, expression, resolved, ahead !== null && ahead !== 'start');
  const { date, precision } = toEdtf(resolved, expression.joins);
  const { start, end, points } = expression;
  const isWord = points.length === 1 && points[0]!.day !== null && points[0]!.day.kind !== 'stated';
  scan.found.push({
    start,
    end,
    date,
    precision,
    rule: isWord ? 'relative day' : `calendar ${precision}`,
    entry: null,
  });
};

const pushPeriod = (scan: Scan, period: Period): void => {
  const { start, end, precision, codes, lastYear } = period;
  const year = resolvePeriodYear(period, scan.context, scan.state);
  if (year === undefined) return;
  const name = year === null ? 'XXXX' : String(year).padStart(4, '0');
  const [first, last] = codes ?? [null, null];
  let date = first === null ? name : `${name}-${first}`;
  if (lastYear !== null) date = `${date}/${lastYear}`;
  else if (last !== null && last !== first) date = `${date}/${name}-${last}`;
  // Without a publication day the year that opens a paragraph is all there is to go by.
  if (precision === 'year' && lastYear === null && scan.context.published === null) scan.state.paragraphYear = year;
  if (precision !== 'plan' && year !== null) scan.state.lastYear = year;
  scan.found.push({ start, end, date, precision, rule: `period ${precision}`, entry: null });
};

const scanLine = (scan: Scan, start: number, end: number): void => {
  scan.state.paragraphYear = null;
  let at = nextBeginning(scan, start, end);
  while (at < end) {
    const expression = readExpression(scan.text, at, scan.roc);
    if (expression !== null && expression.end <= end) {
      pushExpression(scan, expression);
      at = nextBeginning(scan, expression.end, end);
      continue;
    }
    const period = expression === null ? readPeriod(scan.text, at, scan.roc) : null;
    if (period !== null && period.end <= end) {
      pushPeriod(scan, period);
      at = period.end;
    } else at++;
    at = nextBeginning(scan, at, end);
  }
};

/** Dates and periods of a text; `lines` says where to look, all of the text when empty. */
export const scanDates = (draft: Pick<Draft, 'text' | 'units' | 'lines' | 'published' | 'dateline'>): FoundDate[] => {
  const { text, units } = draft;
  const published = draft.published === null ? null : edtfToDay(draft.published);
  const today = draft.dateline === null ? published : edtfToDay(draft.dateline);
  const context = { published, today };
  const state = { lastDay: null, toldDay: null, toldStart: null, lastYear: null, paragraphYear: null, textYear: null };
  const scan: Scan = { text, units, roc: countsRepublicYears(text), context, state, found: [] };
  const lines = draft.lines.length > 0 ? draft.lines : [{ start: 0, end: text.length, kind: 'body' as const }];
  for (const line of lines) if (line.kind !== 'furniture') scanLine(scan, line.start, line.end);
  return scan.found;
};

export const findDates: Step = {
  name: 'find-dates',
  run: draft => {
    // What is left of a spoiled date reads as another one (8日 in `10?8日`).
    const { spoiledDates } = draft.clean;
    draft.dates = scanDates(draft).filter(
      ({ start, end }) => spoiledDates.length === 0 || getSpanIndex(spoiledDates).overlapping(start, end).length === 0,
    );
  },
};
