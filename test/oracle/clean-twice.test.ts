/**
 * Cleaning twice changes nothing, over the reports beside the project: as they are, traditional, and damaged.
 *
 * A part of them in `npm test`, all with `npm run oracle`; skipped where they are not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CleanText } from '../../src/model.ts';
import { cleanWith, loadTestTools } from '../clean-tools.ts';
import { findCorpusFiles } from './corpus-files.ts';

const MANGLER = '../shared/mangle.mjs';
const LONGEST = 20_000;
const LONES = ['?', '？', '', '\ufffd'];
const SETS = ['small', 'medium', 'large'];

interface Mangler {
  mangle(clean: string, options: Record<string, unknown>): string;
}
let clean: (text: string) => CleanText;
beforeAll(async () => {
  clean = cleanWith(await loadTestTools());
});

const files = findCorpusFiles();
const timeout = 600_000;
const isSettled = (text: string): boolean => {
  const { text: shown, surface } = clean(text);
  return clean(shown).text === shown && clean(surface).surface === surface;
};

describe.skipIf(files.length === 0)('cleaning twice (skipped where the reports are not there)', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const read = (path: string): string => readFileSync(path, 'utf8').slice(0, LONGEST);

  it('changes nothing in reports as they are and in traditional characters', { timeout }, () => {
    expect(files.filter(path => !isSettled(read(path)) || !isSettled(toTraditional(read(path))))).toEqual([]);
  });
  it.skipIf(!existsSync(MANGLER))('changes nothing in damaged reports', { timeout }, async () => {
    const { mangle } = (await import(pathToFileURL(resolve(MANGLER)).href)) as Mangler;
    const damage = (path: string, i: number): string =>
      mangle(toTraditional(read(path)), {
        set: SETS[i % SETS.length],
        lone: LONES[i % LONES.length],
        seed: i,
        punctuation: i % 2 === 0,
        spaced: i % 5 === 0,
      });
    expect(files.filter((path, i) => !isSettled(damage(path, i)))).toEqual([]);
  });
});
