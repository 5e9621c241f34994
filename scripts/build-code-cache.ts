/**
 * Write dist/cli.cache: the program as V8 has compiled it, with the functions that a run over the seeds called.
 *
 * Runs the built program in a process of its own: V8 takes the cache only with the flags that it was made with.
 */
import { execFileSync } from 'node:child_process';

/** Runs whose functions the cache shall hold. */
const RUNS: readonly (readonly string[])[] = [['--help'], ['timeline', 'seeds']];

const WARM_UP = `
const { compileProgram, runScript } = require('./bin/cluster-report.js');
const script = compileProgram();
const program = runScript(script);
const output = { write: (text, done) => { setImmediate(done); return true; } };
const io = { env: {}, cwd: process.cwd(), stdout: output, stderr: output, hasPipedInput: () => false, now: () => 0 };
(async () => {
  for (const argv of ${JSON.stringify(RUNS)}) {
    const status = await program.main({ ...io, argv });
    if (status !== 0) throw new Error(argv.join(' ') + ' ended with ' + status);
  }
  require('node:fs').writeFileSync('dist/cli.cache', script.createCachedData());
})();
`;

/** Needs all else of dist/. */
export const buildCodeCache = (): void => {
  execFileSync(process.execPath, ['-e', WARM_UP], { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } });
};
