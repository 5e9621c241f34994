/** Files that do harm to readers: the built program ends with the status of the contract, one line each, in bounded memory. */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BIN, ROOT, runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const folder = makeTemporaryFolder();
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const LINE = '7月9日，市领导到开发区调研轴承产业集群。\n';
const ZEROS = new Uint8Array(40 * 1024 * 1024);
const docx = (xml: Uint8Array): Uint8Array => zipSync({ 'word/document.xml': xml }, { level: 9 });

/** Run with a bound on memory; `during` is called when the program is running. */
const runBounded = (
  args: readonly string[],
  during: () => void = () => undefined,
  megabytes = 256,
): Promise<[number | null, string]> =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, BIN, ...args], { cwd: ROOT });
    let stderr = '';
    child.stderr.on('data', piece => {
      stderr += String(piece);
    });
    child.stdout.resume();
    child.on('spawn', during);
    child.on('close', status => resolve([status, stderr]));
  });

describe('files that do harm', () => {
  it.each([
    ['a gzip bomb', 'bomb.txt.gz', gzipSync(ZEROS, { level: 9 }), /gzip/],
    ['a DOCX bomb', 'bomb.docx', docx(ZEROS), /./],
    ['a DOCX with entities', 'laughs.docx', docx(strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')), /./],
    ['NULs', 'zeros.txt', new Uint8Array(65_536), /is no text/],
    ['a gzip cut off', 'cut.txt.gz', gzipSync(LINE.repeat(500)).subarray(0, 60), /gzip/],
  ])('%s is one line and 1', async (_name, file, content, message) => {
    const [status, stderr] = await runBounded(['clean', write(file, content)]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['pages nested deep', 'deep.html', `${'<div>'.repeat(50_000)}深处，有字。`],
    ['one long line', 'long.txt', '产业，'.repeat(300_000)],
    ['brackets and marks only', 'marks.txt', '(?!)）？'.repeat(20_000)],
    ['halves of characters', 'halves.txt', '產?chǎn)業?yè)'.repeat(3000)],
  ])('%s: done', async (_name, file, content) => {
    expect(await runBounded(['clean', write(file, content)])).toEqual([0, '']);
  });

  it.each([
    ['lines of one character', 'lines.txt', '一\n'.repeat(700_000)],
    ['line ends only', 'blank.txt', '\n'.repeat(4_000_000)],
  ])(
    '%s: extracted without an object a line',
    async (_name, file, content) => {
      expect(await runBounded(['extract', write(file, content)], undefined, 80)).toEqual([0, '']);
    },
    120_000,
  );

  it('a folder that holds itself is walked once', () => {
    const loop = join(folder, 'loop');
    mkdirSync(loop);
    writeFileSync(join(loop, 'a.txt'), LINE);
    symlinkSync('.', join(loop, 'again'));
    mkdirSync(join(loop, 'deep'));
    symlinkSync('..', join(loop, 'deep', 'up'));
    const { stdout, exitCode } = runProgram(['clean', join(loop, 'again')]);
    expect([stdout, exitCode]).toEqual([LINE, 0]);
  });

  it.skipIf(process.platform === 'win32')('a FIFO is refused at once', () => {
    const fifo = join(folder, 'fifo.txt');
    execFileSync('mkfifo', [fifo]);
    const { stderr, exitCode } = runProgram(['clean', fifo], { timeout: 10_000 });
    expect([stderr, exitCode]).toEqual([
      `cluster-report: ${fifo}: is a FIFO, not a file: pipe it to standard input (-)\n`,
      1,
    ]);
  });

  it('a file that grows while it is read is read as far as it went at the start, and the program ends', async () => {
    const path = write('growing.txt', LINE.repeat(20_000));
    let isRunning = true;
    const grow = (): void => {
      if (!isRunning) return;
      appendFileSync(path, LINE.repeat(2000));
      setTimeout(grow, 1);
    };
    const ended = await runBounded(['clean', path], grow);
    isRunning = false;
    expect(ended).toEqual([0, '']);
  });

  it('a file that shrinks while it is read ends the program with 0 or 1 and one line at most', async () => {
    const path = write('shrinking.txt', LINE.repeat(200_000));
    const [status, stderr] = await runBounded(['clean', path], () => setTimeout(() => truncateSync(path, 100), 60));
    expect([0, 1]).toContain(status);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('thousands of files are read one after the other', async () => {
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let i = 0; i < 2000; i++) writeFileSync(join(many, `${i}.txt`), LINE);
    expect(await runBounded(['clean', many])).toEqual([0, '']);
  });
});
