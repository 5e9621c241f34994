/** Office nouns of a text: the longest at each place, without words that only begin like one (书记处, 市长热线). */
import type { Match } from '../match-index.ts';
import { isInBody, type Page } from './page.ts';
import { findTitleStart } from './title-start.ts';

export type OfficeKind = 'post' | 'role' | 'honorific';

export interface Office {
  readonly start: number;
  readonly end: number;
  readonly kind: OfficeKind;
  readonly entry: string;
  /** Start of the title that ends in it, as far as no person stands in between. */
  readonly titleStart: number;
}

const toKind = (match: Match): OfficeKind | 'none' => {
  const column = match.entry.columns[0];
  return column === 'role' || column === 'honorific' || column === 'none' ? column : 'post';
};

/** In order of their ends; of nouns with one end the longest. Page furniture is left out. No person may be marked yet. */
export const findOffices = (page: Page): Office[] => {
  const offices: Office[] = [];
  let coveredUntil = 0;
  for (const match of page.draft.matches.all('office')) {
    const { start, end, entry } = match;
    // Matches come by start, longer first: what a longer one covers is part of it (主任 in 主任委员).
    if (end <= coveredUntil) continue;
    const kind = toKind(match);
    if (kind === 'none') coveredUntil = end;
    else if (isInBody(page, start)) {
      offices.push({ start, end, kind, entry: entry.origin, titleStart: findTitleStart(page, start) });
      coveredUntil = end;
    }
  }
  return offices;
};
