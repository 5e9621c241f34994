/**
 * Count the words of a draft per cluster they are said of: `terms` and `sharedTerms` of the record.
 *
 * Names and established terms that extraction found count whole, not as the words they are cut into. Lines that are no
 * sentence (titles, page furniture) and punctuation are not counted.
 */
import type { SharedTerms, TermCount } from '../../model.ts';
import type { Draft, Found } from '../draft.ts';
import { WordNumbers } from './word-numbers.ts';

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
}
type Bucket = Record<string, TermCount>;

/** Names and terms that count whole, by start, without overlaps; of two that overlap the earlier, then longer one. */
const findUnits = (draft: Draft): Unit[] => {
  const withPos = (found: readonly Found[], pos: string): Unit[] =>
    found.map(({ start, end }) => ({ start, end, pos }));
  const units = [
    // A mention may be a pronoun or a surname with a title: only the full name is a term.
    ...withPos(
      draft.people.filter(person => draft.text.slice(person.start, person.end) === person.name),
      'nr',
    ),
    ...withPos(draft.places, 'ns'),
    ...withPos(draft.organizations, 'nt'),
    ...withPos(draft.sites, 'nz'),
    ...withPos(
      draft.phrases.filter(phrase => phrase.kind === 'term'),
      'nz',
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Unit[] = [];
  let end = 0;
  for (const unit of units) {
    if (unit.start < end || unit.end <= unit.start) continue;
    chosen.push(unit);
    end = unit.end;
  }
  return chosen;
};

/** Call `visit` for each token of the draft, those under a unit replaced by it; punctuation and spaces left out. */
const eachWord = (draft: Draft, visit: (start: number, end: number, pos: string) => void): void => {
  const { count, starts, ends, tagIds, tagNames } = draft.tokens;
  const units = findUnits(draft);
  let next = 0;
  let covered = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    while (next < units.length && units[next]!.start < end) {
      const unit = units[next++]!;
      visit(unit.start, unit.end, unit.pos);
      covered = unit.end;
    }
    if (start < covered) continue;
    const pos = tagNames[tagIds[i]!]!;
    if (pos !== 'x' && pos !== 'w') visit(start, end, pos);
  }
};

/** Counts while they grow, by the words' numbers; a record's `TermCount` may not be written to. */
class TermCounter {
  readonly #counts = new Map<number, { count: number; pos: string }>();

  add(word: number, pos: string): void {
    const known = this.#counts.get(word);
    if (known === undefined) this.#counts.set(word, { count: 1, pos });
    else known.count++;
  }

  toBucket(words: WordNumbers): Bucket {
    // Without a prototype: a report may well contain the word "constructor".
    const bucket = Object.create(null) as Bucket;
    for (const [word, termCount] of this.#counts) bucket[words.wordOf(word)] = termCount;
    return bucket;
  }
}

/** Where each word first stands. */
const toFirstStarts = (words: WordNumbers): Map<string, number> => {
  const starts = new Map<string, number>();
  for (let word = 0; word < words.count; word++) starts.set(words.wordOf(word), words.startOf(word));
  return starts;
};

const getOrMake = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** The counters that a word of a sentence about `names` goes into: one a cluster, and one for those named together. */
const toCounters = (
  names: readonly string[],
  own: Map<string, TermCounter>,
  shared: Map<string, { clusters: string[]; counter: TermCounter }>,
): TermCounter[] => {
  const clusters = [...new Set(names)].sort();
  const make = (): TermCounter => new TermCounter();
  if (clusters.length === 0) return [getOrMake(own, '', make)];
  const counters = clusters.map(cluster => getOrMake(own, cluster, make));
  if (clusters.length === 1) return counters;
  return [...counters, getOrMake(shared, clusters.join('\n'), () => ({ clusters, counter: make() })).counter];
};

/**
 * The counts of one draft, and where each word first stands if the source writes it otherwise. Sentences must be in
 * order and apart; a word belongs to the sentence in which it starts.
 */
export const countTerms = (
  draft: Draft,
): { terms: Record<string, Bucket>; sharedTerms: SharedTerms[]; firstStarts: Map<string, number> } => {
  const { text, sentences } = draft;
  const words = new WordNumbers(text);
  const own = new Map<string, TermCounter>();
  const shared = new Map<string, { clusters: string[]; counter: TermCounter }>();
  let sentence = -1;
  let sentenceEnd = 0;
  let counters: readonly TermCounter[] = [];
  eachWord(draft, (start, end, pos) => {
    while (sentenceEnd <= start && sentence < sentences.length) {
      sentence++;
      const current = sentences[sentence];
      sentenceEnd = current?.end ?? text.length + 1;
      counters = [];
    }
    const current = sentences[sentence];
    if (current === undefined || start < current.start) return;
    if (counters.length === 0) counters = toCounters(current.clusters, own, shared);
    const word = words.numberOf(start, end);
    for (const counter of counters) counter.add(word, pos);
  });
  const terms = Object.create(null) as Record<string, Bucket>;
  for (const [cluster, counter] of own) terms[cluster] = counter.toBucket(words);
  const sharedTerms = [...shared]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { clusters, counter }]) => ({ clusters, terms: counter.toBucket(words) }));
  // Only a source in other characters needs the places where its words stand.
  const firstStarts = draft.clean.surface === text ? new Map<string, number>() : toFirstStarts(words);
  return { terms, sharedTerms, firstStarts };
};
