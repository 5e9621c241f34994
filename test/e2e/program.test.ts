/** The built program from outside: streams, pipes, exit statuses. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BIN, ROOT, runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const SAMPLE = join(ROOT, 'seeds', 'liaoning-cluster-visits.txt');
const shell = (line: string, cwd = ROOT): { stdout: string; stderr: string } => {
  const errors = join(makeTemporaryFolder(), 'stderr');
  const stdout = execFileSync('bash', ['-c', `set -o pipefail; ${line}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, BIN, ERRORS: errors },
  });
  return { stdout, stderr: readFileSync(errors, 'utf8') };
};

/** Records with enough text for megabytes of output. */
const writeManyRecords = (count: number): string => {
  const path = join(makeTemporaryFolder(), 'many.ndjson');
  const record = runProgram(['extract', SAMPLE]).stdout;
  writeFileSync(path, record.repeat(count));
  return path;
};

describe('pipes', () => {
  it('a reader that stops early ends the program with 0 and nothing on standard error', () => {
    const many = writeManyRecords(200);
    const { stdout, stderr } = shell(`node "$BIN" extract ${many} 2>"$ERRORS" | head -1 | wc -l`);
    expect(stdout.trim()).toBe('1');
    expect(stderr).toBe('');
  });
  it('output of megabytes arrives whole', () => {
    const many = writeManyRecords(300);
    const { stdout } = shell(`node "$BIN" extract ${many} 2>"$ERRORS" | cat | wc -c`);
    expect(Number(stdout)).toBeGreaterThan(5_000_000);
    const lines = shell(`node "$BIN" extract ${many} 2>"$ERRORS" | wc -l`).stdout;
    expect(lines.trim()).toBe('300');
  });
  it.runIf(existsSync('/dev/full'))('a full disk behind standard output is one line and 1', () => {
    const { stdout, stderr } = shell(
      'status=0; node "$BIN" keywords seeds 2>"$ERRORS" >/dev/full || status=$?; echo $status',
    );
    expect(stdout).toBe('1\n');
    expect(stderr).toMatch(/^cluster-report: standard output: cannot be written \(ENOSPC.*\)\n$/);
  });
  it.runIf(existsSync('/dev/full')).each(['--help', '--version', 'timeline --help', 'help clean'])(
    'a full disk behind %s is one line and 1',
    line => {
      const { stdout, stderr } = shell(
        `status=0; node "$BIN" ${line} 2>"$ERRORS" >/dev/full || status=$?; echo $status`,
      );
      expect(stdout).toBe('1\n');
      expect(stderr).toMatch(/^cluster-report: standard output: cannot be written \(ENOSPC.*\)\n$/);
    },
  );
  it('records are read as lines, as a list, and printed over many lines', () => {
    const records = runProgram(['extract', SAMPLE, SAMPLE]).stdout;
    const timeline = runProgram(['timeline', SAMPLE, SAMPLE]).stdout;
    const values = records
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as unknown);
    const forms = [
      records,
      runProgram(['extract', '-f', 'json', SAMPLE, SAMPLE]).stdout,
      values.map(value => JSON.stringify(value, null, 2)).join('\n'),
    ];
    for (const input of forms) expect(runProgram(['timeline'], { input }).stdout).toBe(timeline);
  });
  it('standard input is read when it is a pipe, and as "-"', () => {
    const input = readFileSync(SAMPLE, 'utf8');
    const piped = runProgram(['clean'], { input });
    expect(piped.stdout).toBe(runProgram(['clean', SAMPLE]).stdout);
    expect(runProgram(['clean', '-'], { input }).stdout).toBe(piped.stdout);
  });
  it('without input and pipe, seeds/ is read and said so on standard error', () => {
    const { stdout, stderr } = shell('node "$BIN" clean </dev/null 2>"$ERRORS"');
    expect(stdout).toBe(runProgram(['clean', 'seeds']).stdout);
    expect(stderr).toBe('cluster-report: no input given: reading seeds/\n');
    const elsewhere = shell('node "$BIN" clean </dev/null 2>"$ERRORS"', makeTemporaryFolder());
    expect(elsewhere.stdout).toBe(stdout);
    expect(elsewhere.stderr).toContain('reports that come with the program');
  });
});

describe('exit statuses', () => {
  it('empty input gives the names of the columns and 0', () => {
    const result = runProgram(['timeline'], { input: '' });
    expect(result).toEqual({
      stdout: 'date\tpeople\tplaces\tcluster\taction\tsites\torganizations\ttext\tsource\n',
      stderr: '',
      exitCode: 0,
    });
  });
  it.each(['timeline', 'keywords', 'phrases', 'entities', 'clusters', 'summary'])(
    '%s of an empty file has no rows',
    command => {
      const path = join(makeTemporaryFolder(), 'empty.txt');
      writeFileSync(path, '\n');
      expect(runProgram([command, '-f', 'json', path])).toEqual({ stdout: '[]\n', stderr: '', exitCode: 0 });
    },
  );
  it('a missing file gives 1, a line on standard error, and the others are done', () => {
    const result = runProgram(['clean', 'missing.txt', SAMPLE]);
    expect(result.stdout).toBe(runProgram(['clean', SAMPLE]).stdout);
    expect(result.stderr).toBe('cluster-report: missing.txt: no such file or directory\n');
    expect(result.exitCode).toBe(1);
  });
  it.each([
    [['timeline', '--nonsense'], "cluster-report: unknown option '--nonsense'\n"],
    [['keywords', '--lexicon', 'missing.txt', SAMPLE], /^cluster-report: --lexicon missing\.txt: cannot be read/],
    [['extract', '-f', 'csv', SAMPLE], /extract prints ndjson or json\n$/],
    [['entities', '--type', 'series', SAMPLE], /^cluster-report: --type series: wanted person, place/],
  ])('%j gives 2 and one line', (args, message) => {
    const { stdout, stderr, exitCode } = runProgram(args);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
    expect(stderr.split('\n')).toHaveLength(2);
  });
  it('clean --check --report prints the report and gives 1', () => {
    const { stdout, stderr, exitCode } = runProgram(['clean', '--check', '--report', SAMPLE]);
    expect(stdout).toBe(runProgram(['clean', '--report', SAMPLE]).stdout);
    expect([stderr, exitCode]).toEqual([runProgram(['clean', '--check', SAMPLE]).stderr, 1]);
  });
  it('--help and --version give 0 on standard output', () => {
    expect(runProgram(['--help'])).toMatchObject({ stderr: '', exitCode: 0 });
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(runProgram(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', exitCode: 0 });
  });
  it('an interrupt gives 130', async () => {
    const child = spawn(process.execPath, [BIN, 'clean', 'missing.txt', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    // The line about the missing file says that it is running; then it waits for standard input.
    await new Promise(resolve => child.stderr.once('data', resolve));
    child.kill('SIGINT');
    const status = await new Promise(resolve => child.on('exit', resolve));
    expect(status).toBe(130);
  });
  it('a broken user lexicon is told line by line', () => {
    const path = join(makeTemporaryFolder(), 'own.txt');
    writeFileSync(path, '甲\n# lexicon: phrase\n乙\n乙\n');
    const { stderr, exitCode } = runProgram(['timeline', SAMPLE, '--lexicon', path]);
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      `cluster-report: ${path}:1: an entry before any "# lexicon: KIND" line`,
      expect.stringContaining(`${path}:4: repeated entry 乙`),
    ]);
  });
});

describe('output', () => {
  it.each([
    [{}, false],
    [{ NO_COLOR: '1' }, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ])('in a pipe with %j colour is %s', (env, expected) => {
    const { stdout } = runProgram(['entities', SAMPLE, '-f', 'table'], { env });
    expect(stdout.includes('\u001b')).toBe(expected);
  });
  it('-o writes the file and nothing else; a line that fails leaves the old file', () => {
    const path = join(makeTemporaryFolder(), 'out.tsv');
    expect(runProgram(['entities', SAMPLE, '-o', path])).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    const written = readFileSync(path, 'utf8');
    expect(written).toBe(runProgram(['entities', SAMPLE]).stdout);
    runProgram(['entities', SAMPLE, '-o', path, '--cluster', '无此名']);
    expect(readFileSync(path, 'utf8')).toBe(written);
  });
});

describe('records in place of reports', () => {
  const records = join(makeTemporaryFolder(), 'records.ndjson');
  writeFileSync(records, runProgram(['extract', SAMPLE]).stdout);
  it.each([
    'timeline',
    'timeline --year 2024 --since 2024-07',
    'timeline --script original',
    'timeline --script traditional -f json',
    'keywords',
    'keywords --method tf-idf --script original',
    'phrases',
    'phrases --script original -f csv',
    'phrases --discover',
    'phrases --families -f json',
    'entities',
    'clusters -f markdown',
    'clusters --script original',
    'summary',
    'summary --script original -f ndjson',
    'extract',
    'extract --year 2024 -f json',
    'segment',
    'segment --script original --mode search',
    'clean',
    'clean --script original',
    'clean --report',
    'clean -f json',
    'clean --check',
  ])('%s prints the same bytes for both', line => {
    const args = line.split(' ');
    const [fromRecords, fromReports] = [runProgram([...args, records]), runProgram([...args, SAMPLE])];
    // Not toEqual on the text: a difference would print megabytes.
    expect(fromRecords.stdout === fromReports.stdout, 'standard output is the same').toBe(true);
    expect(fromRecords.stdout + fromRecords.stderr).not.toBe('');
    expect([fromRecords.stderr, fromRecords.exitCode]).toEqual([fromReports.stderr, fromReports.exitCode]);
  });
});
