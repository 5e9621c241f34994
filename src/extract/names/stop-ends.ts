/** Where a stop word (`name-stop`) or a date ends: names do not go on to the left of it. In: the draft. Out: yes or no at an offset. */
import type { Draft } from '../draft.ts';
import { buildScratch } from '../scratch.ts';
import type { TokenIndex } from '../token-index.ts';
import { getWordTable } from '../word-table.ts';

/** Prepositions of one character that the segmenter joins with what follows to words of its own making (由市, 在辛, 与力). */
const JOINED_PREPOSITIONS = new Set('在到赴由从被把将据与对即给暨');

/** Those that end no name: 项由, 日从, 人到. */
const ENDING_PREPOSITIONS = new Set('由从被把与到在赴');

const takeAnswers = buildScratch(length => new Uint8Array(length));
const NOT_STOPPED = 1;
const STOPPED = 2;

/** Where stop words end. One character must be a token of its own, or begin a token that no dictionary holds. */
export const buildStopEnds = (
  { text, tokens, lexicon, dates }: Draft,
  borders: TokenIndex,
): ((end: number) => boolean) => {
  const words = getWordTable(lexicon, 'name-stop');
  const inside = getWordTable(lexicon, 'trade-verb');
  const lengths = lexicon.lengthsOf('name-stop');
  /** 高端|化工 holds no 高端化: it ends within the next word. */
  const cutsWord = (first: number, end: number): boolean =>
    !borders.isBorder(end) && borders.tokenAt(end) !== first && borders.tagOf(borders.tokenAt(end)).startsWith('n');
  const isStop = (start: number, end: number): boolean => {
    if (start < 0 || !words.hasAt(text, start, end)) return false;
    const token = borders.tokenAt(start);
    const isStart = tokens.starts[token] === start;
    // 综合|利用 is one word, and stands inside names.
    if (end - start > 1 && isStart) return !cutsWord(token, end);
    if (end - start > 1) return borders.isBorder(end) && !inside.hasAt(text, tokens.starts[token]!, end);
    const isMadeUp = borders.tagOf(token) === 'x';
    // 等 is in no name: a made-up word that holds it was cut wrong (项目|债等).
    if (isMadeUp && text[start] === '等') return true;
    // 项由|某大学: the made-up word ends in a preposition.
    if (isMadeUp && tokens.ends[token] === end && ENDING_PREPOSITIONS.has(text[start]!)) return true;
    return isStart && (tokens.ends[token] === end || (isMadeUp && JOINED_PREPOSITIONS.has(text[start]!)));
  };
  // Names that stand near each other ask about the same places.
  const answers = takeAnswers(text.length + 1);
  for (const { end } of dates) answers[end] = STOPPED;
  return end => {
    if (answers[end] === 0) answers[end] = lengths.some(length => isStop(end - length, end)) ? STOPPED : NOT_STOPPED;
    return answers[end] === STOPPED;
  };
};
