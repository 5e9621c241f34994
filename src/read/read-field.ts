/**
 * The text of a CSV column or JSON field: as it is, or, where a scraper left the markup in, the main text of that markup.
 *
 * In: the field and what the other fields state. Out: the same; the page's own head fills what no field states.
 */
import type { StatedMeta } from '../model.ts';
import type { Page } from './read-page.ts';

/** A tag that lays out text. Inline tags and single `<` of formulas and titles are no sign of a page. */
const LAYOUT_TAG = /<(?:!doctype|html|body|div|p|br|table|tr|td|ul|li|h[1-6]|section|article)(?:\s[^<>]{0,500})?\/?>/i;
const CLOSING_TAG = /<\/[a-z][a-z0-9]{0,9}>|<br ?\/?>/i;

export const isMarkup = (text: string): boolean => LAYOUT_TAG.test(text) && CLOSING_TAG.test(text);

/** Loads the reader of pages with the first field that holds markup. */
export const readField = async (text: string, stated: StatedMeta): Promise<Page> => {
  if (!isMarkup(text)) return { text, stated };
  const page = (await import('./read-page.ts')).readPage(text);
  if (page.text.trim() === '') return { text, stated };
  return {
    text: page.text,
    stated: {
      title: stated.title ?? page.stated.title,
      published: stated.published ?? page.stated.published,
      origin: stated.origin ?? page.stated.origin,
      cluster: stated.cluster,
    },
  };
};
