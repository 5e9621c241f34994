/**
 * Cut a run of characters that no word of the dictionary joins: Viterbi over B, E, M, S, as jieba's finalseg.
 *
 * Han characters U+4E00 … U+9FD5 go through the model; between them `[a-zA-Z0-9]+(?:.[0-9]+)?%?` is one word and what
 * lies between such words is one too. Kernel: reads the model's arrays, writes cut points, makes no strings.
 */
import { codePointAt, isAsciiAlphanumeric, isAsciiDigit } from './character-class.ts';
import { HMM_FIRST, HMM_LAST, type HmmModel } from './dictionary.ts';

const B = 0;
const E = 1;
const M = 2;
const S = 3;

const isHmmUnit = (unit: number): boolean => unit >= HMM_FIRST && unit <= HMM_LAST;

/** End of the word `[a-zA-Z0-9]+(?:.[0-9]+)?%?` at `start`, which holds a letter or digit; `.` is any character. */
const latinEnd = (text: string, start: number, limit: number): number => {
  let end = start + 1;
  while (end < limit && isAsciiAlphanumeric(text.charCodeAt(end))) end++;
  if (end < limit) {
    const digits = end + (codePointAt(text, end) > 0xffff ? 2 : 1);
    let last = digits;
    while (last < limit && isAsciiDigit(text.charCodeAt(last))) last++;
    if (last > digits) end = last;
  }
  return end < limit && text.charCodeAt(end) === 0x25 ? end + 1 : end;
};

export class HmmCutter {
  /** Ends of the words of the last `cut`, ascending. */
  ends = new Int32Array(64);
  count = 0;
  private readonly model: HmmModel;
  private previous = new Uint8Array(4 * 64);
  private states = new Uint8Array(64);

  constructor(model: HmmModel) {
    this.model = model;
  }

  /** Cut `text[start, limit)` into words; `ends` and `count` hold the result until the next call. */
  cut(text: string, start: number, limit: number): void {
    const length = limit - start;
    if (length > this.states.length) {
      this.ends = new Int32Array(2 * length);
      this.previous = new Uint8Array(8 * length);
      this.states = new Uint8Array(2 * length);
    }
    this.count = 0;
    for (let i = start; i < limit; ) {
      let end = i + 1;
      if (isHmmUnit(text.charCodeAt(i))) {
        while (end < limit && isHmmUnit(text.charCodeAt(end))) end++;
        if (end === i + 1) this.ends[this.count++] = end;
        else this.cutHan(text, i, end);
      } else {
        while (end < limit && !isHmmUnit(text.charCodeAt(end))) end++;
        this.cutOther(text, i, end);
      }
      i = end;
    }
  }

  private cutOther(text: string, start: number, limit: number): void {
    for (let i = start; i < limit; ) {
      let end = i;
      while (end < limit && !isAsciiAlphanumeric(text.charCodeAt(end))) end++;
      if (end > i) this.ends[this.count++] = end;
      if (end < limit) {
        end = latinEnd(text, end, limit);
        this.ends[this.count++] = end;
      }
      i = end;
    }
  }

  private cutHan(text: string, start: number, limit: number): void {
    const { states } = this;
    this.findStates(text, start, limit - start);
    let open = start;
    for (let i = 0; i < limit - start; i++) {
      if (states[i] === E || states[i] === S) {
        open = start + i + 1;
        this.ends[this.count++] = open;
      }
    }
    if (open < limit) this.ends[this.count++] = limit;
  }

  /** Most probable states of `length` characters from `start`; of equal ones M before B, S before E, as in jieba. */
  private findStates(text: string, start: number, length: number): void {
    const { previous, states } = this;
    const { start: first, transitions: t, rows, emissions } = this.model;
    let row = 4 * rows[text.charCodeAt(start) - HMM_FIRST]!;
    let b = first[B]! + emissions[row + B]!;
    let e = first[E]! + emissions[row + E]!;
    let m = first[M]! + emissions[row + M]!;
    let s = first[S]! + emissions[row + S]!;
    for (let i = 1; i < length; i++) {
      row = 4 * rows[text.charCodeAt(start + i) - HMM_FIRST]!;
      const eb = e + t[4 * E + B]! + emissions[row + B]!;
      const sb = s + t[4 * S + B]! + emissions[row + B]!;
      const be = b + t[4 * B + E]! + emissions[row + E]!;
      const me = m + t[4 * M + E]! + emissions[row + E]!;
      const mm = m + t[4 * M + M]! + emissions[row + M]!;
      const bm = b + t[4 * B + M]! + emissions[row + M]!;
      const ss = s + t[4 * S + S]! + emissions[row + S]!;
      const es = e + t[4 * E + S]! + emissions[row + S]!;
      previous[4 * i + B] = sb >= eb ? S : E;
      previous[4 * i + E] = me >= be ? M : B;
      previous[4 * i + M] = bm > mm ? B : M;
      previous[4 * i + S] = es > ss ? E : S;
      b = sb >= eb ? sb : eb;
      e = me >= be ? me : be;
      m = bm > mm ? bm : mm;
      s = es > ss ? es : ss;
    }
    let state = s >= e ? S : E;
    for (let i = length - 1; i >= 0; i--) {
      states[i] = state;
      state = previous[4 * i + state]!;
    }
  }
}
