/**
 * Count the words of a draft per cluster they are said of: `terms` and `sharedTerms` of the record.
 *
 * Names and established terms that extraction found count whole, not as the words they are cut into. Lines that are no
 * sentence (titles, page furniture) and punctuation are not counted.
 */
import type { Draft, Found, FoundSentence } from '../draft.ts';
import { TermCounter } from './term-counter.ts';
import { type SharedCounter, TermTable } from './term-table.ts';
import { WordNumbers } from './word-numbers.ts';

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
}
const addUnits = (units: Unit[], found: readonly Found[], pos: string): void => {
  for (const { start, end } of found) units.push({ start, end, pos });
};

/** Names and terms that count whole, by start, without overlaps; of two that overlap the earlier, then longer one. */
const findUnits = (draft: Draft): Unit[] => {
  const units: Unit[] = [];
  // A mention may be a pronoun or a surname with a title: only the full name is a term.
  for (const { start, end, name } of draft.people)
    if (end - start === name.length && draft.text.startsWith(name, start)) units.push({ start, end, pos: 'nr' });
  addUnits(units, draft.places, 'ns');
  addUnits(units, draft.organizations, 'nt');
  addUnits(units, draft.sites, 'nz');
  for (const { start, end, kind } of draft.phrases) if (kind === 'term') units.push({ start, end, pos: 'nz' });
  units.sort((a, b) => a.start - b.start || b.end - a.end);
  return keepApart(units);
};

const keepApart = (units: readonly Unit[]): Unit[] => {
  const chosen: Unit[] = [];
  let end = 0;
  for (const unit of units) {
    if (unit.start < end || unit.end <= unit.start) continue;
    chosen.push(unit);
    end = unit.end;
  }
  return chosen;
};

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
  shared: Map<string, SharedCounter>,
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
  readonly shared = new Map<string, SharedCounter>();
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

/** The counts of one draft. Sentences must be in order and apart; a word belongs to the sentence in which it starts. */
export const countTerms = (draft: Draft): TermTable => {
  const words = new WordNumbers(draft.text, draft.units);
  const counters = new SentenceCounters(draft.sentences);
  countWords(draft, words, counters);
  return new TermTable(words, counters.own, [...counters.shared.values()]);
};
