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
/** A file's pieces go out in blocks of so many bytes at most. */
const BLOCK_BYTES = 1 << 20;
/** A code unit takes no more in UTF-8. */
const MOST_BYTES = 3;

const unwritable = (name: string, error: unknown): ReportError => {
  const reason = error instanceof Error ? error.message : String(error);
  return new ReportError(`${name}: cannot be written (${reason})`, 'unwritable', 1, { cause: error });
};

/** A reader that has gone is no trouble; a full disk behind standard output is. */
export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');

/** A stream that gets pieces as blocks, and waits for a slow reader. */
const openStream = (stream: Output): Sink => {
  let pieces: string[] = [];
  let length = 0;
  const flush = (): Promise<void> => {
    const block = pieces.join('');
    pieces = [];
    length = 0;
    return new Promise((resolve, reject) => {
      stream.write(block, error => {
        if (!error) resolve();
        else reject(isBrokenPipe(error) ? error : unwritable('standard output', error));
      });
    });
  };
  return {
    write: async text => {
      pieces.push(text);
      length += text.length;
      if (length >= BLOCK_LENGTH) await flush();
    },
    close: async () => {
      if (length > 0) await flush();
    },
  };
};

/**
 * A file that is made when the first block is full, so that a run that fails before leaves the old one. Pieces become
 * bytes at once, in one buffer: joined before, a record would be copied twice more.
 */
const openFile = (path: string): Sink => {
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  let used = 0;
  let descriptor: number | null = null;
  const writeAll = (bytes: Uint8Array): void => {
    descriptor ??= openSync(path, 'w');
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
  };
  const flush = (): void => {
    if (used > 0) writeAll(block.subarray(0, used));
    used = 0;
  };
  const orTell = async (work: () => void): Promise<void> => {
    try {
      work();
    } catch (error) {
      throw unwritable(path, error);
    }
  };
  return {
    write: text =>
      orTell(() => {
        if (used + MOST_BYTES * text.length > block.length) flush();
        if (MOST_BYTES * text.length > block.length) writeAll(Buffer.from(text));
        else used += block.write(text, used);
      }),
    close: () =>
      orTell(() => {
        flush();
        closeSync(descriptor ?? openSync(path, 'w'));
      }),
  };
};

/** A sink that gathers pieces into blocks. */
export const openSink = (path: string | null, stdout: Output): Sink =>
  path === null || path === '-' ? openStream(stdout) : openFile(path);
