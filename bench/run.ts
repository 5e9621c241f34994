/**
 * The benchmarks of the parts that have to be fast, one after the other: the cut (segment.ts), then whole extraction with
 * its profile by stage (extract.ts), then whole processes from files to JSON lines (whole.ts). `npm run bench -- [corpus] [--quick]`; each runs in a process of its own.
 */
import { spawnSync } from 'node:child_process';

for (const script of ['bench:segment', 'bench:extract', 'bench:whole']) {
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  console.log('');
}
