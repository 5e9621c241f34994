/**
 * Whole processes: `extract` from the files of a folder to a file of JSON lines, beside a process that reads the same
 * files and calls nodejieba.tag on each text, and nothing else.
 *
 * `npm run bench:whole -- [corpus] [--quick]`, behind a build; interleaved runs, the median counts. Both the time that passes
 * and the processor's time (all threads: V8 compiles and collects garbage on others) are shown.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from './median.ts';

const args = process.argv.slice(2);
const corpus = resolve(args.find(argument => !argument.startsWith('--')) ?? '../shared/corpus');
const RUNS = args.includes('--quick') ? 1 : 3;

/** Loaded before each program: writes the processor's time and the bytes read to a file when the process ends. */
const METER = `
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_METER, JSON.stringify({ cpuMs: (user + system) / 1000, bytes: globalThis.benchBytes ?? 0 }));
});`;

const TAG = `
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
const [corpus, root] = process.argv.slice(2);
const { tag } = createRequire(root)('nodejieba');
globalThis.benchBytes = 0;
for (const name of readdirSync(corpus, { recursive: true, encoding: 'utf8' })) {
  if (!/\\.(md|txt)$/.test(name)) continue;
  const bytes = readFileSync(join(corpus, name));
  globalThis.benchBytes += bytes.length;
  tag(bytes.toString('utf8'));
}`;

interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly bytes: number;
}

const main = (folder: string): void => {
  const [meter, tag, measured] = ['meter.cjs', 'tag.mjs', 'measured.json'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(meter, METER);
  writeFileSync(tag, TAG);
  const run = (program: readonly string[]): Measured => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ['--require', meter, ...program], {
      env: { ...process.env, BENCH_METER: measured },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const wallMs = performance.now() - start;
    if (status !== 0) throw new Error(`${program.join(' ')} ended with ${status}`);
    return { wallMs, ...(JSON.parse(readFileSync(measured, 'utf8')) as Omit<Measured, 'wallMs'>) };
  };
  const programs = {
    'cluster-report extract': ['bin/cluster-report.js', 'extract', corpus, '-o', join(folder, 'records.ndjson'), '-q'],
    'nodejieba.tag': [tag, corpus, pathToFileURL(resolve('package.json')).href],
  };
  const names = Object.keys(programs) as (keyof typeof programs)[];
  const results = new Map(names.map(name => [name, [] as Measured[]]));
  for (let i = 0; i < RUNS; i++) for (const name of names) results.get(name)!.push(run(programs[name]));
  const bytes = results.get('nodejieba.tag')![0]!.bytes;
  const medianOf = (name: keyof typeof programs, part: 'wallMs' | 'cpuMs'): number =>
    median(results.get(name)!.map(result => result[part]));
  console.log(
    `${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}, ${(bytes / 1e6).toFixed(1)} MB\n`,
  );
  console.log(
    '| process | s | processor s | MB/s | × nodejieba.tag | × by processor time |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const name of names) {
    const [wall, cpu] = [medianOf(name, 'wallMs'), medianOf(name, 'cpuMs')];
    const ratios = [medianOf('nodejieba.tag', 'wallMs') / wall, medianOf('nodejieba.tag', 'cpuMs') / cpu];
    const cells = [wall / 1000, cpu / 1000, bytes / 1000 / wall, ...ratios].map(value => value.toFixed(2));
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  }
};

if (!existsSync(corpus)) console.log(`bench:whole: no corpus at ${corpus}; give a folder as argument`);
else if (!existsSync('node_modules/nodejieba')) console.log('bench:whole: nodejieba is not installed');
else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-whole-'));
  try {
    main(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
