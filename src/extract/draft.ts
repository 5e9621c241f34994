/**
 * The workbench of one document while it is read: what each extraction step finds, and what is taken already.
 *
 * All positions count in the clean text. A step fills its own arrays and reads those of the steps before it
 * (steps.ts has the order). Nothing here leaves the room: to-record.ts turns a finished draft into a record.
 */
import type { Lexicon } from '../lexicon/index.ts';
import type { CleanText, StatedMeta, Tokens } from '../model.ts';
import type { Lines } from './line-list.ts';
import type { MatchIndex } from './match-index.ts';

export interface Found {
  start: number;
  end: number;
  /** Name of the rule that made it, for `--explain`. */
  rule: string;
  /** Lexicon entry (`file:line text`) that it rests on, if one. */
  entry: string | null;
}
export interface FoundLine {
  /** Without the line break. */
  start: number;
  end: number;
  kind: 'title' | 'body' | 'furniture';
}
export interface FoundDate extends Found {
  /** EDTF. */
  date: string;
  /** A day, days, month or range goes to `dates`; a quarter, half-year or plan period to `periods`. */
  precision: 'day' | 'month' | 'range' | 'set' | 'quarter' | 'half-year' | 'year' | 'plan' | 'season';
}
/** One mention; those of one person share `personId`. */
export interface FoundPerson extends Found {
  name: string;
  /** "" where this mention has none. */
  title: string;
  /** Where the title stands; equal numbers when none. */
  titleStart: number;
  titleEnd: number;
  personId: number;
}
export interface FoundPlace extends Found {
  name: string;
  code: string | null;
}
export interface FoundName extends Found {
  name: string;
  /** Normalised name of the full form when this is a defined short form of it. */
  aliasOf?: string;
}
export interface FoundCluster extends Found {
  /** Canonical industry name. */
  name: string;
}
export interface FoundPhrase extends Found {
  text: string;
  kind: 'series' | 'slogan' | 'numbered' | 'term';
}
export interface FoundEvent extends Found {
  date: string | null;
  people: string[];
  places: string[];
  cluster: string | null;
  sites: string[];
  organizations: string[];
  action: string | null;
}
export interface FoundSentence {
  start: number;
  end: number;
  clusters: string[];
}

export interface Draft {
  readonly clean: CleanText;
  /** = clean.text */
  readonly text: string;
  /** Code units of `text`. */
  readonly units: Uint16Array;
  readonly tokens: Tokens;
  readonly matches: MatchIndex;
  /** For tables made of whole lexicons (`# match: no`); what stands in the text is in `matches`. */
  readonly lexicon: Lexicon;
  /** Cleaned as the text is. */
  readonly stated: StatedMeta;
  /** Where the report begins, behind front matter: what stands before gives nothing. */
  readonly bodyStart: number;
  title: string | null;
  /** EDTF day or month, or null. */
  published: string | null;
  /** Who published it, or null. */
  origin: string | null;
  /** EDTF day of the dateline (`本报大连7月9日讯`), which `今天` in the text is; null when there is none. */
  dateline: string | null;
  /** In order, without overlaps; a dateline or byline within a paragraph is a furniture line of its own. */
  lines: Lines;
  dates: FoundDate[];
  /** Raw name candidates before titles and people are known; places, organizations and sites are chosen from them. */
  candidates: NameCandidate[];
  people: FoundPerson[];
  places: FoundPlace[];
  organizations: FoundName[];
  sites: FoundName[];
  clusters: FoundCluster[];
  /** The cluster that the container says the document is about, under its canonical name; null when it says none. */
  theme: string | null;
  phrases: FoundPhrase[];
  sentences: FoundSentence[];
  events: FoundEvent[];
}
export interface NameCandidate extends Found {
  kind: 'place' | 'organization' | 'body' | 'site';
  name: string;
  code: string | null;
  /** It stands in a title (《…》), a fair's name or a coinage, and is none of the report's own. */
  isPart: boolean;
}
/** One named step; `run` fills the draft. */
export interface Step {
  readonly name: string;
  run(draft: Draft): void;
}
