/**
 * A document's head (front matter) is no text of the report: it stays as it is, sign for sign, and the cleaned report is put
 * behind it. Pure.
 */
import type { CleanText, OffsetMap, Span } from '../model.ts';

const putMapBehind = (map: OffsetMap, length: number): OffsetMap => ({
  toOriginal: offset => (offset < length ? offset : length + map.toOriginal(offset - length)),
  toSpan: (start, end) => {
    if (end <= length) return [start, Math.max(start, end)];
    const [from, to] = map.toSpan(Math.max(0, start - length), end - length);
    return [start < length ? start : from + length, to + length];
  },
});

/** `cleaned` with all its offsets counted from the beginning of `head`, which is as long before as after. */
export const putBehindHead = (head: string, cleaned: CleanText): CleanText => {
  const { length } = head;
  const move = ([start, end]: Span): Span => [start + length, end + length];
  return {
    ...cleaned,
    text: head + cleaned.text,
    surface: head + cleaned.surface,
    map: putMapBehind(cleaned.map, length),
    spoiledDates: cleaned.spoiledDates.map(({ start, end }) => ({ start: start + length, end: end + length })),
    repairs: cleaned.repairs.map(repair => ({ ...repair, span: move(repair.span) })),
  };
};
