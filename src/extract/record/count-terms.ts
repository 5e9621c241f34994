/**
 * Count the words of a draft per cluster they are said of: `terms` and `sharedTerms` of the record.
 *
 * Names and established terms that extraction found count whole, not as the words they are cut into. Lines that are no
 * sentence (titles, page furniture) and punctuation are not counted.
 */
import type { SharedTerms, TermCount } from '../../model.ts';
import type { Draft, Found, FoundSentence } from '../draft.ts';
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

/** Counts while they grow, by the words' numbers; a record's `TermCount` may not be written to. */
class TermCounter {
  /** By word number. */
  #counts = new Int32Array(256);
  /** Words and their tags, in the order in which they came. */
  readonly #words: number[] = [];
  readonly #tags: string[] = [];

  add(word: number, pos: string): void {
    if (word >= this.#counts.length) this.#grow(word);
    if (this.#counts[word]!++ > 0) return;
    this.#words.push(word);
    this.#tags.push(pos);
  }

  #grow(word: number): void {
    const grown = new Int32Array(2 * Math.max(word, this.#counts.length));
    grown.set(this.#counts);
    this.#counts = grown;
  }

  toBucket(words: WordNumbers): Bucket {
    // Without a prototype: a report may well contain the word "constructor".
    const bucket = Object.create(null) as Bucket;
    for (let i = 0; i < this.#words.length; i++) {
      const word = this.#words[i]!;
      bucket[words.wordOf(word)] = { count: this.#counts[word]!, pos: this.#tags[i]! };
    }
    return bucket;
  }
}

const getOrMake = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

const makeCounter = (): TermCounter => new TermCounter();

/** The counters that a word of a sentence about `names` goes into: one a cluster, and one for those named together. */
const toCounters = (
  names: readonly string[],
  own: Map<string, TermCounter>,
  shared: Map<string, { clusters: string[]; counter: TermCounter }>,
): TermCounter[] => {
  if (names.length <= 1) return [getOrMake(own, names[0] ?? '', makeCounter)];
  const clusters = [...new Set(names)].sort();
  const counters = clusters.map(cluster => getOrMake(own, cluster, makeCounter));
  if (clusters.length === 1) return counters;
  return [
    ...counters,
    getOrMake(shared, clusters.join('\n'), () => ({ clusters, counter: new TermCounter() })).counter,
  ];
};

/** Which counters the words of each place go into: those of the sentence that they start in. */
class SentenceCounters {
  readonly own = new Map<string, TermCounter>();
  readonly shared = new Map<string, { clusters: string[]; counter: TermCounter }>();
  readonly #sentences: readonly FoundSentence[];
  #index = -1;
  #start = 0;
  #end = 0;
  #counters: readonly TermCounter[] = [];

  constructor(sentences: readonly FoundSentence[]) {
    this.#sentences = sentences;
  }

  /** The counters of the sentence at `start`, none outside of sentences; asked in rising order. */
  at(start: number): readonly TermCounter[] {
    if (start >= this.#end) this.#goTo(start);
    if (start < this.#start) return NO_COUNTERS;
    if (this.#counters.length === 0)
      this.#counters = toCounters(this.#sentences[this.#index]!.clusters, this.own, this.shared);
    return this.#counters;
  }

  #goTo(start: number): void {
    while (this.#end <= start) {
      const sentence = this.#sentences[++this.#index];
      this.#start = sentence?.start ?? Number.POSITIVE_INFINITY;
      this.#end = sentence?.end ?? Number.POSITIVE_INFINITY;
    }
    this.#counters = [];
  }
}

const NO_COUNTERS: readonly TermCounter[] = [];

/** Count each token of the draft, those under a unit replaced by it; punctuation and spaces left out. */
const countWords = (draft: Draft, words: WordNumbers, counters: SentenceCounters): void => {
  const { count, starts, ends, tagIds, tagNames } = draft.tokens;
  const isCounted = tagNames.map(pos => pos !== 'x' && pos !== 'w');
  const units = findUnits(draft);
  const add = (start: number, end: number, pos: string): void => {
    const own = counters.at(start);
    if (own.length === 0) return;
    const word = words.numberOf(start, end);
    for (let i = 0; i < own.length; i++) own[i]!.add(word, pos);
  };
  let next = 0;
  let covered = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    while (next < units.length && units[next]!.start < end) {
      const unit = units[next++]!;
      add(unit.start, unit.end, unit.pos);
      covered = unit.end;
    }
    if (start >= covered && isCounted[tagIds[i]!]) add(start, end, tagNames[tagIds[i]!]!);
  }
};

/**
 * The counts of one draft, and the words that were counted. Sentences must be in order and apart; a word belongs to the
 * sentence in which it starts.
 */
export const countTerms = (
  draft: Draft,
): { terms: Record<string, Bucket>; sharedTerms: SharedTerms[]; words: WordNumbers } => {
  const { text, sentences } = draft;
  const words = new WordNumbers(text);
  const counters = new SentenceCounters(sentences);
  countWords(draft, words, counters);
  const { own, shared } = counters;
  const terms = Object.create(null) as Record<string, Bucket>;
  for (const [cluster, counter] of own) terms[cluster] = counter.toBucket(words);
  const sharedTerms = [...shared]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { clusters, counter }]) => ({ clusters, terms: counter.toBucket(words) }));
  return { terms, sharedTerms, words };
};
