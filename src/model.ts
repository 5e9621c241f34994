/**
 * The types that cross rooms, in the order in which the data goes: Document → CleanText → Tokens → Record → Row.
 *
 * Positions are UTF-16 code units, half-open. `start`/`end` count in the clean text; `span` in a record counts in the
 * decoded original. Types only: no values, no code.
 */

/** Half-open `[start, end)` in UTF-16 code units of the decoded original. */
export type Span = readonly [start: number, end: number];

// ---- read/ → Document ----------------------------------------------------------------------------------------------

/** What the container (front matter, HTML head, CSV column, JSON field) says of a document; null where it says nothing. */
export interface StatedMeta {
  readonly title: string | null;
  /** EDTF date as far as known: `2024-07-17`, `2024-07`. */
  readonly published: string | null;
  readonly origin: string | null;
  readonly cluster: string | null;
}

export interface Source {
  /** As the user typed or the walk found it, `/` between folders; `-` is standard input. */
  readonly path: string;
  /** WHATWG label in lower case: `utf-8`, `gb18030`, `big5`, `utf-16le`. */
  readonly encoding: string;
  /** 0-based place of the document in its file. */
  readonly document: number;
  /** Where the document begins in the decoded file, in UTF-16 code units; only of text files that were split. */
  readonly start?: number;
}

export interface Document {
  readonly source: Source;
  /** The decoded original; of HTML, DOCX, PDF, CSV and JSON the text taken out of the container. */
  readonly text: string;
  /** Where the report begins in `text` (behind front matter); 0 as a rule. */
  readonly bodyStart: number;
  readonly stated: StatedMeta;
  /** Bytes that did not decode, each shown as U+FFFD. */
  readonly undecodable: number;
}

// ---- clean/ → CleanText --------------------------------------------------------------------------------------------

export type Script = 'simplified' | 'traditional' | 'mixed' | 'none';

/** Where a traditional text was written, as far as its words and characters tell. */
export type Region = 'taiwan' | 'hong-kong';

export interface RepairCounts {
  /** Pinyin annotations taken out whole. */
  readonly pinyin: number;
  /** Places broken byte-wise that were made whole. */
  readonly mojibake: number;
  /** U+FFFD left in the text: lost in decoding or in the page's own damage. */
  readonly undecodable: number;
}

/**
 * One thing done to the text, for `clean --report`; `before` and `after` are short examples. Where they are equal nothing was
 * done: the place is marked as one that cannot be repaired.
 */
export interface Repair {
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** In the decoded original. */
  readonly span: Span;
}

/** Monotone map from clean offsets to offsets in the decoded original. */
export interface OffsetMap {
  /** Original offset of the code unit at `cleanOffset`. Range 0 … clean length. */
  toOriginal(cleanOffset: number): number;
  /** Original span of clean `[start, end)`: from the first character's start to the last character's end. */
  toSpan(start: number, end: number): Span;
}

export interface CleanText {
  /** Repaired, simplified, widths folded: what is segmented and searched. */
  readonly text: string;
  /** The same characters, repaired but in the source's own script; `surface.length === text.length`, aligned unit by unit. */
  readonly surface: string;
  readonly map: OffsetMap;
  readonly script: Script;
  readonly region: Region | null;
  readonly counts: RepairCounts;
  /** Dates that lost a sign (`117日`, `*月**日`), in the clean text, rising: marked, never guessed. */
  readonly spoiledDates: readonly { readonly start: number; readonly end: number }[];
  readonly repairs: readonly Repair[];
}

// ---- segment/ → Tokens ---------------------------------------------------------------------------------------------

/**
 * Struct of arrays over one text; token i is `text.slice(starts[i], ends[i])`. Tokens tile the text without gaps.
 * The arrays may be longer than `count` and belong to the segmenter: they are valid until its next call.
 */
export interface Tokens {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `tagNames`. */
  readonly tagIds: Uint8Array;
  /**
   * jieba's POS tags (`n`, `nr`, `vn`, `x`, …), plus `m` for protected numbers and `t` for protected dates. Where `n` stands
   * twice, the first one is the tag of Han words that the dictionary does not know.
   */
  readonly tagNames: readonly string[];
}

export type SegmentMode = 'exact' | 'all' | 'search';

export interface SegmentOptions {
  readonly mode?: SegmentMode;
  readonly hmm?: boolean;
  /** Keep numbers with their unit (tag `m`) and dates (tag `t`) whole; false, the default, is exactly jieba. */
  readonly atoms?: boolean;
}

/** The one interface that every engine stands behind. */
export interface Segmenter {
  readonly name: string;
  /** Any string is valid input; "" gives count 0. In modes `all` and `search` tokens overlap. */
  segment(text: string, options?: SegmentOptions): Tokens;
}

// ---- extract/ → Record ---------------------------------------------------------------------------------------------

export interface DateEntry {
  readonly text: string;
  /** EDTF (ISO 8601-2:2019). */
  readonly date: string;
  readonly span: Span;
}
export interface PersonEntry {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  readonly span: Span;
}
export interface PlaceEntry {
  readonly name: string;
  /** GB/T 2260 code of six digits, null where ambiguous or no division. */
  readonly code: string | null;
  readonly count: number;
  readonly span: Span;
}
export interface NameEntry {
  readonly name: string;
  readonly count: number;
  readonly span: Span;
  /** Short forms that the text itself defines (以下简称“…”). */
  readonly aliases?: readonly string[];
}
export interface ClusterEntry {
  readonly name: string;
  readonly text: string;
  readonly count: number;
  readonly span: Span;
}
export type PhraseKind = 'series' | 'slogan' | 'numbered' | 'term';
export interface PhraseEntry {
  readonly text: string;
  readonly kind: PhraseKind;
  readonly count: number;
  readonly span: Span;
  /** Clusters of the sentences in which it stands; absent when none. */
  readonly clusters?: readonly string[];
}
export interface EventEntry {
  readonly date: string | null;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly cluster: string | null;
  readonly sites: readonly string[];
  readonly organizations: readonly string[];
  readonly action: string | null;
  readonly text: string;
  readonly span: Span;
}
export interface SentenceEntry {
  readonly text: string;
  readonly clusters: readonly string[];
  readonly span: Span;
}
/** A date that lost a sign (`117日`): what is left of it. */
export interface SpoiledDateEntry {
  readonly text: string;
  readonly span: Span;
}
/** Quarters, half-years, plan periods: periods that are not days (`2024-Q3` is EDTF `2024-35`). */
export interface PeriodEntry {
  readonly text: string;
  readonly date: string;
  readonly precision: string;
  readonly span: Span;
}
export interface TermCount {
  readonly count: number;
  readonly pos: string;
}
/** Words of the sentences that are said of several clusters at once: counted in each of these, so that sums can be made true. */
export interface SharedTerms {
  /** Two or more, by code unit. */
  readonly clusters: readonly string[];
  readonly terms: Readonly<Record<string, TermCount>>;
}
/** What cleaning did, one kind of repair each; `before` and `after` show the first place. */
export interface RepairSummary {
  readonly kind: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
}
/** For `extract --explain`: which rule and lexicon entry made an entity. */
export interface Explanation {
  readonly field: string;
  readonly text: string;
  readonly rule: string;
  readonly entry: string | null;
  readonly span: Span;
}

export type RecordSchema = 'cluster-report/record@1';

/** What `extract` writes, one a line; contract.md holds the meaning of each field. */
export interface ReportRecord {
  readonly schema: RecordSchema;
  readonly id: string;
  readonly source: Source;
  readonly title: string | null;
  readonly published: string | null;
  /** Who published it: what the container states, else `来源：…` or the agency of the dateline; null where neither says. */
  readonly origin: string | null;
  readonly script: Script;
  /** Of traditional texts, where they tell; else null. */
  readonly region: Region | null;
  readonly characters: number;
  readonly repairs: RepairCounts;
  readonly dates: readonly DateEntry[];
  readonly periods: readonly PeriodEntry[];
  /** Dates that cannot be read because a sign is lost; in neither `dates` nor `periods`. */
  readonly spoiledDates: readonly SpoiledDateEntry[];
  readonly people: readonly PersonEntry[];
  readonly places: readonly PlaceEntry[];
  readonly organizations: readonly NameEntry[];
  readonly sites: readonly NameEntry[];
  readonly clusters: readonly ClusterEntry[];
  readonly phrases: readonly PhraseEntry[];
  readonly events: readonly EventEntry[];
  readonly sentences: readonly SentenceEntry[];
  /** cluster ("" = none) → term → count and POS. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, TermCount>>>>;
  /** Words counted under several clusters of `terms`; empty when each sentence is about one cluster at most. */
  readonly sharedTerms: readonly SharedTerms[];
  /** Simplified name, title, term or phrase of this record → the source's own characters, where they differ. */
  readonly surfaces: Readonly<Record<string, string>>;
  /** What cleaning did, by kind; for `clean --report`. */
  readonly repaired: readonly RepairSummary[];
  /** The repaired, simplified text: what `clean`, `segment` and searches work on. */
  readonly text: string;
  /** `text` in the source's own script, aligned with it unit by unit; null when equal to it. */
  readonly surface: string | null;
  /** Where the report begins in `text`, behind front matter; absent when at its beginning. */
  readonly bodyStart?: number;
  readonly explain?: readonly Explanation[];
}

// ---- analyse/ → Row, render/ → text --------------------------------------------------------------------------------

export type CellValue = string | number | null | readonly CellValue[] | { readonly [key: string]: CellValue };
export type Row = Readonly<Record<string, CellValue>>;
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What joins the list of a column in text formats, where it is not `；`. */
  readonly listMarks?: Readonly<Record<string, string>>;
}

// ---- trouble that does not stop the work ---------------------------------------------------------------------------

export interface Diagnostic {
  readonly severity: 'note' | 'warning' | 'error';
  /** Stable short name: `unreadable`, `undecodable`, `bad-record`. */
  readonly code: string;
  /** Path, or `path:line`. */
  readonly source: string;
  readonly message: string;
}
export type DiagnosticSink = (diagnostic: Diagnostic) => void;
