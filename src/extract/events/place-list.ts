/** The list of places in which one stands: `甲县、乙县和丙市`. In: the scene and a place. Out: where the list begins and ends. */
import { inRange, LONGEST_NAME, type Scene } from './scene.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const MOST_LISTED = 8;
const JOINTS = '、和与及';

export const listAround = ({ text, places }: Scene, { start, end }: Span): Span => {
  let first = start;
  let last = end;
  for (let i = 0; i < MOST_LISTED && JOINTS.includes(text[first - 1] ?? '。'); i++) {
    const before = inRange(places, first - LONGEST_NAME, first).find(place => place.end === first - 1);
    if (before === undefined) break;
    first = before.start;
  }
  for (let i = 0; i < MOST_LISTED && JOINTS.includes(text[last] ?? '。'); i++) {
    const next = inRange(places, last + 1, last + 2)[0];
    if (next === undefined) break;
    last = next.end;
  }
  return { start: first, end: last };
};
