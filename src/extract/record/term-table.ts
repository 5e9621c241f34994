/**
 * `terms` and `sharedTerms` of a record while they are numbers: words become strings and counts objects when somebody asks.
 *
 * Most commands never ask, and `extract` wants no more than the JSON, which is set from the numbers: a record has a
 * thousand words, and their objects took more time than the counting.
 */
import type { ReportRecord, SharedTerms } from '../../model.ts';
import type { Bucket, TermCounter } from './term-counter.ts';
import { type Quote, toBucketJson } from './term-json.ts';
import type { WordNumbers } from './word-numbers.ts';

/** Words of the sentences that are said of all these clusters, which are by code unit. */
export interface SharedCounter {
  readonly clusters: readonly string[];
  readonly counter: TermCounter;
}

const byClusters = (a: SharedCounter, b: SharedCounter): number =>
  a.clusters.join('\n') < b.clusters.join('\n') ? -1 : 1;

export class TermTable {
  readonly words: WordNumbers;
  readonly #own: ReadonlyMap<string, TermCounter>;
  readonly #shared: readonly SharedCounter[];
  #terms: Record<string, Bucket> | undefined;
  #sharedTerms: SharedTerms[] | undefined;

  constructor(words: WordNumbers, own: ReadonlyMap<string, TermCounter>, shared: readonly SharedCounter[]) {
    this.words = words;
    this.#own = own;
    this.#shared = [...shared].sort(byClusters);
  }

  get terms(): Record<string, Bucket> {
    this.#terms ??= this.#toTerms(counter => counter.toBucket(this.words));
    return this.#terms;
  }

  get sharedTerms(): SharedTerms[] {
    this.#sharedTerms ??= this.#shared.map(({ clusters, counter }) => ({
      clusters,
      terms: counter.toBucket(this.words),
    }));
    return this.#sharedTerms;
  }

  /** What `JSON.stringify` gives of `terms` and `sharedTerms`, if it sets strings as `quote` does; by the names of these fields. */
  toJson(quote: Quote): ReadonlyMap<string, string> {
    const own = this.#toTerms(counter => toBucketJson(counter, this.words, quote));
    const terms = Object.entries(own).map(([cluster, json]) => `${quote(cluster)}:${json}`);
    const shared = this.#shared.map(({ clusters, counter }) => {
      const json = toBucketJson(counter, this.words, quote);
      return `{"clusters":[${clusters.map(quote).join(',')}],"terms":${json}}`;
    });
    return new Map([
      ['terms', `{${terms.join(',')}}`],
      ['sharedTerms', `[${shared.join(',')}]`],
    ]);
  }

  #toTerms<T>(read: (counter: TermCounter) => T): Record<string, T> {
    const terms = Object.create(null) as Record<string, T>;
    for (const [cluster, counter] of this.#own) terms[cluster] = read(counter);
    return terms;
  }
}

const tables = new WeakMap<ReportRecord, TermTable>();

/** Note that the terms of `record` are those of `table`. */
export const keepTerms = (record: ReportRecord, table: TermTable): void => {
  tables.set(record, table);
};

/**
 * JSON of the fields of a record that are kept as numbers, by name; undefined for a record from elsewhere, or a copy.
 *
 * @param quote sets a string as JSON
 */
export const jsonOfTerms = (record: ReportRecord, quote: Quote): ReadonlyMap<string, string> | undefined =>
  tables.get(record)?.toJson(quote);
