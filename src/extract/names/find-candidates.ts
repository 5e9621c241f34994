/** Places, organizations, bodies and sites as raw candidates, before people and titles are known. Fills `candidates`. */
import type { Draft, NameCandidate, Step } from '../draft.ts';
import { getTokenIndex } from '../token-index.ts';
import { findBodies } from './find-bodies.ts';
import { findHeaded } from './find-organizations.ts';
import { findPlaces, type PlaceChain } from './find-places.ts';
import { findShortNames } from './find-short-names.ts';
import { buildPartTest } from './find-titles.ts';
import { toName } from './span-tools.ts';
import { buildWorkbench } from './workbench.ts';

/** A weak short name counts inside names where the text has the division in full: `清流县` and `清流新材料产业园`. */
const promoteKnown = (places: readonly PlaceChain[]): readonly PlaceChain[] => {
  if (!places.some(place => place.isWeak)) return places;
  const known = new Set<string>();
  for (const { isWeak, codes } of places) if (!isWeak && codes.length === 1) known.add(codes[0]!);
  return places.map(place =>
    place.isWeak && place.codes.some(code => known.has(code)) ? { ...place, isWeak: false } : place,
  );
};

type NameKind = Exclude<NameCandidate['kind'], 'place'>;
type Span = Pick<NameCandidate, 'start' | 'end' | 'entry'>;

// One literal for each kind of candidate, its keys in one order: what reads candidates meets one shape.
const toNamed = (text: string, { start, end, entry }: Span, rule: string, kind: NameKind): NameCandidate => {
  const name = toName(text.slice(start, end));
  return { start, end, rule, entry, kind, name, code: null, isPart: false };
};
const toPlace = (text: string, { start, end, codes, isWeak, isTown }: PlaceChain): NameCandidate => {
  const rule = isTown ? 'weak-town' : isWeak ? 'weak-place' : 'place';
  const name = toName(text.slice(start, end));
  const code = codes.length === 1 ? codes[0]! : null;
  return { start, end, rule, entry: codes.join(','), kind: 'place', name, code, isPart: false };
};

const run = (draft: Draft): void => {
  const { text } = draft;
  const places = findPlaces(draft, getTokenIndex(draft));
  const bench = buildWorkbench(draft, promoteKnown(places));
  const candidates: NameCandidate[] = [];
  for (const body of findBodies(bench)) {
    bench.nameStarts[body.end] = body.start + 1;
    candidates.push(toNamed(text, body, 'body', 'body'));
  }
  for (const name of findHeaded(bench)) candidates.push(toNamed(text, name, 'head', name.kind));
  for (const name of findShortNames(bench)) candidates.push(toNamed(text, name, name.rule, 'organization'));
  for (const place of places) candidates.push(toPlace(text, place));
  const isPart = buildPartTest(bench);
  for (const candidate of candidates) candidate.isPart = isPart(candidate);
  draft.candidates = candidates.sort((a, b) => a.start - b.start || b.end - a.end);
};

export const findCandidates: Step = { name: 'find-candidates', run };
