import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../test/temporary-folder.ts';
import { loadConfig, parseConfig } from './config.ts';
import { DiagnosticPrinter } from './diagnostics.ts';
import type { Io } from './io.ts';
import { OPTIONS, optionsOf } from './options.ts';
import { parseLine } from './parse.ts';
import { describeProgress, ProgressBar } from './progress.ts';
import { resolveOptions, wantsColor } from './resolve.ts';

const parse = (line: string) => {
  let out = '';
  const parsed = parseLine(line === '' ? [] : line.split(' '), {
    version: '1.2.3',
    writeOut: text => {
      out += text;
    },
  });
  return { parsed, out };
};

describe('parseLine', () => {
  it('parseLine() gives command, inputs and checked values, and nothing that was not said', () => {
    const line = 'keywords a.txt --top 5 --cluster 甲 --cluster 乙 -f json --pos n,v b.txt --no-header';
    expect(parse(line).parsed).toEqual({
      command: 'keywords',
      inputs: ['a.txt', 'b.txt'],
      chosen: { top: 5, cluster: ['甲', '乙'], format: 'json', pos: ['n', 'v'], header: false },
    });
    expect(parse('segment - --no-hmm').parsed).toEqual({ command: 'segment', inputs: ['-'], chosen: { hmm: false } });
  });
  it('parseLine(options before the command) takes them as if they stood behind', () => {
    const { parsed } = parse('-q --format=json --top 5 timeline a.txt');
    expect(parsed).toEqual(parse('timeline -q --format=json --top 5 a.txt').parsed);
    expect(parsed?.chosen).toEqual({ quiet: true, format: 'json', top: 5 });
  });
  it.each([
    ['', /^no command; wanted one of timeline, /],
    ['help nonsense', /^unknown command 'nonsense'; commands are timeline, /],
    ['timline', /^unknown command 'timline' \(Did you mean timeline\?\); commands are timeline, /],
    ['timeline --yeer 2024', /^unknown option '--yeer' \(Did you mean --year\?\)$/],
    ['timeline --pos n', /^--pos is no option of timeline; it belongs to keywords, summary$/],
    ['timeline --top 0', /Wanted a whole number from 1, or "all"\.$/],
    ['timeline --top 5x', /Wanted a whole number from 1, or "all"\.$/],
    ['timeline --year 24', /Wanted a year of four digits, like 2024\.$/],
    ['timeline --since 2023-02-29', /Wanted a date like 2024-07-09, 2024-07 or 2024\.$/],
    ['timeline --format xml', /Allowed choices are table, tsv, csv, json, ndjson, markdown\.$/],
    ['timeline --format', /argument missing$/],
    ['entities --type person,dog', /Wanted a list parted by commas of: person, /],
  ])('parseLine(%s) refuses in one line that says what is wanted', (line, message) => {
    expect(() => parse(line)).toThrow(message);
  });
  it('parseLine(--version) prints the version; parseLine(--help) the commands', () => {
    expect(parse('--version')).toEqual({ parsed: null, out: '1.2.3\n' });
    expect(parse('--help').out).toContain('timeline');
    expect(parse('keywords --help').out).toContain('--method <name>');
  });
  it('the table of options has each key and flag once', () => {
    expect(new Set(OPTIONS.map(option => option.key)).size).toBe(OPTIONS.length);
    expect(new Set(OPTIONS.map(option => option.flag)).size).toBe(OPTIONS.length);
    expect(optionsOf('timeline').some(option => option.key === 'mode')).toBe(false);
  });
});

describe('parseConfig', () => {
  it('parseConfig() takes names as flags or keys, and only what the command has', () => {
    const content = { 'min-count': 2, top: 'all', cluster: '纺织', pos: ['n', 'v'], quiet: true, mode: 'search' };
    expect(parseConfig('c.json', content, 'keywords')).toEqual({
      minCount: 2,
      top: Number.POSITIVE_INFINITY,
      cluster: ['纺织'],
      pos: ['n', 'v'],
      quiet: true,
    });
  });
  it.each([
    [[], 'c.json: wanted an object of options'],
    [{ tops: 1 }, 'c.json: "tops" is no option for a configuration file'],
    [{ top: -1 }, 'c.json: "top" is -1; wanted: rows at most'],
    [{ format: 'xml' }, 'c.json: "format" is "xml"; wanted: one of table, tsv'],
    [{ quiet: 'yes' }, 'c.json: "quiet" is "yes"; wanted: true or false'],
  ])('parseConfig(%j) says where it is wrong', (content, message) => {
    expect(() => parseConfig('c.json', content, 'keywords')).toThrow(message);
  });
  it('loadConfig() finds the nearest file; its paths are relative to it', () => {
    const folder = makeTemporaryFolder();
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ 'cluster-report': { year: 2024, userDict: 'w.txt' } }),
    );
    expect(loadConfig(folder, undefined, 'timeline')).toEqual({ year: '2024', userDict: [join(folder, 'w.txt')] });
    writeFileSync(join(folder, 'cluster-report.config.json'), '{"year": 2023}');
    expect(loadConfig(folder, undefined, 'timeline')).toEqual({ year: '2023' });
    writeFileSync(join(folder, 'broken.json'), '{');
    expect(() => loadConfig(folder, 'broken.json', 'timeline')).toThrow(/^broken.json: no JSON/);
  });
});

const io = (parts: { isTTY?: boolean; columns?: number; env?: Io['env'] }): Io => {
  const stream = { write: () => true, isTTY: parts.isTTY, columns: parts.columns };
  return {
    argv: [],
    env: parts.env ?? {},
    cwd: '/',
    stdout: stream,
    stderr: stream,
    hasPipedInput: () => false,
    now: () => 0,
  };
};

describe('resolveOptions', () => {
  it('resolveOptions() prints a table on a terminal, TSV in a pipe or a file', () => {
    expect(resolveOptions({}, 'timeline', io({ isTTY: true, columns: 120 })).render).toMatchObject({
      format: 'table',
      width: 120,
      color: true,
    });
    expect(resolveOptions({}, 'timeline', io({})).render).toMatchObject({ format: 'tsv', color: false });
    expect(resolveOptions({ output: 'x' }, 'timeline', io({ isTTY: true })).render.format).toBe('tsv');
    expect(resolveOptions({ output: '-' }, 'timeline', io({ isTTY: true })).render.format).toBe('table');
  });
  it('resolveOptions() makes days of months and years', () => {
    const { period } = resolveOptions({ since: '2024-02', until: '2024' }, 'timeline', io({}));
    expect(period).toEqual({ since: '2024-02-01', until: '2024-12-31' });
    expect(resolveOptions({ until: '2024-02' }, 'timeline', io({})).period.until).toBe('2024-02-31');
  });
  it('resolveOptions() wants the first day before the last', () => {
    expect(() => resolveOptions({ since: '2024-07', until: '2024-06' }, 'timeline', io({}))).toThrow(
      '--since 2024-07: later than --until 2024-06; wanted an earlier day',
    );
    expect(resolveOptions({ since: '2024-06-03', until: '2024' }, 'timeline', io({})).period.until).toBe('2024-12-31');
  });
  it.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', { NO_COLOR: '1' }, true, false],
    ['auto', { NO_COLOR: '' }, true, true],
    ['auto', { FORCE_COLOR: '1' }, false, true],
    ['auto', { FORCE_COLOR: '0' }, true, false],
    ['auto', { TERM: 'dumb' }, true, false],
    ['always', { NO_COLOR: '1' }, false, true],
    ['never', { FORCE_COLOR: '1' }, true, false],
  ] as const)('wantsColor(%s, %j, …)', (...[when, env, isTerminal, expected]) => {
    expect(wantsColor(when, env, isTerminal)).toBe(expected);
  });
});

describe('DiagnosticPrinter', () => {
  const tell = (settings: { quiet: boolean; verbose: boolean }): { lines: string[]; hasErrors: boolean } => {
    const lines: string[] = [];
    const printer = new DiagnosticPrinter(line => lines.push(line), settings);
    for (const severity of ['note', 'warning', 'error'] as const) {
      printer.sink({ severity, code: 'x', source: 'a\u001b.txt', message: severity });
    }
    return { lines, hasErrors: printer.hasErrors };
  };
  it('DiagnosticPrinter prints warnings and errors, one line each, without control characters', () => {
    expect(tell({ quiet: false, verbose: false })).toEqual({
      lines: ['cluster-report: a\\x1b.txt: warning\n', 'cluster-report: a\\x1b.txt: error\n'],
      hasErrors: true,
    });
    expect(tell({ quiet: true, verbose: false }).lines).toHaveLength(1);
    expect(tell({ quiet: false, verbose: true }).lines).toHaveLength(3);
  });
});

describe('describeProgress', () => {
  it('describeProgress() tells files, megabytes, speed and the time left', () => {
    const reached = { path: 'a.txt', filesDone: 1, filesTotal: 4, bytesDone: 2_000_000, bytesTotal: 8_000_000 };
    expect(describeProgress(reached, 1000)).toBe('1/4 files  2.0/8.0 MB  2.0 MB/s  3 s left  a.txt');
    const unknown = { ...reached, filesTotal: null, bytesTotal: null };
    expect(describeProgress(unknown, 1000)).toBe('1 files  2.0 MB  2.0 MB/s  a.txt');
  });
});

describe('ProgressBar', () => {
  const reachedAt = (megabytes: number) => ({
    path: '某市/报告.txt',
    filesDone: megabytes,
    filesTotal: 4,
    bytesDone: megabytes * 1_000_000,
    bytesTotal: 4_000_000,
  });
  it('ProgressBar shows nothing of short work, draws on longer work, and leaves a clean line', async () => {
    let nowMs = 0;
    let drawn = '';
    const write = (text: string): boolean => {
      drawn += text;
      return true;
    };
    const bar = new ProgressBar({ write, isTTY: true, columns: 100 }, () => nowMs);
    nowMs = 400;
    bar.update(reachedAt(1));
    expect(drawn).toBe('');
    nowMs = 1000;
    // The library loads at the first update that is late enough.
    await expect
      .poll(() => {
        bar.update(reachedAt(2));
        return drawn;
      })
      .toContain('50%  2/4 files  2.0/4.0 MB  2.0 MB/s  1 s left');
    bar.wipe();
    expect(drawn.endsWith('\u001b[1G\u001b[2K')).toBe(true);
    const wiped = drawn.length;
    bar.update(reachedAt(3));
    expect(drawn.slice(wiped)).toContain('75%  3/4 files');
    bar.close();
    expect(drawn.endsWith('\u001b[1G\u001b[2K')).toBe(true);
    const closed = drawn.length;
    bar.update(reachedAt(4));
    expect(drawn.length).toBe(closed);
  });
});
