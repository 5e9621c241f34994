/**
 * Speed of the cut beside nodejieba and @node-rs/jieba, with load time and memory, each measured in a process of its own.
 *
 * `npm run bench:segment -- [corpus] [--quick] [--json]`; runs are interleaved, the median counts. Prints one table.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { Dictionary, JiebaSegmenter } from '../src/segment/index.ts';
import { median } from './median.ts';

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const corpus = args.find(argument => !argument.startsWith('--')) ?? '../shared/corpus';
const require = createRequire(import.meta.url);

const readTexts = (): string[] => {
  const limit = isQuick ? 500_000 : 4_000_000;
  const paths = statSync(corpus).isDirectory()
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(md|txt)$/.test(name))
        .sort()
        .map(name => join(corpus, name))
    : [corpus];
  // Evenly from the whole corpus, so that every kind of text is in the part that is timed.
  const sizes = paths.map(path => statSync(path).size);
  const step = Math.max(1, Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / limit));
  return paths.filter((_, i) => i % step === 0).map(path => readFileSync(path, 'utf8'));
};

/** Load time (ms) and added resident memory (MB) of one engine, in a fresh process. */
const LOADS: Record<string, string> = {
  'cluster-report': `const {readFileSync}=require('fs');import('./dist/bench-segment.js').then(({Dictionary,JiebaSegmenter})=>{
    t=process.hrtime.bigint();m=process.memoryUsage.rss();
    new JiebaSegmenter(Dictionary.from(readFileSync('dist/jieba.dat'))).segment('产业集群');out();})`,
  '@node-rs/jieba': `t=process.hrtime.bigint();m=process.memoryUsage.rss();const {Jieba}=require('@node-rs/jieba');
    const {dict}=require('@node-rs/jieba/dict');Jieba.withDict(dict).cut('产业集群',true);out()`,
  nodejieba: `t=process.hrtime.bigint();m=process.memoryUsage.rss();require('nodejieba').cut('产业集群');out()`,
};

const measureLoad = (name: string): { loadMs: number; rssMb: number; addedMb: number } | null => {
  const head = `let t,m;const out=()=>{const ms=Number(process.hrtime.bigint()-t)/1e6,rss=process.memoryUsage.rss();
    console.log(JSON.stringify({loadMs:ms,rssMb:rss/1048576,addedMb:(rss-m)/1048576}))};`;
  const runs = Array.from({ length: isQuick ? 3 : 7 }, () => spawnSync(process.execPath, ['-e', head + LOADS[name]]))
    .map(run => run.stdout.toString().trim())
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { loadMs: number; rssMb: number; addedMb: number });
  if (runs.length === 0) return null;
  const of = (key: 'loadMs' | 'rssMb' | 'addedMb'): number => median(runs.map(run => run[key]));
  return { loadMs: of('loadMs'), rssMb: of('rssMb'), addedMb: of('addedMb') };
};

interface NodeJiebaCuts {
  tag(text: string): unknown[];
  cut(text: string, hmm: boolean): unknown[];
}
const requireNodeJieba = (): NodeJiebaCuts | null => {
  try {
    return require('nodejieba') as NodeJiebaCuts;
  } catch {
    console.log('bench: nodejieba is not installed; its rows are left out');
    return null;
  }
};

const buildBundle = async (): Promise<void> => {
  const { build } = await import('esbuild');
  await build({
    entryPoints: ['src/segment/index.ts'],
    outfile: 'dist/bench-segment.js',
    bundle: true,
    format: 'esm',
    platform: 'node',
  });
};

const main = async (): Promise<void> => {
  if (!existsSync(corpus)) {
    console.log(`bench: no corpus at ${corpus}; give a file or folder as argument`);
    return;
  }
  const texts = readTexts();
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const ours = new JiebaSegmenter(Dictionary.from(readFileSync('dist/jieba.dat')));
  const native = Jieba.withDict(readFileSync(require.resolve('@node-rs/jieba/dict.txt')));
  const cpp = requireNodeJieba();
  const jobs: [string, (text: string) => number][] = [
    ['cluster-report, spans and tags', text => ours.segment(text).count],
    ['cluster-report, spans and tags, atoms', text => ours.segment(text, { atoms: true }).count],
    [
      'cluster-report, strings',
      text => {
        const { count, starts, ends } = ours.segment(text);
        const words: string[] = [];
        for (let i = 0; i < count; i++) words.push(text.slice(starts[i], ends[i]));
        return words.length;
      },
    ],
    ['@node-rs/jieba.tag', text => native.tag(text, true).length],
    ['@node-rs/jieba.cut', text => native.cut(text, true).length],
  ];
  if (cpp !== null) {
    const { tag, cut } = cpp;
    jobs.push(['nodejieba.tag', text => tag(text).length], ['nodejieba.cut', text => cut(text, true).length]);
  }
  const times = jobs.map((): number[] => []);
  let sink = 0;
  for (let run = 0; run < (isQuick ? 3 : 5); run++) {
    jobs.forEach(([, job], i) => {
      const start = performance.now();
      for (const text of texts) sink += job(text);
      times[i]!.push(performance.now() - start);
    });
  }
  const rows = jobs.map(([name], i) => ({ name, mbPerSecond: bytes / 1000 / median(times[i]!) }));
  const speedOf = (name: string): number => rows.find(row => row.name === name)?.mbPerSecond ?? Number.NaN;
  await buildBundle();
  const loads = Object.keys(LOADS).map(name => ({ name, ...measureLoad(name) }));
  const machine = `${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}, ${(bytes / 1e6).toFixed(1)} MB`;
  if (args.includes('--json')) {
    console.log(JSON.stringify({ machine, rows, loads, sink }));
    return;
  }
  console.log(`${machine}\n`);
  console.log('| engine | MB/s | × nodejieba.tag | × node-rs.tag | × node-rs.cut |\n| --- | --- | --- | --- | --- |');
  for (const { name, mbPerSecond } of rows) {
    const ratios = ['nodejieba.tag', '@node-rs/jieba.tag', '@node-rs/jieba.cut'].map(other =>
      (mbPerSecond / speedOf(other)).toFixed(2),
    );
    console.log(`| ${name} | ${mbPerSecond.toFixed(1)} | ${ratios.join(' | ')} |`);
  }
  console.log('\n| engine | load to first word, ms | process, MB | added, MB |\n| --- | --- | --- | --- |');
  for (const { name, loadMs, rssMb, addedMb } of loads) {
    console.log(`| ${name} | ${[loadMs, rssMb, addedMb].map(value => value?.toFixed(1) ?? '–').join(' | ')} |`);
  }
};

await main();
