/** Series, slogans, numbered policies, established terms. Fills `phrases`. */
import type { Draft, FoundPhrase, Step } from '../draft.ts';
import { findNumbered } from './find-numbered.ts';
import { findQuoted } from './find-quoted.ts';
import { findSeries } from './find-series.ts';
import { findTerms } from './find-terms.ts';

/** In order: what an earlier finder took, a later one leaves. */
const FINDERS: readonly ((draft: Draft) => FoundPhrase[])[] = [findQuoted, findNumbered, findSeries, findTerms];
/** A text that is found as two kinds is of the kind that says more. */
const RANKS: readonly FoundPhrase['kind'][] = ['numbered', 'series', 'slogan', 'term'];

/** Phrases by start, none crossing another, page furniture left out, one kind a text. */
const keepApart = (draft: Draft, phrases: readonly FoundPhrase[]): FoundPhrase[] => {
  const taken = new Uint8Array(draft.text.length);
  for (const line of draft.lines) if (line.kind === 'furniture') taken.fill(1, line.start, line.end);
  const kept: FoundPhrase[] = [];
  for (const phrase of phrases) {
    if (taken.subarray(phrase.start, phrase.end).includes(1)) continue;
    taken.fill(1, phrase.start, phrase.end);
    kept.push(phrase);
  }
  const kindByText = new Map<string, FoundPhrase['kind']>();
  for (const { text, kind } of kept) {
    const known = kindByText.get(text);
    if (known === undefined || RANKS.indexOf(kind) < RANKS.indexOf(known)) kindByText.set(text, kind);
  }
  return kept
    .map(phrase => ({ ...phrase, kind: kindByText.get(phrase.text) ?? phrase.kind }))
    .sort((a, b) => a.start - b.start);
};

export const findPhrases: Step = {
  name: 'find-phrases',
  run: draft => {
    draft.phrases = keepApart(
      draft,
      FINDERS.flatMap(find => find(draft)),
    );
  },
};
