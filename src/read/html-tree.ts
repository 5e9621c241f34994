/**
 * HTML → a plain tree, by parse5's tokenizer and a short list of end tags that pages leave out. Linear in the input:
 * elements deeper than a browser would nest them become children of the deepest one, a row of empty ones a single child. No layout, no scripts.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5';

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
}

const MAX_DEPTH = 512;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** A start tag of the key ends an open element of these tags, up to the nearest table or list. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  tr: ['td', 'th', 'tr'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tbody: ['td', 'th', 'tr', 'thead', 'tbody'],
};
const ENDS_P = new Set(
  'address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);
const BORDERS = new Set(['table', 'ul', 'ol', 'dl', 'select']);
const RAW_MODES: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** Most elements of a page have none. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Whether `child` is an element of this tag that holds nothing and says nothing: another one behind it is not needed. */
const isEmptyOf = (child: HtmlElement | string | undefined, tag: string): boolean =>
  typeof child === 'object' && child.tag === tag && child.children.length === 0 && child.attributes.size === 0;

class TreeBuilder {
  readonly root: HtmlElement = { tag: '#root', attributes: new Map(), children: [] };
  readonly #open: HtmlElement[] = [this.root];
  #skippedDepth = 0;
  tokenizer: Tokenizer | undefined;

  addText(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  open(token: Token.TagToken): void {
    const tag = token.tagName;
    this.#closeImplied(tag);
    const parent = this.#open.at(-1)!;
    const isTooDeep = this.#open.length >= MAX_DEPTH && !VOID.has(tag);
    if (!isTooDeep || token.attrs.length > 0 || !isEmptyOf(parent.children.at(-1), tag)) {
      const attributes =
        token.attrs.length === 0 ? NO_ATTRIBUTES : new Map(token.attrs.map(({ name, value }) => [name, value]));
      parent.children.push({ tag, attributes, children: [] });
    }
    if (VOID.has(tag)) return;
    const element = parent.children.at(-1) as HtmlElement;
    if (isTooDeep) this.#skippedDepth += 1;
    else this.#open.push(element);
    const mode = RAW_MODES[tag];
    if (mode !== undefined && this.tokenizer !== undefined) this.tokenizer.state = mode;
  }

  close(tag: string): void {
    if (this.#skippedDepth > 0) {
      this.#skippedDepth -= 1;
      return;
    }
    for (let depth = this.#open.length - 1; depth > 0; depth -= 1) {
      if (this.#open[depth]?.tag !== tag) continue;
      this.#open.length = depth;
      return;
    }
  }

  #closeImplied(tag: string): void {
    if (this.#skippedDepth > 0) return;
    if (ENDS_P.has(tag) && this.#open.at(-1)?.tag === 'p') this.#open.pop();
    const ended = ENDED_BY[tag];
    if (ended === undefined) return;
    for (let depth = this.#open.length - 1; depth > 0; depth -= 1) {
      const open = this.#open[depth]?.tag ?? '';
      if (BORDERS.has(open)) return;
      if (ended.includes(open)) this.#open.length = depth;
    }
  }
}

const ignore = (): void => {};

/** Any string gives a tree; its root is no element of the page. */
export const parseHtml = (html: string): HtmlElement => {
  const builder = new TreeBuilder();
  const addText = (token: Token.CharacterToken): void => builder.addText(token.chars);
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: token => builder.open(token),
      onEndTag: token => builder.close(token.tagName),
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  builder.tokenizer = tokenizer;
  tokenizer.write(html, true);
  return builder.root;
};

/** All elements below `root` in document order; iterative. */
export function* elementsOf(root: HtmlElement): Generator<HtmlElement> {
  const stack: HtmlElement[] = [root];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (top !== root) yield top;
    for (let i = top.children.length - 1; i >= 0; i -= 1) {
      const child = top.children[i];
      if (typeof child === 'object') stack.push(child);
    }
  }
}

/** The text below `root`, as it stands in the source. */
export const textOf = (root: HtmlElement): string => {
  const parts = root.children.filter(child => typeof child === 'string');
  for (const element of elementsOf(root))
    for (const child of element.children) if (typeof child === 'string') parts.push(child);
  return parts.join('');
};
