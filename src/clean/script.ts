/**
 * Script: which one a text is written in, and its simplified form of the same length.
 *
 * Characters that stand in both scripts (乾 著 於) and phrases are converted only in lines that read as traditional, so that
 * simplified text comes out as it went in.
 */
import type { Script } from '../model.ts';
import {
  PHRASE_BIT,
  PHRASE_SECOND_BIT,
  type ScriptTables,
  SHARED_BIT,
  SIMPLIFIED_BIT,
  TRADITIONAL_BIT,
} from './script-tables.ts';

export interface ScriptCounts {
  /** Characters that stand in traditional text alone, and in simplified text alone. */
  readonly traditional: number;
  readonly simplified: number;
}

/** One script is mixed into the other when it has more than this share of the characters that tell. */
const MIXED_RATIO = 0.1;

/** Count the telling characters of a text's code units in `[start, end)`. */
export const countScripts = (units: Uint16Array, tables: ScriptTables, start = 0, end = units.length): ScriptCounts => {
  const { bits } = tables;
  let traditional = 0;
  let simplified = 0;
  for (let i = start; i < end; i++) {
    // No branches: which characters tell is as good as random.
    const bit = bits[units[i]!]!;
    traditional += bit & TRADITIONAL_BIT;
    simplified += (bit & SIMPLIFIED_BIT) >> 1;
  }
  return { traditional, simplified };
};

export const toScript = ({ traditional, simplified }: ScriptCounts): Script => {
  const total = traditional + simplified;
  if (total === 0) return 'none';
  if (traditional <= total * MIXED_RATIO) return 'simplified';
  return simplified <= total * MIXED_RATIO ? 'traditional' : 'mixed';
};

/** The phrase that stands at `at` of `text` and ends before `end`, with its simplified form; null if there is none. */
const findPhrase = (text: string, at: number, end: number, { phrases }: ScriptTables) => {
  for (const phrase of phrases.get(text.charCodeAt(at)) ?? [])
    if (at + phrase[0].length <= end && text.startsWith(phrase[0], at)) return phrase;
  return null;
};

/** Write the simplified forms of `[start, end)` into `out`, which holds the text; `whole`: phrases and shared characters too. */
const simplifyRange = (
  text: string,
  tables: ScriptTables,
  [start, end]: readonly [number, number],
  { out, whole }: { out: Uint16Array; whole: boolean },
): void => {
  const { simplified, bits } = tables;
  const wanted = whole ? TRADITIONAL_BIT | SHARED_BIT : TRADITIONAL_BIT;
  const beginning = whole ? PHRASE_BIT : 0;
  for (let i = start; i < end; ) {
    const code = out[i]!;
    const bit = bits[code]!;
    if ((bit & beginning) !== 0 && (bits[out[i + 1]!]! & PHRASE_SECOND_BIT) !== 0) {
      const phrase = findPhrase(text, i, end, tables);
      if (phrase !== null) {
        for (let k = 0; k < phrase[1].length; k++) out[i + k] = phrase[1].charCodeAt(k);
        i += phrase[1].length;
        continue;
      }
    }
    // All ones or none, instead of a branch: half of the characters change, as good as at random.
    const mask = -Number((bit & wanted) !== 0);
    out[i] = code ^ ((code ^ simplified[code]!) & mask);
    i++;
  }
};

/**
 * The simplified form of `text`, unit by unit, as code units; `units` themselves, those of `text`, where nothing is traditional.
 *
 * @param total the counts of all of `text`: they decide for lines that do not tell themselves
 */
export const simplify = (
  { text, units }: { readonly text: string; readonly units: Uint16Array },
  tables: ScriptTables,
  total: ScriptCounts,
): Uint16Array => {
  // Characters and phrases change only where traditional ones stand, in lines that read as traditional or by themselves.
  if (total.traditional === 0) return units;
  const out = units.slice();
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const own = countScripts(out, tables, start, end);
    const counts = own.traditional + own.simplified > 0 ? own : total;
    const whole = counts.traditional > counts.simplified;
    if (own.traditional > 0 || whole) simplifyRange(text, tables, [start, end], { out, whole });
    start = end + 1;
  }
  return out;
};
