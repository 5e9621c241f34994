/**
 * One step in reading a broken place: what the next shown sign may have been.
 *
 * From a break on, shown characters straddle two true ones: the second byte of one and the first of the next. A state holds the
 * first byte that waits for its second. In: a state and the text. Out: the states that may follow. docs/cleaning.md §3.
 */

import { type BreakContext, type BreakState, isPlausible } from './break-state.ts';
import { isOpening, readReading } from './find-annotations.ts';
import { stepHidden } from './hidden-pairs.ts';
import type { Reading, Readings } from './readings.ts';

export interface StepOptions {
  /** Try pairs that the page shows as nothing. */
  readonly hidden: boolean;
  /** Try halves that the page shows as nothing in the middle of a place. */
  readonly unseen: boolean;
}

/** Assumptions, as natural-log costs. */
const COST_UNKNOWN_HALF = 2;
export const LOST = '\ufffd';

export const isLone = (code: number): boolean => code === 0x3f || code === 0xff1f || code === 0xfffd;

/** Full-width signs that some sites replace by ASCII, byte-wise: each is A3 and this. */
export const WIDE_TRAIL: Readonly<Record<string, number>> = { '?': 0xbf, ';': 0xbb, '!': 0xa1, ':': 0xba };

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

/**
 * Behind an annotation `(r)` at `at`; it belongs to one of `codes`: the pair as shown, or the true character. -1: to neither,
 * so the bytes were read wrongly.
 */
const skipAnnotation = (at: number, codes: readonly number[], { text, readings }: BreakContext): number => {
  if (!isOpening(text.charCodeAt(at))) return at;
  const found = readReading(text, at + 1, readings);
  if (found === null || found.reading.tone === 0) return at;
  return codes.some(code => readings.has(code, found.reading)) ? found.end : -1;
};

/** A half character without its reading: the true character is one of those with this first byte. */
const stepLone = (state: BreakState, at: number, context: BreakContext): BreakState[] => {
  const { text, gbk } = context;
  const after = text.charCodeAt(at);
  // A digit behind the half was swallowed unless a sign follows that no byte pair can begin with.
  const swallowed = after >= 0x40 || after === 0x25 || after === 0x2e || (after >= 0x30 && after <= 0x39);
  const cost = state.cost + COST_UNKNOWN_HALF;
  const states: BreakState[] = [];
  for (let half = 0x80; half <= 0xfe; half++) {
    const code = gbk.decode[state.pending * 256 + half]!;
    if (code === 0 || !isPlausible(code, context)) continue;
    // 80 begins no pair: nothing behind it is swallowed.
    const out = state.out + String.fromCharCode(code) + (swallowed && half !== 0x80 ? LOST : '');
    states.push({ at, pending: 0, out, cost });
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
export const stepBroken = (state: BreakState, context: BreakContext, { hidden, unseen }: StepOptions): BreakState[] => {
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
  if (isLone(code)) return [...stepLone(state, at + 1, context), ...straddling];
  // Where the page shows nothing for a half, it stood before a sign that no pair can hold.
  if (Number.isNaN(code) || code < 0x40) return [...straddling, ...stepLone(state, at, context)];
  const shown = code < 0x80 ? code : gbk.encode[code]!;
  if (shown === 0) return [];
  const first = shown < 0x80 ? shown : shown >> 8;
  const rest = shown < 0x80 ? 0 : shown & 0xff;
  const states: BreakState[] = [];
  const whole = gbk.decode[pending * 256 + first]!;
  if (whole !== 0) states.push({ ...state, out: state.out + String.fromCharCode(whole) });
  if (hidden) states.push(...stepHidden(state, [first, rest], context));
  const followers: BreakState[] = [];
  for (const next of states) {
    const end = skipAnnotation(at + 1, [code, next.out.charCodeAt(next.out.length - 1)], context);
    if (end >= 0) followers.push({ ...next, at: end, pending: rest });
  }
  // 80 as a second byte (個) is half a character wherever it stands; where halves are shown as nothing it is not seen.
  const half = unseen ? gbk.decode[pending * 256 + 0x80]! : 0;
  if (half !== 0) followers.push({ at, pending: 0, out: state.out + String.fromCharCode(half), cost: state.cost });
  return followers;
};
