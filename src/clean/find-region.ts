/**
 * Where a traditional text was written: Taiwan or Hong Kong, by the words and variant characters of data/script-regions.txt.
 *
 * In: a surface and the tables. Out: the region, or null where the text does not tell (a mainland text converted, a short one).
 */
import type { Region } from '../model.ts';
import type { RegionForm } from './script-tables.ts';

/** A form counts up to this often: one word repeated is no more than a topic. */
const MOST_PLACES = 3;
const LEAST_SCORE = 3;
const LEAST_FORMS = 2;
/** The other region's forms may be a third of it: quotations and names. */
const CLEAR_RATIO = 3;

const countPlaces = (text: string, form: string): number => {
  let count = 0;
  for (let at = text.indexOf(form); at >= 0 && count < MOST_PLACES; at = text.indexOf(form, at + form.length)) count++;
  return count;
};

/** The region of a text that is known to be traditional. cost: one search a form */
export const findRegion = (surface: string, forms: readonly RegionForm[]): Region | null => {
  const scores = { taiwan: 0, 'hong-kong': 0 };
  const kinds = { taiwan: 0, 'hong-kong': 0 };
  const words = { taiwan: 0, 'hong-kong': 0 };
  for (const { form, region, weight } of forms) {
    const count = countPlaces(surface, form);
    scores[region] += count * weight;
    if (count > 0) kinds[region]++;
    if (count > 0 && weight > 1) words[region]++;
  }
  const region = scores.taiwan >= scores['hong-kong'] ? 'taiwan' : 'hong-kong';
  const other = region === 'taiwan' ? 'hong-kong' : 'taiwan';
  const isClear = scores[region] >= LEAST_SCORE && scores[region] >= scores[other] * CLEAR_RATIO;
  // Variant characters alone tell nothing: mainland text in traditional characters has 裏 and 着 as Hong Kong has.
  return isClear && kinds[region] >= LEAST_FORMS && words[region] > 0 ? region : null;
};
