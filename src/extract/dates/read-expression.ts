/**
 * A whole date expression at a place of the text: one point, or several in a list or range.
 *
 * `7月15日、16日`, `3月28日-30日`, `1—10月`, `2024.7.15-7.18`, `6月30日上午至7月2日`. Nothing is resolved here.
 */
import { readJoin, skipTime } from './marks.ts';
import type { Expression, Join, Point } from './point.ts';
import { skipSpaces } from './read-full-date.ts';
import { readPoint, readSeparatedTail, separatorOf } from './read-point.ts';

const MOST_POINTS = 12;

const isStated = (point: Point): boolean =>
  point.day === null ? point.month?.kind === 'stated' : point.day.kind === 'stated';

/** May `next` stand in one list or range with `last`? Days go with days, months with months. */
const fitsTogether = (last: Point, next: Point): boolean =>
  isStated(last) &&
  isStated(next) &&
  (last.day === null) === (next.day === null) &&
  (next.day !== null || next.month !== null);

const readNext = (
  text: string,
  last: Point,
  separator: string | null,
  roc: boolean,
): { join: Join; point: Point } | null => {
  const joinAt = last.open ? last.end : skipTime(text, last.end);
  const join = readJoin(text, joinAt);
  if (join === null) return null;
  const at = skipSpaces(text, join.end);
  const point =
    readPoint(text, at, { roc, continues: true }) ??
    (separator !== null && join.join === 'range' ? readSeparatedTail(text, at, separator) : null);
  return point !== null && fitsTogether(last, point) ? { join: join.join, point } : null;
};

/** Read the expression that starts at `start`, or null. */
export const readExpression = (text: string, start: number, roc: boolean): Expression | null => {
  const first = readPoint(text, start, { roc, continues: false });
  if (first === null) return null;
  const points = [first];
  const joins: Join[] = [];
  const separator = separatorOf(text, first);
  let last = first;
  while (points.length < MOST_POINTS) {
    const next = readNext(text, last, separator, roc);
    if (next === null) break;
    points.push(next.point);
    joins.push(next.join);
    last = next.point;
  }
  return last.open ? null : { start, end: last.end, points, joins };
};
