/**
 * Whether a character may stand in a broken place, and what it costs there: in a text that has it nowhere else, and in one that has.
 *
 * In: the tables of script and GBK; what a text shows of a character. Out: bytes of bits, by code unit.
 */

/** It may stand in a place without an annotation. */
export const BARE = 1;
/** The same where an annotation stood between its two bytes, so that its own would not be seen. */
export const SPLIT = 2;
/** Its simplified form is in daily use. */
export const COMMON = 4;
/** From here on the index of its cost. */
const COST_SHIFT = 3;

/** The site annotates the character wherever it stands. */
export const LISTED = 1;
/** The character stands somewhere without an annotation. */
export const PLAIN = 2;

const PUNCTUATION = '，。、：；！？“”（）《》％—…·';
/** Natural-log costs of a character that the text has nowhere else: of daily use, rare, simplified in a traditional text. */
const COSTS = Float64Array.of(0, 1.2, 4, 7);
const FRESH = 1 << COST_SHIFT;
const RARE = 2 << COST_SHIFT;
const CONTESTED = 3 << COST_SHIFT;

/** Natural-log cost of a character in a repaired place, for what the dictionary does not know of it. */
export const charCost = (facts: number): number => COSTS[facts >> COST_SHIFT]!;

/** Facts of all characters in a text that has none of them. */
export interface CharFacts {
  readonly simplified: Uint8Array;
  readonly traditional: Uint8Array;
}

/**
 * @param simplified with a form for every code unit
 * @param common 1 for simplified characters of daily use
 */
export const buildCharFacts = (simplified: Uint16Array, common: Uint8Array): CharFacts => {
  const facts = new Uint8Array(0x10000);
  for (const sign of PUNCTUATION) facts[sign.charCodeAt(0)]! |= BARE | SPLIT;
  for (let code = 1; code < 0x10000; code++) {
    const isCommon = common[simplified[code]!] === 1;
    if (isCommon) facts[code]! |= BARE | SPLIT | COMMON;
    // Compatibility ideographs (U+F900 on) are the same characters once more, and cost nothing.
    if (code >= 0x4e00 && code <= 0x9fff) facts[code]! |= isCommon ? FRESH : RARE;
  }
  const traditional = facts.slice();
  for (let code = 1; code < 0xf900; code++) {
    const own = simplified[code]!;
    // In a traditional text another character stands for it.
    if (own === code || own === 0) continue;
    if ((facts[own]! & COMMON) !== 0) traditional[own]! &= ~(BARE | SPLIT);
    if (own >= 0x4e00 && own <= 0x9fff) traditional[own]! |= CONTESTED;
  }
  return { simplified: facts, traditional };
};

/** Facts of a character that the text has: LISTED, PLAIN or both. */
export const adjustFacts = (facts: number, mark: number): number => {
  const kept = facts & COMMON;
  if ((mark & PLAIN) === 0) return kept | (facts & SPLIT);
  return kept | SPLIT | ((mark & LISTED) === 0 ? BARE : 0);
};
