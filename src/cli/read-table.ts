/**
 * Read a file that was built with the program, dist/NAME, whole, on another thread: at a cold start the command line
 * and the first text are dealt with meanwhile.
 */
import { closeSync, fstatSync, openSync, read } from 'node:fs';
import { join } from 'node:path';
import { FormatError } from '../errors.ts';
import { getPackageRoot } from './package-root.ts';

/** @throws FormatError when it is not there or changes while it is read; what it holds is checked by who takes it */
export const readTable = async (name: string): Promise<Uint8Array> => {
  const path = join(getPackageRoot(), 'dist', name);
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (cause) {
    throw new FormatError(`${path}: not there; build the program (npm run build)`, { cause });
  }
  try {
    const { size } = fstatSync(descriptor);
    // Not zeroed, and with a memory of its own: the views of the tables start at a multiple of 8.
    const bytes = Buffer.allocUnsafeSlow(size);
    await new Promise<void>((resolve, reject) => {
      read(descriptor, bytes, 0, size, 0, (error, count) => {
        if (error === null && count === size) resolve();
        else
          reject(
            new FormatError(`${path}: cannot be read whole; build the program again (npm run build)`, { cause: error }),
          );
      });
    });
    return bytes;
  } finally {
    closeSync(descriptor);
  }
};
