/**
 * Speed of cleaning in one thread, beside what one would write instead: opencc-js over the text, annotations taken out by a
 * regular expression where the text has them (which leaves every broken place broken).
 *
 * `npm run bench:clean -- [--quick]`; clean simplified texts, the same in traditional characters, and the same as an annotating
 * site damages them (../shared/mangle.mjs). Of each text the fastest of interleaved runs counts, for both alike: what other processes
 * take away is not asked for.
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

/** Milliseconds of all texts, of each the fastest run. */
class Fastest {
  private readonly times: number[] = [];

  add(text: number, milliseconds: number): void {
    this.times[text] = Math.min(this.times[text] ?? milliseconds, milliseconds);
  }

  get total(): number {
    return this.times.reduce((sum, time) => sum + time, 0);
  }
}

/** Milliseconds that `work` takes. */
const timeOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

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
    const own = new Fastest();
    const others = new Fastest();
    let first = 0;
    for (let run = 0; run < (isQuick ? 5 : 25); run++) {
      texts.forEach((text, i) => {
        own.add(
          i,
          timeOf(() => {
            sink += clean(toDocument(text), tools).text.length;
          }),
        );
        others.add(
          i,
          timeOf(() => {
            sink += other(text).length;
          }),
        );
      });
      if (run === 0) first = own.total;
    }
    const speed = (ms: number): number => bytes / 1000 / ms;
    const cells = [bytes / 1e6, speed(first), speed(own.total), speed(others.total), others.total / own.total];
    console.log(`| ${[name, ...cells.map(cell => cell.toFixed(1))].join(' | ')} |`);
  }
  if (sink === 0) console.log('nothing was cleaned');
};

await main();
