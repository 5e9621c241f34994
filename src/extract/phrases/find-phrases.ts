/** Series, slogans, numbered policies, established terms. Fills `phrases`. */
import type { Draft, FoundPhrase, Step } from '../draft.ts';
import { buildScratch } from '../scratch.ts';
import { findNumbered } from './find-numbered.ts';
import { findQuoted } from './find-quoted.ts';
import { findSeries } from './find-series.ts';
import { findTerms } from './find-terms.ts';

/** In order: what an earlier finder took, a later one leaves. */
const FINDERS: readonly ((draft: Draft) => FoundPhrase[])[] = [findQuoted, findNumbered, findSeries, findTerms];
/** A text that is found as two kinds is of the kind that says more. */
const RANKS: readonly FoundPhrase['kind'][] = ['numbered', 'series', 'slogan', 'term'];

const takeCells = buildScratch(length => new Uint8Array(length));

/** Marks what is taken: page furniture, phrases found before. */
class Places {
  readonly #taken: Uint8Array;

  constructor({ text, lines }: Draft) {
    this.#taken = takeCells(text.length);
    for (const line of lines) if (line.kind === 'furniture') this.#taken.fill(1, line.start, line.end);
  }

  /** Take `[start, end)`; false where some of it is taken. */
  take(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#taken[at] === 1) return false;
    for (let at = start; at < end; at++) this.#taken[at] = 1;
    return true;
  }
}

/** The kind of each text: the one that says most. */
const rankKinds = (phrases: readonly FoundPhrase[]): Map<string, FoundPhrase['kind']> => {
  const kindByText = new Map<string, FoundPhrase['kind']>();
  for (const { text, kind } of phrases) {
    const known = kindByText.get(text);
    if (known === undefined || RANKS.indexOf(kind) < RANKS.indexOf(known)) kindByText.set(text, kind);
  }
  return kindByText;
};

/** Phrases by start, none crossing another, page furniture left out, one kind a text. */
const keepApart = (draft: Draft): FoundPhrase[] => {
  const places = new Places(draft);
  const kept: FoundPhrase[] = [];
  for (const find of FINDERS)
    for (const phrase of find(draft)) if (places.take(phrase.start, phrase.end)) kept.push(phrase);
  const kindByText = rankKinds(kept);
  for (const phrase of kept) phrase.kind = kindByText.get(phrase.text)!;
  return kept.sort((a, b) => a.start - b.start);
};

export const findPhrases: Step = {
  name: 'find-phrases',
  run: draft => {
    draft.phrases = keepApart(draft);
  },
};
