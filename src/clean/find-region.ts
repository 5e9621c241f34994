/**
 * Where a traditional text was written: Taiwan or Hong Kong, by the words and variant characters of data/script-regions.txt.
 *
 * In: a surface and the tables. Out: the region, or null where the text does not tell (a mainland text converted, a short one).
 */
import type { Region } from '../model.ts';
import { REGION_BIT, type RegionForm, type ScriptTables } from './script-tables.ts';

/** The head of a long text tells enough. */
const MOST_UNITS = 20_000;
/** A form counts up to this often: one word repeated is no more than a topic. */
const MOST_PLACES = 3;
const LEAST_SCORE = 3;
const LEAST_FORMS = 2;
/** The other region's forms may be a third of it: quotations and names. */
const CLEAR_RATIO = 3;

const countForms = (surface: string, { bits, regionForms }: ScriptTables): Map<RegionForm, number> => {
  const counts = new Map<RegionForm, number>();
  const end = Math.min(surface.length, MOST_UNITS);
  for (let i = 0; i < end; i++) {
    const code = surface.charCodeAt(i);
    if ((bits[code]! & REGION_BIT) === 0) continue;
    for (const form of regionForms.get(code) ?? []) {
      if (surface.startsWith(form.form, i)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return counts;
};

/** The region of a text that is known to be traditional. */
export const findRegion = (surface: string, tables: ScriptTables): Region | null => {
  const scores = { taiwan: 0, 'hong-kong': 0 };
  const kinds = { taiwan: 0, 'hong-kong': 0 };
  const words = { taiwan: 0, 'hong-kong': 0 };
  for (const [{ region, weight }, count] of countForms(surface, tables)) {
    scores[region] += Math.min(count, MOST_PLACES) * weight;
    kinds[region]++;
    if (weight > 1) words[region]++;
  }
  const region = scores.taiwan >= scores['hong-kong'] ? 'taiwan' : 'hong-kong';
  const other = region === 'taiwan' ? 'hong-kong' : 'taiwan';
  const isClear = scores[region] >= LEAST_SCORE && scores[region] >= scores[other] * CLEAR_RATIO;
  // Variant characters alone tell nothing: mainland text in traditional characters has 裏 and 着 as Hong Kong has.
  return isClear && kinds[region] >= LEAST_FORMS && words[region] > 0 ? region : null;
};
