import { describe, expect, it } from 'vitest';
import { dropSelfOverlaps, findWords } from './find-words.ts';
import { toUnits } from './units.ts';

const find = (text: string, words: readonly string[]): string[] =>
  findWords(text, toUnits(text), words).map(({ start, word }) => `${start}:${word}`);

describe('findWords(text, units, words)', () => {
  it('finds every place of every word, those of one place in the order of the words', () => {
    expect(find('甲乙丙甲乙', ['甲乙丙', '甲乙', '乙丙'])).toEqual(['0:甲乙丙', '0:甲乙', '1:乙丙', '3:甲乙']);
    expect(find('甲乙丙甲乙', ['甲乙', '甲乙丙'])).toEqual(['0:甲乙', '0:甲乙丙', '3:甲乙']);
  });
  it('finds words of one character among the others', () => {
    expect(find('茶叶与茶', ['茶叶', '茶'])).toEqual(['0:茶叶', '0:茶', '3:茶']);
  });
  it('finds nothing without words, nor beyond the end', () => {
    expect(find('甲乙', [])).toEqual([]);
    expect(find('甲乙', ['甲乙丙', '乙甲'])).toEqual([]);
  });
});

describe('dropSelfOverlaps(found)', () => {
  it('keeps of each word what searching on behind the last one finds', () => {
    const text = '高高高高，高高兴';
    const kept = dropSelfOverlaps(findWords(text, toUnits(text), ['高高', '高高兴']));
    expect(kept.map(({ start, word }) => `${start}:${word}`)).toEqual(['0:高高', '2:高高', '5:高高', '5:高高兴']);
  });
});
