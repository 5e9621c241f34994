/**
 * What no repair can know, for the report of cleaning: signs that are lost, dates that lost one. Changes nothing.
 */
import type { OffsetMap, Repair } from '../model.ts';
import type { SpoiledDate } from './find-spoiled-dates.ts';

/** Characters shown at each side of a lost sign. */
const CONTEXT = 3;

/** Marks as repairs whose `after` is their `before`: one for each run of lost signs, and one for each date. */
export const findMarks = (surface: string, dates: readonly SpoiledDate[], map: OffsetMap): Repair[] => {
  const marks: Repair[] = [];
  for (let start = surface.indexOf('\ufffd'); start >= 0; ) {
    let end = start + 1;
    while (surface[end] === '\ufffd') end++;
    const shown = surface
      .slice(Math.max(0, start - CONTEXT), Math.min(end, start + CONTEXT) + CONTEXT)
      .replaceAll('\n', ' ');
    marks.push({ kind: 'lost', before: shown, after: shown, span: map.toSpan(start, end) });
    start = surface.indexOf('\ufffd', end);
  }
  for (const { start, end } of dates) {
    const shown = surface.slice(start, end);
    marks.push({ kind: 'spoiled-date', before: shown, after: shown, span: map.toSpan(start, end) });
  }
  return marks;
};
