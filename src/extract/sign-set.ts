/**
 * A few signs that are asked for at very many places, and the classes of code units that several steps ask for.
 *
 * In: a code unit (NaN, as `charCodeAt` gives it behind the end of a text, is in no class). Out: yes or no.
 */

/** None of the marks that steps look for is in this range: most of a text is passed over by one comparison. */
export const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** 。！？!? */
export const isSentenceEnd = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f;

/** What `String.prototype.trim` takes off. */
export const isWhite = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || isRareWhite(code)));
const isRareWhite = (code: number): boolean => code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;

const SLOT_BITS = 8;
const MOST_FACTORS = 10_000;

/** Slots of a few signs. */
interface Slots {
  /** Each sign in the slot that its product with `factor` gives, all others filled with a sign that does not belong there. */
  readonly signs: Uint16Array;
  readonly factor: number;
}

/** @throws RangeError when the signs are too many */
const findSlots = (signs: string): Slots => {
  for (let factor = 0x9e3779b1, tried = 0; tried < MOST_FACTORS; factor += 0x61c88646, tried++) {
    const slots = fillSlots(signs, factor | 1);
    if (slots !== null) return { signs: slots, factor: factor | 1 };
  }
  throw new RangeError(`sign set: ${signs.length} signs, wanted 40 at most`);
};

/** A set of signs, each a code unit of its own; asking costs a multiplication and a look. At most 40 signs. */
export class SignSet {
  readonly #signs: Uint16Array;
  readonly #factor: number;

  constructor(signs: string) {
    const slots = findSlots(signs);
    this.#signs = slots.signs;
    this.#factor = slots.factor;
  }

  has(code: number): boolean {
    return this.#signs[slotOf(code, this.#factor)] === code;
  }
}

/** Kinds (bits) of signs, as `SignSet`. */
export class SignKinds {
  readonly #signs: Uint16Array;
  readonly #factor: number;
  readonly #kinds = new Uint8Array(1 << SLOT_BITS);

  /** @param kinds signs by kind; those of a sign that stands under several are joined */
  constructor(kinds: readonly (readonly [kind: number, signs: string])[]) {
    const all = kinds.map(([, signs]) => signs).join('');
    const slots = findSlots(all);
    this.#signs = slots.signs;
    this.#factor = slots.factor;
    for (const [kind, signs] of kinds) {
      for (let i = 0; i < signs.length; i++) this.#kinds[slotOf(signs.charCodeAt(i), this.#factor)]! |= kind;
    }
  }

  /** 0 for all other signs. */
  of(code: number): number {
    const slot = slotOf(code, this.#factor);
    return this.#signs[slot] === code ? this.#kinds[slot]! : 0;
  }
}

const slotOf = (code: number, factor: number): number => Math.imul(code, factor) >>> (32 - SLOT_BITS);

/** The slots of `signs`; null where two signs fall into one. */
const fillSlots = (signs: string, factor: number): Uint16Array | null => {
  const slots = new Uint16Array(1 << SLOT_BITS).fill(signs.charCodeAt(0));
  const taken = new Uint8Array(1 << SLOT_BITS);
  for (let i = 0; i < signs.length; i++) {
    const slot = slotOf(signs.charCodeAt(i), factor);
    if (taken[slot] === 1 && slots[slot] !== signs.charCodeAt(i)) return null;
    taken[slot] = 1;
    slots[slot] = signs.charCodeAt(i);
  }
  return slots;
};
