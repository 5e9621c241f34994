/** Entry of the program: argv → exit status. Everything heavy loads behind it, when a command is known. */
import { LexiconError, ReportError } from '../errors.ts';
import type { Io } from './io.ts';
import { isBrokenPipe, openSink } from './output.ts';
import { parseLine } from './parse.ts';
import { readVersion } from './read-version.ts';
import { openStandardStream } from './standard-stream.ts';

const INTERNAL_ERROR = 70;

const linesOf = (error: unknown, showsStack: boolean): string[] => {
  const stack = showsStack && error instanceof Error && error.stack !== undefined ? error.stack.split('\n') : [];
  if (error instanceof LexiconError) return [...error.problems, ...stack];
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  if (error instanceof ReportError) return [message, ...stack];
  return [`internal error, please report: ${message}${showsStack ? '' : ' (--debug shows where)'}`, ...stack];
};

/** Do what the command line says. Returns the exit status; throws nothing. */
export const main = async (io: Io): Promise<number> => {
  const tell = (text: string): void => void io.stderr.write(text, () => undefined);
  try {
    const help: string[] = [];
    const parsed = parseLine(io.argv, { version: readVersion(), writeOut: text => void help.push(text) });
    if (parsed === null) {
      const sink = openSink(null, io.stdout);
      await sink.write(help.join(''));
      await sink.close();
      return 0;
    }
    const { startCommand } = await import('./start-command.ts');
    return await startCommand(parsed, io, tell);
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    const { escapeControls } = await import('../render/index.ts');
    for (const line of linesOf(error, io.argv.includes('--debug'))) tell(`cluster-report: ${escapeControls(line)}\n`);
    return error instanceof ReportError ? error.exitCode : INTERNAL_ERROR;
  }
};

/** Whether descriptor 0 brings data. A terminal, /dev/null and a closed input do not. */
const hasPipedInput = async (): Promise<() => boolean> => {
  const { fstatSync } = await import('node:fs');
  return () => {
    try {
      const stats = fstatSync(0);
      return stats.isFIFO() || stats.isFile() || stats.isSocket();
    } catch {
      return false;
    }
  };
};

/** Run on the process's own streams. Sets `process.exitCode`: exiting after writing would cut output to a pipe. */
export const run = async (): Promise<void> => {
  const quitOnBrokenPipe = (error: Error): void => {
    // The reader has all that it wants; there is nothing left to write, so exiting loses nothing.
    // Any other error is told by the write that met it.
    if (isBrokenPipe(error)) process.exit(process.exitCode ?? 0);
  };
  process.once('SIGINT', () => process.exit(130));
  process.exitCode = await main({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    stdout: openStandardStream(1, () => process.stdout.on('error', quitOnBrokenPipe)),
    stderr: openStandardStream(2, () => process.stderr.on('error', quitOnBrokenPipe)),
    hasPipedInput: await hasPipedInput(),
    now: () => performance.now(),
  });
};
