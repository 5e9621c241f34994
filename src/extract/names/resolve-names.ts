/** Choose places, organizations and sites from the candidates. Fills `places`, `organizations`, `sites`. */
import type { Draft, FoundName, NameCandidate, Step } from '../draft.ts';
import { buildScratch } from '../scratch.ts';
import { findAliases, findAliasMentions } from './find-aliases.ts';
import { buildFirmFinder, buildLongerFinder, buildZoneFinder } from './find-full-name.ts';
import { PartIndex } from './part-index.ts';
import { resolveCodes } from './resolve-codes.ts';
import { buildFurniture } from './span-tools.ts';
import { isPartOfTitle } from './title-tail.ts';
import { findTitledFirms } from './titled-firms.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const takeCells = buildScratch(length => new Uint8Array(length));

/** What stands in a text, in layers (bits) over its places: asked whether a stretch overlaps a layer. */
class Layers {
  readonly #cells: Uint8Array;

  constructor(length: number) {
    this.#cells = takeCells(length);
  }

  add(layer: number, spans: readonly Stretch[]): void {
    for (const { start, end } of spans) this.mark(layer, start, end);
  }

  mark(layer: number, start: number, end: number): void {
    for (let at = start; at < end; at++) this.#cells[at]! |= layer;
  }

  has(layer: number, { start, end }: Stretch): boolean {
    for (let at = start; at < end; at++) if ((this.#cells[at]! & layer) !== 0) return true;
    return false;
  }
}

const TITLES = 1;
const PEOPLE = 2;
const NAMES = 4;
/** Bodies of titles and clusters: no places in them. */
const OTHERS = 8;

/** Longest first from the left; what overlaps a chosen one is left out. Candidates come by start, longer first. */
const keepOuter = <T extends Stretch>(candidates: readonly T[]): T[] => {
  const kept: T[] = [];
  for (const candidate of candidates) {
    const last = kept[kept.length - 1];
    if (last === undefined || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.end - candidate.start > last.end - last.start) kept[kept.length - 1] = candidate;
  }
  return kept;
};

const SHORT_RULES = new Set(['brand', 'company-tail', 'counted-firm', 'titled-firm']);

/** The full name of the document that a short name is part of. */
const fullNameOf = (short: NameCandidate, names: PartIndex, firms: PartIndex): string | undefined =>
  names.find(short.name) ??
  // `甲乙重工` for `甲乙海洋重工有限公司`
  (short.rule === 'company-tail' ? firms.find(short.name.slice(0, -2)) : undefined);

const isFirm = (name: string): boolean => name.endsWith('公司');

const toOrganizations = (draft: Draft, names: readonly NameCandidate[], layers: Layers): FoundName[] => {
  const organizations = names.filter(name => name.kind !== 'site');
  const full = organizations.filter(name => !SHORT_RULES.has(name.rule));
  const fullNames = [...new Set(full.filter(name => name.kind === 'organization').map(name => name.name))];
  const [parts, partsOfFirms] = [new PartIndex(fullNames), new PartIndex(fullNames.filter(isFirm))];
  const findFullFirm = buildFirmFinder(fullNames);
  const aliases = findAliases(draft.text, full);
  const listed = organizations.map(name => {
    const aliasOf =
      aliases.get(name.name) ??
      (SHORT_RULES.has(name.rule) ? fullNameOf(name, parts, partsOfFirms) : findFullFirm(name.name));
    return aliasOf === undefined || aliasOf === name.name ? name : { ...name, aliasOf };
  });
  const mentions = findAliasMentions(draft, aliases).filter(mention => !layers.has(NAMES | PEOPLE, mention));
  return [...listed, ...mentions].sort((a, b) => a.start - b.start);
};

const toSites = (sites: readonly FoundName[]): FoundName[] => {
  const names = sites.map(site => site.name);
  const findFullZone = buildZoneFinder(names);
  const findLonger = buildLongerFinder(names);
  return sites.map(site => {
    const aliasOf = findFullZone(site.name) ?? findLonger(site.name);
    return aliasOf === undefined ? site : { ...site, aliasOf };
  });
};

/** `本报大连7月9日讯`: the page's own lines give no names, but where the report was written and who signs it. */
const DATELINE = /^(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日(?:专)?[讯电]/;

/** `某市人民政府办公室　2024年7月9日印发`: who signs a paper is named by it. */
const IMPRINT = /^\s{1,14}\d{4}年\d{1,2}月\d{1,2}日(?:印发)?(?:\n|$)/;

const isOfPage = (
  draft: Draft,
  isFurniture: (offset: number) => boolean,
  { kind, start, end }: NameCandidate,
): boolean =>
  isFurniture(start) &&
  !(kind === 'place' && DATELINE.test(draft.text.slice(end, end + 14))) &&
  !(kind === 'body' && /\s/.test(draft.text[start - 1] ?? '\n') && IMPRINT.test(draft.text.slice(end, end + 32)));

/** `某怀远` of a headline, where 某怀远 is a person of the report: 怀远 is no place there. */
const buildGivenNameTest = ({ text, people }: Draft): ((candidate: NameCandidate) => boolean) => {
  const names = new Set(people.map(({ name }) => name));
  return ({ kind, start, end }) => kind === 'place' && end - start === 2 && names.has(text.slice(start - 1, end));
};

const run = (draft: Draft): void => {
  const layers = new Layers(draft.text.length);
  layers.add(PEOPLE, draft.people);
  for (const { titleStart, titleEnd } of draft.people) layers.mark(TITLES, titleStart, titleEnd);
  const isFurniture = buildFurniture(draft);
  const isGivenName = buildGivenNameTest(draft);
  const own = draft.candidates.filter(
    c => !isOfPage(draft, isFurniture, c) && !layers.has(TITLES | PEOPLE, c) && !isGivenName(c),
  );
  const titled = own.filter(c => isPartOfTitle(draft, c));
  const isTitled = new Set(titled);
  const names = keepOuter(own.filter(c => c.kind !== 'place' && !isTitled.has(c) && c.isPart !== true));
  layers.add(NAMES, names);
  layers.add(OTHERS, titled);
  layers.add(OTHERS, draft.clusters);
  const isTaken = (span: Stretch): boolean =>
    isFurniture(span.start) || layers.has(TITLES | PEOPLE | NAMES | OTHERS, span);
  const firms = findTitledFirms(draft, isTaken);
  layers.add(NAMES, firms);
  draft.organizations = toOrganizations(draft, [...names, ...firms], layers);
  draft.sites = toSites(names.filter(name => name.kind === 'site'));
  const parts = new Set(own.filter(c => c.isPart === true).map(c => c.start));
  draft.places = resolveCodes(own.filter(c => c.kind === 'place' && !layers.has(NAMES | OTHERS, c))).filter(
    c => !parts.has(c.start),
  );
};

export const resolveNames: Step = { name: 'resolve-names', run };
