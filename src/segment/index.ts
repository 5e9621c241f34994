/** Segmentation: text → tokens with POS tags. Engines stand behind `Segmenter` (model.ts). */
export { compileDictionary, compileHmm } from './compile-dictionary.ts';
export { Dictionary, packDictionary } from './dictionary.ts';
export { JiebaSegmenter } from './jieba-segmenter.ts';
export type { NodeJieba } from './nodejieba-segmenter.ts';
export { NodeJiebaSegmenter } from './nodejieba-segmenter.ts';
export { parseUserDict } from './parse-user-dict.ts';
export { type UserWord, WordSource } from './word-source.ts';
