/** Load what the pipeline needs from disk: lexicons, dictionary. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildLexicon, parseLexicon } from '../lexicon/index.ts';
import type { Tools } from '../pipeline.ts';
import { characterSegmenter } from '../segment/index.ts';

const LEXICONS = new URL('../data/lexicons/', import.meta.url);

export const loadTools = (): Tools => {
  const entries = readdirSync(LEXICONS)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => parseLexicon(name, readFileSync(new URL(name, LEXICONS), 'utf8'), name.slice(0, -4)));
  return { segmenter: characterSegmenter, lexicon: buildLexicon(entries) };
};
