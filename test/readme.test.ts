/** The pages show what the program prints, and README every option that it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGES, renderPage } from '../scripts/write-readme.ts';
import { ROOT } from './run-program.ts';

const readPage = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

it.each(PAGES)('%s is up to date (npm run docs:readme)', page => {
  const text = readPage(page);
  expect(renderPage(text)).toBe(text);
});

it('README.md has the table of options, docs/extraction.md the example lexicon as it is', () => {
  expect(readPage('README.md')).toContain('<!-- options -->');
  expect(readPage('docs/extraction.md')).toContain(readPage('docs/examples/own-words.txt'));
});

it('docs/decisions/README.md lists every decision', () => {
  const files = readdirSync(join(ROOT, 'docs', 'decisions')).filter(name => /^\d{4}-/.test(name));
  const listed = [...readPage('docs/decisions/README.md').matchAll(/\((\d{4}-[^)]+)\)/g)].map(match => match[1]);
  expect(listed).toEqual(files.sort());
});
