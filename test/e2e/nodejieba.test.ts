/** `--segmenter nodejieba` with the real package, where it is installed; and what is said where it is not. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyPackage } from '../copy-package.ts';
import { runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const isInstalled = ((): boolean => {
  try {
    createRequire(import.meta.url)('nodejieba');
    return true;
  } catch {
    return false;
  }
})();

const INPUT = '发展中国家的产业集群，杭研大厦3.5亿元。';
const segment = (...args: string[]) => runProgram(['segment', '--segmenter', 'nodejieba', ...args], { input: INPUT });
const tokensOf = (...args: string[]): string => segment(...args, '--no-header').stdout.trimEnd();

describe.skipIf(!isInstalled)('segment --segmenter nodejieba (needs the package nodejieba)', () => {
  it.each([
    [[], '发展中国家/l 的/uj 产业/n 集群/n ，/x 杭研/x 大厦/n 3.5/m 亿元/m 。/x'],
    [['--mode', 'exact'], '发展中国家/l 的/uj 产业/n 集群/n ，/x 杭研/x 大厦/n 3.5/m 亿元/m 。/x'],
    [['--no-hmm'], '发展中国家/x 的/x 产业/x 集群/x ，/x 杭/x 研/x 大厦/x 3/x ./x 5/x 亿元/x 。/x'],
    [['--mode', 'search'], '发展/x 中国/x 国家/x 发展中国家/x 的/x 产业/x 集群/x ，/x 杭研/x 大厦/x 3.5/x 亿元/x 。/x'],
    [
      ['--mode', 'all'],
      '发展/x 发展中国家/x 中国/x 国家/x 的/x 产业/x 集群/x ，/x 杭/x 研/x 大厦/x 3/x ./x 5/x 亿元/x 。/x',
    ],
  ])('%j gives its words and tags, in their places', (args, expected) => {
    expect(tokensOf(...args)).toBe(expected);
  });
  it('takes the words of --user-dict', () => {
    const path = join(makeTemporaryFolder(), 'words.txt');
    writeFileSync(path, '杭研大厦 9 nt\n');
    expect(tokensOf('--user-dict', path)).toContain('杭研大厦/nt');
  });
  it('a bad line of --user-dict never reaches it', () => {
    const path = join(makeTemporaryFolder(), 'words.txt');
    writeFileSync(path, '杭研大厦 9 nt x\n');
    const { stderr, exitCode } = segment('--user-dict', path);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `cluster-report: ${path}:1: 4 columns, wanted word [frequency] [tag]; part them by tabs if the word has spaces\n`,
    );
  });
  it('extraction works on its tokens', () => {
    const { exitCode, stdout } = runProgram(['timeline', 'seeds', '--segmenter', 'nodejieba', '--no-header']);
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
  });
});

describe('segment --segmenter nodejieba where the package is missing', () => {
  it('is one line and 2', () => {
    const bin = copyPackage(null);
    const args = [bin, 'segment', '--segmenter', 'nodejieba'];
    const { stderr, status } = spawnSync(process.execPath, args, { input: INPUT, encoding: 'utf8', cwd: tmpdir() });
    expect(stderr).toBe(
      'cluster-report: --segmenter nodejieba: the package nodejieba is not installed; npm install nodejieba, or leave the option out\n',
    );
    expect(status).toBe(2);
  });
});
