/**
 * Which lines of a page are its report: those of the smallest block that holds nearly all running text, and the
 * headline with the lines between (day, source), if they stand right before it. Pure.
 */
import type { PageLine } from './html-lines.ts';
import type { HtmlElement } from './html-tree.ts';

export interface MainLines {
  readonly lines: readonly PageLine[];
  /** The line above the report that stands as its headline. */
  readonly headline: string | null;
}

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
const sumWeights = (lines: readonly PageLine[]): number => lines.reduce((sum, line) => sum + weigh(line), 0);

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

/** A line that heads a list of other reports: `推荐阅读`. */
const OTHER_REPORTS =
  /^[【[]?(?:(?:相关|推荐|延伸|热门|热点|精彩|更多|最新|近期|往期)(?:新闻|阅读|报道|文章|推荐|资讯|稿件|回顾)|(?:相關|推薦|延伸|熱門|最新)(?:新聞|閱讀|報導|文章)|猜你喜欢|大家都在看)[\]】]?[:：>》]{0,3}$/;
/** Pages have a few such lists; more of them are no page. */
const MAX_LISTS = 10;

/** The lines without those lists: from their headings to the end of the block, where that is not the better part of the page. */
const dropOtherReports = (lines: readonly PageLine[]): readonly PageLine[] => {
  let kept = lines;
  const total = sumWeights(lines);
  const headings = lines.filter(line => line.text.length < 16 && OTHER_REPORTS.test(line.text));
  for (const heading of headings.slice(0, MAX_LISTS)) {
    const from = kept.indexOf(heading);
    const block = heading.blocks.findLast(({ tag }) => !PARAGRAPHS.has(tag));
    if (from < 0 || block === undefined) continue;
    const isOther = (line: PageLine, at: number): boolean => at >= from && line.blocks.includes(block);
    const rest = kept.filter((line, at) => !isOther(line, at));
    if (sumWeights(rest) * 2 > total) kept = rest;
  }
  return kept;
};

const FULL_DATE = /(?:19|20)\d\d\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}/;
/** A line with a day between the headline and the report: `2024-07-17 来源：某报`. */
const isStamp = (line: PageLine | undefined): boolean =>
  line !== undefined && line.text.length <= 160 && FULL_DATE.test(line.text);
const LONGEST_HEADLINE = 64;
const MAX_LINES_BEHIND_STAMP = 4;

/** Where the headline stands before line `first`; `first` when there is none. */
const findHeadline = (lines: readonly PageLine[], first: number, title: string | null): number => {
  for (let i = first - 1; i >= Math.max(0, first - MAX_LINES_BEFORE); i -= 1) {
    const line = lines[i];
    if (line === undefined || isLinkLine(line)) continue;
    if (line.heading === 'h1' || line.heading === 'h2' || line.text === title) return i;
  }
  for (let i = first - 1; i >= Math.max(0, first - MAX_LINES_BEHIND_STAMP); i -= 1) {
    if (!isStamp(lines[i])) continue;
    const above = lines[i - 1];
    const isHeadline = above !== undefined && !isLinkLine(above) && above.text.length <= LONGEST_HEADLINE;
    return isHeadline && !above.text.endsWith('。') ? i - 1 : i;
  }
  return first;
};

/** The text of the headline at `start`, which may stand inside the report's block. */
const readHeadline = (lines: readonly PageLine[], start: number): string | null => {
  const line = lines[start];
  if (line === undefined || isStamp(line) || line.text.length > LONGEST_HEADLINE) return null;
  return line.heading !== null || isStamp(lines[start + 1]) ? line.text : null;
};

export const findMainLines = (all: readonly PageLine[], title: string | null): MainLines => {
  const lines = dropOtherReports(all);
  const main = findMainBlock(lines);
  const isInside = (line: PageLine): boolean => main === undefined || line.blocks.includes(main);
  const first = lines.findIndex(isInside);
  if (first < 0) return { lines: [], headline: null };
  const start = findHeadline(lines, first, title);
  return {
    lines: lines.filter((line, i) => i >= start && (i < first || isInside(line)) && !isLinkLine(line)),
    headline: readHeadline(lines, start),
  };
};
