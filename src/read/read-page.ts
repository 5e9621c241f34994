/** Markup → the lines of its report and what its head states. Pure; the door to everything that reads HTML. */
import type { StatedMeta } from '../model.ts';
import { findMainLines } from './find-main-lines.ts';
import { listLines } from './html-lines.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { parseHtml } from './html-tree.ts';

export interface Page {
  readonly text: string;
  readonly stated: StatedMeta;
}

export const readPage = (html: string): Page => {
  const root = parseHtml(html);
  const stated = readHtmlMetadata(root);
  const text = findMainLines(listLines(root), stated.title)
    .map(line => line.text)
    .join('\n');
  return { text, stated };
};
