/**
 * Sentences of a report and the clusters that each is about.
 *
 * A sentence is about the clusters that it names; else about those last named in its paragraph; a paragraph that names
 * one cluster is about it from its beginning. From one paragraph to the next a cluster is carried only while the same
 * thing is told: not over a heading, not into a paragraph that opens with a date of its own.
 */
import type { Draft, FoundSentence } from '../draft.ts';
import { dropSelfOverlaps, findWords } from '../find-words.ts';
import { isHan, isSentenceEnd, isWhite, SignSet } from '../sign-set.ts';
import { startingIn } from '../span-index.ts';

const CLOSERS = new SignSet('”’」』）)】》');
/** Paragraphs without a mention over which a cluster is carried; a long plan does not stay with the first it names. */
const MAX_CARRIED_PARAGRAPHS = 2;

/** `一、…`, `（二）…`, `1.…`, `第三，…`: a new point of a plan or speech. */
const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}[.、]|第[一二三四五六七八九十]|【|■|又讯)/;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a heading begins with, and how far it is to be looked at. */
const HEADING_STARTS = new SignSet('（(一二三四五六七八九十0123456789第【■又');
const LONGEST_HEADING = 8;

const opensHeading = (text: string, start: number, end: number): boolean => {
  let from = start;
  while (from < end && isWhite(text.charCodeAt(from))) from++;
  return (
    HEADING_STARTS.has(text.charCodeAt(from)) && HEADING.test(text.slice(from, Math.min(end, from + LONGEST_HEADING)))
  );
};

/** Where the sentence that begins at `start` ends: behind its terminators and the marks that close it, or at `end`. */
const sentenceEnd = (units: Uint16Array, start: number, end: number): number => {
  for (let at = start; at < end; at++) {
    const code = units[at]!;
    if (isHan(code) || !isSentenceEnd(code)) continue;
    let next = at + 1;
    while (next < end && (CLOSERS.has(units[next]!) || isSentenceEnd(units[next]!))) next++;
    return next;
  }
  return end;
};

/** Half-open spans of the sentences of `[start, end)`, without white space around them. */
export const splitSentences = (units: Uint16Array, start: number, end: number): Span[] => {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const to = sentenceEnd(units, from, end);
    let first = from;
    let last = to;
    while (first < last && isWhite(units[first]!)) first++;
    while (last > first && isWhite(units[last - 1]!)) last--;
    if (first < last) spans.push({ start: first, end: last });
    from = to;
  }
  return spans;
};

/** Lines of the report that are not furniture; all lines when the layout is not known. */
const findParagraphs = (draft: Draft): Span[] => {
  if (draft.lines.length > 0) {
    const lines: Span[] = [];
    for (const line of draft.lines) if (line.kind !== 'furniture') lines.push(line);
    return lines;
  }
  const paragraphs: Span[] = [];
  for (let start = 0; start <= draft.text.length; ) {
    const newline = draft.text.indexOf('\n', start);
    const end = newline < 0 ? draft.text.length : newline;
    paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
};

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** A name of one character stands in other words too often. */
const SHORTEST_NAME = 2;

/** Mentions by start: those with a head, and bare names of the same clusters that stand outside of them. */
const findMentions = (draft: Draft): Mention[] => {
  const mentions: Mention[] = draft.clusters.map(({ start, end, name }) => ({ start, end, name }));
  if (mentions.length === 0) return mentions;
  const taken = new Uint8Array(draft.text.length);
  for (const { start, end } of mentions) taken.fill(1, start, end);
  const names = [...new Set(draft.clusters.map(cluster => cluster.name))];
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const searched = names.filter(name => name.length >= SHORTEST_NAME);
  const places = new Map<string, number[]>(searched.map(name => [name, []]));
  for (const { start, word } of dropSelfOverlaps(findWords(draft.text, draft.units, searched)))
    places.get(word)!.push(start);
  for (const [name, starts] of places) {
    for (const start of starts) {
      const end = start + name.length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      mentions.push({ start, end, name });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
};

const NO_NAMES: string[] = [];
/** A sentence that names more is a list; it is told under the first ones, for its words are counted under each. */
const MOST_CLUSTERS = 64;

/** Names of the mentions in `[start, end)`, each once; `first` is the index of the first mention at or behind `start`. */
const namesFrom = (mentions: readonly Mention[], first: number, end: number): string[] => {
  let last = first;
  while (last < mentions.length && mentions[last]!.start < end) last++;
  if (last === first) return NO_NAMES;
  if (last === first + 1) return [mentions[first]!.name];
  const names = new Set<string>();
  for (let i = first; i < last && names.size < MOST_CLUSTERS; i++) names.add(mentions[i]!.name);
  return [...names];
};

/** The cluster that a report is about throughout: the one its container states, else the only one it names, if it opens with it. */
const findTheme = (draft: Draft, mentions: readonly Mention[], paragraphs: readonly Span[]): string[] => {
  if (draft.theme !== null) return [draft.theme];
  const [first] = mentions;
  if (first === undefined) return NO_NAMES;
  const isOnly = mentions.every(({ name }) => name === first.name);
  const opens = paragraphs.slice(0, 3).some(({ start, end }) => startingIn(mentions, { start, end }).length > 0);
  return isOnly && opens ? [first.name] : NO_NAMES;
};

/** Every sentence of the report with the clusters that it is about. Mentions and dates are in order of start. */
export const findSentences = (draft: Draft): FoundSentence[] => {
  const { text, units, dates } = draft;
  const mentions = findMentions(draft);
  const paragraphs = findParagraphs(draft);
  const theme = findTheme(draft, mentions, paragraphs);
  const sentences: FoundSentence[] = [];
  let carried: string[] = NO_NAMES;
  let silentParagraphs = 0;
  let mention = 0;
  let date = 0;
  for (const paragraph of paragraphs) {
    while (mention < mentions.length && mentions[mention]!.start < paragraph.start) mention++;
    while (date < dates.length && dates[date]!.start < paragraph.start) date++;
    const topics = namesFrom(mentions, mention, paragraph.end);
    const opensWithDate = date < dates.length && dates[date]!.start < paragraph.start + 5;
    silentParagraphs = topics.length > 0 ? 0 : silentParagraphs + 1;
    const isCut = opensWithDate || silentParagraphs > MAX_CARRIED_PARAGRAPHS;
    if (isCut || opensHeading(text, paragraph.start, paragraph.end)) carried = NO_NAMES;
    if (topics.length === 1) carried = topics;
    else if (topics.length > 1) carried = NO_NAMES;
    for (const { start, end } of splitSentences(units, paragraph.start, paragraph.end)) {
      while (mention < mentions.length && mentions[mention]!.start < start) mention++;
      const own = namesFrom(mentions, mention, end);
      if (own.length > 0) carried = own;
      sentences.push({ start, end, clusters: carried.length > 0 ? carried : theme });
    }
    if (topics.length > 1 && carried.length > 1) carried = NO_NAMES;
  }
  return sentences;
};
