/**
 * Make one broken place whole: every way in which its bytes may have run, ranked as Chinese text.
 *
 * In: where the place begins and the bytes known there. Out: what stood there and where the shown text is in step again.
 */
import { type BreakContext, type BreakState, LOST, stepBroken } from './break-steps.ts';
import type { ScoreText } from './score-text.ts';

export interface Repaired {
  /** Behind the place, in the shown text. */
  readonly end: number;
  readonly text: string;
  /** Mean score of a character; what follows a break right is above -7. */
  readonly score: number;
}

const LONGEST_PLACE = 80;
const BEAM = 96;
const LEFT_CONTEXT = 4;
const RIGHT_CONTEXT = 5;
/** Below this mean score a character shown as nothing is looked for. */
const DOUBTFUL = -6.3;

export interface Place {
  readonly context: BreakContext;
  readonly scoreText: ScoreText;
  /** True text before the place. */
  readonly left: string;
  readonly lineEnd: number;
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

const scoreState = (state: BreakState, { context, scoreText, left, lineEnd }: Place): number => {
  const right = state.pending === 0 ? readRight(context.text, state.at, lineEnd) : '';
  return scoreText(left + state.out + right) - scoreText(right) - state.cost;
};

const prune = (states: BreakState[], place: Place): BreakState[] => {
  if (states.length <= BEAM) return states;
  const scored = states.map(state => ({ state, score: scoreState(state, place) }));
  scored.sort((a, b) => b.score - a.score || (a.state.out < b.state.out ? -1 : 1));
  return scored.slice(0, BEAM).map(({ state }) => state);
};

/** Run all `starts` until they are in step again; keep the likeliest. */
const search = (starts: readonly BreakState[], place: Place, hidden: boolean): Repaired | null => {
  const finished: BreakState[] = starts.filter(state => state.pending === 0);
  let live = starts.filter(state => state.pending !== 0);
  for (let step = 0; live.length > 0 && step < LONGEST_PLACE; step++) {
    const next: BreakState[] = [];
    for (const state of live) {
      if (state.at > place.lineEnd) continue;
      for (const follower of stepBroken(state, place.context, hidden && state.cost < 5)) {
        (follower.pending === 0 ? finished : next).push(follower);
      }
    }
    live = prune(next, place);
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
    const score = scoreState(state, place) + (between === '' ? 0 : place.scoreText(between));
    if (score > bestScore || (score === bestScore && best !== null && state.out < best.out)) {
      best = state;
      bestScore = score;
    }
  }
  if (best === null) return null;
  const leftScore = place.scoreText(place.left);
  return { end: best.at, text: best.out, score: (bestScore - leftScore) / Math.max(1, best.out.length) };
};

/** The likeliest way to read the place whose states begin as `starts`; null if there is none. */
export const repairBreak = (starts: readonly BreakState[], place: Place): Repaired | null => {
  const plain = search(starts, place, false);
  if (plain !== null && plain.score >= DOUBTFUL) return plain;
  const withHidden = search(starts, place, true);
  if (plain === null || withHidden === null) return plain ?? withHidden;
  return withHidden.score * withHidden.text.length > plain.score * plain.text.length ? withHidden : plain;
};

export const LEFT_LENGTH = LEFT_CONTEXT;
export { LOST };
