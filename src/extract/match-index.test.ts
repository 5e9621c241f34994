import { describe, expect, it } from 'vitest';
import { buildLexicon, parseLexicon } from '../lexicon/index.ts';
import { buildMatchIndex } from './match-index.ts';

const lexicon = buildLexicon([
  ...parseLexicon('heads.txt', '产业\n产业集群\n集群', 'head'),
  ...parseLexicon('marks.txt', '起', 'mark'),
]);
const PIECE = '产业集群，集群起。';
/** With so many repetitions the matches of `head` are not kept as objects. */
const MANY = 30_000;

describe('buildMatchIndex(lexicon, matches)', () => {
  const few = buildMatchIndex(lexicon, lexicon.findMatches(PIECE));
  const many = buildMatchIndex(lexicon, lexicon.findMatches(PIECE.repeat(MANY)));
  const shift = PIECE.length * (MANY - 1);
  const show = (match: { start: number; end: number; entry: { text: string } } | undefined, by = 0) =>
    match === undefined ? undefined : `${match.start - by}-${match.end - by} ${match.entry.text}`;

  it('all(kind) lists the matches by start, longer first', () => {
    const wanted = ['0-4 产业集群', '0-2 产业', '2-4 集群', '5-7 集群'];
    expect([...few.all('head')].map(match => show(match))).toEqual(wanted);
    const all = many.all('head');
    expect(all.length).toBe(4 * MANY);
    expect([0, 1, 2, 3].map(i => show(all.at(i)))).toEqual(wanted);
    expect([...all].slice(-4).map(match => show(match, shift))).toEqual(wanted);
    expect([all.at(-1), all.at(4 * MANY), few.all('none').at(0)]).toEqual([undefined, undefined, undefined]);
  });
  it('startingAt and endingAt give the longest match there, of few matches and of many', () => {
    for (let at = 0; at <= PIECE.length; at++) {
      expect(show(many.startingAt(at + shift, 'head'), shift)).toBe(show(few.startingAt(at, 'head')));
      expect(show(many.endingAt(at + shift, 'head'), shift)).toBe(show(few.endingAt(at, 'head')));
      expect(show(many.startingAt(at + shift, 'mark'), shift)).toBe(show(few.startingAt(at, 'mark')));
    }
    expect(show(few.endingAt(4, 'head'))).toBe('0-4 产业集群');
    expect(many.endingAt(3, 'none')).toBeUndefined();
  });
});
