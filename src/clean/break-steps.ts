/**
 * One step in reading a broken place: what the next shown sign may have been.
 *
 * From a break on, shown characters straddle two true ones: the second byte of one and the first of the next. A state holds the
 * first byte that waits for its second. In: a state and the text. Out: the states that may follow. docs/cleaning.md §3.
 */
import { isOpening, readReading } from './find-annotations.ts';
import { type Gbk, isShownAsNothing } from './gbk.ts';
import type { Reading, Readings } from './readings.ts';
import type { ScriptTables } from './script-tables.ts';

export interface BreakContext {
  readonly text: string;
  readonly readings: Readings;
  readonly tables: ScriptTables;
  readonly gbk: Gbk;
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

/** Assumptions, as natural-log costs. */
const COST_UNKNOWN_HALF = 2;
const COST_NOTHING_SHOWN = 5;
export const LOST = '\ufffd';

export const isLone = (code: number): boolean => code === 0x3f || code === 0xff1f || code === 0xfffd;

/** Full-width signs that some sites replace by ASCII, byte-wise: each is A3 and this. */
export const WIDE_TRAIL: Readonly<Record<string, number>> = { '?': 0xbf, ';': 0xbb, '!': 0xa1, ':': 0xba };

const isPlausible = (code: number, { gbk, tables }: BreakContext): boolean =>
  gbk.common[tables.simplified[code]!] === 1 || '，。、：；！？“”（）《》％'.includes(String.fromCharCode(code));

/** Where a half character with its reading stands at `at` (`?xùn)`, or without a sign `xùn)`): the reading and its end. */
export const readBrokenReading = (
  text: string,
  at: number,
  readings: Readings,
): { reading: Reading; end: number } | null => {
  const start = isLone(text.charCodeAt(at)) ? at + 1 : at;
  const found = readReading(text, start, readings);
  return found === null || isOpening(text.charCodeAt(start)) ? null : found;
};

/** Second bytes that with `lead` spell a character of this reading, the written tone first. */
export const findHalves = (lead: number, reading: Reading, { gbk, readings }: BreakContext): number[] => {
  for (const strict of [true, false]) {
    const found: number[] = [];
    for (let half = 0x81; half <= 0xfe; half++) {
      const code = gbk.decode[lead * 256 + half]!;
      if (code !== 0 && readings.has(code, reading, strict)) found.push(half);
    }
    if (found.length > 0) return found;
  }
  return [];
};

/** Skip an annotation `(r)` of `code` at `at`: in a broken place it belongs to the bytes as shown, or to the true character. */
const skipAnnotation = (at: number, codes: readonly number[], { text, readings }: BreakContext): number => {
  if (!isOpening(text.charCodeAt(at))) return at;
  const found = readReading(text, at + 1, readings);
  return found !== null && codes.some(code => readings.has(code, found.reading)) ? found.end : at;
};

/** A half character without its reading: the true character is one of those with this first byte. */
const stepLone = (state: BreakState, context: BreakContext): BreakState[] => {
  const { text, gbk } = context;
  const after = text.charCodeAt(state.at + 1);
  // A digit behind the half was swallowed unless a sign follows that no byte pair can begin with.
  const swallowed = after >= 0x40 || after === 0x25 || after === 0x2e || (after >= 0x30 && after <= 0x39);
  const at = state.at + 1;
  const states: BreakState[] = [];
  for (let half = 0x81; half <= 0xfe; half++) {
    const code = gbk.decode[state.pending * 256 + half]!;
    if (code === 0 || !isPlausible(code, context)) continue;
    const out = state.out + String.fromCharCode(code) + (swallowed ? LOST : '');
    states.push({ at, pending: 0, out, cost: state.cost + COST_UNKNOWN_HALF });
  }
  return states;
};

/** A pair shown as nothing stood before the byte `next`: two true characters, of which one byte each is known. */
const stepHidden = (state: BreakState, next: number, context: BreakContext): BreakState[] => {
  const { gbk } = context;
  const states: BreakState[] = [];
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    const first = gbk.decode[state.pending * 256 + trail]!;
    if (first === 0 || !isShownAsNothing(trail, 0xfe) || !isPlausible(first, context)) continue;
    for (let lead = 0xa1; lead <= 0xf7; lead++) {
      const second = gbk.decode[lead * 256 + next]!;
      if (second === 0 || !isPlausible(second, context)) continue;
      const out = state.out + String.fromCharCode(first, second);
      states.push({ at: state.at, pending: 0, out, cost: state.cost + COST_NOTHING_SHOWN });
    }
  }
  return states;
};

/** An ASCII sign that stands for a full-width one, whose first byte ended the waiting character. */
const stepReplacedSign = (state: BreakState, { text, gbk }: BreakContext): BreakState[] => {
  const wide = WIDE_TRAIL[text[state.at] ?? ''];
  const whole = gbk.decode[state.pending * 256 + 0xa3]!;
  if (wide === undefined || whole === 0) return [];
  return [{ ...state, at: state.at + 1, pending: wide, out: state.out + String.fromCharCode(whole) }];
};

/** States that may follow `state`, whose `pending` byte waits. Empty: this reading of the place is impossible. */
export const stepBroken = (state: BreakState, context: BreakContext, hidden: boolean): BreakState[] => {
  const { text, gbk, readings } = context;
  const { at, pending } = state;
  const broken = readBrokenReading(text, at, readings);
  if (broken !== null) {
    return findHalves(pending, broken.reading, context).map(half => ({
      at: broken.end,
      pending: 0,
      out: state.out + String.fromCharCode(gbk.decode[pending * 256 + half]!),
      cost: state.cost,
    }));
  }
  const code = text.charCodeAt(at);
  const straddling = stepReplacedSign(state, context);
  if (isLone(code)) return [...stepLone(state, context), ...straddling];
  if (straddling.length > 0) return straddling;
  const shown = code < 0x80 ? code : gbk.encode[code]!;
  if (shown === 0 || Number.isNaN(code)) return [];
  const first = shown < 0x80 ? shown : shown >> 8;
  const rest = shown < 0x80 ? 0 : shown & 0xff;
  const states: BreakState[] = [];
  const whole = gbk.decode[pending * 256 + first]!;
  if (first >= 0x40 && whole !== 0) states.push({ ...state, out: state.out + String.fromCharCode(whole) });
  if (hidden && first >= 0x40) states.push(...stepHidden(state, first, context));
  return states.map(next => ({
    ...next,
    at: skipAnnotation(at + 1, [code, next.out.charCodeAt(next.out.length - 1)], context),
    pending: rest,
  }));
};
