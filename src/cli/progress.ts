/**
 * A bar on standard error that tells how far the reading is; wiped at the end, and before anything else is written.
 *
 * cli-progress draws it; it is loaded when work has gone on for a moment, so that short work pays nothing for it.
 */
import { Writable } from 'node:stream';
import type { SingleBar } from 'cli-progress';
import { escapeControls, wrapText } from '../render/index.ts';
import type { Output } from './io.ts';

/** Milliseconds of work before the bar is first shown. */
const DELAY_MS = 500;
/** Milliseconds between two lines where there is no terminal (`--progress always`). */
const LINE_INTERVAL_MS = 2000;
const BAR_WIDTH = 20;
const DRAWINGS_A_SECOND = 10;
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

/** Our output as the stream that cli-progress wants; what is written goes out at once, so that order is kept. */
const toWritable = (output: Output): Writable => {
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      output.write(chunk.toString(), () => undefined);
      done();
    },
  });
  return Object.assign(stream, { isTTY: output.isTTY, columns: output.columns });
};

export class ProgressBar {
  readonly #stderr: Output;
  readonly #now: () => number;
  readonly #startMs: number;
  #loading: Promise<void> | null = null;
  #bar: SingleBar | null = null;
  #isShown = false;
  #isClosed = false;

  constructor(stderr: Output, now: () => number) {
    this.#stderr = stderr;
    this.#now = now;
    this.#startMs = now();
  }

  /** A bound function, to be passed on. Shows nothing in the first moments. */
  readonly update = (reached: Reached): void => {
    const elapsedMs = this.#now() - this.#startMs;
    if (elapsedMs < DELAY_MS || this.#isClosed) return;
    if (this.#bar === null) {
      this.#loading ??= this.#load(reached.bytesTotal !== null);
      return;
    }
    const room = Math.max(1, (this.#stderr.columns ?? 80) - BAR_WIDTH - 8);
    // The library cuts by characters; a path of wide ones would wrap, and what wraps is not wiped.
    const payload = { figures: wrapText(describeProgress(reached, elapsedMs), room)[0] ?? '' };
    if (this.#isShown) this.#bar.update(reached.bytesDone, payload);
    else this.#bar.start(reached.bytesTotal ?? 0, reached.bytesDone, payload);
    this.#isShown = true;
  };

  /** Wipe the bar; the next update draws it anew. */
  readonly wipe = (): void => {
    if (this.#isShown) this.#bar?.stop();
    this.#isShown = false;
  };

  /** Wipe it for good. */
  close(): void {
    this.#isClosed = true;
    this.wipe();
  }

  async #load(hasTotal: boolean): Promise<void> {
    const { default: progress } = await import('cli-progress');
    const options = {
      stream: toWritable(this.#stderr),
      format: hasTotal ? '{bar} {percentage}%  {figures}' : '{figures}',
      barsize: BAR_WIDTH,
      fps: DRAWINGS_A_SECOND,
      linewrap: true,
      clearOnComplete: true,
      emptyOnZero: true,
      // An interrupt ends the program at once; there is no cursor to give back.
      hideCursor: null,
      gracefulExit: false,
      noTTYOutput: true,
      notTTYSchedule: LINE_INTERVAL_MS,
    };
    this.#bar = new progress.SingleBar(options, progress.Presets.shades_classic);
  }
}
