/** Resolved points of one expression → one EDTF string: a day, a month, a range `a/b` or a set `{a,b}`. */
import { addDays, addMonths, compareDays, dayToEdtf, monthToEdtf } from './calendar.ts';
import type { Join } from './point.ts';
import type { Resolved } from './resolve.ts';

export interface Written {
  readonly date: string;
  readonly precision: 'day' | 'month' | 'range' | 'set';
}

const write = (date: Resolved): string =>
  date.day === null ? monthToEdtf(date) : dayToEdtf({ ...date, day: date.day });
const next = (date: Resolved): string =>
  date.day === null ? monthToEdtf(addMonths(date, 1)) : dayToEdtf(addDays({ ...date, day: date.day }, 1));
const isAfter = (a: Resolved, b: Resolved): boolean =>
  compareDays({ ...a, day: a.day ?? 1 }, { ...b, day: b.day ?? 1 }) > 0;

interface Segment {
  readonly first: Resolved;
  readonly last: Resolved;
}

const toSegments = (points: readonly Resolved[], joins: readonly Join[]): Segment[] => {
  const segments: Segment[] = [];
  points.forEach((point, i) => {
    const open = segments.at(-1);
    const join = joins[i - 1];
    const follows = open !== undefined && next(open.last) === write(point);
    if (open !== undefined && (join === 'range' ? isAfter(point, open.last) : follows)) {
      segments[segments.length - 1] = { first: open.first, last: point };
    } else if (open === undefined || write(open.last) !== write(point)) segments.push({ first: point, last: point });
  });
  return segments;
};

/** Write an expression; `points` is not empty, all of them days or all months. Consecutive days of a list are a range. */
export const toEdtf = (points: readonly Resolved[], joins: readonly Join[]): Written => {
  const segments = toSegments(points, joins);
  const [only] = segments;
  if (segments.length === 1 && only !== undefined) {
    const first = write(only.first);
    const last = write(only.last);
    if (first !== last) return { date: `${first}/${last}`, precision: 'range' };
    return { date: first, precision: only.first.day === null ? 'month' : 'day' };
  }
  const parts = segments.map(({ first, last }) => {
    const [a, b] = [write(first), write(last)];
    return a === b ? a : `${a}..${b}`;
  });
  return { date: `{${parts.join(',')}}`, precision: 'set' };
};
