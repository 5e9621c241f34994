/**
 * Speed of cleaning in one thread, beside what one would write instead: opencc-js over the text, annotations taken out by a
 * regular expression where the text has them (which leaves every broken place broken).
 *
 * `npm run bench:clean -- [--quick]`; clean simplified texts, the same in traditional characters, and the same as an annotating
 * site damages them (../shared/mangle.mjs). The fastest of interleaved runs counts: what other processes take away is not asked for.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { clean } from '../src/clean/index.ts';
import { loadCleanTools } from '../src/cli/load-tools.ts';
import { toDocument } from './to-document.ts';

const FOLDER = '../shared/corpus/work-reports-2026';
const MANGLER = '../shared/mangle.mjs';
const ANNOTATION = /([\u4e00-\u9fff])\([a-zà-ǜ]+ ?\)/g;

const fastest = (times: readonly number[]): number => Math.min(...times);

const main = async (): Promise<void> => {
  if (!existsSync(FOLDER) || !existsSync(MANGLER)) {
    console.log(`bench:clean: ${FOLDER} or ${MANGLER} is not here`);
    return;
  }
  const isQuick = process.argv.includes('--quick');
  const { mangle } = (await import(pathToFileURL(MANGLER).href)) as {
    mangle(text: string, options: Record<string, unknown>): string;
  };
  const toTraditional: (text: string) => string = Converter({ from: 'cn', to: 't' });
  const toSimplified: (text: string) => string = Converter({ from: 't', to: 'cn' });
  const names = readdirSync(FOLDER).filter(name => name.endsWith('.md') || name.endsWith('.txt'));
  const simplified = names
    .sort()
    .slice(0, isQuick ? 6 : undefined)
    .map(name => readFileSync(`${FOLDER}/${name}`, 'utf8'));
  const traditional = simplified.map(toTraditional);
  const damaged = traditional.map(text => mangle(text, { set: 'large', seed: 1, lone: '?' }));
  const inputs: readonly (readonly [name: string, texts: readonly string[], other: (text: string) => string])[] = [
    ['simplified', simplified, toSimplified],
    ['traditional', traditional, toSimplified],
    ['damaged', damaged, text => toSimplified(text.replace(ANNOTATION, '$1'))],
  ];
  const tools = loadCleanTools();
  console.log(`${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}, ${names.length} reports\n`);
  console.log(
    '| text | MB | first run, MB/s | warm, MB/s | opencc-js, MB/s | × opencc-js |\n| --- | --- | --- | --- | --- | --- |',
  );
  let sink = 0;
  for (const [name, texts, other] of inputs) {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const own: number[] = [];
    const others: number[] = [];
    for (let run = 0; run < (isQuick ? 5 : 15); run++) {
      const start = performance.now();
      for (const text of texts) sink += clean(toDocument(text), tools).text.length;
      own.push(performance.now() - start);
      const otherStart = performance.now();
      for (const text of texts) sink += other(text).length;
      others.push(performance.now() - otherStart);
    }
    const speed = (ms: number): number => bytes / 1000 / ms;
    const cells = [
      bytes / 1e6,
      speed(own[0]!),
      speed(fastest(own)),
      speed(fastest(others)),
      fastest(others) / fastest(own),
    ];
    console.log(`| ${[name, ...cells.map(cell => cell.toFixed(1))].join(' | ')} |`);
  }
  if (sink === 0) console.log('nothing was cleaned');
};

await main();
