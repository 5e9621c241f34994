/** The code cache beside the bundle: taken by the Node that built it, and never needed. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyPackage } from '../copy-package.ts';
import { ROOT, runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const CACHE = readFileSync(join(ROOT, 'dist', 'cli.cache'));
const withByte = (index: number): Buffer => {
  const bytes = Buffer.from(CACHE);
  bytes[index] = bytes[index]! ^ 0xff;
  return bytes;
};

describe('dist/cli.cjs', () => {
  it('is ASCII: it is read a byte a character, expressions with Chinese characters too', () => {
    const bytes = readFileSync(join(ROOT, 'dist', 'cli.cjs'));
    expect(bytes.every(byte => byte < 0x80)).toBe(true);
  });
});

describe('bin/cluster-report.js', () => {
  it('says in one line that the program is not built', () => {
    const program = copyPackage(null);
    rmSync(join(program, '..', '..', 'dist'), { recursive: true });
    const { stderr, status } = spawnSync(process.execPath, [program, 'timeline'], { encoding: 'utf8' });
    expect(stderr).toMatch(/^cluster-report: .*cli\.cjs: not there; build the program \(npm ci, or npm run build\)\n$/);
    expect(status).toBe(1);
  });
});

/** Loaded before the program: tells on standard error whether V8 refused the cache that it was given. */
const TELL_REFUSAL = `
const vm = require('node:vm');
const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    process.stderr.write('refused: ' + this.cachedDataRejected);
  }
};`;

describe('dist/cli.cache', () => {
  it('is taken by bin/cluster-report.js, which gives V8 flags of its own', () => {
    const hook = join(makeTemporaryFolder(), 'tell-refusal.cjs');
    writeFileSync(hook, TELL_REFUSAL);
    const args = ['--require', hook, join(ROOT, 'bin', 'cluster-report.js'), '--version'];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stderr).toBe('refused: false');
  });
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
