/**
 * The way of the data on one page: document → clean text → tokens → record → fold → rows → text.
 *
 * Pure; tools are passed in. Everything shown is a fold over records (analyse/), set as text by render/; so records that
 * `extract` wrote earlier can come in place of documents at any point.
 */
import { createHash } from 'node:crypto';
import type { Fold } from './analyse/index.ts';
import { type CleanTools, clean, cleanStated } from './clean/index.ts';
import { extract, jsonOfTerms, summarizeRepairs } from './extract/index.ts';
import type { Lexicon } from './lexicon/index.ts';
import type { CleanText, Document, ReportRecord, Segmenter, Table } from './model.ts';
import type { ReadItem } from './read/index.ts';
import { toSafeJson, toSafeJsonPieces } from './render/index.ts';

export interface Tools {
  readonly segmenter: Segmenter;
  readonly lexicon: Lexicon;
  readonly cleaning: CleanTools;
}
export interface RecordOptions {
  readonly explain?: boolean;
}
/** What `clean` and `segment` need of a record: all that does not take extraction. */
export type TextRecord = Pick<
  ReportRecord,
  'source' | 'script' | 'repairs' | 'repaired' | 'text' | 'surface' | 'bodyStart'
>;

/** sha256 of the decoded text, first 16 hex digits. */
export const toId = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Read one report: the function that everything else folds over. */
export const toRecord = (document: Document, tools: Tools, options: RecordOptions = {}): ReportRecord =>
  readCleaned(toCleaned(document, tools.cleaning), tools, options);

/** JSON of a record, in pieces; its words are not made objects for that. */
export const toJsonPieces = (record: ReportRecord): Generator<string> =>
  toSafeJsonPieces(record, jsonOfTerms(record, toSafeJson));

interface Cleaned {
  /** What it states is cleaned as its text is. */
  readonly document: Document;
  readonly cleaned: CleanText;
}
const toCleaned = (document: Document, cleaning: CleanTools): Cleaned => ({
  document: { ...document, stated: cleanStated(document.stated, cleaning) },
  cleaned: clean(document, cleaning),
});

const readCleaned = (
  { document, cleaned }: Cleaned,
  tools: Omit<Tools, 'cleaning'>,
  options: RecordOptions,
): ReportRecord => {
  // Of white space no token is asked for, and a file may be nothing but line ends.
  const tokens = tools.segmenter.segment(/\S/.test(cleaned.text) ? cleaned.text : '', { atoms: true });
  return extract(document, { clean: cleaned, tokens, lexicon: tools.lexicon }, { ...options, id: toId(document.text) });
};

/** Repair one report and read no further. */
export const toTextRecord = (document: Document, cleaning: CleanTools): TextRecord => {
  const { text, surface, script, counts, repairs } = clean(document, cleaning);
  return {
    source: document.source,
    script,
    repairs: counts,
    repaired: summarizeRepairs(repairs),
    text,
    surface: surface === text ? null : surface,
    ...(document.bodyStart > 0 ? { bodyStart: document.bodyStart } : {}),
  };
};

/** Tools that may still be loading. */
export interface ComingTools {
  readonly cleaning: CleanTools;
  readonly tools: () => Promise<Tools>;
}

/** Records of what was read, one after the other; a document is cleaned while the tools that it needs next may load. */
export async function* toRecords(
  items: AsyncIterable<ReadItem>,
  coming: ComingTools,
  options: RecordOptions = {},
): AsyncGenerator<ReportRecord> {
  for await (const item of items) {
    if (item.kind === 'record') yield item.record;
    else {
      const cleaned = toCleaned(item.document, coming.cleaning);
      yield readCleaned(cleaned, await coming.tools(), options);
    }
  }
}

/** What a fold over items of another shape than whole records needs; `Fold` is one. */
export type ItemFold<State, Item> = Pick<Fold<State>, 'empty' | 'finish'> & {
  add(state: State, item: Item): State;
};

/** Fold records (or parts of them) into a table. */
export const foldRecords = async <State, Item>(
  records: AsyncIterable<Item>,
  fold: ItemFold<State, Item>,
): Promise<Table> => {
  let state = fold.empty();
  for await (const record of records) state = fold.add(state, record);
  return fold.finish(state);
};
