/** README shows what the program prints, and every option that it has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderReadme } from '../scripts/write-readme.ts';
import { ROOT } from './run-program.ts';

it('README.md is up to date (npm run docs:readme)', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain('<!-- options -->');
  expect(renderReadme(readme)).toBe(readme);
});
