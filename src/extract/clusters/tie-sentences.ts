/**
 * Sentences of a report and the clusters that each is about.
 *
 * A sentence is about the clusters that it names; else about those last named in its paragraph; a paragraph that names
 * one cluster is about it from its beginning. From one paragraph to the next a cluster is carried only while the same
 * thing is told: not over a heading, not into a paragraph that opens with a date of its own.
 */
import type { Draft, FoundSentence } from '../draft.ts';
import { startingIn } from '../span-index.ts';

const TERMINATORS = '。！？!?';
const CLOSERS = '”’」』）)】》';
/** Paragraphs without a mention over which a cluster is carried; a long plan does not stay with the first it names. */
const MAX_CARRIED_PARAGRAPHS = 2;

/** `一、…`, `（二）…`, `1.…`, `第三，…`: a new point of a plan or speech. */
const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|\d{1,2}[.、]|第[一二三四五六七八九十]|【|■|又讯)/;

/** No terminator is a Han character: most of a text is passed over by one comparison. */
const isHanCode = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Half-open spans of the sentences of `[start, end)`, without white space around them. */
export const splitSentences = (text: string, start: number, end: number): { start: number; end: number }[] => {
  const spans: { start: number; end: number }[] = [];
  const push = (from: number, to: number): void => {
    let [first, last] = [from, to];
    while (first < last && text[first]!.trim() === '') first++;
    while (last > first && text[last - 1]!.trim() === '') last--;
    if (first < last) spans.push({ start: first, end: last });
  };
  let from = start;
  for (let i = start; i < end; i++) {
    if (isHanCode(text.charCodeAt(i)) || !TERMINATORS.includes(text[i]!)) continue;
    while (i + 1 < end && (CLOSERS.includes(text[i + 1]!) || TERMINATORS.includes(text[i + 1]!))) i++;
    push(from, i + 1);
    from = i + 1;
  }
  push(from, end);
  return spans;
};

/** Lines of the report that are not furniture; all lines when the layout is not known. */
const findParagraphs = (draft: Draft): { start: number; end: number }[] => {
  if (draft.lines.length > 0) return draft.lines.filter(line => line.kind !== 'furniture');
  const paragraphs: { start: number; end: number }[] = [];
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

/** Mentions by start: those with a head, and bare names of the same clusters that stand outside of them. */
const findMentions = (draft: Draft): Mention[] => {
  const mentions: Mention[] = draft.clusters.map(({ start, end, name }) => ({ start, end, name }));
  const taken = new Uint8Array(draft.text.length);
  for (const { start, end } of mentions) taken.fill(1, start, end);
  const names = [...new Set(draft.clusters.map(cluster => cluster.name))];
  names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  for (const name of names) {
    if (name.length < 2) continue;
    for (let at = draft.text.indexOf(name); at >= 0; at = draft.text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (taken.subarray(at, end).includes(1)) continue;
      taken.fill(1, at, end);
      mentions.push({ start: at, end, name });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
};

const namesIn = (mentions: readonly Mention[], span: { start: number; end: number }): string[] => [
  ...new Set(startingIn(mentions, span).map(m => m.name)),
];

/** Every sentence of the report with the clusters that it is about. */
export const findSentences = (draft: Draft): FoundSentence[] => {
  const mentions = findMentions(draft);
  const paragraphs = findParagraphs(draft);
  const all = new Set(mentions.map(m => m.name));
  const opening = paragraphs.slice(0, 3).flatMap(p => namesIn(mentions, p));
  // A report of one cluster that opens with it is about it throughout.
  const theme =
    draft.stated.cluster !== null && all.size === 0
      ? [draft.stated.cluster]
      : all.size === 1 && opening.length > 0
        ? [...all]
        : [];
  const sentences: FoundSentence[] = [];
  let carried: string[] = [];
  let silentParagraphs = 0;
  for (const paragraph of paragraphs) {
    const topics = namesIn(mentions, paragraph);
    const text = draft.text.slice(paragraph.start, paragraph.end).trimStart();
    const opensWithDate = startingIn(draft.dates, { start: paragraph.start, end: paragraph.start + 5 }).length > 0;
    silentParagraphs = topics.length > 0 ? 0 : silentParagraphs + 1;
    if (HEADING.test(text) || opensWithDate || silentParagraphs > MAX_CARRIED_PARAGRAPHS) carried = [];
    if (topics.length === 1) carried = topics;
    else if (topics.length > 1) carried = [];
    for (const span of splitSentences(draft.text, paragraph.start, paragraph.end)) {
      const own = namesIn(mentions, span);
      if (own.length > 0) carried = own;
      sentences.push({ ...span, clusters: carried.length > 0 ? carried : theme });
    }
    if (topics.length > 1 && carried.length > 1) carried = [];
  }
  return sentences;
};
