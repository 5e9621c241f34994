/**
 * A stream of bytes → the JSON values in it, as text, one in memory at a time: values behind each other with any white space
 * between (as `jq .` prints them), or the items of one list. Nothing is parsed here.
 */
import type { ByteReader } from './byte-reader.ts';
import type { Encoding } from './decode-bytes.ts';
import { decodeStream } from './decode-stream.ts';
import type { Line } from './read-lines.ts';
import { Unreadable } from './unreadable.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LIST = 0x5b;
const LINE_END = 0x0a;
const isOpening = (code: number): boolean => code === LIST || code === 0x7b;
const isClosing = (code: number): boolean => code === 0x5d || code === 0x7d;
const isSpace = (code: number): boolean => code === 0x20 || code === LINE_END || code === 0x0d || code === 0x09;

type Step = 'between' | 'begins' | 'inside' | 'ends before' | 'ends behind';

/** Where in a value, or between two, the reading is. A list at the top is between values itself. */
class Place {
  isInString = false;
  /** The next unit of the string is plain, whatever it is. */
  isEscaped = false;
  isInList = false;
  line = 1;
  #isInValue = false;
  #depth = 0;

  get isInValue(): boolean {
    return this.#isInValue;
  }

  /** What the next code unit does. */
  step(code: number): Step {
    if (code === LINE_END) this.line += 1;
    const step = this.isInString
      ? this.#stepInString(code)
      : this.#depth > 0
        ? this.#stepIn(code)
        : this.#stepOut(code);
    if (step === 'begins') this.#isInValue = true;
    else if (step === 'ends before' || step === 'ends behind') this.#isInValue = false;
    return step;
  }

  #stepInString(code: number): Step {
    if (this.isEscaped) this.isEscaped = false;
    else if (code === BACKSLASH) this.isEscaped = true;
    else if (code === QUOTE) {
      this.isInString = false;
      if (this.#depth === 0) return 'ends behind';
    }
    return 'inside';
  }

  #stepIn(code: number): Step {
    if (code === QUOTE) this.isInString = true;
    else if (isOpening(code)) this.#depth += 1;
    else if (isClosing(code)) this.#depth -= 1;
    return this.#depth === 0 ? 'ends behind' : 'inside';
  }

  #stepOut(code: number): Step {
    if (isSpace(code) || code === COMMA) return this.#isInValue ? 'ends before' : 'between';
    if (isClosing(code)) {
      if (!this.isInList) throw new Unreadable('bad-json', 'is not JSON: a bracket closes nothing', this.line);
      this.isInList = false;
      return this.#isInValue ? 'ends before' : 'between';
    }
    if (code === LIST && !this.#isInValue && !this.isInList) {
      this.isInList = true;
      return 'between';
    }
    if (code === QUOTE) this.isInString = true;
    else if (isOpening(code)) this.#depth = 1;
    return this.#isInValue ? 'inside' : 'begins';
  }
}

/** Next quote or backslash from `at` on. */
const findStringSign = (piece: string, at: number): number => {
  let next = at;
  while (next < piece.length && piece.charCodeAt(next) !== QUOTE && piece.charCodeAt(next) !== BACKSLASH) next += 1;
  return next;
};

/** Cuts text that comes in pieces. */
class ValueCutter {
  readonly #maxUnits: number;
  readonly #place = new Place();
  #parts: string[] = [];
  #units = 0;
  #firstLine = 1;

  constructor(maxUnits: number) {
    this.#maxUnits = maxUnits;
  }

  /** Values that end in `piece`. */
  *cut(piece: string): Generator<Line> {
    const place = this.#place;
    let start = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (place.isInString && !place.isEscaped) at = findStringSign(piece, at);
      if (at === piece.length) break;
      const step = place.step(piece.charCodeAt(at));
      if (step === 'begins') {
        start = at;
        this.#firstLine = place.line;
      } else if (step === 'ends before') yield this.#take(piece.slice(start, at));
      else if (step === 'ends behind') yield this.#take(piece.slice(start, at + 1));
    }
    if (place.isInValue) this.#add(piece.slice(start));
  }

  /** What is left at the end of the file: a number, or a value that is not whole. */
  *end(): Generator<Line> {
    if (this.#place.isInValue) yield this.#take('');
    if (this.#place.isInList) throw new Unreadable('bad-json', 'is not JSON: the list does not end', this.#place.line);
  }

  #add(rest: string): void {
    this.#parts.push(rest);
    this.#units += rest.length;
    if (this.#units <= this.#maxUnits) return;
    throw new Unreadable('too-large', `the value is longer than ${this.#maxUnits} characters`, this.#firstLine);
  }

  #take(rest: string): Line {
    this.#add(rest);
    const text = this.#parts.join('');
    this.#parts = [];
    this.#units = 0;
    return { text, number: this.#firstLine };
  }
}

/**
 * Yield the values of `bytes`, each with the line that it begins on.
 *
 * @param maxUnits longest value in UTF-16 code units
 * @throws Unreadable (`too-large`, `bad-json`) for a longer value, and for brackets that do not match
 */
export async function* readValues(bytes: ByteReader, encoding: Encoding, maxUnits: number): AsyncGenerator<Line> {
  const cutter = new ValueCutter(maxUnits);
  for await (const piece of decodeStream(bytes, encoding)) yield* cutter.cut(piece);
  yield* cutter.end();
}
