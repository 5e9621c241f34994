/**
 * How much of a site's damage is undone: damages reports on purpose, repairs them, compares with what they were.
 *
 * Reads a folder of reports (default ../shared/corpus/work-reports-2026) and the damaging program beside it
 * (../shared/mangle.mjs); prints a row a profile, with --errors what is wrong.
 * Usage: npm run bench:repair [-- --quick] [-- --set small,large --seed 1,4 --lone '?'] [folder…]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { clean } from '../src/clean/index.ts';
import { loadCleanTools } from '../src/cli/load-tools.ts';
import { toDocument } from './to-document.ts';

type Mangle = (text: string, options: Record<string, unknown>) => string;
const MANGLER = '../shared/mangle.mjs';
const args = process.argv.slice(2);
const quick = args.includes('--quick');
const VALUED = ['--set', '--seed', '--lone'];
const folders = args.filter((argument, i) => !argument.startsWith('--') && !VALUED.includes(args[i - 1] ?? ''));
/** Values of `--name a,b`; `fallback` where it is not given. */
const list = (name: string, fallback: readonly string[]): readonly string[] => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? '').split(',');
};
if (folders.length === 0) folders.push('../shared/corpus/work-reports-2026');
if (!existsSync(MANGLER) || !folders.every(folder => existsSync(folder))) {
  console.log(`bench:repair skipped: ${MANGLER} or ${folders.join(', ')} is not here`);
  process.exit(0);
}
const { mangle } = (await import(pathToFileURL(MANGLER).href)) as { mangle: Mangle };
const convert = Converter({ from: 'cn', to: 't' });
const texts = folders.flatMap(folder =>
  readdirSync(folder)
    .filter(name => /\.(txt|md)$/.test(name))
    .sort()
    .slice(0, quick ? 4 : undefined)
    .map(name => convert(readFileSync(`${folder}/${name}`, 'utf8'))),
);
const tools = loadCleanTools();
const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

const toHan = (text: string): string => [...text].filter(char => isHan(char) || char === '\ufffd').join('');
const AGREE = 5;

/** Han of `truth` that `got` has at their place: in step from the left, brought in step again where they differ. */
const compare = (truthText: string, gotText: string): { han: number; right: number; wrong: string[] } => {
  const truth = toHan(truthText);
  const got = toHan(gotText);
  const wrong: string[] = [];
  let right = 0;
  for (let i = 0, j = 0; i < truth.length; ) {
    if (j >= got.length) {
      wrong.push(`${truth.slice(i, i + 8)} ≠ (end)`);
      break;
    }
    if (got[j] === truth[i]) {
      right++;
      i++;
      j++;
      continue;
    }
    if (got[j] === '\ufffd' && got.startsWith(truth.slice(i, i + 2), j + 1)) {
      j++;
      continue;
    }
    wrong.push(`${truth.slice(Math.max(0, i - 6), i + 8)} ≠ ${got.slice(Math.max(0, j - 6), j + 8)}`);
    let step: [number, number] = [1, 1];
    search: for (let reach = 1; reach < 80; reach++) {
      for (let di = 0; di <= reach; di++) {
        if (truth.startsWith(got.slice(j + reach - di, j + reach - di + AGREE), i + di)) {
          step = [di, reach - di];
          break search;
        }
      }
    }
    i += step[0];
    j += step[1];
  }
  return { han: truth.length, right, wrong };
};

const sets = list('--set', quick ? ['large'] : ['small', 'medium', 'large']);
const seeds = list('--seed', quick ? ['1'] : ['1', '2', '3']).map(Number);
const lones = list('--lone', ['?', '？', '\ufffd', '']);
const profiles = sets.flatMap(set =>
  seeds.flatMap(seed => lones.map(lone => ({ set, seed, lone, spaced: false, punctuation: false }))),
);
if (!VALUED.some(name => args.includes(name))) {
  profiles.push({ set: 'large', seed: 1, lone: '?', spaced: true, punctuation: false });
  profiles.push({ set: 'large', seed: 1, lone: '?', spaced: false, punctuation: true });
  profiles.push({ set: 'large', seed: 1, lone: '', spaced: true, punctuation: true });
}
console.log('set\tseed\tlone\tother\tHan right %\tbreaks\tglyphs lost\tdigits lost\tplaces wrong\twhole %\tMB/s');
const truths = texts.map(text => clean(toDocument(text), tools).surface);
for (const profile of profiles) {
  const loss = { digits: 0, glyphs: 0, breaks: 0 };
  const damaged = texts.map(text => mangle(text, { ...profile, loss }));
  const began = performance.now();
  const repaired = damaged.map(text => clean(toDocument(text), tools).surface);
  const seconds = (performance.now() - began) / 1000;
  const sums = repaired.map((got, i) => compare(truths[i]!, got));
  const han = sums.reduce((sum, s) => sum + s.han, 0);
  const right = sums.reduce((sum, s) => sum + s.right, 0);
  const wrong = sums.flatMap(s => s.wrong);
  const places = sums.reduce((sum, _, i) => sum + countPlaces(damaged[i]!, truths[i]!), 0);
  const other = [profile.spaced ? 'spaced' : '', profile.punctuation ? 'punctuation' : ''].join(' ').trim();
  const bytes = damaged.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  console.log(
    [
      profile.set,
      profile.seed,
      JSON.stringify(profile.lone),
      other,
      ((right / han) * 100).toFixed(4),
      loss.breaks,
      loss.glyphs,
      loss.digits,
      wrong.length,
      (Math.max(0, 1 - wrong.length / places) * 100).toFixed(1),
      (bytes / 1e6 / seconds).toFixed(1),
    ].join('\t'),
  );
  if (args.includes('--errors'))
    for (const line of wrong.slice(0, 80)) console.log(`    ${line.replaceAll('\n', '⏎')}`);
}

/** Places that plain removal of annotations leaves broken. */
function countPlaces(damaged: string, truth: string): number {
  const stripped = damaged.replace(/([\u4e00-\u9fff])\([a-zà-ǜ]+ ?\)/g, '$1');
  return Math.max(1, compare(truth, stripped).wrong.length);
}
