/**
 * Our cut is jieba's, token for token: generated texts always, a corpus where there is one.
 * ORACLE=all takes 100,000 texts and the whole corpus (npm run oracle); ORACLE_CORPUS names another folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createComparison, readWords } from './compare-jieba.ts';
import { createRandom, makeText } from './random-text.ts';

const isFull = process.env.ORACLE === 'all';
const corpus = process.env.ORACLE_CORPUS ?? '../shared/corpus';
const differencesOf = createComparison();

it(`cuts ${isFull ? '100,000' : '5,000'} generated texts as jieba does`, { timeout: 600_000 }, () => {
  const words = readWords();
  const random = createRandom(20_240_717);
  const differences: string[] = [];
  for (let i = 0; i < (isFull ? 100_000 : 5000) && differences.length < 10; i++) {
    const text = makeText(random, words);
    differences.push(...differencesOf(text).map(difference => `${JSON.stringify(text)} ${difference}`));
  }
  expect(differences).toEqual([]);
});

it.skipIf(!existsSync(corpus))(`cuts the corpus as jieba does`, { timeout: 600_000 }, () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(md|txt)$/.test(name))
    .sort();
  const differences: string[] = [];
  for (let i = 0; i < files.length && differences.length < 10; i += isFull ? 1 : 100) {
    const path = join(corpus, files[i]!);
    differences.push(...differencesOf(readFileSync(path, 'utf8')).map(difference => `${path} ${difference}`));
  }
  expect(files.length).toBeGreaterThan(0);
  expect(differences).toEqual([]);
});
