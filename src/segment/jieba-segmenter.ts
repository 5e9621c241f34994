/**
 * jieba's cut on typed arrays: blocks by dictionary, runs of single characters by HMM, all else character by character.
 *
 * In: any string. Out: `Tokens`, whose arrays belong to the segmenter until its next call. No strings are made.
 * source: jieba 0.42.1 and jieba-rs (MIT); differences in docs/port-differences.md
 */
import type { Segmenter, SegmentOptions, Tokens } from '../model.ts';
import { codePointAt, isAsciiAlphanumeric, isAsciiDigit, isBlockCharacter, isHan } from './character-class.ts';
import { addParts, cutAll } from './cut-overlapping.ts';
import type { Dictionary } from './dictionary.ts';
import { findAtoms } from './find-atoms.ts';
import { HmmCutter } from './hmm.ts';
import { NO_ENTRY, RouteFinder } from './route.ts';
import { TokenBuffer } from './token-buffer.ts';
import { type UserWord, WordSource } from './word-source.ts';

export class JiebaSegmenter implements Segmenter {
  readonly name = 'jieba';
  private readonly words: WordSource;
  private readonly route: RouteFinder;
  private readonly hmm: HmmCutter;
  private readonly tokens = new TokenBuffer();
  /** Tokens of mode `search`, made from `tokens`. */
  private readonly parts = new TokenBuffer();
  private usesHmm = true;
  private readonly tagX: number;
  private readonly tagM: number;
  private readonly tagT: number;
  private readonly tagEng: number;
  private readonly tagUnknown: number;

  /** @param userWords of equal words the last one holds; a missing frequency gets jieba's suggested one */
  constructor(dictionary: Dictionary, userWords: readonly UserWord[] = []) {
    this.words = new WordSource(dictionary);
    this.route = new RouteFinder(this.words);
    this.hmm = new HmmCutter(dictionary.hmm);
    const tagId = (name: string): number => Math.max(0, dictionary.tagNames.indexOf(name));
    this.tagX = tagId('x');
    this.tagM = tagId('m');
    this.tagT = tagId('t');
    this.tagEng = tagId('eng');
    this.tagUnknown = tagId('n');
    if (userWords.length > 0) this.addUserWords(userWords);
  }

  private addUserWords(userWords: readonly UserWord[]): void {
    const settled = userWords.map(({ word, frequency, tag }) => ({
      word,
      frequency: frequency ?? this.suggestFrequency(word),
      tag,
    }));
    this.words.setUserWords(settled, 'n');
  }

  /** The least frequency that keeps `word` whole, as jieba's `suggest_freq`: more than its parts have together. */
  suggestFrequency(word: string): number {
    const { count, starts, ends } = this.segment(word, { hmm: false });
    const logTotal = Math.log(this.words.total);
    let logFrequency = 0;
    for (let i = 0; i < count; i++) {
      logFrequency += Math.log(this.words.frequencyOf(word.slice(starts[i], ends[i]), 1)) - logTotal;
    }
    return Math.max(Math.trunc(Math.exp(logFrequency + logTotal)) + 1, this.words.frequencyOf(word, 1));
  }

  segment(text: string, options: SegmentOptions = {}): Tokens {
    const mode = options.mode ?? 'exact';
    this.tokens.count = 0;
    this.usesHmm = options.hmm ?? true;
    if (mode === 'all') cutAll(text, this.words, this.tokens);
    else if (options.atoms === true) this.cutAroundAtoms(text);
    else this.cutSpan(text, 0, text.length);
    if (mode !== 'search') return this.tokens.toTokens(this.words.tagNames);
    this.parts.count = 0;
    addParts(text, this.tokens, this.words, this.parts);
    return this.parts.toTokens(this.words.tagNames);
  }

  /**
   * Log probability of the most probable cut without HMM: how much `text` looks like words. Higher is likelier; only
   * texts of about equal length compare.
   */
  logProb(text: string): number {
    this.route.find(text, 0, text.length);
    return this.route.scores[0]!;
  }

  private cutAroundAtoms(text: string): void {
    let from = 0;
    findAtoms(text, this.words.hasMarkedWords ? this.words.extra : null, (start, end, kind, entry) => {
      this.cutSpan(text, from, start);
      const tag = kind === 'word' ? entry >>> 16 : kind === 'date' ? this.tagT : this.tagM;
      this.tokens.push(start, end, tag);
      from = end;
    });
    this.cutSpan(text, from, text.length);
  }

  private cutSpan(text: string, start: number, limit: number): void {
    let i = start;
    while (i < limit) {
      let end = i;
      while (end < limit) {
        const unit = text.charCodeAt(end);
        if (unit >= 0x4e00 && unit <= 0x9fff) end++;
        else {
          const codePoint = codePointAt(text, end);
          if (!isBlockCharacter(codePoint)) break;
          end += codePoint > 0xffff ? 2 : 1;
        }
      }
      if (end > i) this.cutBlock(text, i, end);
      if (end < limit) {
        const unit = text.charCodeAt(end);
        const isPair = codePointAt(text, end) > 0xffff || (unit === 0x0d && text.charCodeAt(end + 1) === 0x0a);
        const tokenEnd = Math.min(limit, end + (isPair ? 2 : 1));
        this.pushEntry(end, tokenEnd, this.words.find(text, end, tokenEnd));
        end = tokenEnd;
      }
      i = end;
    }
  }

  private pushEntry(start: number, end: number, entry: number): void {
    this.tokens.push(start, end, entry < 0 ? this.tagX : entry >>> 16);
  }

  private cutBlock(text: string, start: number, end: number): void {
    const { route, usesHmm: hmm } = this;
    route.find(text, start, end);
    const { steps, entries } = route;
    const length = end - start;
    let runStart = -1;
    for (let i = 0; i < length; ) {
      const step = steps[i]!;
      const isSingle =
        step === 1 ? hmm || isAsciiAlphanumeric(text.charCodeAt(start + i)) : this.isPair(text, start + i, step);
      if (isSingle && (hmm || step === 1)) {
        if (runStart < 0) runStart = i;
      } else {
        if (runStart >= 0) this.cutRun(text, start, runStart, i);
        runStart = -1;
        const entry = entries[i]!;
        if (entry === NO_ENTRY) this.pushUnknown(text, start + i, start + i + step);
        else this.tokens.push(start + i, start + i + step, entry >>> 16);
      }
      i += step;
    }
    if (runStart >= 0) this.cutRun(text, start, runStart, length);
  }

  private isPair(text: string, start: number, step: number): boolean {
    return step === 2 && (text.charCodeAt(start) & 0xfc00) === 0xd800;
  }

  /** Block offsets `[from, to)` that the route left as single characters. */
  private cutRun(text: string, blockStart: number, from: number, to: number): void {
    const { steps, entries } = this.route;
    const start = blockStart + from;
    const end = blockStart + to;
    if (steps[from] === to - from) {
      if (entries[from] === NO_ENTRY) this.pushUnknown(text, start, end);
      else this.tokens.push(start, end, entries[from]! >>> 16);
    } else if (!this.usesHmm) this.pushUnknown(text, start, end);
    else if (this.words.find(text, start, end) >= 0) {
      // The run is itself a word, which the route had passed over as less probable than its characters.
      for (let i = from; i < to; i += steps[i]!) {
        const stop = blockStart + i + steps[i]!;
        if (entries[i] === NO_ENTRY) this.pushUnknown(text, blockStart + i, stop);
        else this.tokens.push(blockStart + i, stop, entries[i]! >>> 16);
      }
    } else {
      this.hmm.cut(text, start, end);
      const { ends, count } = this.hmm;
      for (let k = 0, from = start; k < count; from = ends[k]!, k++) this.pushUnknown(text, from, ends[k]!);
    }
  }

  /** A word whose entry is not known yet: the dictionary's tag, else one by shape. */
  private pushUnknown(text: string, start: number, end: number): void {
    const entry = this.words.find(text, start, end);
    this.tokens.push(start, end, entry >= 0 ? entry >>> 16 : this.guessTag(text, start, end));
  }

  /** `m` for digits, `eng` with letters, as jieba; Han words of two characters or more are taken as nouns. */
  private guessTag(text: string, start: number, end: number): number {
    let letters = 0;
    let digits = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (isAsciiDigit(unit)) digits++;
      else if (isAsciiAlphanumeric(unit)) letters++;
    }
    if (letters + digits > 0) return letters === 0 ? this.tagM : this.tagEng;
    const first = codePointAt(text, start);
    return isHan(first) && end - start > (first > 0xffff ? 2 : 1) ? this.tagUnknown : this.tagX;
  }
}
