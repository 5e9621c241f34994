/**
 * Series: parallel items of two to six characters that form a slogan, with 、 between them (看变化、找差距) or run
 * together (强链补链). Leading verbs and subjects stay outside: the items' common length cuts them off.
 */
import type { Draft, FoundPhrase } from '../draft.ts';
import { getSigns, LIST_JOINT } from '../sign-index.ts';
import { isHan } from '../sign-set.ts';
import { getSpanIndex } from '../span-index.ts';
import { getTokenIndex } from '../token-index.ts';
import { WordList } from '../word-list.ts';
import { readClauses } from './clause-series.ts';
import { findRuns } from './find-runs.ts';
import { areHan, findShared } from './han.ts';
import { type Items, isVerb, MAX_ITEM_LENGTH, MIN_ITEM_LENGTH, scoreSeries } from './series-shape.ts';
import { type List, readLongLast, readUnequal, type Stretch } from './unequal-series.ts';

const LIST_MARK = '、'.charCodeAt(0);
const NOT = '不'.charCodeAt(0);
/** Behind these a list goes on as a plain one; 以及 too. */
const LIST_TAILS = '等和及与或';

/** The list around the 、 at `comma`. Of the first run no more than a longest item and one character is read. */
const readList = (text: string, comma: number): List => {
  let first = comma;
  while (first > 0 && comma - first <= MAX_ITEM_LENGTH && isHan(text.charCodeAt(first - 1))) first--;
  const starts = [first];
  const ends = [comma];
  for (let at = comma; at < text.length && text.charCodeAt(at) === LIST_MARK; ) {
    starts.push(++at);
    while (at < text.length && isHan(text.charCodeAt(at))) at++;
    ends.push(at);
  }
  return { starts, ends };
};

/** Whether the list goes on behind an item that ends at `end`. */
const isOpenEnd = (text: string, end: number): boolean =>
  LIST_TAILS.includes(text[end] ?? '，') || text.startsWith('以及', end);

/** Items of length `length`: the first run's tail, the inner ones whole, the last one's head; null when they do not fit. */
const cutItems = (draft: Draft, { starts, ends }: List, length: number): Items | null => {
  const last = starts.length - 1;
  // Most lengths fit no list: nothing is made before that is known.
  if (ends[0]! - starts[0]! < length || ends[last]! - starts[last]! < length) return null;
  for (let i = 1; i < last; i++) if (ends[i]! - starts[i]! !== length) return null;
  const start = ends[0]! - length;
  const end = starts[last]! + length;
  const tokens = getTokenIndex(draft);
  // 新能源、人工智能等, not 不公正、不平等.
  if (draft.text[end - 1] === '等' && tokens.isBorder(end - 1)) return null;
  // Whole items between two others fix the length; with two items alone the cut must fall between words.
  if (last === 1 && start !== starts[0] && !tokens.isBorder(start) && tokens.tagOf(tokens.tokenAt(start)) !== 'x')
    return null;
  if (end !== ends[last]) {
    if ((last === 1 && !tokens.isBorder(end)) || isOpenEnd(draft.text, end)) return null;
  }
  return { text: draft.text, starts: [start, ...starts.slice(1)], length };
};

/** Offices and bodies in a list of titles (市委常委、区委书记). */
const OFFICE = /书记|常委|主席|主任|委员|市长|县长|省长|区长|局长|厅长|部长|校长|院长|链长$/;

/** Whether an item is a place, a body, a person or a title, but for one character at most. */
const isName = (draft: Draft, { text, starts, length }: Items): boolean =>
  starts.some(start => {
    const end = start + length;
    return (
      (text[start] !== '一' && OFFICE.test(text.slice(start, end))) ||
      getSpanIndex(draft.candidates)
        .overlapping(start, end)
        .some(
          c => c.rule !== 'weak-place' && Math.min(c.end, end) - Math.max(c.start, start) >= Math.max(2, length - 1),
        ) ||
      getSpanIndex(draft.people).overlapping(start, end).length > 0
    );
  });

const NOUNS = new Set(['n', 'nz', 'ns', 'nr', 'nt', 'x']);

/** Things of one kind, each a word of its own: 红松、云杉 share nothing, 离子膜、质子膜 their last characters. */
const areNouns = (draft: Draft, { starts, length }: Items): boolean => {
  const tokens = getTokenIndex(draft);
  return starts.every(start => {
    const token = tokens.tokenAt(start);
    const isWord = tokens.starts[token] === start && tokens.ends[token] === start + length;
    return (
      isWord && NOUNS.has(tokens.tagOf(token)) && !isVerb(draft.text[start]!) && draft.text[start + length - 1] !== '化'
    );
  });
};

const toPhrase = ({ text }: Draft, start: number, end: number, rule: string): FoundPhrase => ({
  start,
  end,
  rule,
  entry: null,
  text: text.slice(start, end),
  kind: 'series',
});

/** 有所为、有所不为: the second item denies the first. */
const readDenial = (draft: Draft, { starts, ends }: List): FoundPhrase | null => {
  const { text } = draft;
  const length = ends[1]! - starts[1]! - 1;
  const start = ends[0]! - length;
  if (starts.length !== 2 || length < 2 || length > MAX_ITEM_LENGTH || start < starts[0]!) return null;
  let not = starts[1]!;
  while (not < ends[1]! && text.charCodeAt(not) !== NOT) not++;
  if (not === ends[1]!) return null;
  const denied = text.slice(starts[1]!, not) + text.slice(not + 1, ends[1]!);
  return text.startsWith(denied, start) ? toPhrase(draft, start, ends[1]!, 'series-denial') : null;
};

const ACTORS = new WordList(
  '政府 企业 市场 社会 院校 高校 学校 部门 群众 干部 农户 农民 园区 基地 银行 协会 平台 政策 百姓 居民 老师 师傅 院所 专家 游客 客商'.split(
    ' ',
  ),
);
const ACTOR_LENGTH = 2;
const CLAUSE_LENGTH = 4;

/** Behind those who act, somebody of theirs: 企业代表、院校专家 list people. */
const MEMBERS = new WordList(
  '代表 官员 专家 人员 部门 干部 员工 机构 单位 协会 组织 职工 学生 教师 领导 嘉宾 客商 高管 集团 公司'.split(' '),
);

/** 企业点菜、院校配菜、政府买单: who, and what they do. */
const readActors = (draft: Draft, list: List): FoundPhrase | null => {
  if (list.starts.length < 3 || list.ends[1]! - list.starts[1]! !== CLAUSE_LENGTH) return null;
  const items = cutItems(draft, list, CLAUSE_LENGTH);
  if (items === null) return null;
  const acts = (start: number): boolean =>
    ACTORS.startsAt(draft.text, start) && !MEMBERS.startsAt(draft.text, start + ACTOR_LENGTH);
  const end = items.starts.at(-1)! + CLAUSE_LENGTH;
  const actors = new Set(items.starts.map(start => draft.text.slice(start, start + ACTOR_LENGTH)));
  const isWhole = actors.size === items.starts.length && getTokenIndex(draft).isBorder(end);
  return isWhole && items.starts.every(acts) ? toPhrase(draft, items.starts[0]!, end, 'series-actors') : null;
};

const LONGEST_LAST = 6;
/** Behind these complements an object follows: 开得出|方子. */
const TRANSITIVE = '出起下上到了';

/** What a list makes up, behind it: 日研判、周调度、月通报|制度. */
const FRAMES = new WordList(
  '制度 机制 体系 格局 工作 模式 方向 目标 要求 行动 方式 原则 理念 思路 办法 举措 氛围 局面'.split(' '),
);

/** End of the last item: a word, or the object of a complement, that the clause ends with is not cut off it. */
const wholeEnd = (draft: Draft, { text, starts, length }: Items, limit: number): number => {
  const from = starts.at(-1)!;
  const end = from + length;
  // What all end in ends the last one, too: 高端化、智能化、绿色化|发展.
  const isSure = text[starts[0]! + length - 1] === text[starts[1]! + length - 1];
  if (starts.length < 3 || end >= limit || limit - from > LONGEST_LAST || isSure || FRAMES.startsAt(text, end))
    return end;
  const tokens = getTokenIndex(draft);
  const token = tokens.tokenAt(end);
  const isCut = !tokens.isBorder(end) && draft.tokens.ends[token] === limit && !'的了着过'.includes(text[end]!);
  const isObject =
    tokens.isBorder(end) &&
    draft.tokens.ends[token] === limit &&
    tokens.tagOf(token).startsWith('n') &&
    TRANSITIVE.includes(text[end - 1]!) &&
    text[end - 2] === '得';
  return isCut || isObject ? limit : end;
};

/** The best cut of a list: most shared places first, then the longer items. */
const readSeries = (draft: Draft, list: List): FoundPhrase | null => {
  const { starts, ends } = list;
  const last = starts.length - 1;
  let best: Items | null = null;
  let most = 0;
  for (let length = MIN_ITEM_LENGTH; length <= MAX_ITEM_LENGTH; length++) {
    const items = cutItems(draft, list, length);
    if (items === null) continue;
    const score = scoreSeries(draft.lexicon, items);
    // With two items and nothing shared the end must be seen, not guessed.
    const isBounded = starts[last]! + length === ends[last];
    if (score === 0 || (score < 1 && last === 1 && !isBounded)) continue;
    // A last item that ends where the clause does is most likely whole.
    const weight = isBounded ? score + 1.5 : score;
    if (weight < most) continue;
    best = items;
    most = weight;
  }
  if (best === null || areNouns(draft, best) || isName(draft, best)) return null;
  return toPhrase(draft, best.starts[0]!, wholeEnd(draft, best, ends[last]!), 'series-list');
};

const toUnequal = (draft: Draft, stretch: Stretch | null): FoundPhrase | null =>
  stretch === null ? null : toPhrase(draft, stretch.start, stretch.end, 'series-unequal');

const readSeriesOf = (draft: Draft, list: List): FoundPhrase | null =>
  readDenial(draft, list) ??
  toUnequal(draft, readUnequal(draft, list)) ??
  readSeries(draft, list) ??
  readActors(draft, list) ??
  toUnequal(draft, readLongLast(draft, list)) ??
  toUnequal(draft, readClauses(draft, list));

const IDIOM_LENGTH = 4;

/** 铺天盖地与顶天立地: two idioms of four characters that share two places apart from each other. */
const readIdiomPair = (draft: Draft, joint: number): FoundPhrase | null => {
  const { text } = draft;
  const start = joint - IDIOM_LENGTH;
  const end = joint + 1 + IDIOM_LENGTH;
  if (start < 0 || end > text.length) return null;
  const shared = findShared(text, start, joint + 1, IDIOM_LENGTH);
  // Two of the places, not side by side.
  if (shared !== 0b0101 && shared !== 0b1001 && shared !== 0b1010) return null;
  if (!areHan(text, start, joint) || !areHan(text, joint + 1, end)) return null;
  const tokens = getTokenIndex(draft);
  return tokens.isBorder(start) && tokens.isBorder(end) ? toPhrase(draft, start, end, 'series-pair') : null;
};

/** Two last items share two places or more: …开展以商引商、以企引企. */
const isPair = (text: string, comma: number, end: number): boolean => {
  const length = end - comma - 1;
  if (length !== IDIOM_LENGTH) return false;
  const shared = findShared(text, comma - length, comma + 1, length);
  // 0b1110 and 0b1100 share the end of what they name.
  return shared === 0b0101 || shared === 0b1010 || shared === 0b1101 || shared === 0b1011;
};

/**
 * Where a list without a series is read on: behind its last inner run that is too long for an item, which ends one list and
 * leads in the next (船舶、医药、机床三大集群要强链、补链、延链), where two items and more, or a parallel one, follow; else behind the list. So no
 * part is read more than twice.
 */
const findNextList = (text: string, { starts, ends }: List): number => {
  const last = ends.length - 1;
  let item = last - 1;
  while (item > 0 && ends[item]! - starts[item]! <= MAX_ITEM_LENGTH) item--;
  return ends[item > 0 && (item <= last - 2 || isPair(text, ends[item]!, ends[last]!)) ? item : last]!;
};

/** Series with marks between their items, in order. */
const findLists = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const { text } = draft;
  const signs = getSigns(draft);
  let done = 0;
  for (let i = signs.next(0, LIST_JOINT); i < signs.count; i = signs.next(i + 1, LIST_JOINT)) {
    const at = signs.offsets[i]!;
    if (at < done) continue;
    let phrase: FoundPhrase | null;
    if (text.charCodeAt(at) === LIST_MARK) {
      const list = readList(text, at);
      phrase = readSeriesOf(draft, list);
      done = phrase === null ? findNextList(text, list) : list.ends.at(-1)!;
    } else phrase = readIdiomPair(draft, at);
    if (phrase !== null) found.push(phrase);
  }
  return found;
};

/** Every series outside of quotation marks' own lists: lists first, each kind in order. */
export const findSeries = (draft: Draft): FoundPhrase[] => [...findLists(draft), ...findRuns(draft)];
