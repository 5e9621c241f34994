/** What the caller of the reading room may ask for, and what comes out. Types and their defaults only. */
import type { Document, ReportRecord } from '../model.ts';

export const SPLITS = ['none', 'blank-lines', 'headings'] as const;
export type Split = (typeof SPLITS)[number];

/** How far the reading is; totals are null while they cannot be known (standard input). */
export interface ReadProgress {
  readonly path: string;
  readonly filesDone: number;
  readonly filesTotal: number | null;
  /** Bytes as they lie on disk (of gzip files the packed ones). */
  readonly bytesDone: number;
  readonly bytesTotal: number | null;
}

export interface ReadOptions {
  /** WHATWG label that overrides the detection for all files; of HTML, CSV and JSON too. */
  readonly encoding?: string | undefined;
  /** Field (CSV column, JSON key, `a.b` for a nested one) that holds the text; else the usual names are tried. */
  readonly textField?: string | undefined;
  readonly dateField?: string | undefined;
  readonly titleField?: string | undefined;
  /** Parts of text and Markdown files that are documents of their own. Default `none`. */
  readonly split?: Split | undefined;
  /** Largest document or line in bytes; larger ones are an error. Default `MAX_BYTES`. */
  readonly maxBytes?: number | undefined;
  /** Stands for `-`; default the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Called at most once a chunk. When given, all files are listed before the first is read, so that totals are known. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** One thing read: a report, or a record that `extract` wrote earlier. */
export type ReadItem =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'record'; readonly record: ReportRecord };

/** Largest document by default: 64 MiB, some twenty million characters; no report is as long. */
export const MAX_BYTES = 64 * 1024 * 1024;
