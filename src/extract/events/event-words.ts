/**
 * The words that the rules for events ask for, by what they tell. In: the lexicon `event-word`. Out: one list a class.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { WordList } from '../word-list.ts';

/** By class (data/lexicons/event-word.txt says what each means), in the order of the lexicon. */
export interface EventWords {
  readonly undated: WordList;
  readonly aside: WordList;
  readonly later: WordList;
  readonly ahead: WordList;
  readonly background: WordList;
  readonly actor: WordList;
  /** Those of `actor` that are longer than one character: 一行, 代表团. */
  readonly party: WordList;
  /** Whoever goes somewhere may be called so right before: `party` and the longer ones of `later`. */
  readonly goer: WordList;
  readonly motion: WordList;
  readonly station: WordList;
  readonly locative: WordList;
  /** But for 至, which also stands before places that somebody goes to. */
  readonly far: WordList;
  readonly host: WordList;
  readonly ceremony: WordList;
  readonly attend: WordList;
  readonly absent: WordList;
  /** But for 称, which needs a look at what stands before it. */
  readonly speech: WordList;
  readonly resume: WordList;
  readonly press: WordList;
}

const wordsByLexicon = new WeakMap<Lexicon, EventWords>();

/** The words of `lexicon`, read at the first call and kept as long as it lives. */
export const getEventWords = (lexicon: Lexicon): EventWords => {
  const known = wordsByLexicon.get(lexicon);
  if (known !== undefined) return known;
  const entries = lexicon.entriesOf('event-word');
  const listOf = (name: string): string[] =>
    entries.filter(({ columns }) => columns.includes(name)).map(entry => entry.text);
  const toList = (name: string): WordList => new WordList(listOf(name));
  const party = listOf('actor').filter(word => word.length > 1);
  const words: EventWords = {
    undated: toList('undated'),
    aside: toList('aside'),
    later: toList('later'),
    ahead: toList('ahead'),
    background: toList('background'),
    actor: toList('actor'),
    party: new WordList(party),
    goer: new WordList([...party, ...listOf('later').filter(word => word.length > 1)]),
    motion: toList('motion'),
    station: toList('station'),
    locative: toList('locative'),
    far: new WordList(listOf('far').filter(word => word !== '至')),
    host: toList('host'),
    ceremony: toList('ceremony'),
    attend: toList('attend'),
    absent: toList('absent'),
    speech: new WordList(listOf('speech').filter(word => word !== '称')),
    resume: toList('resume'),
    press: toList('press'),
  };
  wordsByLexicon.set(lexicon, words);
  return words;
};
