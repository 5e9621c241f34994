/**
 * Bytes of one file or of standard input, in chunks. Only regular files are opened by name: a FIFO would block for
 * ever, a device has no end. Descriptors that the shell passes (`/dev/fd/63` of `<(…)`) are read as streams.
 */
import { closeSync, constants, createReadStream, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { Unreadable } from './unreadable.ts';

const CHUNK_BYTES = 1024 * 1024;
const UNKNOWN_SIZE_CHUNK_BYTES = 64 * 1024;

/** Is `path` a descriptor that is open already, as the shell's process substitution gives it? */
export const isDescriptor = (path: string): boolean => /^\/dev\/(?:stdin|fd\/\d+)$|^\/proc\/self\/fd\/\d+$/.test(path);

/** @throws Unreadable when `stats` are of anything that cannot be read to its end. */
export const checkRegular = (stats: Stats): void => {
  const kind = stats.isFIFO()
    ? 'a FIFO'
    : stats.isSocket()
      ? 'a socket'
      : stats.isCharacterDevice() || stats.isBlockDevice()
        ? 'a device'
        : undefined;
  if (kind !== undefined) throw new Unreadable('not-a-file', `is ${kind}, not a file: pipe it to standard input (-)`);
  if (!stats.isFile()) throw new Unreadable('not-a-file', 'is no file');
};

/**
 * Yield the bytes of the regular file `path`, each chunk a buffer of its own.
 *
 * A file that grows meanwhile is read as long as it was when opened; one that shrinks ends early.
 *
 * @throws Unreadable for FIFOs, devices, sockets; the system's error for the rest
 */
export function* readFileChunks(path: string): Generator<Uint8Array> {
  checkRegular(statSync(path));
  // O_NONBLOCK: should the name have become a FIFO since, opening it must not wait for a writer.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    checkRegular(stats);
    // Files of /proc say 0 and have content: read those to their end.
    const end = stats.size === 0 ? Number.POSITIVE_INFINITY : stats.size;
    const chunkBytes = stats.size === 0 ? UNKNOWN_SIZE_CHUNK_BYTES : CHUNK_BYTES;
    for (let done = 0; done < end; ) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(chunkBytes, end - done));
      const count = readSync(descriptor, chunk, 0, chunk.length, null);
      if (count === 0) return;
      done += count;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Yield the bytes of a descriptor that the shell opened. */
export const readDescriptor = (path: string): AsyncIterable<Uint8Array> =>
  createReadStream(path, { highWaterMark: CHUNK_BYTES });
