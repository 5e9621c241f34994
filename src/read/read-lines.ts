/** A stream of bytes → its lines, decoded, one in memory at a time. */
import type { ByteReader } from './byte-reader.ts';
import type { Encoding } from './decode-bytes.ts';
import { decodeStream } from './decode-stream.ts';
import { Unreadable } from './unreadable.ts';

export interface Line {
  /** Without its end (`\n` or `\r\n`). */
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/**
 * Yield the lines of `bytes`; the last one counts even without an end.
 *
 * @param maxUnits longest line in UTF-16 code units
 * @throws Unreadable (`too-large`) for a longer line
 */
export async function* readLines(bytes: ByteReader, encoding: Encoding, maxUnits: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: string[] = [];
  let units = 0;
  const take = (rest: string): Line => {
    const whole = parts.length === 0 ? rest : parts.join('') + rest;
    parts = [];
    units = 0;
    return { text: whole.endsWith('\r') ? whole.slice(0, -1) : whole, number: number++ };
  };
  const add = (rest: string): void => {
    parts.push(rest);
    units += rest.length;
    if (units > maxUnits) throw new Unreadable('too-large', `the line is longer than ${maxUnits} characters`, number);
  };
  for await (const piece of decodeStream(bytes, encoding)) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      yield take(piece.slice(start, end));
      start = end + 1;
    }
    add(piece.slice(start));
  }
  if (units > 0) yield take('');
}
