/**
 * The way of the data on one page: document → clean text → tokens → record. Pure; tools are passed in.
 *
 * What is shown is a fold over records (analyse/), set as text by render/.
 */
import { createHash } from 'node:crypto';
import { type CleanTools, clean } from './clean/index.ts';
import { extract } from './extract/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { Document, ReportRecord, Segmenter } from './model.ts';

export interface Tools {
  readonly segmenter: Segmenter;
  readonly lexicon: Lexicon;
  readonly cleaning: CleanTools;
}

/** sha256 of the decoded text, first 16 hex digits. */
export const toId = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Read one report: the function that everything else folds over. */
export const toRecord = (document: Document, tools: Tools, options: { explain?: boolean } = {}): ReportRecord => {
  const cleaned = clean(document, tools.cleaning);
  const tokens = tools.segmenter.segment(cleaned.text);
  return extract(document, { clean: cleaned, tokens, lexicon: tools.lexicon }, { ...options, id: toId(document.text) });
};
