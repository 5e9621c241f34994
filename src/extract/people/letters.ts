/**
 * The Han characters from one place on, over the small gaps of a name that is set wide (`王　伟`).
 *
 * One object is filled again and again: what it says holds until the next `read`.
 */
import { isHanAt, isSpaceAt } from './characters.ts';

/** Blanks within one gap. */
const MAX_GAP = 2;
/** A surname of three characters and a given name of three. */
const MAX_LETTERS = 6;

export class Letters {
  count = 0;
  /** Offset and code unit of each character. */
  readonly starts = new Uint32Array(MAX_LETTERS);
  readonly units = new Uint16Array(MAX_LETTERS);
  /** Bit i: blanks stand before character i. */
  #gaps = 0;

  /** Read up to six characters; none where no Han stands at `start`. */
  read(text: string, start: number): void {
    let at = start;
    let count = 0;
    this.#gaps = 0;
    while (count < MAX_LETTERS) {
      let next = at;
      while (next < at + MAX_GAP && count > 0 && isSpaceAt(text, next)) next++;
      if (!isHanAt(text, next)) break;
      if (next > at) this.#gaps |= 1 << count;
      this.starts[count] = next;
      this.units[count++] = text.charCodeAt(next);
      at = next + 1;
    }
    this.count = count;
  }

  /** Whether blanks stand between the first `length` characters. */
  hasGap(length: number): boolean {
    return (this.#gaps & ((1 << length) - 1)) !== 0;
  }

  /** The first `length` characters without blanks. */
  toName(text: string, length: number): string {
    return this.hasGap(length)
      ? String.fromCharCode(...this.units.subarray(0, length))
      : text.slice(this.starts[0], this.starts[0]! + length);
  }

  /** Points for the way a name is set: close, wide behind the surname or throughout; NaN for a gap elsewhere. */
  scoreGaps(surnameLength: number, length: number): number {
    const inner = (this.#gaps >> 1) & ((1 << (length - 1)) - 1);
    if (inner === 0) return 0;
    if (inner === (1 << (length - 1)) - 1 || inner === 1 << (surnameLength - 1)) return 1;
    // A gap before the last character only: more often the next word begins there.
    return inner === 1 << (length - 2) ? -0.5 : Number.NaN;
  }
}
