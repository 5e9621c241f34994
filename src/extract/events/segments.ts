/**
 * Sentences of the body as events see them: where somebody begins to speak, where quotes are, which open a paragraph.
 *
 * In: body lines and dates of a draft. Out: segments in order. What is said in a segment from `speechAt` on is talk:
 * it names things, but nobody did anything there.
 */
import type { Draft } from '../draft.ts';
import type { EventWords } from './event-words.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly opensParagraph: boolean;
  /** Offset from which somebody is quoted; `end` when nobody is. */
  readonly speechAt: number;
  /** Behind these offsets, in order, a quotation is in turn open and closed. */
  readonly quoteFlips: readonly number[];
}

const SENTENCE_ENDS = '。！？!?';
const OPENING = '“「『';
const CLOSING = '”」』';
/** Behind the verb when it opens speech. */
const SPEECH_FOLLOWERS = '，,：:“「。';

type Span = Pick<Segment, 'start' | 'end'>;

/** Where `word` stands in `[start, end)`, or -1; never looks beyond `end`, so that a long text costs no more than its length. */
export const indexIn = (text: string, word: string, start: number, end: number): number => {
  const at = text.slice(start, end).indexOf(word);
  return at < 0 ? -1 : start + at;
};

/** None of the marks looked for here is a Han character: most of a text is passed over by one comparison. */
const isHanCode = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Whether a verb of speech stands in `[start, end)` and ends at `end`. */
const endsInSpeechVerb = (text: string, { start, end }: Span, verbs: readonly string[]): boolean => {
  const endsIn = (verb: string): boolean => end - verb.length >= start && text.startsWith(verb, end - verb.length);
  if (verbs.some(verb => verb !== '称' && endsIn(verb))) return true;
  if (!endsIn('称')) return false;
  // 简称“…”, 名称、职称 say nothing.
  return text[end] !== '“' && end - 1 > start && !'简名统号职合堪俗人'.includes(text[end - 2]!);
};

/** The first place behind a verb of speech; the marks that follow such verbs are looked for, they are the rarer. */
const speechStart = (text: string, { start, end }: Span, verbs: readonly string[]): number => {
  for (let at = start + 1; at < end; at++) {
    if (isHanCode(text.charCodeAt(at)) || !isHanCode(text.charCodeAt(at - 1))) continue;
    if (SPEECH_FOLLOWERS.includes(text[at]!) && endsInSpeechVerb(text, { start, end: at }, verbs)) return at;
  }
  return end;
};

/** Cut `[start, end)` at sentence ends outside quotes, and at a `；` that a date follows. */
const cut = (text: string, start: number, end: number, dateStarts: ReadonlySet<number>): number[] => {
  const ends: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (isHanCode(text.charCodeAt(at))) continue;
    const char = text[at]!;
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    const isEnd = SENTENCE_ENDS.includes(char) || (char === '；' && dateStarts.has(at + 1));
    if (isEnd && depth === 0) ends.push(at + 1);
  }
  if (ends.at(-1) !== end) ends.push(end);
  return ends;
};

const ASKERS = ['问', '答', '记者'];
const LONGEST_ASKER = 24;

/** A line of talk: `某某：…`, `问：…`, `《某报》记者：…`. */
const isSpokenLine = (text: string, line: Span, people: ReadonlyMap<number, number>): boolean => {
  const isColon = (at: number): boolean => at < line.end && (text[at] === '：' || text[at] === ':');
  if (isColon(people.get(line.start) ?? line.end)) return true;
  return ASKERS.some(word => {
    const at = indexIn(text, word, line.start, Math.min(line.end, line.start + LONGEST_ASKER));
    return at >= 0 && isColon(at + word.length) && (at === line.start || text[at - 1] === '》');
  });
};

/** Marks in `[start, end)` that open the first or close the last of nested quotations, in turn. */
export const findQuoteFlips = (text: string, start: number, end: number): number[] => {
  const flips: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (isHanCode(text.charCodeAt(at))) continue;
    if (OPENING.includes(text[at]!)) {
      if (depth++ === 0) flips.push(at);
    } else if (depth > 0 && CLOSING.includes(text[at]!) && --depth === 0) flips.push(at);
  }
  return flips;
};

export const splitSegments = (
  draft: Pick<Draft, 'text' | 'lines' | 'dates' | 'people'>,
  words: EventWords,
): Segment[] => {
  const { text } = draft;
  const dateStarts = new Set(draft.dates.map(date => date.start));
  const people = new Map(draft.people.map(person => [person.start, person.end]));
  const personStarts = draft.people.map(person => person.start).sort((a, b) => a - b);
  let cursor = 0;
  const segments: Segment[] = [];
  draft.lines
    .filter(line => line.kind === 'body')
    .forEach((line, paragraph) => {
      let start = line.start;
      let spoke = false;
      const isTalk = isSpokenLine(text, line, people);
      for (const end of cut(text, line.start, line.end, dateStarts)) {
        let speechAt = speechStart(text, { start, end }, words.speech);
        while (cursor < personStarts.length && personStarts[cursor]! < start) cursor++;
        const namesPerson = (personStarts[cursor] ?? end) < end;
        // 要加快…: the speech of the sentence before goes on.
        if (isTalk) speechAt = start;
        else if (spoke && !namesPerson && !words.resume.some(word => indexIn(text, word, start, end) >= 0))
          speechAt = start;
        const quoteFlips = findQuoteFlips(text, start, end);
        segments.push({ start, end, paragraph, opensParagraph: start === line.start, speechAt, quoteFlips });
        spoke = speechAt < end;
        start = end;
      }
    });
  return segments;
};

/** True when a quotation mark that opened in the segment is still open at `offset`. */
export const isQuoted = ({ quoteFlips }: Pick<Segment, 'quoteFlips'>, offset: number): boolean => {
  let low = 0;
  let high = quoteFlips.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quoteFlips[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
};
