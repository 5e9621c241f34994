/** The whole program on the sample: what it prints is what was reviewed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, runProgram } from '../run-program.ts';
import { GOLDEN_CASES } from './cases.ts';

const folderOf = (name: string): string => join(ROOT, 'test', 'golden', name);
const read = (name: string, file: string): string => readFileSync(join(folderOf(name), file), 'utf8');

it.each(Object.entries(GOLDEN_CASES))('%s: cluster-report %s', (name, line) => {
  expect(existsSync(folderOf(name)), 'no such folder: npm run golden:update').toBe(true);
  expect(read(name, 'cmd')).toBe(`${line}\n`);
  const { stdout, stderr, exitCode } = runProgram(line.split(' '));
  expect(stderr).toBe(read(name, 'stderr'));
  expect(stdout).toBe(read(name, 'stdout'));
  expect(exitCode).toBe(Number(read(name, 'exit-code')));
});

it('every golden folder has its case', () => {
  const folders = readdirSync(join(ROOT, 'test', 'golden'), { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  );
  expect(folders.map(entry => entry.name).sort()).toEqual(Object.keys(GOLDEN_CASES).sort());
});
