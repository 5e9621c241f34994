/** Extraction: clean text and tokens → record. Pure; the lexicon is passed in. */
import type { Lexicon } from '../lexicon/index.ts';
import type { CleanText, Document, ReportRecord, Tokens } from '../model.ts';
import type { Draft } from './draft.ts';
import { findLayout } from './layout/find-layout.ts';
import { buildMatchIndex } from './match-index.ts';
import { EXTRACTION_STEPS } from './steps.ts';
import { toRecord } from './to-record.ts';
import { toUnits } from './units.ts';

export { summarizeRepairs } from './record/summarize-repairs.ts';
export { jsonOfTerms } from './record/term-table.ts';

export interface ExtractOptions {
  /** sha256 of the document's text, first 16 hex digits. */
  readonly id: string;
  readonly explain?: boolean;
}

/** Read one document: run the steps over a fresh draft and shape the record. */
export const extract = (
  document: Document,
  { clean, tokens, lexicon }: { clean: CleanText; tokens: Tokens; lexicon: Lexicon },
  options: ExtractOptions,
): ReportRecord => {
  const draft: Draft = {
    clean,
    text: clean.text,
    units: toUnits(clean.text),
    tokens,
    matches: buildMatchIndex(lexicon, lexicon.findMatches(clean.text)),
    lexicon,
    stated: document.stated,
    bodyStart: document.bodyStart,
    title: document.stated.title,
    published: document.stated.published,
    origin: document.stated.origin,
    dateline: null,
    lines: [],
    dates: [],
    candidates: [],
    people: [],
    places: [],
    organizations: [],
    sites: [],
    clusters: [],
    theme: null,
    phrases: [],
    sentences: [],
    events: [],
  };
  for (const step of EXTRACTION_STEPS) {
    step.run(draft);
    // Nothing but white space: the other steps would find nothing in it.
    if (step === findLayout && draft.lines.length === 0) break;
  }
  return toRecord(document, draft, options);
};
