/**
 * Tables of script conversion. In: the text of dist/script.dat. Out: arrays by code unit and phrases by first character.
 *
 * Layout, a line each: `cluster-report/script@3`; traditional characters; what each is in simplified text; those of them
 * that simplified text uses as well (乾 著 於); characters of simplified text alone; forms that tell a region, parted by spaces, each with the letter of its region
 * (T, H) and its weight before it; then phrases `traditional TAB simplified`,
 * by first code unit, longest first.
 * Both sides of every pair have the same number of UTF-16 code units, so that offsets never move.
 */
import { FormatError } from '../errors.ts';
import type { Region } from '../model.ts';

/** A word or character that texts of one region have. */
export interface RegionForm {
  readonly form: string;
  readonly region: Region;
  /** 2: a word of the region; 1: a variant character, which converted texts may hold too. */
  readonly weight: number;
}

export interface ScriptTables {
  /** Simplified code unit by code unit; 0 where nothing changes. */
  readonly simplified: Uint16Array;
  /** Bits of `ScriptBit` by code unit. */
  readonly bits: Uint8Array;
  /** Phrases by first code unit, longest first. */
  readonly phrases: ReadonlyMap<number, readonly (readonly [from: string, to: string])[]>;
  /** Forms that tell a region, by first code unit. */
  readonly regionForms: ReadonlyMap<number, readonly RegionForm[]>;
}

/** Stands in traditional text alone. */
export const TRADITIONAL_BIT = 1;
/** Stands in simplified text alone. */
export const SIMPLIFIED_BIT = 2;
/** Changes in traditional text; simplified text may have it as it is. */
export const SHARED_BIT = 4;
/** Begins a phrase. */
export const PHRASE_BIT = 8;
/** Begins a form that tells a region. */
export const REGION_BIT = 16;
/** Is the second of a phrase. */
export const PHRASE_SECOND_BIT = 32;

const MAGIC = 'cluster-report/script@3';

/** The simplified form of a code unit. */
export const toSimplified = ({ simplified }: ScriptTables, code: number): number => simplified[code]! || code;

/**
 * @param data text of dist/script.dat
 * @throws FormatError when it is not such a table
 */
export const parseScriptTables = (data: string): ScriptTables => {
  const lines = data.split('\n');
  const [magic, from = '', to = '', shared = '', simplifiedOnly = '', regions = ''] = lines;
  if (magic !== MAGIC) throw new FormatError(`script table: begins with "${magic?.slice(0, 40)}", wanted "${MAGIC}"`);
  if (from.length !== to.length) throw new FormatError(`script table: ${from.length} characters to ${to.length}`);
  const simplified = new Uint16Array(0x10000);
  const bits = new Uint8Array(0x10000);
  for (let i = 0; i < from.length; i++) {
    simplified[from.charCodeAt(i)] = to.charCodeAt(i);
    bits[from.charCodeAt(i)] = TRADITIONAL_BIT;
  }
  for (let i = 0; i < shared.length; i++) bits[shared.charCodeAt(i)] = SHARED_BIT;
  for (let i = 0; i < simplifiedOnly.length; i++) bits[simplifiedOnly.charCodeAt(i)] = SIMPLIFIED_BIT;
  return {
    simplified,
    bits,
    phrases: parsePhrases(lines.slice(6), bits),
    regionForms: parseRegionForms(regions, bits),
  };
};

const parseRegionForms = (line: string, bits: Uint8Array): ScriptTables['regionForms'] => {
  const forms = new Map<number, RegionForm[]>();
  for (const item of line.split(' ').filter(item => item !== '')) {
    const form = item.slice(2);
    const first = form.charCodeAt(0);
    bits[first] = bits[first]! | REGION_BIT;
    const list = forms.get(first) ?? [];
    list.push({ form, region: item[0] === 'T' ? 'taiwan' : 'hong-kong', weight: Number(item[1]) });
    forms.set(first, list);
  }
  return forms;
};

const parsePhrases = (lines: readonly string[], bits: Uint8Array): ScriptTables['phrases'] => {
  const phrases = new Map<number, [string, string][]>();
  for (const line of lines) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    const first = line.charCodeAt(0);
    bits[first]! |= PHRASE_BIT;
    bits[line.charCodeAt(1)]! |= PHRASE_SECOND_BIT;
    const list = phrases.get(first);
    if (list === undefined) phrases.set(first, [[line.slice(0, tab), line.slice(tab + 1)]]);
    else list.push([line.slice(0, tab), line.slice(tab + 1)]);
  }
  return phrases;
};
