/** Where the result goes: standard output or a file, a piece at a time, waiting for a slow reader. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { ReportError } from '../errors.ts';
import type { Output } from './io.ts';

export interface Sink {
  write(text: string): Promise<void>;
  /** All is written; before this nothing is sure to have arrived. */
  close(): Promise<void>;
}

/** Pieces are small (a row); they go out in blocks of this many characters. */
const BLOCK_LENGTH = 1 << 16;

const unwritable = (name: string, error: unknown): ReportError => {
  const reason = error instanceof Error ? error.message : String(error);
  return new ReportError(`${name}: cannot be written (${reason})`, 'unwritable', 1, { cause: error });
};

/** A reader that has gone is no trouble; a full disk behind standard output is. */
export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');

const toStream = (stream: Output): Pick<Sink, 'write'> => ({
  write: text =>
    new Promise((resolve, reject) => {
      stream.write(text, error => {
        if (!error) resolve();
        else reject(isBrokenPipe(error) ? error : unwritable('standard output', error));
      });
    }),
});

/** A file that is made when the first block comes, so that a run that fails before leaves the old one. */
const toFile = (path: string): Sink => {
  let descriptor: number | null = null;
  const tell = (error: unknown): never => {
    throw unwritable(path, error);
  };
  return {
    write: async text => {
      try {
        descriptor ??= openSync(path, 'w');
        writeSync(descriptor, text);
      } catch (error) {
        tell(error);
      }
    },
    close: async () => {
      try {
        closeSync(descriptor ?? openSync(path, 'w'));
      } catch (error) {
        tell(error);
      }
    },
  };
};

/** A sink that gathers pieces into blocks. */
export const openSink = (path: string | null, stdout: Output): Sink => {
  const target = path === null || path === '-' ? { ...toStream(stdout), close: async () => undefined } : toFile(path);
  let pieces: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const block = pieces.join('');
    pieces = [];
    length = 0;
    if (block !== '') await target.write(block);
  };
  return {
    write: async text => {
      pieces.push(text);
      length += text.length;
      if (length >= BLOCK_LENGTH) await flush();
    },
    close: async () => {
      await flush();
      await target.close();
    },
  };
};
