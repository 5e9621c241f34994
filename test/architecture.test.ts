/** Who may import whom. A room's index.ts is its only door; pipeline.ts puts rooms in order, cli calls pipeline. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const BASE = ['model', 'errors'];
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  errors: [],
  trie: BASE,
  segment: [...BASE, 'trie'],
  lexicon: [...BASE, 'trie'],
  read: BASE,
  clean: [...BASE, 'trie'],
  extract: [...BASE, 'lexicon'],
  analyse: BASE,
  render: BASE,
  pipeline: [...BASE, 'clean', 'segment', 'lexicon', 'extract', 'analyse', 'render', 'read'],
  cli: [...BASE, 'pipeline', 'read', 'clean', 'segment', 'lexicon', 'analyse', 'render'],
};
/** Only these may touch the disk, the clock, the environment. */
const IMPURE = ['cli', 'read'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => name.replaceAll('\\', '/'))
  .sort();
const roomOf = (file: string): string => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file.slice(0, -3));
const importsOf = (file: string): string[] =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => match[1]!);

describe.each(files)('src/%s', file => {
  const room = roomOf(file);
  const relative = importsOf(file)
    .filter(target => target.startsWith('.'))
    .map(target => normalize(join(dirname(file), target)));
  it('imports only what its room may', () => {
    for (const target of relative) {
      if (roomOf(target) !== room) expect(MAY_IMPORT[room], `${file} → ${target}`).toContain(roomOf(target));
    }
  });
  it('enters another room by its index.ts only', () => {
    for (const target of relative) {
      if (roomOf(target) !== room && target.includes('/')) expect(target, file).toBe(`${roomOf(target)}/index.ts`);
    }
  });
  it('touches disk, clock and environment only at the edges', () => {
    if (IMPURE.includes(room)) return;
    expect(importsOf(file).filter(target => /^node:(fs|process|child_process|os|worker_threads)/.test(target))).toEqual(
      [],
    );
    expect(readFileSync(join('src', file), 'utf8')).not.toMatch(
      /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/,
    );
  });
  it('is at most 300 lines', () => {
    expect(readFileSync(join('src', file), 'utf8').split('\n').length).toBeLessThanOrEqual(300);
  });
});
