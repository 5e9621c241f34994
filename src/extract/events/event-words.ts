/**
 * The words that the rules for events ask for, by what they tell. In: the lexicon `event-word`. Out: one list a class.
 */
import type { Lexicon } from '../../lexicon/index.ts';

/** By class (data/lexicons/event-word.txt says what each means), in the order of the lexicon. */
export interface EventWords {
  readonly undated: readonly string[];
  readonly aside: readonly string[];
  readonly later: readonly string[];
  readonly ahead: readonly string[];
  readonly background: readonly string[];
  readonly actor: readonly string[];
  readonly motion: readonly string[];
  readonly station: readonly string[];
  readonly locative: readonly string[];
  readonly far: readonly string[];
  readonly host: readonly string[];
  readonly ceremony: readonly string[];
  readonly takesPart: readonly string[];
  readonly absent: readonly string[];
  readonly speech: readonly string[];
  readonly resume: readonly string[];
}

const wordsByLexicon = new WeakMap<Lexicon, EventWords>();

/** The words of `lexicon`, read at the first call and kept as long as it lives. */
export const getEventWords = (lexicon: Lexicon): EventWords => {
  const known = wordsByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const entries = lexicon.entriesOf('event-word');
  const listOf = (name: string): string[] =>
    entries.filter(({ columns }) => columns.includes(name)).map(entry => entry.text);
  const words: EventWords = {
    undated: listOf('undated'),
    aside: listOf('aside'),
    later: listOf('later'),
    ahead: listOf('ahead'),
    background: listOf('background'),
    actor: listOf('actor'),
    motion: listOf('motion'),
    station: listOf('station'),
    locative: listOf('locative'),
    far: listOf('far'),
    host: listOf('host'),
    ceremony: listOf('ceremony'),
    takesPart: listOf('takes-part'),
    absent: listOf('absent'),
    speech: listOf('speech'),
    resume: listOf('resume'),
  };
  wordsByLexicon.set(lexicon, words);
  return words;
};
