/** A stream of bytes → its text, piece by piece, without its byte order mark. */
import type { ByteReader } from './byte-reader.ts';
import { buildDecoder, type Encoding } from './decode-bytes.ts';

export async function* decodeStream(bytes: ByteReader, encoding: Encoding): AsyncGenerator<string> {
  const decoder = await buildDecoder(encoding.label);
  let skip = encoding.markLength;
  for await (const chunk of bytes.chunks()) {
    yield decoder.decode(chunk.subarray(skip));
    skip = 0;
  }
  yield decoder.end();
}
