/** Markup → the lines of its report and what its head states. Pure; the door to everything that reads HTML. */
import type { StatedMeta } from '../model.ts';
import { findMainLines } from './find-main-lines.ts';
import { listLines } from './html-lines.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { parseHtml } from './html-tree.ts';
import { findFurniture } from './page-furniture.ts';
import { pickTitle } from './pick-title.ts';

export interface Page {
  readonly text: string;
  readonly stated: StatedMeta;
}

/** A line that says whose report it is: extraction reads it (src/extract/layout/find-origin.ts). */
const SOURCE_LABEL = /[来來]源\s?[:：]/;

export const readPage = (html: string): Page => {
  const root = parseHtml(html);
  const head = readHtmlMetadata(root);
  const all = listLines(root, findFurniture(root));
  const texts = all.map(line => line.text);
  const { lines, headline } = findMainLines(all, pickTitle(head, texts, null));
  const text = lines.map(line => line.text).join('\n');
  return {
    text,
    stated: {
      title: pickTitle(head, texts, headline),
      published: head.published,
      origin: head.origin ?? (SOURCE_LABEL.test(text) ? null : head.siteName),
      cluster: null,
    },
  };
};
