/** One line on standard error that tells how far the reading is; drawn over itself, wiped at the end. */
import { escapeControls } from '../render/index.ts';

/** Milliseconds between two drawings. */
const INTERVAL_MS = 100;
const MEGABYTE = 1_000_000;

export interface Reached {
  readonly path: string;
  readonly filesDone: number;
  readonly filesTotal: number | null;
  readonly bytesDone: number;
  readonly bytesTotal: number | null;
}

const toMegabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(1);

/** `12/100 files  3.4/9.0 MB  5.1 MB/s  1 s left  path`. */
export const describeProgress = (reached: Reached, elapsedMs: number): string => {
  const { filesDone, filesTotal, bytesDone, bytesTotal } = reached;
  const bytesPerMs = elapsedMs > 0 ? bytesDone / elapsedMs : 0;
  const left = bytesTotal !== null && bytesPerMs > 0 ? (bytesTotal - bytesDone) / bytesPerMs / 1000 : null;
  return [
    `${filesDone}${filesTotal === null ? '' : `/${filesTotal}`} files`,
    `${toMegabytes(bytesDone)}${bytesTotal === null ? '' : `/${toMegabytes(bytesTotal)}`} MB`,
    `${toMegabytes(bytesPerMs * 1000)} MB/s`,
    ...(left === null ? [] : [`${Math.max(0, Math.ceil(left))} s left`]),
    escapeControls(reached.path),
  ].join('  ');
};

export class ProgressLine {
  readonly #write: (text: string) => void;
  readonly #now: () => number;
  readonly #width: number;
  readonly #startMs: number;
  #drawnMs = Number.NEGATIVE_INFINITY;

  constructor(write: (text: string) => void, now: () => number, width: number) {
    this.#write = write;
    this.#now = now;
    this.#width = width;
    this.#startMs = now();
  }

  /** A bound function, to be passed on. Draws nothing in the first moments, so that short work shows nothing. */
  readonly update = (reached: Reached): void => {
    const nowMs = this.#now();
    if (nowMs - this.#startMs < 5 * INTERVAL_MS || nowMs - this.#drawnMs < INTERVAL_MS) return;
    this.#drawnMs = nowMs;
    // Half the width: a path of wide characters must not wrap, or it could not be wiped.
    this.#write(`\r\x1b[K${describeProgress(reached, nowMs - this.#startMs).slice(0, Math.floor(this.#width / 2))}`);
  };

  clear(): void {
    if (this.#drawnMs > 0) this.#write('\r\x1b[K');
  }
}
