/**
 * Pairs of bytes that a page shows as nothing, since no character has them: two true characters of which one byte each is known.
 *
 * In: a state of the search and the bytes shown next. Out: the likeliest states behind the pair.
 */
import { type BreakContext, type BreakState, isPlausible } from './break-state.ts';
import type { Gbk } from './gbk.ts';

const FIRSTS = 6;
const SECONDS = 14;
const COST = 1;
const COMMA = '，';

/** Rows of GBK in which pairs without a character lie: signs, and the user-defined zone. */
const hasHoles = (lead: number): boolean => lead <= 0xaf || lead >= 0xf8;

/** Whether the pair made of the last byte of one character and the first of the next has no character of its own. */
const isHidden = (first: string, second: string, { encode, decode }: Gbk): boolean =>
  decode[(encode[first.charCodeAt(0)]! & 0xff) * 256 + (encode[second.charCodeAt(0)]! >> 8)] === 0;

const rank = (chars: readonly string[], scoreOf: (char: string) => number, most: number): string[] =>
  chars
    .map(char => ({ char, score: scoreOf(char) }))
    .sort((a, b) => b.score - a.score || (a.char < b.char ? -1 : 1))
    .slice(0, most)
    .map(({ char }) => char);

/** The true character behind the hidden pair and the next one: its bytes are `rest` and what is shown behind. */
const findThird = (at: number, rest: number, { text, gbk }: BreakContext): string => {
  if (rest === 0) return '';
  const code = text.charCodeAt(at + 1);
  const first = code < 0x80 ? code : gbk.encode[code]! >> 8;
  const third = gbk.decode[rest * 256 + first]!;
  return third === 0 ? '' : String.fromCharCode(third);
};

/** `next`: the first byte shown behind the pair, which ends the second character, and the byte that waits then. */
export const stepHidden = (state: BreakState, next: readonly [number, number], context: BreakContext): BreakState[] => {
  const { gbk, scoreText } = context;
  const firsts: string[] = [];
  for (let trail = 0xa2; trail <= 0xfe; trail++) {
    const code = gbk.decode[state.pending * 256 + trail]!;
    if (code !== 0 && isPlausible(code, context) && hasHoles(trail)) firsts.push(String.fromCharCode(code));
  }
  const seconds: string[] = [];
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    const code = gbk.decode[lead * 256 + next[0]]!;
    if (code !== 0 && isPlausible(code, context)) seconds.push(String.fromCharCode(code));
  }
  const third = findThird(state.at, next[1], context);
  const before = state.out.slice(-2);
  const cost = state.cost + COST;
  const states: BreakState[] = [];
  const likely = rank(seconds, char => scoreText(char + third), SECONDS);
  for (const first of rank(firsts, char => scoreText(before + char), FIRSTS)) {
    const out = state.out + first;
    for (const second of likely) {
      if (isHidden(first, second, gbk)) states.push({ at: state.at, pending: 0, out: out + second, cost });
      // With a comma (A3 AC) between the two, both pairs around it are hidden.
      if (first !== COMMA && isHidden(first, COMMA, gbk) && isHidden(COMMA, second, gbk)) {
        states.push({ at: state.at, pending: 0, out: out + COMMA + second, cost: cost + COST });
      }
    }
  }
  return states;
};
