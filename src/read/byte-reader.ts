/** A stream of bytes that can be looked into before it is read: what the file is gets decided on its first bytes. */
import { Unreadable } from './unreadable.ts';

const MEBIBYTE = 1024 * 1024;

/** Put chunks behind each other; a single chunk is returned as it is. */
export const joinChunks = (chunks: readonly Uint8Array[]): Uint8Array =>
  chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);

export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array> | Iterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.#source = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  }

  /** The next bytes without taking them: at least `size` of them, fewer only when the stream ends before. */
  async peek(size: number): Promise<Uint8Array> {
    while (this.#heldBytes < size && (await this.#pull()));
    if (this.#held.length > 1) this.#held = [joinChunks(this.#held)];
    return this.#held[0] ?? new Uint8Array(0);
  }

  /** Has `peek` seen all there is? */
  get ended(): boolean {
    return this.#ended;
  }

  /** Take all bytes. @throws Unreadable (`too-large`) when there are more than `maxBytes` */
  async readAll(maxBytes: number): Promise<Uint8Array> {
    while (this.#heldBytes <= maxBytes && (await this.#pull()));
    if (this.#heldBytes > maxBytes) {
      const limit = Math.ceil(maxBytes / MEBIBYTE);
      throw new Unreadable('too-large', `holds more than ${limit} MiB in one document: split it into smaller files`);
    }
    const all = joinChunks(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return all;
  }

  /** Take the bytes chunk by chunk. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    do {
      yield* this.#held.splice(0);
      this.#heldBytes = 0;
    } while (await this.#pull());
  }

  /** Give the source back (closes the file); to be called when the reading ends, however it ends. */
  async close(): Promise<void> {
    this.#held = [];
    await this.#source.return?.();
  }

  async #pull(): Promise<boolean> {
    if (this.#ended) return false;
    const step = await this.#source.next();
    if (step.done === true) {
      this.#ended = true;
      return false;
    }
    this.#held.push(step.value);
    this.#heldBytes += step.value.length;
    return true;
  }
}
