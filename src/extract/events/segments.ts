/**
 * Sentences of the body as events see them: where somebody begins to speak, where quotes are, which open a paragraph.
 *
 * In: body lines and dates of a draft. Out: segments in order. What is said in a segment from `speechAt` on is talk:
 * it names things, but nobody did anything there.
 */
import type { Draft } from '../draft.ts';
import { isHan, SignKinds } from '../sign-set.ts';
import { WordList } from '../word-list.ts';
import type { EventWords } from './event-words.ts';
import { findOpenings, leadsTo, type Named, type Openings, type Opens, toOpens } from './openings.ts';

export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Where it begins to tell: behind the source of the news (`记者从省工信厅获悉，`), else `start`. */
  readonly toldAt: number;
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly opensParagraph: boolean;
  /** Offset from which somebody is quoted; `end` when nobody is. */
  readonly speechAt: number;
  /** Behind these offsets, in order, a quotation is in turn open and closed. */
  readonly quoteFlips: readonly number[];
}

const SENTENCE_END = 1;
const OPENING = 2;
const CLOSING = 4;
/** Behind the verb when it opens speech. */
const SPEECH_FOLLOWER = 8;
/** `；`, and `，` where a day stands behind 并于. */
const BREAK = 16;
const MARKS = new SignKinds([
  [SENTENCE_END, '。！？!?'],
  [OPENING, '“「『'],
  [CLOSING, '”」』'],
  [SPEECH_FOLLOWER, '，,：:“「。'],
  [BREAK, '；，'],
]);

type Span = Pick<Segment, 'start' | 'end'>;

/** Where `word` stands in `[start, end)`, or -1; never looks beyond `end`, so that a long text costs no more than its length. */
export const indexIn = (text: string, word: string, start: number, end: number): number => {
  const at = text.slice(start, end).indexOf(word);
  return at < 0 ? -1 : start + at;
};

/** Whether a verb of speech stands in `[start, end)` and ends at `end`. */
const endsInSpeechVerb = (text: string, { start, end }: Span, verbs: WordList): boolean => {
  const length = verbs.lengthBefore(text, end, start);
  // 按照…的要求，: a noun behind 的, nobody speaks.
  if (length > 0) return text[end - length - 1] !== '的' || end - length <= start;
  if (end <= start || text[end - 1] !== '称') return false;
  // 简称“…”, 名称、职称, 素有…之称 say nothing.
  return text[end] !== '“' && end - 1 > start && !'简名统号职合堪俗人之美誉雅别昵尊爱通泛'.includes(text[end - 2]!);
};

/** A sentence of a line and what its marks tell. */
interface Sentence extends Span {
  /** The first place behind a verb of speech; `end` when there is none. */
  readonly speechAt: number;
  readonly hasQuote: boolean;
}

/**
 * Cut `[start, end)` at sentence ends outside quotes, and at a `；` or `，` behind which another one opens. Looks for the
 * marks that follow verbs of speech on the way, which are the rarer: one pass over the line.
 */
const cut = (
  { text, units }: Pick<Draft, 'text' | 'units'>,
  { start, end }: Span,
  opens: Opens,
  verbs: WordList,
): Sentence[] => {
  const sentences: Sentence[] = [];
  let depth = 0;
  let from = start;
  let speechAt = -1;
  let hasQuote = false;
  for (let at = start; at < end; at++) {
    if (isHan(units[at]!)) continue;
    const mark = MARKS.of(units[at]!);
    if ((mark & SPEECH_FOLLOWER) !== 0 && speechAt < 0 && at > from && isHan(units[at - 1]!)) {
      if (endsInSpeechVerb(text, { start: from, end: at }, verbs)) speechAt = at;
    }
    if ((mark & OPENING) !== 0) {
      depth++;
      hasQuote = true;
    } else if ((mark & CLOSING) !== 0) depth = Math.max(0, depth - 1);
    else if (depth === 0 && ((mark & SENTENCE_END) !== 0 || ((mark & BREAK) !== 0 && opens(at + 1)))) {
      sentences.push({ start: from, end: at + 1, speechAt: speechAt < 0 ? at + 1 : speechAt, hasQuote });
      from = at + 1;
      speechAt = -1;
      hasQuote = false;
    }
  }
  if (from < end) sentences.push({ start: from, end, speechAt: speechAt < 0 ? end : speechAt, hasQuote });
  return sentences;
};

/** 记者从省工信厅获悉，日前，…: what is told begins behind the source. */
const SOURCES = ['获悉', '了解到', '得知', '消息', '介绍', '报道', '报导'];
const BEHIND_SOURCE = '，：,:';
const SOURCE_OPENERS = new WordList(['记者', '从', '据', '本报', '本网']);
const LONGEST_SOURCE = 40;

const toldFrom = (text: string, { start, end }: Span): number => {
  if (!SOURCE_OPENERS.startsAt(text, start)) return start;
  for (const word of SOURCES) {
    const at = indexIn(text, word, start, Math.min(end, start + LONGEST_SOURCE));
    if (at >= 0 && at + word.length < end && BEHIND_SOURCE.includes(text[at + word.length]!))
      return at + word.length + 1;
  }
  return start;
};

const ASKERS = new WordList(['问', '答', '记者']);
const LONGEST_ASKER = 24;

/** A line of talk: `某某：…`, `问：…`, `《某报》记者：…`. */
const isSpokenLine = (text: string, line: Span, people: ReadonlyMap<number, number>): boolean => {
  const isColon = (at: number): boolean => at < line.end && (text[at] === '：' || text[at] === ':');
  if (isColon(people.get(line.start) ?? line.end)) return true;
  const stop = Math.min(line.end, line.start + LONGEST_ASKER);
  if (!ASKERS.isIn(text, line.start, stop)) return false;
  return ASKERS.words.some(word => {
    const at = indexIn(text, word, line.start, stop);
    return at >= 0 && isColon(at + word.length) && (at === line.start || text[at - 1] === '》');
  });
};

/** Marks in `[start, end)` that open the first or close the last of nested quotations, in turn. */
export const findQuoteFlips = (text: string, start: number, end: number): number[] => {
  const flips: number[] = [];
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = MARKS.of(text.charCodeAt(at));
    if ((mark & OPENING) !== 0) {
      if (depth++ === 0) flips.push(at);
    } else if (depth > 0 && (mark & CLOSING) !== 0 && --depth === 0) flips.push(at);
  }
  return flips;
};

const NO_FLIPS: readonly number[] = [];

/** Where the people of a draft stand, asked in rising order. */
class PeopleByStart {
  readonly ends = new Map<number, number>();
  readonly #starts: Uint32Array;
  #cursor = 0;

  constructor(people: Draft['people']) {
    for (const { start, end } of people) this.ends.set(start, end);
    this.#starts = Uint32Array.from(people, person => person.start).sort();
  }

  /** Whether one begins in `[start, end)`. */
  hasIn(start: number, end: number): boolean {
    const starts = this.#starts;
    while (this.#cursor < starts.length && starts[this.#cursor]! < start) this.#cursor++;
    return this.#cursor < starts.length && starts[this.#cursor]! < end;
  }
}

/** Cuts the body of one draft, line by line. */
class Splitter {
  readonly segments: Segment[] = [];
  readonly #draft: Pick<Draft, 'text' | 'units'>;
  readonly #words: EventWords;
  readonly #openings: Openings;
  readonly #people: PeopleByStart;
  readonly #opens: Opens;

  constructor(draft: Named & Pick<Draft, 'text' | 'units'>, words: EventWords) {
    this.#draft = draft;
    this.#words = words;
    this.#openings = findOpenings(draft);
    this.#people = new PeopleByStart(draft.people);
    this.#opens = toOpens(draft.text, this.#openings);
  }

  addLine(line: Span, paragraph: number): void {
    const { text } = this.#draft;
    const isTalk = isSpokenLine(text, line, this.#people.ends);
    let spoke = false;
    for (const { start, end, speechAt, hasQuote } of cut(this.#draft, line, this.#opens, this.#words.speech)) {
      const namesPerson = this.#people.hasIn(start, end);
      // 要加快…: the speech of the sentence before goes on.
      const goesOn: boolean = isTalk || (spoke && !namesPerson && !this.#breaksSpeech(start, end));
      const opensParagraph = start === line.start;
      this.segments.push({
        start,
        end,
        toldAt: opensParagraph ? toldFrom(text, { start, end }) : start,
        paragraph,
        opensParagraph,
        speechAt: goesOn ? start : speechAt,
        quoteFlips: hasQuote ? findQuoteFlips(text, start, end) : NO_FLIPS,
      });
      // “…”某某说。: what was said is said; 某某说，…: it may go on.
      spoke = goesOn || speechAt < end - 1;
    }
  }

  /** A new station, or a word that takes the report up again. */
  #breaksSpeech(start: number, end: number): boolean {
    const { text } = this.#draft;
    return leadsTo(text, start, this.#openings.stations) || this.#words.resume.isIn(text, start, end);
  }
}

export const splitSegments = (draft: Named & Pick<Draft, 'text' | 'units' | 'lines'>, words: EventWords): Segment[] => {
  const splitter = new Splitter(draft, words);
  let paragraph = 0;
  for (const line of draft.lines) if (line.kind === 'body') splitter.addLine(line, paragraph++);
  return splitter.segments;
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
