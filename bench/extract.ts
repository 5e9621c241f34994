/**
 * Speed of whole extraction, document → record → JSON line, in one thread, beside nodejieba.tag on the same text; and
 * where its time goes, step by step.
 *
 * `npm run bench:extract -- [corpus] [--quick]`; the median of interleaved runs counts. Prints two tables.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { clean } from '../src/clean/index.ts';
import { loadCleanTools, loadTools } from '../src/cli/load-tools.ts';
import { EXTRACTION_STEPS } from '../src/extract/steps.ts';
import type { Document } from '../src/model.ts';
import { toJsonPieces, toRecord } from '../src/pipeline.ts';
import { median } from './median.ts';
import { toDocument } from './to-document.ts';

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const corpus = args.find(argument => !argument.startsWith('--')) ?? '../shared/corpus';
const LIMIT = isQuick ? 300_000 : 2_000_000;

/** Reports from the whole corpus, evenly, up to about LIMIT bytes. */
const readDocuments = (): Document[] => {
  const paths = statSync(corpus).isDirectory()
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(md|txt)$/.test(name))
        .sort()
        .map(name => join(corpus, name))
    : [corpus];
  const total = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const step = Math.max(1, Math.ceil(total / LIMIT));
  return paths.filter((_, i) => i % step === 0).map(path => toDocument(readFileSync(path, 'utf8'), path));
};

const loadTag = (): ((text: string) => unknown[]) | null => {
  try {
    const engine = createRequire(import.meta.url)('nodejieba') as { tag(text: string): unknown[] };
    return text => engine.tag(text);
  } catch {
    console.log('bench:extract: nodejieba is not installed; its row is left out');
    return null;
  }
};

const main = async (): Promise<void> => {
  if (!existsSync(corpus)) {
    console.log(`bench:extract: no corpus at ${corpus}; give a file or folder as argument`);
    return;
  }
  const documents = readDocuments();
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const cleaning = loadCleanTools();
  const tools = await loadTools({ userDicts: [], lexicons: [], segmenter: 'jieba' }, cleaning);
  const spent = new Map<string, number>();
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  const steps = EXTRACTION_STEPS.map(step => ({ ...step }));
  EXTRACTION_STEPS.forEach((step, i) => {
    Object.assign(step, {
      run: (draft: Parameters<typeof step.run>[0]) => timed(step.name, () => steps[i]!.run(draft)),
    });
  });
  const { segmenter, lexicon } = tools;
  const watched = {
    cleaning,
    segmenter: {
      name: segmenter.name,
      segment: (...given: Parameters<typeof segmenter.segment>) => timed('segment', () => segmenter.segment(...given)),
    },
    lexicon: {
      kinds: lexicon.kinds,
      entryAt: lexicon.entryAt.bind(lexicon),
      kindIndex: lexicon.kindIndex.bind(lexicon),
      entriesOf: lexicon.entriesOf.bind(lexicon),
      lengthsOf: lexicon.lengthsOf.bind(lexicon),
      lengthMasksOf: lexicon.lengthMasksOf.bind(lexicon),
      findMatches: (text: string) => timed('find matches', () => lexicon.findMatches(text)),
    },
  };
  const tag = loadTag();
  const wholes: number[] = [];
  const tags: number[] = [];
  let sink = 0;
  for (let run = 0; run < (isQuick ? 3 : 5); run++) {
    // The first run warms up; the steps' times are of the last one.
    spent.clear();
    const start = performance.now();
    for (const document of documents) {
      const record = toRecord(document, watched);
      sink += timed('JSON', () => [...toJsonPieces(record)].join('')).length;
    }
    wholes.push(performance.now() - start);
    if (tag === null) continue;
    const tagStart = performance.now();
    for (const { text } of documents) sink += tag(text).length;
    tags.push(performance.now() - tagStart);
  }
  const whole = wholes[wholes.length - 1]!;
  for (const document of documents) timed('clean', () => clean(document, cleaning));
  const rows = [...spent].sort(([, a], [, b]) => b - a);
  const others = whole - rows.reduce((sum, [, ms]) => sum + ms, 0);
  const speed = (times: readonly number[]): number => bytes / 1000 / median(times);
  console.log(
    `${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}, ${(bytes / 1e6).toFixed(1)} MB, ${documents.length} documents, ${sink} signs out\n`,
  );
  console.log('| engine | MB/s | × nodejieba.tag |\n| --- | --- | --- |');
  console.log(`| extract | ${speed(wholes).toFixed(2)} | ${(speed(wholes) / speed(tags)).toFixed(2)} |`);
  if (tag !== null) console.log(`| nodejieba.tag | ${speed(tags).toFixed(2)} | 1.00 |`);
  console.log('\n| step | ms | % |\n| --- | --- | --- |');
  for (const [name, ms] of [...rows, ['record and the rest', others] as const]) {
    console.log(`| ${name} | ${ms.toFixed(0)} | ${((100 * ms) / whole).toFixed(1)} |`);
  }
};

await main();
