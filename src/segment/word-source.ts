/**
 * Words with probabilities and tags: the base dictionary, and beside it a user's words in a small trie of their own.
 *
 * The base is never rebuilt or written. User words change the total of all frequencies, and with it every
 * probability, as in jieba: those are one array of a few thousand numbers.
 */
import { buildTrie, type DoubleArrayTrie } from '../trie/index.ts';
import { codePointAt, isBlockCharacter } from './character-class.ts';
import { type Dictionary, packEntry, unpackEntry } from './dictionary.ts';

/** One line of a user dictionary, checked. */
export interface UserWord {
  readonly word: string;
  /** null: jieba's suggested one, just high enough to keep the word whole. */
  readonly frequency: number | null;
  /** "" where the line has none. */
  readonly tag: string;
}

export class WordSource {
  readonly base: DoubleArrayTrie;
  /** Trie of the user's words, or null. */
  extra: DoubleArrayTrie | null = null;
  /** Whether some of them hold characters at which the cut would break them: spaces, `、`. */
  hasMarkedWords = false;
  /** Log probability by frequency id (the low 16 bits of an entry). */
  logProbs: Float64Array;
  /** Log probability of a character that no word starts with: frequency 1. */
  unknownLogProb: number;
  tagNames: readonly string[];
  total: number;
  private frequencies: number[] | Float64Array;

  constructor(dictionary: Dictionary) {
    this.base = dictionary.trie;
    this.total = dictionary.total;
    this.tagNames = dictionary.tagNames;
    this.frequencies = dictionary.frequencies;
    const logTotal = Math.log(this.total);
    this.logProbs = dictionary.logFrequencies.map(log => log - logTotal);
    this.unknownLogProb = 0 - logTotal;
  }

  /** Packed entry of `text.slice(start, end)`, the user's before the base's; negative when it is no word. */
  find(text: string, start: number, end: number): number {
    const own = this.extra === null ? -1 : this.extra.find(text, start, end);
    return own >= 0 ? own : this.base.find(text, start, end);
  }

  /** Frequency of a word; `missing` when it is none. */
  frequencyOf(word: string, missing: number): number {
    const entry = this.find(word, 0, word.length);
    return entry < 0 ? missing : this.frequencies[unpackEntry(entry).frequencyId]!;
  }

  /**
   * Put user words, with frequencies settled, beside the base; of equal words the last one holds.
   * A word without a tag keeps the base's tag, else gets `fallbackTag`.
   */
  setUserWords(words: readonly { word: string; frequency: number; tag: string }[], fallbackTag: string): void {
    const frequencies = [...this.frequencies];
    const tagNames = [...this.tagNames];
    const idOf = <T>(list: T[], item: T): number => {
      const id = list.indexOf(item);
      return id >= 0 ? id : list.push(item) - 1;
    };
    const lastByWord = new Map(words.map(word => [word.word, word]));
    const entries: number[] = [];
    for (const { word, frequency, tag } of lastByWord.values()) {
      const old = this.find(word, 0, word.length);
      const oldTag = old < 0 ? fallbackTag : this.tagNames[unpackEntry(old).tagId]!;
      this.total += frequency - this.frequencyOf(word, 0);
      entries.push(packEntry(idOf(frequencies, frequency), idOf(tagNames, tag === '' ? oldTag : tag)));
    }
    this.hasMarkedWords = [...lastByWord.keys()].some(word =>
      [...word].some(c => !isBlockCharacter(codePointAt(c, 0))),
    );
    this.extra = buildTrie([...lastByWord.keys()], entries);
    this.frequencies = frequencies;
    this.tagNames = tagNames;
    const logTotal = Math.log(this.total);
    this.logProbs = Float64Array.from(frequencies, frequency => Math.log(frequency) - logTotal);
    this.unknownLogProb = 0 - logTotal;
  }
}
