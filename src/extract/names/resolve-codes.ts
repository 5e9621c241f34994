/**
 * Which division a place name means where several share it: by the chain it stands in (find-places.ts), then by the
 * other places of the document; null while more than one is left. In: candidates. Out: a code for each.
 */
import type { NameCandidate } from '../draft.ts';
import { parseCodes } from './place-codes.ts';

const NO_CODES: readonly string[] = [];
const codesOf = ({ entry }: NameCandidate): readonly string[] =>
  entry === null || entry === '' ? NO_CODES : parseCodes(entry);

/** Places in order; `weak` ones with no other mention of their division are left out. */
export const resolveCodes = (places: readonly NameCandidate[]): NameCandidate[] => {
  const known = new Set<string>();
  for (const place of places) {
    const codes = codesOf(place);
    if (codes.length === 1 && place.rule === 'place') known.add(codes[0]!);
  }
  const cities = new Set([...known].filter(code => !code.endsWith('0000')).map(code => code.slice(0, 4)));
  const provinces = new Set([...known].map(code => code.slice(0, 2)));
  const choose = (codes: readonly string[]): string | null => {
    if (codes.length < 2) return codes[0] ?? null;
    const province = codes.find(code => code.endsWith('0000'));
    if (province !== undefined) return province;
    for (const fits of [
      (code: string) => known.has(code),
      (code: string) => cities.has(code.slice(0, 4)),
      (code: string) => provinces.has(code.slice(0, 2)),
    ]) {
      const left = codes.filter(fits);
      if (left.length === 1) return left[0]!;
      if (left.length > 1) return null;
    }
    return null;
  };
  const isKnown = (code: string, { rule }: NameCandidate): boolean =>
    known.has(code) || (rule === 'weak-town' && cities.has(code.slice(0, 4)));
  return places
    .filter(place => place.rule === 'place' || codesOf(place).some(code => isKnown(code, place)))
    .map(place => ({ ...place, code: choose(codesOf(place)) }));
};
