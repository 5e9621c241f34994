/** The first and the last day of things said at different times. */
import { toBounds } from './edtf.ts';
import { compareText } from './order.ts';

/** EDTF days; null when nothing was dated. */
export interface DatesSeen {
  first: string | null;
  last: string | null;
}

export const noDates = (): DatesSeen => ({ first: null, last: null });

/** Day, or month when the date has no days: what a reader would call the beginning of it. */
const toEnds = (date: string): { first: string; last: string } | null => {
  if (toBounds(date) === null) return null;
  const points = date.replace(/^\{|\}$/g, '').split(/[,/]/);
  return { first: points[0] ?? date, last: points.at(-1) ?? date };
};

/** Widen by a date; one that has no days is left out. */
export const addDate = (seen: DatesSeen, date: string | null): void => {
  const ends = date === null ? null : toEnds(date);
  if (ends === null) return;
  if (seen.first === null || compareText(ends.first, seen.first) < 0) seen.first = ends.first;
  if (seen.last === null || compareText(ends.last, seen.last) > 0) seen.last = ends.last;
};

export const mergeDates = (seen: DatesSeen, other: DatesSeen): void => {
  addDate(seen, other.first);
  addDate(seen, other.last);
};
