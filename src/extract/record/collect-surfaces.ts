/**
 * Collect how the source itself writes the names, titles, terms and phrases of a record: `surfaces`.
 *
 * In: simplified strings and where they stand. Out: only those that the source writes with other characters.
 */
import type { Draft } from '../draft.ts';

/** A string of the record and the clean span it was taken from (a name may be shaped from its span, not equal to it). */
export interface Written {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `text` with each character as the span writes it, for names that do not stand in the text letter for letter. */
const rewriteBySpan = (draft: Draft, written: Written): string => {
  const own = new Map<string, string>();
  for (let i = written.start; i < written.end; i++) own.set(draft.text[i]!, draft.clean.surface[i]!);
  return Array.from({ length: written.text.length }, (_, i) => own.get(written.text[i]!) ?? written.text[i]).join('');
};

/** Surfaces by simplified string, keys by code unit; the first place that differs decides. */
export const collectSurfaces = (draft: Draft, strings: Iterable<Written>): Record<string, string> => {
  const { text, surface } = draft.clean;
  const surfaces = Object.create(null) as Record<string, string>;
  if (surface === text) return surfaces;
  const found = new Map<string, string>();
  for (const written of strings) {
    if (written.text === '' || found.has(written.text)) continue;
    let at = text.indexOf(written.text, written.start);
    // Shaped from its span, or named elsewhere: a match far behind the span is still the same string.
    if (at < 0) at = text.indexOf(written.text);
    const own = at < 0 ? rewriteBySpan(draft, written) : surface.slice(at, at + written.text.length);
    if (own !== written.text) found.set(written.text, own);
  }
  for (const key of [...found.keys()].sort()) surfaces[key] = found.get(key)!;
  return surfaces;
};
