/** Run the built program as a user would: its own process, its streams apart. */
import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const BIN = fileURLToPath(new URL('../bin/cluster-report.js', import.meta.url));

export interface ProgramResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** No variable of the machine changes what the program prints. */
const ENVIRONMENT = { PATH: process.env.PATH ?? '', HOME: '/nonexistent' };

/** Run `cluster-report ...args` in `cwd`, standard input from `input`. */
export const runProgram = (
  args: readonly string[],
  {
    input = '',
    cwd = ROOT,
    env = {},
    ...options
  }: Partial<SpawnSyncOptionsWithStringEncoding> & { env?: Record<string, string> } = {},
): ProgramResult => {
  const result = spawnSync(process.execPath, [BIN, ...args], {
    ...options,
    input,
    cwd,
    env: { ...ENVIRONMENT, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { stdout: result.stdout, stderr: result.stderr, exitCode: result.status };
};
