/**
 * Compile what cleaning needs from its sources: opencc-js (traditional → simplified), pinyin-pro (readings), jieba's words.
 *
 * Reads the packages and, of data/, script-gaps.txt, script-regions.txt and report-words.txt; returns the texts of dist/script.dat
 * and dist/readings.dat, which src/clean/script-tables.ts and src/clean/readings.ts parse, and the bytes of dist/report-words.dat,
 * a trie, and of dist/word-prefixes.dat. Deterministic.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ConverterFactory } from 'opencc-js/core';
import { configs } from 'opencc-js/preset';
import { polyphonic } from 'pinyin-pro';
import { foldReading, packPrefixes } from '../src/clean/index.ts';
import { buildTrie, packTrie } from '../src/trie/index.ts';

const HAN_RANGES: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
];

const eachHan = (visit: (char: string) => void): void => {
  for (const [first, last] of HAN_RANGES) for (let code = first; code <= last; code++) visit(String.fromCharCode(code));
};

/** Han of a double-byte set: what simplified (GB2312) or traditional (Big5 levels 1 and 2) text has in general use. */
const loadCharset = (label: string, leads: readonly [number, number], trails: readonly [number, number]) => {
  const decoder = new TextDecoder(label);
  const chars = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') chars.add(char);
    }
  }
  return chars;
};

type Chain = { normalizationChain?: readonly unknown[]; conversionChain: readonly unknown[] };
const toConverter = (name: string): ((text: string) => string) => {
  const config = (configs as unknown as Record<string, Chain>)[name]!;
  const chain = [...(config.normalizationChain ?? []), ...config.conversionChain];
  return ConverterFactory(...(chain as Parameters<typeof ConverterFactory>));
};

const parsePhrases = (text: string, lineEnd: string, separator: string): [string, string][] =>
  text
    .split(lineEnd)
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [from, to] = line.split(separator);
      if (from === undefined || to === undefined) throw new Error(`phrase without a counterpart: ${line}`);
      return [from, to];
    });

/** One of opencc-js' own dictionaries, `from to|from to|…`; the package declares no types for them. */
const loadDictionary = async (name: string): Promise<string> => {
  const path: string = `opencc-js/dict/${name}`;
  return ((await import(path)) as { default: string }).default;
};

/** Forms that tell a region, as one line of the table: layout in src/clean/script-tables.ts. */
const loadRegionForms = (): string =>
  readFileSync(new URL('../data/script-regions.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [form, region, weight] = line.split('\t');
      if (!/^(?:taiwan|hong-kong)$/.test(region ?? '') || !/^[12]$/.test(weight ?? ''))
        throw new Error(`data/script-regions.txt: "${line}", wanted form, taiwan or hong-kong, 1 or 2`);
      return `${region === 'taiwan' ? 'T' : 'H'}${weight}${form}`;
    })
    .join(' ');

/** Variants that the list of 2013 (通用规范汉字表) or usage keeps for names in simplified text. */
const NAME_CHARACTERS = '昇甦祕脩鍾鉅逕氾陞蒐濛谿讎';

/** Text of dist/script.dat: layout in src/clean/script-tables.ts. */
export const buildScriptTables = async (): Promise<string> => {
  const phrases = await loadDictionary('TSPhrases');
  const taiwan = await loadDictionary('TWVariantsRevPhrases');
  const converters = ['t2s', 'tw2s', 'hk2s'].map(toConverter);
  const gb2312 = loadCharset('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);
  const big5 = loadCharset('big5', [0xa4, 0xf9], [0x40, 0xfe]);
  let from = '';
  let to = '';
  let shared = '';
  let simplifiedOnly = '';
  eachHan(char => {
    // The general table comes first; Taiwan's and Hong Kong's fill what it leaves. 么 is a simplified character itself.
    const simple = char === '么' ? char : (converters.map(convert => convert(char)).find(to => to !== char) ?? char);
    if (simple !== char && simple.length === 1) {
      from += char;
      to += simple;
      // GB2312 lists 後, but no simplified text of today uses it; names keep some that it does not list (昇腾).
      if ((gb2312.has(char) && char !== '後') || NAME_CHARACTERS.includes(char)) shared += char;
    } else if (gb2312.has(char) && !big5.has(char)) simplifiedOnly += char;
  });
  const keep = parsePhrases(taiwan, '|', ' ').filter(([a, b]) => a.includes('著') && a === b);
  const gaps = parsePhrases(readFileSync(new URL('../data/script-gaps.txt', import.meta.url), 'utf8'), '\n', '\t');
  const simplify = toConverter('t2s');
  const byPhrase = new Map([
    ...keep.map(([a]): [string, string] => [a, simplify(a)]),
    ...parsePhrases(phrases, '|', ' '),
    ...gaps,
  ]);
  const lines = [...byPhrase]
    .filter(([a, b]) => a.length === b.length && a.length > 1)
    .sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0) || b.length - a.length || (a < b ? -1 : 1))
    .map(([a, b]) => `${a}\t${b}`);
  return `${['cluster-report/script@3', from, to, shared, simplifiedOnly, loadRegionForms(), ...lines].join('\n')}\n`;
};

/** Text of dist/readings.dat: layout in src/clean/readings.ts. */
export const buildReadings = (): string => {
  const decoder = new TextDecoder('gbk');
  const byReading = new Map<string, string>();
  const add = (char: string): void => {
    for (const reading of polyphonic(char)[0]?.split(' ') ?? []) {
      if (!/^\p{L}[\p{L}\p{M}]*$/u.test(reading) || reading === char) continue;
      byReading.set(reading, (byReading.get(reading) ?? '') + char);
    }
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char >= '\u4e00' && char <= '\u9fff') add(char);
    }
  }
  const lines = [...byReading]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([reading, chars]) => {
      const folded = foldReading(reading);
      return folded === null ? [] : [`${folded.bare}${folded.tone}\t${chars}`];
    });
  return `${['cluster-report/readings@2', ...lines].join('\n')}\n`;
};

const readReportWordList = (): readonly string[] =>
  readFileSync(new URL('../data/report-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'));

/** Bytes of dist/report-words.dat: the words of data/report-words.txt as a trie; their values say nothing. */
export const buildReportWords = (): Uint8Array<ArrayBuffer> => {
  const words = readReportWordList();
  const odd = words.find((word, i) => !/^[\u4e00-\u9fff]{2,12}$/.test(word) || (i > 0 && word <= words[i - 1]!));
  if (odd !== undefined)
    throw new Error(`data/report-words.txt: "${odd}", wanted two to twelve Han characters, by code unit, each once`);
  return packTrie(buildTrie(words, new Uint8Array(words.length)));
};

/** Bytes of dist/word-prefixes.dat: the beginnings of jieba's words and of those of reports (src/clean/word-prefixes.ts). */
export const buildWordPrefixes = (): Uint8Array => {
  const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words = readFileSync(dictionary, 'utf8')
    .split('\n')
    .map(line => line.slice(0, line.indexOf(' ')));
  return packPrefixes([...words, ...readReportWordList()]);
};
