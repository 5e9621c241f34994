/**
 * Standard output and error as the program writes them. Node's own stream objects load when they are needed (a terminal,
 * a pipe that is full and does not block): making them takes as long as reading the command line.
 */
import { fstatSync, writeSync } from 'node:fs';
import type { Output } from './io.ts';

/** Terminals, and /dev/null, which is as quick either way. A closed descriptor is left to Node, which knows what to do. */
const isDevice = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
};

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EAGAIN';

/** Output on a descriptor; `makeStream` gives Node's stream on the same one. */
export const openStandardStream = (descriptor: 1 | 2, makeStream: () => NodeJS.WriteStream): Output => {
  if (isDevice(descriptor)) return makeStream();
  let stream: NodeJS.WriteStream | null = null;
  const write: Output['write'] = (text, done) => {
    if (stream !== null) return stream.write(text, done);
    let rest: Uint8Array = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      if (isFull(error)) {
        stream = makeStream();
        return stream.write(rest, done);
      }
      done(error instanceof Error ? error : new Error(String(error)));
      return true;
    }
    done();
    return true;
  };
  return { write };
};
