/**
 * Which elements of a page are no part of its text: scripts, navigation, share bars, what is hidden.
 *
 * Names and tags of furniture are a guess: pages stand whole in a `<form>` (ASP.NET) or in `<div id="print">`. So what holds
 * most of the running text is kept where little would be left without it. Pure; linear in the page.
 */
import type { HtmlElement } from './html-tree.ts';

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Never shown, or nothing to read. */
const SILENT = toSet(
  'script style noscript template iframe svg canvas button select textarea head title object audio video dialog menu math',
);
/** Furniture as a rule. */
const ASIDE_TAGS = toSet('nav footer aside form');
/** Words of class and id names that mark furniture; whole words, parted by `-`, `_` and capitals. */
const ASIDE_WORDS = toSet(
  'share sharing nav navbar navigation menu footer foot banner search login subscribe bshare bdsharebuttonbox fontsize print sidebar toolbar toolbox',
);
/** The same, of what holds running text that is never the report. */
const OTHER_TEXT_WORDS = toSet(
  'breadcrumb breadcrumbs crumb crumbs copyright related relate recommend recommended comment comments pager pagination advert advertisement ad ads qrcode',
);
const KEPT = toSet('html body main article #root');

const wordsOf = (name: string | undefined): string[] =>
  name === undefined
    ? []
    : name
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/);

type Judgement = 'text' | 'aside' | 'other text' | 'silent';

const judge = ({ tag, attributes }: HtmlElement): Judgement => {
  if (SILENT.has(tag)) return 'silent';
  if (KEPT.has(tag)) return 'text';
  const words = [...wordsOf(attributes.get('class')), ...wordsOf(attributes.get('id'))];
  if (words.some(word => OTHER_TEXT_WORDS.has(word))) return 'other text';
  const isAside =
    ASIDE_TAGS.has(tag) ||
    attributes.has('hidden') ||
    attributes.get('role') === 'navigation' ||
    /display\s?:\s?none/i.test(attributes.get('style') ?? '') ||
    words.some(word => ASIDE_WORDS.has(word));
  return isAside ? 'aside' : 'text';
};

const SENTENCE_SIGN = /[，。；！？,;]/;
/** A page that keeps less running text than this has lost its report: a notice of copyright is about as long. */
const LEAST_UNITS = 120;

interface Weighed {
  /** UTF-16 code units of running text, links and silent elements left out. */
  readonly weights: ReadonlyMap<HtmlElement, number>;
  readonly judgements: ReadonlyMap<HtmlElement, Judgement>;
  /** Of the whole page, and of what no judgement takes away. */
  readonly total: number;
  readonly kept: number;
}

/** Weigh all elements; iterative, children before their parents. */
const weigh = (root: HtmlElement): Weighed => {
  const weights = new Map<HtmlElement, number>();
  const judgements = new Map<HtmlElement, Judgement>();
  const stack = [{ element: root, next: 0, sum: 0, isKept: true, isLink: false }];
  let kept = 0;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.element.children[top.next++];
    if (typeof child === 'string') {
      if (top.isLink || !SENTENCE_SIGN.test(child)) continue;
      top.sum += child.length;
      if (top.isKept) kept += child.length;
    } else if (child !== undefined) {
      const judgement = judge(child);
      judgements.set(child, judgement);
      if (judgement === 'silent') continue;
      const isKept = top.isKept && judgement === 'text';
      stack.push({ element: child, next: 0, sum: 0, isKept, isLink: top.isLink || child.tag === 'a' });
    } else {
      stack.pop();
      weights.set(top.element, top.sum);
      const parent = stack.at(-1);
      if (parent !== undefined) parent.sum += top.sum;
    }
  }
  return { weights, judgements, total: weights.get(root) ?? 0, kept };
};

/** The elements below `root` that are left out, each with all that it holds. */
export const findFurniture = (root: HtmlElement): ReadonlySet<HtmlElement> => {
  const { weights, judgements, total, kept } = weigh(root);
  const furniture = new Set<HtmlElement>();
  for (const [element, judgement] of judgements) {
    const holdsPage = kept < LEAST_UNITS && judgement === 'aside' && (weights.get(element) ?? 0) * 2 > total;
    if (judgement !== 'text' && !holdsPage) furniture.add(element);
  }
  return furniture;
};
