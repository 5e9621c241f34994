/** Choose places, organizations and sites from the candidates. Fills `places`, `organizations`, `sites`. */
import type { Draft, NameCandidate, Step } from '../draft.ts';
import { buildFurniture } from './span-tools.ts';

/** True when `[start, end)` overlaps one of `spans`. */
const buildTaken = (length: number, spans: readonly { start: number; end: number }[]) => {
  const taken = new Uint8Array(length + 1);
  for (const { start, end } of spans) taken.fill(1, start, end);
  return (start: number, end: number): boolean => taken.subarray(start, end).includes(1);
};

const run = (draft: Draft): void => {
  const isFurniture = buildFurniture(draft);
  const titles = draft.people.flatMap(person => [
    { start: person.start, end: person.end },
    { start: person.titleStart, end: person.titleEnd },
  ]);
  const inPeople = buildTaken(draft.text.length, titles);
  const kept = draft.candidates.filter(c => !isFurniture(c.start) && !inPeople(c.start, c.end));
  const names = kept.filter(c => c.kind !== 'place');
  const isInside = (c: NameCandidate): boolean =>
    names.some(o => o !== c && o.start <= c.start && c.end <= o.end && o.end - o.start > c.end - c.start);
  const outer = names.filter(c => !isInside(c));
  const inNames = buildTaken(draft.text.length, [...outer, ...draft.clusters]);
  draft.organizations = outer.filter(c => c.kind !== 'site');
  draft.sites = outer.filter(c => c.kind === 'site');
  draft.places = kept.filter(c => c.kind === 'place' && c.rule !== 'weak-place' && !inNames(c.start, c.end));
};

export const resolveNames: Step = { name: 'resolve-names', run };
