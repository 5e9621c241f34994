/**
 * Which lines of a page are its report: those of the smallest block that holds nearly all running text, and the
 * headline with the lines between (day, source), if they stand right before it. Pure.
 */
import type { PageLine } from './html-lines.ts';
import type { HtmlElement } from './html-tree.ts';

/** A block holds the text when it has this share of it; the rest is teasers and boilerplate. */
const MAIN_SHARE = 0.8;
const MAX_LINES_BEFORE = 12;
const SENTENCE_SIGNS = /[，。；！？,;]/g;

/** How much of running text a line is: its length outside links, nothing for short lines without punctuation. */
const weigh = (line: PageLine): number => {
  const units = line.text.length - line.linkUnits;
  if (line.linkUnits * 2 > line.text.length) return 0;
  if (line.text.includes('\t')) return units;
  const signs = line.text.match(SENTENCE_SIGNS)?.length ?? 0;
  return signs === 0 && units < 40 ? 0 : units;
};

/** Blocks that are one paragraph or entry: a long one among short ones is not the report by itself. */
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dt', 'dd', 'tr', 'figcaption', 'caption']);

/** The innermost block that holds `MAIN_SHARE` of the weight; undefined when there is no running text. */
const findMainBlock = (lines: readonly PageLine[]): HtmlElement | undefined => {
  const weights = new Map<HtmlElement, number>();
  let total = 0;
  for (const line of lines) {
    const weight = weigh(line);
    total += weight;
    if (weight === 0) continue;
    for (const block of line.blocks)
      if (!PARAGRAPHS.has(block.tag)) weights.set(block, (weights.get(block) ?? 0) + weight);
  }
  if (total === 0) return undefined;
  let main: HtmlElement | undefined;
  // A block comes into the map before those inside it: the last that is heavy enough is the innermost.
  for (const [block, weight] of weights) if (weight >= total * MAIN_SHARE) main = block;
  return main;
};

/** Lines that are links only (`上一篇`, lists of other reports), at the end of the report or between. */
const isLinkLine = (line: PageLine): boolean => line.linkUnits * 2 > line.text.length && !/[。！？]/.test(line.text);

const findHeadline = (lines: readonly PageLine[], first: number, title: string | null): number => {
  for (let i = first - 1; i >= Math.max(0, first - MAX_LINES_BEFORE); i -= 1) {
    const line = lines[i];
    if (line === undefined || isLinkLine(line)) continue;
    if (line.heading === 'h1' || line.heading === 'h2' || line.text === title) return i;
  }
  return first;
};

export const findMainLines = (lines: readonly PageLine[], title: string | null): readonly PageLine[] => {
  const main = findMainBlock(lines);
  const isInside = (line: PageLine): boolean => main === undefined || line.blocks.includes(main);
  const first = lines.findIndex(isInside);
  if (first < 0) return [];
  const start = findHeadline(lines, first, title);
  return lines.filter((line, i) => i >= start && (i < first || isInside(line)) && !isLinkLine(line));
};
