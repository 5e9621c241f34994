/**
 * Conversion to simplified characters equals opencc-js's own (`t2s`), but for the documented gaps (docs/cleaning.md §4).
 *
 * Over the reports beside the project in traditional characters, a part in `npm test`, all with `npm run oracle`; elsewhere
 * over sentences made of common words.
 */
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { ConverterFactory } from 'opencc-js/core';
import { configs } from 'opencc-js/preset';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScriptTables } from '../../src/clean/index.ts';
import { countScripts, simplify } from '../../src/clean/script.ts';
import { toText, toUnits } from '../../src/clean/units.ts';
import { loadTestTools } from '../clean-tools.ts';
import { findCorpusFiles } from './corpus-files.ts';

type Chain = { normalizationChain?: readonly unknown[]; conversionChain: readonly unknown[] };
const loadOracle = (name: string): ((text: string) => string) => {
  const { normalizationChain = [], conversionChain } = (configs as unknown as Record<string, Chain>)[name]!;
  return ConverterFactory(...([...normalizationChain, ...conversionChain] as Parameters<typeof ConverterFactory>));
};

const MADE = [
  '發展臺灣產業',
  '著力補鏈強鏈',
  '乾淨的麵條裡有後台',
  '於是週末出版了鉅著',
  '隻身去幹部學校',
  '複雜的系統關係',
]
  .map(words => `${words}，${words}。`)
  .join('\n');

let tables: ScriptTables;
beforeAll(async () => {
  tables = (await loadTestTools()).scriptTables();
});

describe('conversion to simplified characters', () => {
  const oracle = loadOracle('t2s');
  const variants = [loadOracle('tw2s'), loadOracle('hk2s')];
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const gaps = readFileSync('data/script-gaps.txt', 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t')[0]!);
  /** The documented differences: phrases of the gaps, 著 that is 着, variants of Taiwan and Hong Kong (衞), rare characters. */
  const isDocumented = (chars: readonly string[], at: number, theirs: string): boolean => {
    const char = chars[at]!;
    if (theirs.length > 1 || (char === '著' && theirs === '著')) return true;
    if (oracle(char) === char && variants.some(convert => convert(char) !== char)) return true;
    const around = chars.slice(Math.max(0, at - 4), at + 5).join('');
    return gaps.some(gap => gap.includes(char) && around.includes(gap));
  };
  const differences = (text: string): string[] => {
    const chars = [...text];
    const units = toUnits(text);
    const ours = [...toText(simplify({ text, units }, tables, countScripts(units, tables)))];
    const theirs = [...oracle(text)];
    if (ours.length !== chars.length || theirs.length !== chars.length) return ['another number of characters'];
    return ours.flatMap((char, i) =>
      char === theirs[i] || isDocumented(chars, i, theirs[i]!)
        ? []
        : [`${chars.slice(Math.max(0, i - 4), i + 5).join('')}: ${char}, theirs ${theirs[i]}`],
    );
  };
  it('is that of opencc-js but for the gaps', { timeout: 600_000 }, () => {
    const files = findCorpusFiles();
    const texts = [MADE, ...files.map(path => toTraditional(readFileSync(path, 'utf8')))];
    expect(texts.flatMap(differences)).toEqual([]);
  });
});
