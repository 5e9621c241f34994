/**
 * Collect how the source itself writes the names, titles, terms and phrases of a record: `surfaces`.
 *
 * In: simplified strings and where they stand. Out: only those that the source writes with other characters.
 */
import type { CleanText } from '../../model.ts';

/** A string of the record and the clean span it was taken from (a name may be shaped from its span, not equal to it). */
export interface Written {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** So far around its span a string is searched for: all of a report; of a longer text no more, so that the cost stays in proportion. */
const REACH = 32_768;

export class SurfaceCollector {
  readonly #text: string;
  readonly #surface: string;
  /** Of each string that was looked at: how the source writes it. */
  readonly #owns = new Map<string, string>();

  constructor({ text, surface }: Pick<CleanText, 'text' | 'surface'>) {
    this.#text = text;
    this.#surface = surface;
  }

  /** False where the source writes all as the clean text does: nothing need be added. */
  get isNeeded(): boolean {
    return this.#surface !== this.#text;
  }

  /** The first place at which a string differs decides. */
  add(written: Written): void {
    const known = this.#owns.get(written.text);
    if (written.text === '' || (known !== undefined && known !== written.text)) return;
    this.#owns.set(written.text, this.#readOwn(written));
  }

  /** As `add`, of the string `text[start, end)` itself; none is made where the source writes it the same. */
  addWord(start: number, end: number): void {
    const [text, surface] = [this.#text, this.#surface];
    let i = start;
    while (i < end && text.charCodeAt(i) === surface.charCodeAt(i)) i++;
    if (i === end) return;
    const word = text.slice(start, end);
    const known = this.#owns.get(word);
    if (known === undefined || known === word) this.#owns.set(word, surface.slice(start, end));
  }

  #readOwn(written: Written): string {
    const [text, surface] = [this.#text, this.#surface];
    const from = Math.max(0, written.start - REACH);
    const near = text.slice(from, written.start + REACH);
    // Shaped from its span, or named elsewhere: a match some way off is still the same string.
    const behind = near.indexOf(written.text, written.start - from);
    const found = behind < 0 ? near.indexOf(written.text) : behind;
    if (found < 0) return this.#rewriteBySpan(written);
    return surface.slice(from + found, from + found + written.text.length);
  }

  /** `text` with each character as the span writes it, for names that do not stand in the text letter for letter. */
  #rewriteBySpan(written: Written): string {
    const own = new Map<string, string>();
    for (let i = written.start; i < written.end; i++) own.set(this.#text[i]!, this.#surface[i]!);
    return Array.from({ length: written.text.length }, (_, i) => own.get(written.text[i]!) ?? written.text[i]).join('');
  }

  /** Surfaces by simplified string, keys by code unit. */
  finish(): Record<string, string> {
    const surfaces = Object.create(null) as Record<string, string>;
    const differing = [...this.#owns].filter(([text, own]) => text !== own).map(([text]) => text);
    for (const key of differing.sort()) surfaces[key] = this.#owns.get(key)!;
    return surfaces;
  }
}
