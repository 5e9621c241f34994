/**
 * What the finders of names share: the draft, where places and names end that were found before, and which words a name
 * may hold or stops at. In: a draft. Out: answers about single places of it; no name is made here.
 */
import type { Draft } from '../draft.ts';
import { buildScratch } from '../scratch.ts';
import { getTokenIndex, type TokenIndex } from '../token-index.ts';
import { getWordTable, type WordTable } from '../word-table.ts';
import type { PlaceChain } from './find-places.ts';
import { buildStopEnds } from './stop-ends.ts';

type Words = Pick<WordTable, 'has' | 'hasAt'>;

export interface Workbench {
  readonly draft: Draft;
  readonly borders: TokenIndex;
  /** Chains by their end. */
  readonly placeEnding: ReadonlyMap<number, PlaceChain>;
  /** 1 + start of the organization, body or site that ends at an offset; 0 for none. */
  readonly nameStarts: Uint32Array;
  /** Whether a stop word ends at an offset: a name does not go on to the left of it. */
  isStopEnd(end: number): boolean;
  /** Verbs, and words of time (现代, 未来), that stand inside names. */
  readonly tradeVerbs: Words;
  readonly industries: Words;
  /** Whether a word names nobody although the tagger may take it for a name: 智慧, 城市, 上市. */
  isPlain(word: string): boolean;
}

/** Plain words, and what is said of clusters but names no industry. */
const buildPlainTest = ({ lexicon }: Draft): Workbench['isPlain'] => {
  const tables = ['plain-word', 'industry-generic', 'cluster-praise'].map(kind => getWordTable(lexicon, kind));
  return word => tables.some(table => table.has(word));
};

const takeStarts = buildScratch(length => new Uint32Array(length));

export const buildWorkbench = (draft: Draft, places: readonly PlaceChain[]): Workbench => {
  const placeEnding = new Map<number, PlaceChain>();
  for (const place of places) placeEnding.set(place.end, place);
  const borders = getTokenIndex(draft);
  return {
    draft,
    borders,
    placeEnding,
    nameStarts: takeStarts(draft.text.length + 1),
    isStopEnd: buildStopEnds(draft, borders),
    tradeVerbs: getWordTable(draft.lexicon, 'trade-verb'),
    industries: getWordTable(draft.lexicon, 'industry'),
    isPlain: buildPlainTest(draft),
  };
};
