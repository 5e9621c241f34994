/**
 * Readings of characters (pinyin). In: the text of dist/readings.dat. Out: "does this character have this reading".
 *
 * Layout: `cluster-report/readings@2`, then a line a reading, its tone behind the bare letters: `chan3 TAB 產產…`, folded
 * when the program was built, so that a start folds nothing. Look-alike letters and tone marks of scraped pages are
 * folded: ɑ a, ɡ g, ă ǎ, ü and u: v.
 */
import { FormatError } from '../errors.ts';

export interface Reading {
  /** Syllable without its tone: an id of `Readings`. */
  readonly syllable: number;
  /** 1–4; 0 where none is written. */
  readonly tone: number;
}

export interface Readings {
  /** The reading that the code units `[start, end)` of letters (no spaces) spell, null if no character is read so. */
  find(units: Uint16Array, start: number, end: number): Reading | null;
  /** Whether the character has the reading; the tone counts only when `strict` and written. */
  has(code: number, reading: Reading, strict?: boolean): boolean;
}

/** All characters that a syllable is read as in one tone. */
interface ToneList {
  readonly tone: number;
  readonly characters: string;
}

const MAGIC = 'cluster-report/readings@2';
const TONE_OF_MARK: Readonly<Record<string, number>> = {
  '\u0304': 1,
  '\u0301': 2,
  '\u030c': 3,
  '\u0306': 3,
  '\u0300': 4,
};

/** Split a written reading into bare letters (`lv` for lǜ) and tone; any other sign makes it null. */
export const foldReading = (letters: string): { bare: string; tone: number } | null => {
  let bare = '';
  let tone = 0;
  for (const char of letters.normalize('NFD').toLowerCase()) {
    if (char >= 'a' && char <= 'z') bare += char;
    else if (char === '\u0251') bare += 'a';
    else if (char === '\u0261') bare += 'g';
    else if (char === '\u0308' || char === ':') bare = bare.endsWith('u') ? `${bare.slice(0, -1)}v` : bare;
    else {
      const mark = TONE_OF_MARK[char];
      if (mark === undefined) return null;
      tone = mark;
    }
  }
  return bare === '' ? null : { bare, tone };
};

/**
 * @param data text of dist/readings.dat
 * @throws FormatError when it is not such a table
 */
export const parseReadings = (data: string): Readings => {
  const lines = data.split('\n');
  if (lines[0] !== MAGIC) throw new FormatError(`readings: begins with "${lines[0]?.slice(0, 40)}", wanted "${MAGIC}"`);
  const ids = new Map<string, number>();
  const lists: ToneList[][] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    const tab = line.indexOf('\t');
    if (tab < 2) continue;
    const bare = line.slice(0, tab - 1);
    const list = { tone: line.charCodeAt(tab - 1) - 0x30, characters: line.slice(tab + 1) };
    const id = ids.get(bare);
    if (id === undefined) ids.set(bare, lists.push([list]) - 1);
    else lists[id]!.push(list);
  }
  const kept = new KeptReadings();
  // Of each syllable that was asked for.
  const tones: (Map<number, number> | undefined)[] = [];
  // By character: the syllable asked for last, and the tones it is read in; mostly the same one is asked for again.
  const lastSyllables = new Int16Array(0x10000).fill(-1);
  const lastTones = new Uint8Array(0x10000);
  return {
    find: (units, start, end) => {
      const slot = kept.slotOf(units, start, end);
      const known = kept.at(slot, units, start, end);
      if (known !== undefined) return known;
      const letters = String.fromCharCode(...units.subarray(start, end));
      const folded = foldReading(letters);
      const syllable = folded === null ? undefined : (ids.get(folded.bare) ?? ids.get(folded.bare.replace('v', 'u')));
      const reading = folded === null || syllable === undefined ? null : { syllable, tone: folded.tone };
      kept.keep(slot, letters, reading);
      return reading;
    },
    has: (code, { syllable, tone }, strict = false) => {
      if (lastSyllables[code] !== syllable) {
        tones[syllable] ??= readTones(lists[syllable]!);
        lastTones[code] = tones[syllable].get(code) ?? 0;
        lastSyllables[code] = syllable;
      }
      const known = lastTones[code]!;
      return strict && tone !== 0 ? (known & (1 << tone)) !== 0 : known !== 0;
    },
  };
};

/** Slots for spellings of which the reading is kept; a site has some hundred. */
const KEPT_BITS = 12;

/** Readings by their spelling, without a string for each look: a spelling takes the slot of another with the same hash. */
class KeptReadings {
  private readonly spellings: (string | undefined)[] = new Array(1 << KEPT_BITS).fill(undefined);
  private readonly found: (Reading | null)[] = new Array(1 << KEPT_BITS).fill(null);

  slotOf(units: Uint16Array, start: number, end: number): number {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash + units[i]!, 0x9e3779b1);
    return hash >>> (32 - KEPT_BITS);
  }

  /** Undefined where another spelling or none has the slot. */
  at(slot: number, units: Uint16Array, start: number, end: number): Reading | null | undefined {
    const spelling = this.spellings[slot];
    if (spelling === undefined || spelling.length !== end - start) return undefined;
    for (let i = 0; i < spelling.length; i++) {
      if (spelling.charCodeAt(i) !== units[start + i]!) return undefined;
    }
    return this.found[slot]!;
  }

  keep(slot: number, spelling: string, reading: Reading | null): void {
    this.spellings[slot] = spelling;
    this.found[slot] = reading;
  }
}

/** By character: a bit for each tone it is read in. */
const readTones = (lists: readonly ToneList[]): Map<number, number> => {
  const tones = new Map<number, number>();
  for (const { tone, characters } of lists) {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      tones.set(code, (tones.get(code) ?? 0) | (1 << tone));
    }
  }
  return tones;
};
