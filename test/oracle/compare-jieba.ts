/** Our tokens beside those of @node-rs/jieba, in every mode; what differs comes back as text, nothing is printed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { Dictionary, JiebaSegmenter } from '../../src/segment/index.ts';

const dictPath = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');

/** All words of jieba's dictionary. */
export const readWords = (): string[] =>
  readFileSync(dictPath, 'utf8')
    .split('\n')
    .map(line => line.slice(0, line.indexOf(' ')))
    .filter(word => word !== '');

/** What jieba calls a token, and we with (mode, hmm). */
const MODES = ['cut', 'cut without HMM', 'cutAll', 'cutForSearch', 'cutForSearch without HMM', 'tag'] as const;

export const createComparison = () => {
  const jieba = Jieba.withDict(readFileSync(dictPath));
  const ours = new JiebaSegmenter(Dictionary.from(readFileSync('dist/jieba.dat')));
  const dictionary = Dictionary.from(readFileSync('dist/jieba.dat'));
  /** The text as it came, lone surrogates and all; each is one unit, so places are those of the text beside. */
  let raw = '';
  const segment = (text: string, mode: 'exact' | 'all' | 'search', hmm: boolean): string[] => {
    const { count, starts, ends } = ours.segment(raw, { mode, hmm });
    return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i]));
  };
  const tag = (text: string): string[] => {
    const { count, starts, ends, tagIds, tagNames } = ours.segment(raw);
    return Array.from({ length: count }, (_, i) => `${text.slice(starts[i], ends[i])}/${tagNames[tagIds[i]!]}`);
  };
  // The tag of a word that no dictionary has is ours alone (docs/port-differences.md, U1).
  const theirTags = (text: string, own: readonly string[]): string[] =>
    jieba.tag(text, true).map(({ word, tag: name }, i) => {
      const isUnknown = name === 'x' && dictionary.trie.find(word) < 0;
      return isUnknown && own[i] === `${word}/n` ? `${word}/n` : `${word}/${name}`;
    });
  const pairs: Record<(typeof MODES)[number], (text: string) => [string[], string[]]> = {
    cut: text => [segment(text, 'exact', true), jieba.cut(text, true)],
    'cut without HMM': text => [segment(text, 'exact', false), jieba.cut(text, false)],
    cutAll: text => [segment(text, 'all', true), jieba.cutAll(text)],
    cutForSearch: text => [segment(text, 'search', true), jieba.cutForSearch(text, true)],
    'cutForSearch without HMM': text => [segment(text, 'search', false), jieba.cutForSearch(text, false)],
    tag: text => {
      const own = tag(text);
      return [own, theirTags(text, own)];
    },
  };
  /** Differences of one text, one a mode at most. The engine beside reads a lone surrogate as U+FFFD. */
  return (rawText: string): string[] => {
    raw = rawText;
    const text = rawText.replace(/[\ud800-\udfff]/gu, '\ufffd');
    const found: string[] = [];
    for (const mode of MODES) {
      const [own, their] = pairs[mode](text);
      const at = own.findIndex((word, i) => word !== their[i]);
      if (at < 0 && own.length === their.length) continue;
      const from = Math.max(0, (at < 0 ? Math.min(own.length, their.length) : at) - 2);
      found.push(
        `${mode}: ours ${JSON.stringify(own.slice(from, from + 8))}, jieba ${JSON.stringify(their.slice(from, from + 8))}`,
      );
    }
    return found;
  };
};
