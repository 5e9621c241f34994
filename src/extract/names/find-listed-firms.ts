/**
 * Firms by what is said behind a list of them: `甲某精密、乙某复材两家公司`, `来到甲某轮胎、乙某医疗等企业`.
 *
 * In: the workbench and where names end that were found before. Out: spans of the others of such lists, left to right.
 */
import { SignSet } from '../sign-set.ts';
import { WordList } from '../word-list.ts';
import { isDigit, isHan, isLatin } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

interface Item {
  readonly start: number;
  readonly end: number;
}

const FIRMS = new WordList(
  '公司 企业 厂商 厂家 上市公司 上市企业 龙头企业 骨干企业 重点企业 知名企业 链主企业 科技企业 高科技企业 高新技术企业 规上企业 整车企业 配套企业 制造企业 头部企业 民营企业 外资企业 生产企业'.split(
    ' ',
  ),
);
/** 4家|代表性机械制造企业, 等|各园区企业. */
const KINDS_OF_FIRMS = /^[\u4e00-\u9fff]{1,8}?企业/;
const LONGEST_KIND = 10;
const NUMERALS = new SignSet('两三四五六七八九十几多余0123456789');
/** Between the items of a list. */
const JOINTS = new WordList(['、', '以及', '和', '及', '与']);
const MOST_ITEMS = 16;
const LONGEST_ITEM = 10;
const SHORTEST_ITEM = 3;
const FEWEST_FIRMS = 2;

/** Tags of words that a made-up name begins with. */
const PROPER_TAGS = new Set(['x', 'nr', 'nrt', 'nrfg', 'nz', 'nt', 'ns', 'eng', 'j']);
/** Tags of words that end the first item of a list to the left. */
const BEFORE_LIST_TAGS = new Set('v p c r d u uj ul m q f t'.split(' '));
/** Ends of what firms are told apart by, not named: 建材行业、食品领域等企业. */
const KIND_ENDS = new WordList('产业 行业 领域 产业链 集群 业 类 型 应用 测试 服务 研发 销售 运营'.split(' '));

/** End of the list whose firms are counted at `at`, a 家 or 等; -1 where that counts no firms. */
const listEnd = (text: string, at: number): number => {
  let end = at;
  let word = at + 1;
  if (text[at] === '等') {
    while (NUMERALS.has(text.charCodeAt(word))) word++;
    if (word > at + 1 && text[word++] !== '家') return -1;
  } else {
    while (NUMERALS.has(text.charCodeAt(end - 1))) end--;
    // 甲公司及|多家企业: others than those of the list.
    if (end === at || '等及和与、'.includes(text[end - 1] ?? '、')) return -1;
  }
  const length =
    FIRMS.lengthAt(text, word) || KINDS_OF_FIRMS.exec(text.slice(word, word + LONGEST_KIND))?.[0].length || 0;
  // 等企业家
  return length === 0 || text[word + length] === '家' ? -1 : end;
};

const isNamePart = (code: number): boolean =>
  isHan(code) || isLatin(code) || isDigit(code) || code === 0xff08 || code === 0xff09;

/** Start of the item that ends at `end`: behind its mark, or, the first of the list, behind what leads to it. */
const itemStart = ({ draft: { text, tokens }, borders, isStopEnd }: Workbench, end: number): number => {
  let at = end;
  while (at > 0 && end - at < LONGEST_ITEM && isNamePart(text.charCodeAt(at - 1))) {
    if (at < end && isStopEnd(at)) return at;
    const token = borders.tokenAt(at - 1);
    const from = tokens.starts[token]!;
    const isLeading = at - from > 1 && BEFORE_LIST_TAGS.has(borders.tagOf(token));
    if (at < end && isLeading) return at;
    at = Math.max(from, 0);
  }
  return at;
};

/** Whether the item may be a firm that no list knows: it begins with what is no common word and is no branch of industry. */
const isFirmLike = (
  { draft: { text, tokens, matches }, borders, industries, isPlain, placeEnding }: Workbench,
  { start, end }: Item,
): boolean => {
  const length = end - start;
  if (length < SHORTEST_ITEM || length > LONGEST_ITEM || !borders.isBorder(start)) return false;
  if (industries.hasAt(text, start, end) || isPlain(text.slice(start, end)) || KIND_ENDS.endsAt(text, end))
    return false;
  if (placeEnding.get(end)?.start === start || matches.endingAt(end, 'site-head') !== undefined) return false;
  // 卫星研发制造: what is done, not who does it.
  if (length > 5 && text.startsWith('制造', end - 2)) return false;
  const first = borders.tokenAt(start);
  const word = tokens.ends[first]! - tokens.starts[first]!;
  if (word >= length && borders.tagOf(first) !== 'x') return false;
  return word === 1 || PROPER_TAGS.has(borders.tagOf(first));
};

const TRADE_LENGTHS = [4, 3, 2];
/** 和谐|新能源, 东部|数控: a common word and a branch of industry; a firm among other firms. */
const isWordAndTrade = (
  { draft: { text, matches }, industries, isPlain }: Workbench,
  { start, end }: Item,
): boolean => {
  const length = end - start;
  if (length < 4 || length > 6 || industries.hasAt(text, start, end) || KIND_ENDS.endsAt(text, end)) return false;
  if (isPlain(text.slice(start, start + 2)) || industries.hasAt(text, start, start + 2)) return false;
  const tail = matches.endingAt(end, 'company-tail');
  if (tail !== undefined && tail.start === start + 2) return true;
  return TRADE_LENGTHS.some(trade => trade === length - 2 && industries.hasAt(text, end - trade, end));
};

/** Items of the list that ends at `end`, right to left. */
const readItems = (bench: Workbench, end: number): Item[] => {
  const { text } = bench.draft;
  const items: Item[] = [];
  for (let at = end; items.length < MOST_ITEMS; ) {
    const start = itemStart(bench, at);
    if (start === at) break;
    items.push({ start, end: at });
    const joint = JOINTS.lengthBefore(text, start);
    if (joint === 0) break;
    at = start - joint;
  }
  return items;
};

/** @param isKnown whether a name ends there that was found before */
export const findListedFirms = (bench: Workbench, isKnown: (end: number) => boolean): Item[] => {
  const { text } = bench.draft;
  const found: Item[] = [];
  for (const sign of ['家', '等']) {
    for (let at = text.indexOf(sign, 1); at >= 0; at = text.indexOf(sign, at + 1)) {
      const end = listEnd(text, at);
      if (end < 0) continue;
      const items = readItems(bench, end);
      const firms = items.filter(item => isKnown(item.end) || isFirmLike(bench, item));
      if (firms.length === 0) continue;
      const others = items.filter(item => !firms.includes(item) && isWordAndTrade(bench, item));
      if (firms.length + others.length < FEWEST_FIRMS) continue;
      found.push(...[...firms, ...others].filter(item => !isKnown(item.end)));
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
