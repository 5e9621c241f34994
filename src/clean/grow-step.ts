/**
 * One step of reading on behind a break: the bytes of a shown sign, and where the walk goes on behind it.
 *
 * In: the text and a place in it. Out: nodes of the lattice. Ranks nothing.
 */
import type { BreakContext } from './break-facts.ts';
import { HALF, IN_STEP, LETTER, SPLIT_HALF } from './break-lattice.ts';
import { isOpening, readReading } from './find-annotations.ts';

/**
 * Behind an annotation `(r)` at `at`; it belongs to one of the two: the pair as shown, or the true character. -1: to neither,
 * so the bytes were read wrongly.
 */
const skipAnnotation = (at: number, shown: number, whole: number, { units, readings }: BreakContext): number => {
  if (!isOpening(units[at]!)) return at;
  const found = readReading(units, at + 1, readings);
  if (found === null || found.reading.tone === 0) return at;
  return readings.has(shown, found.reading) || readings.has(whole, found.reading) ? found.end : -1;
};

/** First and second byte of the sign shown at `at`; the second 0 where it has one alone. 0 in all: no byte is known. */
export const shownBytes = (at: number, { units, gbk }: BreakContext): number => {
  const code = units[at]!;
  return code < 0x80 ? code << 8 : gbk.encode[code]!;
};

/** Where the walk goes on behind the sign at `at`, whose second byte waits. */
export const growOn = (at: number, whole: number, context: BreakContext): number => {
  const { units, lattice } = context;
  const end = skipAnnotation(at + 1, units[at]!, whole, context);
  if (end < 0) return -1;
  const rest = shownBytes(at, context) & 0xff;
  if (rest === 0) return lattice.node(IN_STEP, end);
  if (rest < 0x80) return lattice.node(LETTER, end, rest);
  return lattice.node(end === at + 1 ? HALF : SPLIT_HALF, end, rest);
};
