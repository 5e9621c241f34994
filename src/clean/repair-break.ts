/**
 * Make one broken place whole: every way in which its bytes may have run, ranked as Chinese text.
 *
 * In: where the place begins and the bytes known there. Out: what stood there and where the shown text is in step again.
 */
import type { BreakContext, BreakState } from './break-state.ts';
import { stepBroken } from './break-steps.ts';

export interface Repaired {
  /** Behind the place, in the shown text. */
  readonly end: number;
  readonly text: string;
  /** Natural-log score of the text in its place. */
  readonly total: number;
}

const LONGEST_PLACE = 80;
const BEAM = 24;
const LEFT_CONTEXT = 4;
const MOST_DOUBTS = 3;
/** A way that has assumed this much already tries no further hidden pair. */
const MOST_ASSUMED = 4;
const RIGHT_CONTEXT = 5;
/** Below this mean score of a character and its neighbours, one shown as nothing is looked for. */
const DOUBTFUL = -5.2;
/** A place of one sign ends soon, or it is none. */
const LONGEST_UNSURE = 14;
const BEAM_UNSURE = 12;

export interface Place {
  readonly context: BreakContext;
  /** True text before the place. */
  readonly left: string;
  readonly lineEnd: number;
  /** Look for characters shown as nothing, however long the place. */
  readonly thorough: boolean;
}

/** Shown text behind `at` without brackets and Latin letters, which hold annotations. */
const readRight = (text: string, at: number, lineEnd: number): string => {
  let right = '';
  for (let i = at; i < lineEnd && right.length < RIGHT_CONTEXT; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3000 || (code >= 0x30 && code <= 0x39)) right += text[i]!;
    else if (code === 0x28 || code === 0x3f) {
      const close = text.indexOf(')', i);
      if (close < 0 || close - i > 9) break;
      i = close;
    }
  }
  return right;
};

const scoreState = (state: BreakState, { context, left, lineEnd }: Place): number => {
  const { scoreText } = context;
  const right = state.pending === 0 ? readRight(context.text, state.at, lineEnd) : '';
  return scoreText(left + state.out + right) - scoreText(right) - state.cost;
};

const prune = (states: BreakState[], place: Place, beam: number): BreakState[] => {
  if (states.length <= beam) return states;
  const scored = states.map(state => ({ state, score: scoreState(state, place) }));
  scored.sort((a, b) => b.score - a.score || (a.state.out < b.state.out ? -1 : 1));
  return scored.slice(0, beam).map(({ state }) => state);
};

interface SearchOptions {
  /** Steps at which a pair shown as nothing is tried. */
  readonly hiddenAt: ReadonlySet<number>;
  readonly unseen: boolean;
}

/** Run all `starts` until they are in step again; keep the likeliest. */
const search = (starts: readonly BreakState[], place: Place, { hiddenAt, unseen }: SearchOptions): Repaired | null => {
  const finished: BreakState[] = starts.filter(state => state.pending === 0);
  const beam = place.thorough ? BEAM : BEAM_UNSURE;
  const longest = place.thorough ? LONGEST_PLACE : LONGEST_UNSURE;
  let live = prune(
    starts.filter(state => state.pending !== 0),
    place,
    beam,
  );
  for (let step = 0; live.length > 0 && step < longest; step++) {
    const next: BreakState[] = [];
    for (const state of live) {
      if (state.at > place.lineEnd) continue;
      for (const follower of stepBroken(state, place.context, {
        hidden: hiddenAt.has(step) && state.cost < MOST_ASSUMED,
        unseen,
      })) {
        (follower.pending === 0 ? finished : next).push(follower);
      }
    }
    live = prune(next, place, beam);
  }
  return pickBest(finished, place);
};

const pickBest = (finished: readonly BreakState[], place: Place): Repaired | null => {
  let best: BreakState | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const farthest = finished.reduce((end, state) => Math.max(end, state.at), 0);
  for (const state of finished) {
    // Ways that end early are charged for what the others have read by then.
    const between = place.context.text.slice(state.at, farthest);
    const score = scoreState(state, place) + (between === '' ? 0 : place.context.scoreText(between));
    if (score > bestScore || (score === bestScore && best !== null && state.out < best.out)) {
      best = state;
      bestScore = score;
    }
  }
  if (best === null) return null;
  const leftScore = place.context.scoreText(place.left);
  return { end: best.at, text: best.out, total: bestScore - leftScore };
};

/** Steps at which the text reads worst: there a character may have been shown as nothing. `known`: characters before the first step. */
const findDoubtful = (repaired: Repaired, place: Place, known: number): Set<number> => {
  const text = place.left.slice(-2) + repaired.text + readRight(place.context.text, repaired.end, place.lineEnd);
  const offset = Math.min(2, place.left.length);
  const mean = (from: number, to: number): number => {
    const run = text.slice(Math.max(0, from), to);
    return place.context.scoreText(run) / run.length;
  };
  const doubts: { step: number; score: number }[] = [];
  for (let i = 0; i < repaired.text.length; i++) {
    const at = i + offset;
    const score = Math.min(mean(at - 2, at + 3), mean(at - 1, at + 2) + 1);
    if (score < DOUBTFUL && i >= known) doubts.push({ step: i - known, score });
  }
  doubts.sort((a, b) => a.score - b.score || a.step - b.step);
  return new Set(doubts.slice(0, MOST_DOUBTS).map(doubt => doubt.step));
};

const NO_STEPS: ReadonlySet<number> = new Set();
const FIRST_STEPS: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 5]);

/** The likeliest way to read the place whose states begin as `starts`; null if there is none. */
export const repairBreak = (starts: readonly BreakState[], place: Place): Repaired | null => {
  const plain = search(starts, place, { hiddenAt: NO_STEPS, unseen: false });
  if (!place.thorough) return plain;
  const steps = plain === null ? FIRST_STEPS : findDoubtful(plain, place, starts[0]?.out.length ?? 0);
  if (steps.size === 0) return plain;
  let best = plain;
  for (const options of [
    { hiddenAt: steps, unseen: false },
    { hiddenAt: NO_STEPS, unseen: true },
  ]) {
    const other = search(starts, place, options);
    if (other !== null && (best === null || other.total > best.total + (options.unseen ? 6 : 0))) best = other;
  }
  return best;
};

export const LEFT_LENGTH = LEFT_CONTEXT;
