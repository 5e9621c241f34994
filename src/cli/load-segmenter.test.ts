import { describe, expect, it } from 'vitest';
import { UsageError } from '../errors.ts';
import { loadSegmenter } from './load-segmenter.ts';

const CHOICE = { segmenter: 'nodejieba', userDicts: [] } as const;

describe('loadSegmenter({ segmenter: nodejieba })', () => {
  it('says in one line what to do when the package is not installed', async () => {
    const loading = loadSegmenter(CHOICE, () => Promise.reject(new Error("Cannot find package 'nodejieba'")));
    await expect(loading).rejects.toThrow(UsageError);
    await expect(loading).rejects.toThrow(
      /^--segmenter nodejieba: the package nodejieba is not installed; npm install nodejieba, or leave the option out$/,
    );
  });
  it('cuts with the package when it is there', async () => {
    const tag = (text: string) => [
      { word: text.slice(0, 2), tag: 'n' },
      { word: text.slice(2), tag: 'n' },
    ];
    const segmenter = await loadSegmenter(CHOICE, async () => ({ default: { tag } }));
    const { count, starts, ends, tagIds, tagNames } = segmenter.segment('产业集群');
    expect(Array.from({ length: count }, (_, i) => [starts[i], ends[i], tagNames[tagIds[i]!]])).toEqual([
      [0, 2, 'n'],
      [2, 4, 'n'],
    ]);
  });
});
