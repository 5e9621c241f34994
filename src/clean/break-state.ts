/** What the search for a broken place works on: the text with its tables, and a state of the search. No logic but one test. */
import type { Gbk } from './gbk.ts';
import type { Readings } from './readings.ts';
import type { ScoreText } from './score-text.ts';
import { type ScriptTables, toSimplified } from './script-tables.ts';

export interface BreakContext {
  readonly text: string;
  readonly readings: Readings;
  readonly tables: ScriptTables;
  readonly gbk: Gbk;
  readonly scoreText: ScoreText;
}

export interface BreakState {
  /** Next shown sign. */
  readonly at: number;
  /** First byte of a character whose second is not read yet; 0: in step again. */
  readonly pending: number;
  /** True characters so far. */
  readonly out: string;
  /** Natural-log cost of what had to be assumed. */
  readonly cost: number;
}

/** Whether a restored character may stand in a report: in daily use, or the usual punctuation. */
export const isPlausible = (code: number, { gbk, tables }: BreakContext): boolean =>
  gbk.common[toSimplified(tables, code)] === 1 || '，。、：；！？“”（）《》％'.includes(String.fromCharCode(code));
