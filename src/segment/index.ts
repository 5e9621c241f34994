/** Segmentation: text → tokens with POS tags. Engines stand behind `Segmenter` (model.ts). */
import type { Segmenter } from '../model.ts';

/** Placeholder engine of the first commit: one token a character. */
export const characterSegmenter: Segmenter = {
  name: 'characters',
  segment: text => {
    const starts = Uint32Array.from({ length: text.length }, (_, i) => i);
    return {
      count: text.length,
      starts,
      ends: starts.map(start => start + 1),
      tagIds: new Uint8Array(text.length),
      tagNames: ['x'],
    };
  },
};
