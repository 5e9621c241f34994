/**
 * A page's tree → its lines of text, each with what tells text from furniture. Blocks and `<br>` end lines, a row of
 * a table of data is one line with tabs between its cells. Iterative: depth costs no call stack.
 */
import type { HtmlElement } from './html-tree.ts';

export interface PageLine {
  readonly text: string;
  /** UTF-16 code units of `text` inside links. */
  readonly linkUnits: number;
  /** `h1` … `h6` when the line is a heading. */
  readonly heading: string | null;
  /** Blocks it stands in, outermost first. */
  readonly blocks: readonly HtmlElement[];
}

const BLOCKS = new Set(
  'html body main article section header nav footer aside form div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody thead tfoot tr td th blockquote pre center figure figcaption address hr caption details summary fieldset'.split(
    ' ',
  ),
);

const isCjk = (code: number): boolean => (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xff00 && code <= 0xffef);

/** Runs of white space become one blank, none between two CJK characters where the source merely broke the line. */
const foldSpace = (text: string): string =>
  text.replaceAll(/[\t\n\r\f ]+/g, (run, at: number) => {
    const isBreak = run.includes('\n') || run.includes('\r');
    const isInside = isCjk(text.charCodeAt(at - 1)) && isCjk(text.charCodeAt(at + run.length));
    return isBreak && isInside ? '' : ' ';
  });

interface Step {
  readonly node: HtmlElement | string | null;
  readonly blocks: readonly HtmlElement[];
  readonly isLink: boolean;
  readonly row: boolean;
  /** Line ends of the source are shown: `<pre>`. */
  readonly isPre: boolean;
}

/** Cells of data are short and hold no table; long or nested ones are the layout of an old page. */
const MAX_ROW_UNITS = 500;
const isDataRow = (row: HtmlElement): boolean => {
  const cells = row.children.filter(child => typeof child === 'object' && (child.tag === 'td' || child.tag === 'th'));
  if (cells.length < 2) return false;
  let units = 0;
  const stack: (HtmlElement | string)[] = [...row.children];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (typeof top === 'string') units += top.trim().length;
    else if (top.tag === 'table') return false;
    else stack.push(...top.children);
    if (units > MAX_ROW_UNITS) return false;
  }
  return true;
};

class LineBuilder {
  readonly lines: PageLine[] = [];
  #parts: string[] = [];
  #linkUnits = 0;
  #blocks: readonly HtmlElement[] = [];

  add(text: string, step: Step): void {
    if (this.#parts.length === 0) this.#blocks = step.blocks;
    this.#parts.push(text);
    if (step.isLink) this.#linkUnits += text.trim().length;
  }

  end(): void {
    const text = foldSpace(this.#parts.join(''))
      .replaceAll(/ ?\x01 ?/g, '\t')
      .trim();
    const heading = this.#blocks.findLast(block => /^h[1-6]$/.test(block.tag))?.tag ?? null;
    if (text !== '') this.lines.push({ text, linkUnits: this.#linkUnits, heading, blocks: this.#blocks });
    this.#parts = [];
    this.#linkUnits = 0;
  }
}

const CELL_END = '\x01';
const SHOWS_LINES = /white-space\s?:\s?pre/i;

/** Push what `element` holds, last child first, so that it is taken first; `null` marks the end of a block. */
const pushChildren = (stack: Step[], element: HtmlElement, step: Step): void => {
  const isBlock = BLOCKS.has(element.tag) && !step.row;
  const row = step.row || (element.tag === 'tr' && isDataRow(element));
  const isLink = step.isLink || element.tag === 'a';
  const isPre = step.isPre || element.tag === 'pre' || SHOWS_LINES.test(element.attributes.get('style') ?? '');
  const blocks = isBlock ? [...step.blocks.slice(0, MAX_BLOCKS), element] : step.blocks;
  if (isBlock) stack.push({ node: null, blocks, isLink, row: false, isPre });
  if (step.row && (element.tag === 'td' || element.tag === 'th'))
    stack.push({ node: CELL_END, blocks, isLink: false, row, isPre });
  for (let i = element.children.length - 1; i >= 0; i -= 1) {
    stack.push({ node: element.children[i] ?? '', blocks, isLink, row, isPre });
  }
};
const MAX_BLOCKS = 60;

const addText = (builder: LineBuilder, text: string, step: Step): void => {
  const lines = step.isPre && !step.row ? text.split('\n') : [text];
  lines.forEach((line, at) => {
    if (at > 0) builder.end();
    builder.add(line, step);
  });
};

/** The lines of the page in document order; `left` out what is no part of its text. */
export const listLines = (root: HtmlElement, left: ReadonlySet<HtmlElement>): readonly PageLine[] => {
  const builder = new LineBuilder();
  const stack: Step[] = [{ node: root, blocks: [], isLink: false, row: false, isPre: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node } = step;
    if (node === null) builder.end();
    else if (typeof node === 'string') addText(builder, node === CELL_END ? node : node.replaceAll(CELL_END, ''), step);
    else if (node.tag === 'br') step.row ? builder.add(' ', step) : builder.end();
    else if (!left.has(node)) {
      if (BLOCKS.has(node.tag) && !step.row) builder.end();
      pushChildren(stack, node, step);
    }
  }
  builder.end();
  return builder.lines;
};
