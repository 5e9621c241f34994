/** Places, organizations, bodies and sites as raw candidates, before people and titles are known. Fills `candidates`. */
import type { Draft, NameCandidate, Step } from '../draft.ts';
import { getWordTable } from '../word-table.ts';
import { findBodies } from './find-bodies.ts';
import { findHeaded } from './find-organizations.ts';
import { findPlaces, type PlaceChain } from './find-places.ts';
import { findShortNames } from './find-short-names.ts';
import { buildPartTest } from './find-titles.ts';
import { buildStopEnds, type Workbench } from './left-edge.ts';
import { buildBorders, toName } from './span-tools.ts';

/** A weak short name counts inside names where the text has the division in full: `清流县` and `清流新材料产业园`. */
const promoteKnown = (places: readonly PlaceChain[]): PlaceChain[] => {
  const known = new Set(places.flatMap(place => (place.isWeak || place.codes.length !== 1 ? [] : place.codes)));
  return places.map(place =>
    place.isWeak && place.codes.some(code => known.has(code)) ? { ...place, isWeak: false } : place,
  );
};

const run = (draft: Draft): void => {
  const borders = buildBorders(draft);
  const places = findPlaces(draft, borders);
  const bench: Workbench = {
    draft,
    borders,
    placeEnding: new Map(promoteKnown(places).map(place => [place.end, place])),
    nameEnding: new Map(),
    isStopEnd: buildStopEnds(draft, borders),
    tradeVerbs: getWordTable(draft.lexicon, 'trade-verb'),
    industries: getWordTable(draft.lexicon, 'industry'),
  };
  const nameOf = (start: number, end: number): string => toName(draft.text.slice(start, end));
  const candidates: NameCandidate[] = [];
  for (const body of findBodies(bench)) {
    bench.nameEnding.set(body.end, body.start);
    candidates.push({ ...body, rule: 'body', kind: 'body', name: nameOf(body.start, body.end), code: null });
  }
  for (const name of findHeaded(bench)) {
    candidates.push({ ...name, rule: 'head', name: nameOf(name.start, name.end), code: null });
  }
  for (const { start, end, rule, entry } of findShortNames(bench)) {
    candidates.push({ start, end, rule, entry, kind: 'organization', name: nameOf(start, end), code: null });
  }
  for (const { start, end, codes, isWeak, isTown } of places) {
    const code = codes.length === 1 ? codes[0]! : null;
    candidates.push({
      start,
      end,
      kind: 'place',
      rule: isTown ? 'weak-town' : isWeak ? 'weak-place' : 'place',
      entry: codes.join(','),
      name: nameOf(start, end),
      code,
    });
  }
  const isPart = buildPartTest(bench);
  draft.candidates = candidates
    .map(candidate => (isPart(candidate) ? { ...candidate, isPart: true } : candidate))
    .sort((a, b) => a.start - b.start || b.end - a.end);
};

export const findCandidates: Step = { name: 'find-candidates', run };
