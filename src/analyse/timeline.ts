/** `timeline`: dated events of all records, in order of time; events without a date at the end. */
import type { CellValue, EventEntry, ReportRecord, Row } from '../model.ts';
import { toBounds } from './edtf.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { compareOptional, comparePlaces, compareText, type Place, sourceOf } from './order.ts';
import { surfacesOf } from './surfaces.ts';

export const TIMELINE_COLUMNS = [
  'date',
  'people',
  'places',
  'cluster',
  'action',
  'sites',
  'organizations',
  'text',
  'source',
] as const;

/** An event as it will be shown, and what it is ordered by. */
export interface TimelineItem {
  readonly date: string | null;
  readonly place: Place;
  readonly row: Row;
}

/** An event of a record as shown: people with their titles, names as wanted. */
export const toTimelineItem = (record: ReportRecord, event: EventEntry, original: boolean): TimelineItem => {
  const surface = surfacesOf(record, original);
  const titles = new Map(record.people.map(person => [person.name, person.title]));
  const people: CellValue = event.people.map(name => ({ name: surface(name), title: surface(titles.get(name) ?? '') }));
  return {
    date: event.date,
    place: { path: record.source.path, document: record.source.document, span: event.span },
    row: {
      date: event.date,
      people,
      places: event.places.map(surface),
      cluster: event.cluster === null ? null : surface(event.cluster),
      action: event.action === null ? null : surface(event.action),
      sites: event.sites.map(surface),
      organizations: event.organizations.map(surface),
      text: surface(event.text),
      source: sourceOf(record),
    },
  };
};

/** By first day, then last day, then place in the input; a date without a year comes after those with one, none last. */
export const compareEvents = (a: TimelineItem, b: TimelineItem): number => {
  const [first, second] = [a, b].map(({ date }) => (date === null ? null : toBounds(date)));
  return (
    compareOptional(first?.first ?? a.date, second?.first ?? b.date) ||
    compareOptional(first?.last ?? null, second?.last ?? null) ||
    compareOptional(a.date, b.date) ||
    comparePlaces(a.place, b.place) ||
    compareText(JSON.stringify(a.row), JSON.stringify(b.row))
  );
};

/** Rows: an event each. */
export const timelineFold = (options: FoldOptions): Fold<TimelineItem[]> => ({
  empty: () => [],
  add: (items, record) => {
    for (const event of record.events) items.push(toTimelineItem(record, event, options.original));
    return items;
  },
  merge: (left, right) => {
    for (const item of right) left.push(item);
    return left;
  },
  finish: items => ({
    columns: TIMELINE_COLUMNS,
    rows: [...items]
      .sort(compareEvents)
      .slice(0, options.top)
      .map(item => item.row),
  }),
});
