/** gzip taken off a stream of bytes, known by its first two bytes. Bounded: what swells beyond reason is an error. */
import { Unreadable } from './unreadable.ts';

/** Deflate packs at most 1032 : 1; text some 4 : 1 and our records some 20 : 1. */
const MAX_RATIO = 250;
/** Small files may swell freely up to here. */
const FREE_BYTES = 16 * 1024 * 1024;

/** @throws Unreadable (`bad-gzip`, `bomb`) */
export async function* unzipChunks(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [{ createGunzip }, { Readable, pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const unzip = createGunzip({ chunkSize: 256 * 1024 });
  let packedBytes = 0;
  let bytes = 0;
  const count = async function* () {
    for await (const chunk of packed) {
      packedBytes += chunk.length;
      yield chunk;
    }
  };
  // Errors reach the loop below through `unzip`; the callback is there because pipeline() wants one.
  pipeline(Readable.from(count(), { objectMode: false }), unzip, () => {});
  try {
    for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      if (bytes > FREE_BYTES && bytes > packedBytes * MAX_RATIO) {
        const mebibytes = Math.round(bytes / 1024 / 1024);
        throw new Unreadable(
          'bomb',
          `gzip that swells to more than ${mebibytes} MiB from ${packedBytes} bytes: not read on`,
        );
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('bad-gzip', `gzip is damaged: ${(error as Error).message}`);
  } finally {
    unzip.destroy();
  }
}
