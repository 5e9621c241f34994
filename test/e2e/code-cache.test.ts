/** The code cache beside the bundle: taken by the Node that built it, and never needed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runProgram } from '../run-program.ts';

/** The package with `cache` in place of its code cache; null: with none. */
const copyPackage = (cache: Buffer | null): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-report-'));
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  for (const name of ['data', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  cpSync(join(ROOT, 'dist', 'cli.cjs'), join(folder, 'dist', 'cli.cjs'));
  for (const name of readdirSync(join(ROOT, 'dist')).filter(name => !name.startsWith('cli.'))) {
    symlinkSync(join(ROOT, 'dist', name), join(folder, 'dist', name));
  }
  if (cache !== null) writeFileSync(join(folder, 'dist', 'cli.cache'), cache);
  return join(folder, 'bin', 'cluster-report.js');
};

const CACHE = readFileSync(join(ROOT, 'dist', 'cli.cache'));
const withByte = (index: number): Buffer => {
  const bytes = Buffer.from(CACHE);
  bytes[index] = bytes[index]! ^ 0xff;
  return bytes;
};

describe('dist/cli.cache', () => {
  it('is taken by the Node that built it', () => {
    const line = `const { compileProgram } = require('./bin/cluster-report.js');
      const cache = require('node:fs').readFileSync('dist/cli.cache');
      process.stdout.write(String(compileProgram(cache).cachedDataRejected));`;
    expect(spawnSync(process.execPath, ['-e', line], { cwd: ROOT, encoding: 'utf8' }).stdout).toBe('false');
  });
  it.each([
    ['missing', null],
    ['empty', Buffer.alloc(0)],
    ['cut short', CACHE.subarray(0, 5000)],
    ['no cache at all', Buffer.from('not a cache')],
    ['of another V8', withByte(4)],
    ['made with other flags', withByte(12)],
  ])('does not matter when it is %s', (_what, cache) => {
    const bin = copyPackage(cache);
    const { stdout, status } = spawnSync(process.execPath, [bin, 'timeline', 'seeds'], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toBe(runProgram(['timeline', 'seeds']).stdout);
  });
  it('does not matter when Node runs with other flags', () => {
    const args = ['--no-opt', join(ROOT, 'bin', 'cluster-report.js'), 'timeline', 'seeds'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    expect(stdout).toBe(runProgram(['timeline', 'seeds']).stdout);
  });
});
