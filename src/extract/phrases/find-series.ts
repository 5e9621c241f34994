/**
 * Series: parallel items of two to six characters that form a slogan, with 、 between them (看变化、找差距) or run
 * together (强链补链). Leading verbs and subjects stay outside: the items' common length cuts them off.
 */
import type { Draft, FoundPhrase } from '../draft.ts';
import { getSpanIndex } from '../span-index.ts';
import { isTokenBoundary } from '../token-lookup.ts';
import { MAX_ITEM_LENGTH, MIN_ITEM_LENGTH, scoreSeries } from './series-shape.ts';

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
const CHAIN = '链'.charCodeAt(0);
const LIST_MARK = '、'.charCodeAt(0);
const AND = '和'.charCodeAt(0);
const WITH = '与'.charCodeAt(0);
/** Behind these a list goes on as a plain one. */
const LIST_TAILS = ['等', '和', '及', '以及', '与', '或'];

interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The list around the 、 at `comma`: Han runs parted by 、. */
const readList = (text: string, comma: number): Segment[] => {
  const runStart = (end: number): number => {
    let start = end;
    while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
    return start;
  };
  const runEnd = (start: number): number => {
    let end = start;
    while (end < text.length && isHan(text.charCodeAt(end))) end++;
    return end;
  };
  const segments = [{ start: runStart(comma), end: comma }];
  let at = comma;
  while (text[at] === '、') {
    const end = runEnd(at + 1);
    segments.push({ start: at + 1, end });
    at = end;
  }
  return segments;
};

/** Items of length `length`: the first segment's tail, the inner ones whole, the last one's head; null when they do not fit. */
const cutItems = (draft: Draft, segments: readonly Segment[], length: number): Segment[] | null => {
  const last = segments.length - 1;
  // Most lengths fit no list: nothing is made before that is known.
  for (let i = 0; i <= last; i++) {
    const size = segments[i]!.end - segments[i]!.start;
    if (i === 0 || i === last ? size < length : size !== length) return null;
  }
  const items = segments.map((segment, i) =>
    i === 0 ? { start: segment.end - length, end: segment.end } : { start: segment.start, end: segment.start + length },
  );
  const { start } = items[0]!;
  const { end } = items[last]!;
  const isCut = (): boolean => start === segments[0]!.start || isTokenBoundary(draft.tokens, start);
  const isClosed = (): boolean => end === segments[last]!.end || isTokenBoundary(draft.tokens, end);
  // Whole items between two others fix the length; with two items alone the cut must fall between words.
  if (segments.length === 2 && !(isCut() && isClosed())) return null;
  if (LIST_TAILS.some(tail => draft.text.startsWith(tail, end))) return null;
  return items;
};

/** Offices and bodies in a list of titles (市委常委、区委书记). */
const OFFICE = /书记|常委|主席|主任|委员|市长|县长|省长|区长|局长|厅长|部长|校长|院长|链长$/;

/** Whether an item is a place, a body, a person or a title, but for one character at most. */
const isName = (draft: Draft, items: readonly Segment[]): boolean =>
  items.some(
    item =>
      OFFICE.test(draft.text.slice(item.start, item.end)) ||
      getSpanIndex(draft.candidates)
        .overlapping(item.start, item.end)
        .some(
          c =>
            c.rule !== 'weak-place' &&
            Math.min(c.end, item.end) - Math.max(c.start, item.start) >= Math.max(2, item.end - item.start - 1),
        ) ||
      getSpanIndex(draft.people).overlapping(item.start, item.end).length > 0,
  );

/** 有所为、有所不为: the second item denies the first. */
const readDenial = (draft: Draft, segments: readonly Segment[]): FoundPhrase | null => {
  const [first, second] = segments;
  if (segments.length !== 2 || first === undefined || second === undefined) return null;
  const denied = draft.text.slice(second.start, second.end);
  const item = denied.replace('不', '');
  const start = first.end - item.length;
  if (item.length === denied.length || item.length < 2 || item.length > MAX_ITEM_LENGTH) return null;
  if (start < first.start || draft.text.slice(start, first.end) !== item) return null;
  const { end } = second;
  return { start, end, rule: 'series-denial', entry: null, text: draft.text.slice(start, end), kind: 'series' };
};

/** The best cut of a list: most shared places first, then the longer items. */
const readSeries = (draft: Draft, segments: readonly Segment[]): FoundPhrase | null => {
  let best: { items: Segment[]; score: number } | null = null;
  for (let length = MIN_ITEM_LENGTH; length <= MAX_ITEM_LENGTH; length++) {
    const items = cutItems(draft, segments, length);
    if (items === null) continue;
    const score = scoreSeries(
      draft.lexicon,
      items.map(item => draft.text.slice(item.start, item.end)),
    );
    // With two items and nothing shared the end must be seen, not guessed.
    const isBounded = items.at(-1)!.end === segments.at(-1)!.end;
    if (score === 0 || (score < 1 && segments.length === 2 && !isBounded)) continue;
    // A last item that ends where the clause does is most likely whole.
    const weight = isBounded ? score + 1.5 : score;
    if (best === null || weight >= best.score) best = { items, score: weight };
  }
  if (best === null || isName(draft, best.items)) return null;
  const start = best.items[0]!.start;
  const end = best.items.at(-1)!.end;
  return { start, end, rule: 'series-list', entry: null, text: draft.text.slice(start, end), kind: 'series' };
};

/** Items that follow each other without a mark: 做大做强, 能快则快能早则早, 攻坚之年攻坚之战. */
const readRunTogether = (draft: Draft, start: number): FoundPhrase | null => {
  const { text } = draft;
  for (const length of [4, 3, 2]) {
    const items = [text.slice(start, start + length)];
    if (!/^[\u3400-\u9fff]+$/.test(items[0]!)) continue;
    let end = start + length;
    for (;;) {
      const next = text.slice(end, end + length);
      if (next.length < length || !/^[\u3400-\u9fff]+$/.test(next) || items.includes(next)) break;
      if (!isParallel([...items, next])) break;
      items.push(next);
      end += length;
    }
    if (items.length < (length === 3 ? 3 : 2)) continue;
    const isShape = length === 2 ? scoreSeries(draft.lexicon, items) > 0 : true;
    // 链 behind verbs is a series wherever the segmenter cut.
    const isSure = items[0]!.endsWith('链');
    const isCut = isTokenBoundary(draft.tokens, start) && isTokenBoundary(draft.tokens, end);
    if (!isShape || !(isSure || isCut)) continue;
    return { start, end, rule: 'series-run', entry: null, text: text.slice(start, end), kind: 'series' };
  }
  return null;
};

/** Shared places that make items run together parallel: one of two, the last of three (链), three of four, or the first and third. */
const isParallel = (items: readonly string[]): boolean => {
  const length = items[0]!.length;
  const isAll = (at: number): boolean => items.every(item => item[at] === items[0]![at]);
  const shared = Array.from({ length }, (_, at) => at).filter(isAll);
  if (length === 2) return shared.length === 1;
  if (length === 3) return shared.length === 1 && shared[0] === 2 && items[0]![2] === '链';
  // 历史街区历史建筑 only repeats a word; 能快则快能早则早 and 主动创安主动创稳 repeat a shape.
  return shared[0] === 0 && (shared.length === 3 || (shared.length === 2 && shared[1] === 2));
};

/** 铺天盖地与顶天立地: two idioms of four characters that share two places apart from each other. */
const readIdiomPair = (draft: Draft, joint: number): FoundPhrase | null => {
  const { text, tokens } = draft;
  const [a, b] = [text.slice(joint - 4, joint), text.slice(joint + 1, joint + 5)];
  if (a.length < 4 || b.length < 4 || !/^[\u3400-\u9fff]{8}$/.test(a + b)) return null;
  const shared = [0, 1, 2, 3].filter(at => a[at] === b[at]);
  if (shared.length !== 2 || shared[1]! - shared[0]! < 2) return null;
  if (!isTokenBoundary(tokens, joint - 4) || !isTokenBoundary(tokens, joint + 5)) return null;
  const [start, end] = [joint - 4, joint + 5];
  return { start, end, rule: 'series-pair', entry: null, text: text.slice(start, end), kind: 'series' };
};

/** Whether the character at `at` comes back `distance` characters further. */
const isBack = (text: string, at: number, distance: number): boolean =>
  text.charCodeAt(at) === text.charCodeAt(at + distance);

/** Cheap test before `readRunTogether`: the places that three or four characters further come back, as it wants. */
const mayRunLonger = (text: string, at: number): boolean =>
  (text.charCodeAt(at + 2) === CHAIN && isBack(text, at + 2, 3)) ||
  (isBack(text, at, 4) && (isBack(text, at + 1, 4) || isBack(text, at + 2, 4) || isBack(text, at + 3, 4)));

/** Series with marks between their items, in order. */
const findLists = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const { text } = draft;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LIST_MARK) {
      const segments = readList(text, i);
      const phrase = readDenial(draft, segments) ?? readSeries(draft, segments);
      if (phrase !== null) found.push(phrase);
      i = Math.max(i, segments.at(-1)!.end - 1);
    } else if (code === AND || code === WITH) {
      const phrase = readIdiomPair(draft, i);
      if (phrase !== null) found.push(phrase);
    }
  }
  return found;
};

/** Series without marks, in order. Looks at every character: whether one comes back two further is carried along. */
const findRuns = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const { text } = draft;
  let end = 0;
  let isSecondBack = isBack(text, 0, 2);
  for (let i = 0; i + 4 <= text.length; i++) {
    const isFirstBack = isSecondBack;
    isSecondBack = isBack(text, i + 1, 2);
    if (isFirstBack === isSecondBack && !mayRunLonger(text, i)) continue;
    if (i < end || !isHan(text.charCodeAt(i))) continue;
    const phrase = readRunTogether(draft, i);
    if (phrase === null) continue;
    found.push(phrase);
    end = phrase.end;
  }
  return found;
};

/** Every series outside of quotation marks' own lists: lists first, each kind in order. */
export const findSeries = (draft: Draft): FoundPhrase[] => [...findLists(draft), ...findRuns(draft)];
