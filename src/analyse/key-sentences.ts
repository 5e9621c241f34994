/**
 * The sentences that say most of what a document says of a cluster: a small, mergeable list of the best.
 *
 * A sentence scores the counts of the different words in it, less for its length, so that one long enumeration does not
 * win over a statement.
 */
import type { ReportRecord } from '../model.ts';
import type { TermFilter } from './content-words.ts';
import { comparePlaces, type Place, takeFirst } from './order.ts';
import { totalTerms } from './restrict-record.ts';

export interface KeySentence {
  readonly text: string;
  readonly score: number;
  readonly place: Place;
}

const LONGEST_TERM = 12;
/** Shorter ones are headings or scraps. */
const SHORTEST_SENTENCE = 8;
/** Characters that a sentence may have before length counts against it. */
const FREE_LENGTH = 40;

/** Different words of `counts` in a text, longest first at each place. */
const findTerms = (text: string, counts: ReadonlyMap<string, number>): Set<string> => {
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let length = Math.min(LONGEST_TERM, text.length - start); length > 1; length--) {
      const word = text.slice(start, start + length);
      if (!counts.has(word)) continue;
      found.add(word);
      start += length - 1;
      break;
    }
  }
  return found;
};

const compareSentences = (a: KeySentence, b: KeySentence): number =>
  b.score - a.score || comparePlaces(a.place, b.place);

/** The best `count` of two lists. */
export const mergeSentences = (
  left: readonly KeySentence[],
  right: readonly KeySentence[],
  count: number,
): KeySentence[] => takeFirst([...left, ...right], count, compareSentences);

/** The best `count` sentences of a record, `surface` giving the way they are shown. */
export const findKeySentences = (
  record: ReportRecord,
  count: number,
  { isWanted, surface }: { isWanted: TermFilter; surface: (text: string) => string },
): KeySentence[] => {
  const counts = new Map<string, number>();
  for (const [term, { count: mentions, pos }] of totalTerms(record)) {
    if (isWanted(term, pos)) counts.set(term, mentions);
  }
  const scored = record.sentences
    .filter(({ text }) => text.length >= SHORTEST_SENTENCE)
    .map(({ text, span }): KeySentence => {
      let sum = 0;
      for (const term of findTerms(text, counts)) sum += counts.get(term) ?? 0;
      return {
        text,
        score: sum / Math.sqrt(FREE_LENGTH + text.length),
        place: { path: record.source.path, document: record.source.document, span },
      };
    });
  return takeFirst(scored, count, compareSentences).map(item => ({ ...item, text: surface(item.text) }));
};

/** In the order in which they stand in the input. */
export const inReadingOrder = (sentences: readonly KeySentence[]): KeySentence[] =>
  [...sentences].sort((a, b) => comparePlaces(a.place, b.place));
