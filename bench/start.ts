/** Cold start beside `node -e 0`: 20 interleaved runs of whole processes; the median counts. `npm run bench:start` */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

const RUNS = process.argv.includes('--quick') ? 5 : 20;
const JOBS: readonly (readonly [string, readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['--help', ['bin/cluster-report.js', '--help']],
  ['timeline seeds/', ['bin/cluster-report.js', 'timeline', 'seeds/']],
];

const times = JOBS.map((): number[] => []);
for (let run = 0; run < RUNS; run++) {
  JOBS.forEach(([, args], i) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args);
    times[i]!.push(performance.now() - start);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  });
}
const medians = times.map(list => [...list].sort((a, b) => a - b)[list.length >> 1]!);
console.log(`${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}, ${RUNS} runs\n`);
console.log('| command | ms | × node -e 0 |\n| --- | --- | --- |');
JOBS.forEach(([name], i) => {
  console.log(`| ${name} | ${medians[i]!.toFixed(0)} | ${(medians[i]! / medians[0]!).toFixed(2)} |`);
});
