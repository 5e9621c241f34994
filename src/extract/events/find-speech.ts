/** A speech as the document itself: title, day in brackets, speaker. One event, 讲话. */
import type { Draft, FoundEvent } from '../draft.ts';
import { selectLines } from '../line-list.ts';
import type { Scene } from './scene.ts';

const SPEECHES = ['讲话', '致辞', '致词', '发言', '演讲'];

export const findSpeech = (draft: Draft, scene: Scene): FoundEvent | null => {
  const heads = selectLines(draft.lines, 'title');
  const head = heads.find(line => SPEECHES.some(word => draft.text.slice(line.start, line.end).includes(word)));
  const last = heads.at(-1);
  if (head === undefined || last === undefined) return null;
  const action = SPEECHES.find(word => draft.text.slice(head.start, head.end).includes(word))!;
  const inHead = (item: { start: number }): boolean => item.start >= head.start && item.start < last.end;
  const date = scene.dates.find(d => inHead(d) && d.precision === 'day');
  const people = scene.people.filter(inHead);
  if (date === undefined || people.length === 0) return null;
  const names = [...new Set(people.map(person => scene.nameOf.get(person.personId) ?? person.name))];
  return {
    start: head.start,
    end: last.end,
    date: date.date,
    people: names,
    places: [],
    cluster: null,
    sites: [],
    organizations: [],
    action,
    rule: 'speech event',
    entry: null,
  };
};
