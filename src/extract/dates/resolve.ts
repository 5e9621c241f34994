/**
 * From points as written to days and months of the calendar: the year, the month and the day that the writer left out.
 *
 * State of one document: publication day, last day named, year stated in this paragraph. Order of trust for a year:
 * the text itself, the paragraph, the publication day (latest such day not after it), earlier paragraphs; else unknown.
 */
import { addDays, addMonths, compareDays, type Day, isDay, type Month, weekdayOf } from './calendar.ts';
import type { DayPart, Point, YearPart } from './point.ts';
import type { Period } from './read-period.ts';

export interface DateContext {
  /** Publication day; its year may be unknown. */
  readonly published: Day | null;
  /** What 今天 is: the dateline's day, else the publication day. */
  readonly today: Day | null;
}
export interface DateState {
  /** Last day named, for 次日 and bare days. */
  lastDay: Day | null;
  /** Last day that the report itself tells of, not one that somebody mentions: what 当天 and 次日 count from. */
  toldDay: Day | null;
  /** Its first day where it was a range: 5日至7日访问…。次日 is the 6th. */
  toldStart: Day | null;
  /** Year of the last date named, for 同年 and 次年. */
  lastYear: number | null;
  /** Year stated earlier in this paragraph. */
  paragraphYear: number | null;
  /** Year of the last day with a stated year, any paragraph; used when there is no publication day. */
  textYear: number | null;
}
/** A resolved point: a day, or a month when `day` is null. */
export interface Resolved extends Month {
  readonly day: number | null;
}

/** Days that lie further from the publication day than this belong to the background: bare days do not follow them. */
const NEAR_DAYS = 62;

const approximate = (day: Day): number => (day.year ?? 0) * 372 + day.month * 31 + day.day;
/** Near enough to the publication day to belong to what the page reports; unknown years are. */
export const isNear = (day: Day, published: Day | null): boolean =>
  published === null ||
  published.year === null ||
  day.year === null ||
  Math.abs(approximate(published) - approximate(day)) <= NEAR_DAYS;

/** What is still to come: announced (将于, 定于), a day until which something is to be done (6月底前), or from which on (自9月29日起). */
export type Ahead = 'announced' | 'deadline' | 'start' | null;

interface Unplaced {
  readonly month: number;
  readonly day: number | null;
  /** The writer announces it (将于, 定于). */
  readonly ahead: boolean;
}

/** The year for a month (and day) written without one. */
const inferYear = ({ month, day, ahead }: Unplaced, context: DateContext, state: DateState): number | null => {
  if (state.paragraphYear !== null) return state.paragraphYear;
  const page = context.published;
  if (page === null || page.year === null) return context.published === null ? state.textYear : null;
  const isLater = month > page.month || (month === page.month && day !== null && day > page.day);
  const isEarlier = month < page.month || (month === page.month && day !== null && day < page.day);
  if (ahead) return isEarlier ? page.year + 1 : page.year;
  return isLater ? page.year - 1 : page.year;
};

const resolveYear = (part: YearPart, context: DateContext, state: DateState): number | null | undefined => {
  if (part.kind === 'stated') return part.year;
  if (part.kind === 'last') return state.lastYear === null ? undefined : state.lastYear + part.offset;
  const page = context.published ?? context.today;
  // A page without a publication day: 去年 counts from the year that the text itself states.
  const year = page === null ? state.textYear : page.year;
  return year === null ? null : year + part.offset;
};

const DAYS_OF_YEAR = 372;

/** 自9月29日起 on a page of 26 September: what starts soon behind the publication day did not start a year before it. */
const startsSoon = (month: number, day: number | null, { published: page }: DateContext): boolean => {
  if (page === null) return false;
  const behind = (month - page.month) * 31 + (day ?? 1) - page.day;
  return (behind + DAYS_OF_YEAR) % DAYS_OF_YEAR <= NEAR_DAYS;
};

/** 9日: in the month of the last day named, else the latest such day not after publication; one announced is not before it. */
const resolveBareDay = (day: number, context: DateContext, state: DateState, ahead: Ahead): Day | null => {
  const { lastDay } = state;
  const page = context.today ?? context.published;
  if (ahead === 'announced' && page !== null) {
    const month = day >= page.day ? page : addMonths(page, 1);
    return isDay(month.year, month.month, day) ? { year: month.year, month: month.month, day } : null;
  }
  if (lastDay !== null && isNear(lastDay, context.published)) {
    const here = { ...lastDay, day };
    const next = { ...addMonths(lastDay, 1), day };
    const comesLater = day < lastDay.day && page !== null && page.year !== null && next.year !== null;
    if (comesLater && compareDays(next, page) <= 0 && isDay(next.year, next.month, day)) return next;
    const isPast = page === null || page.year === null || lastDay.year === null || compareDays(here, page) <= 0;
    const lastIsAhead = page !== null && page.year !== null && lastDay.year !== null && compareDays(lastDay, page) > 0;
    if (isDay(here.year, here.month, day) && (isPast || lastIsAhead)) return here;
  }
  if (page === null) return null;
  const month = day <= page.day ? page : addMonths(page, -1);
  return isDay(month.year, month.month, day) ? { year: month.year, month: month.month, day } : null;
};

const resolveHint = (part: Extract<DayPart, { kind: 'page' }>, context: DateContext, state: DateState): Day | null => {
  const base = context.today;
  const day = part.dayHint!;
  if (part.monthHint !== null) {
    const year = inferYear({ month: part.monthHint, day, ahead: part.offset > 0 }, context, state);
    return isDay(year, part.monthHint, day) ? { year, month: part.monthHint, day } : null;
  }
  if (base === null) return null;
  const expected = addDays(base, part.offset);
  if (expected.day === day) return expected;
  const month = day <= expected.day ? expected : addMonths(expected, -1);
  return isDay(month.year, month.month, day) ? { year: month.year, month: month.month, day } : null;
};

/** 上周五: the Friday of the week before the publication day's. Needs its year. */
const resolveWeekday = (part: Extract<DayPart, { kind: 'week' }>, today: Day | null): Day | null => {
  if (today === null || today.year === null) return null;
  const weekday = weekdayOf(today.year, today.month, today.day);
  return addDays(today, part.week * 7 + part.weekday - weekday);
};

const resolveDayWord = (part: DayPart, context: DateContext, state: DateState, ahead: Ahead): Day | null => {
  switch (part.kind) {
    case 'page':
      if (part.dayHint !== null) return resolveHint(part, context, state);
      return context.today === null ? null : addDays(context.today, part.offset);
    case 'last':
      if (state.toldDay === null || state.toldStart === null) return null;
      return addDays(part.offset > 0 ? state.toldStart : state.toldDay, part.offset);
    case 'week':
      return resolveWeekday(part, context.today);
    case 'stated':
      return resolveBareDay(part.day, context, state, ahead);
  }
};

const check = (date: Resolved): Resolved | null =>
  date.month >= 1 && date.month <= 12 && (date.day === null || isDay(date.year, date.month, date.day)) ? date : null;

/** Resolve the first point of an expression; null when nothing in text or page says which day it is. */
export const resolvePoint = (point: Point, context: DateContext, state: DateState, ahead: Ahead): Resolved | null => {
  const { month, day } = point;
  if (month === null) return day === null ? null : resolveDayWord(day, context, state, ahead);
  const dayNumber = day?.kind === 'stated' ? day.day : null;
  if (month.kind !== 'stated') {
    const base = month.kind === 'page' ? (context.today ?? context.published) : state.lastDay;
    return base === null ? null : check({ ...addMonths(base, month.offset), day: dayNumber });
  }
  const isAhead = ahead === 'start' ? startsSoon(month.month, dayNumber, context) : ahead !== null;
  const year =
    point.year === null
      ? inferYear({ month: month.month, day: dayNumber, ahead: isAhead }, context, state)
      : resolveYear(point.year, context, state);
  return year === undefined ? null : check({ year, month: month.month, day: dayNumber });
};

/** Resolve a later point of an expression: what it leaves out is as in the point before; it lies after that one. */
export const resolveNext = (
  point: Point,
  previous: Resolved,
  context: DateContext,
  state: DateState,
): Resolved | null => {
  const month = point.month?.kind === 'stated' ? point.month.month : previous.month;
  const day = point.day?.kind === 'stated' ? point.day.day : null;
  const stated =
    point.year === null ? undefined : resolveYear(point.year, context, { ...state, lastYear: previous.year });
  if (stated !== undefined) return check({ year: stated, month, day });
  // 12月30日至1月2日 ends in the next year.
  const turns = point.month !== null && month < previous.month;
  return check({ year: turns && previous.year !== null ? previous.year + 1 : previous.year, month, day });
};

/** The year of a period: as stated, else the publication year's latest such period that has begun; undefined when unknowable. */
export const resolvePeriodYear = (
  period: Period,
  context: DateContext,
  state: DateState,
): number | null | undefined => {
  if (period.year !== null) return resolveYear(period.year, context, state);
  const firstMonth = firstMonthOf(period.codes?.[0] ?? 0);
  return inferYear({ month: firstMonth, day: null, ahead: false }, context, state);
};

/** First month of an EDTF sub-year code. */
const firstMonthOf = (code: number): number => {
  if (code >= 40) return (code - 40) * 6 + 1;
  if (code >= 33) return (code - 33) * 3 + 1;
  return code >= 21 ? (code - 21) * 3 + 3 : 1;
};
