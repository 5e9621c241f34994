/**
 * The other engine: nodejieba behind the same interface. It gives strings; their places in the text are counted here.
 *
 * In: the loaded module and its user words. Must not load it itself: that is the caller's, who may not have it.
 */
import type { Segmenter, SegmentOptions, Tokens } from '../model.ts';
import { TokenBuffer } from './token-buffer.ts';

/** What is used of nodejieba. */
export interface NodeJieba {
  tag(text: string): { word: string; tag: string }[];
  cut(text: string, strict?: boolean): string[];
  cutAll(text: string): string[];
  cutForSearch(text: string, strict?: boolean): string[];
}

export class NodeJiebaSegmenter implements Segmenter {
  readonly name = 'nodejieba';
  private readonly engine: NodeJieba;
  private readonly tokens = new TokenBuffer();
  private readonly tagNames: string[] = ['x'];
  private readonly tagIds = new Map([['x', 0]]);

  constructor(engine: NodeJieba) {
    this.engine = engine;
  }

  segment(text: string, options: SegmentOptions = {}): Tokens {
    this.tokens.count = 0;
    // cppjieba stops at a lone surrogate; U+FFFD is one unit too, so that places stay.
    const safe = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
    const mode = options.mode ?? 'exact';
    if (mode === 'exact' && options.hmm !== false) {
      for (const { word, tag } of this.engine.tag(safe)) this.place(safe, word, tag);
    } else if (mode === 'exact') {
      // `strict` is cppjieba's name for "without HMM" the wrong way round: cut(text, false) uses none.
      for (const word of this.engine.cut(safe, false)) this.place(safe, word, 'x');
    } else {
      const words = mode === 'all' ? this.engine.cutAll(safe) : this.engine.cutForSearch(safe, options.hmm !== false);
      this.placeOverlapping(safe, words);
    }
    return this.tokens.toTokens(this.tagNames);
  }

  private tagId(tag: string): number {
    let id = this.tagIds.get(tag);
    if (id === undefined) {
      id = this.tagNames.push(tag) - 1;
      this.tagIds.set(tag, id);
    }
    return id;
  }

  private place(text: string, word: string, tag: string): void {
    const { count, ends } = this.tokens;
    const from = count === 0 ? 0 : ends[count - 1]!;
    const start = text.startsWith(word, from) ? from : Math.max(from, text.indexOf(word, from));
    this.tokens.push(start, start + word.length, this.tagId(tag));
  }

  /** Words that may overlap: each begins at the last one's start or later, and not behind the first gap. */
  private placeOverlapping(text: string, words: readonly string[]): void {
    let from = 0;
    for (const word of words) {
      const found = text.indexOf(word, from);
      const start = found < 0 ? text.lastIndexOf(word) : found;
      this.tokens.push(start, start + word.length, 0);
      from = Math.max(0, Math.min(start, text.length));
    }
  }
}
