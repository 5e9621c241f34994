/**
 * One run of a command: its records, filtered as the user asked, and the way out for its rows.
 *
 * Tools load when the first document needs them; records that were extracted before need none.
 */
import {
  countYearless,
  type Fold,
  type FoldOptions,
  fillYear,
  restrictToPeriod,
  selectClusters,
} from '../analyse/index.ts';
import { type CleanTools, cleanLine } from '../clean/index.ts';
import type { ReportRecord, Row, Table } from '../model.ts';
import { foldRecords, type Tools, toRecords } from '../pipeline.ts';
import { type ReadItem, readDocuments } from '../read/index.ts';
import { type RowStream, renderRows, toTraditional } from '../render/index.ts';
import type { DiagnosticPrinter } from './diagnostics.ts';
import { chooseInputs } from './inputs.ts';
import type { Io, Output } from './io.ts';
import { loadCleanTools, loadTools } from './load-tools.ts';
import { openSink, type Sink } from './output.ts';
import { ProgressBar } from './progress.ts';
import type { ResolvedOptions } from './resolve.ts';

export class Session {
  readonly options: ResolvedOptions;
  /** Tables of cleaning; nothing is read before the first text. */
  readonly cleaning: CleanTools = loadCleanTools();
  readonly #io: Io;
  readonly #printer: DiagnosticPrinter;
  readonly #given: readonly string[];
  #tools: Promise<Tools> | null = null;
  #yearless = 0;
  #progress: ProgressBar | null = null;

  constructor(
    options: ResolvedOptions,
    given: readonly string[],
    { io, printer }: { io: Io; printer: DiagnosticPrinter },
  ) {
    this.options = options;
    this.#given = given;
    this.#io = io;
    this.#printer = printer;
  }

  get foldOptions(): FoldOptions {
    const { script, top, minCount } = this.options;
    return { original: script === 'original', top, minCount };
  }

  /** Cluster names that the user gave, in simplified characters. */
  get clusters(): string[] {
    return (this.options.cluster ?? []).map(name => cleanLine(name, this.cleaning));
  }

  /** Whether records are left out or changed by a filter that looks at what was extracted. */
  get hasFilters(): boolean {
    const { cluster, period, year } = this.options;
    return cluster !== undefined || year !== undefined || period.since !== null || period.until !== null;
  }

  /** Dictionary, lexicons, tables: loaded once. */
  tools(): Promise<Tools> {
    const { userDict, lexicon, segmenter } = this.options;
    const chosen = { userDicts: userDict ?? [], lexicons: lexicon ?? [], segmenter: segmenter ?? 'jieba' };
    this.#tools ??= loadTools(chosen, this.cleaning);
    return this.#tools;
  }

  /** What is read, in order; told on standard error: the choice of inputs, trouble, progress. */
  async *items(): AsyncGenerator<ReadItem> {
    const { inputs, notice } = chooseInputs(this.#given, this.#io);
    if (notice !== null && this.options.quiet !== true) this.#printer.say(notice);
    const { encoding, textField, dateField, titleField, split, showsProgress } = this.options;
    const progress = showsProgress ? new ProgressBar(this.#io.stderr, this.#io.now) : null;
    this.#progress = progress;
    this.#printer.beforeEach = progress?.wipe ?? null;
    const reading = { encoding, textField, dateField, titleField, split, onProgress: progress?.update };
    try {
      for await (const item of readDocuments(inputs, reading, this.#printer.sink)) {
        yield item;
        // A turn of the event loop for each document: interrupts are heard, the bar is loaded and drawn.
        await new Promise(setImmediate);
      }
    } finally {
      progress?.close();
    }
  }

  /** Records of the inputs: `--year` filled in, those outside of `--since` and `--until` left out. */
  async *records({ explain = false } = {}): AsyncGenerator<ReportRecord> {
    const { year, period } = this.options;
    // They load while the first document is read and cleaned; what is wrong with them is told when one needs them.
    this.tools().catch(() => undefined);
    const isLimited = period.since !== null || period.until !== null;
    for await (const record of toRecords(this.items(), this, { explain })) {
      const dated = year === undefined ? record : fillYear(record, year);
      if (isLimited) this.#yearless += countYearless(dated);
      const kept = isLimited ? restrictToPeriod(dated, period) : dated;
      if (kept !== null) yield kept;
    }
  }

  /** Tell of events that a limit of time could not place. */
  #tellYearless(): void {
    if (this.#yearless === 0) return;
    const message = `${this.#yearless} events without a year are left out by --since and --until; --year gives them one`;
    this.#printer.sink({ severity: 'warning', code: 'no-year', source: '', message });
  }

  /** Fold the records, narrowed to the wanted clusters, and write the rows. */
  async writeFold<State>(fold: Fold<State>): Promise<void> {
    const { clusters } = this;
    const records = this.records();
    const table: Table =
      clusters.length === 0
        ? await foldRecords(records, fold)
        : await foldRecords(records, selectClusters(fold, clusters));
    this.#tellYearless();
    await this.writeRows(table);
  }

  /** Write rows in the format and script that were asked for. */
  async writeRows(table: RowStream): Promise<void> {
    const isTraditional = this.options.script === 'traditional';
    const rows: Iterable<Row> | AsyncIterable<Row> = isTraditional ? toTraditional(table.rows) : table.rows;
    await this.writeText(renderRows({ ...table, rows }, this.options.render));
  }

  /** Standard output; on a terminal the bar makes room for what is written. */
  #watchedOutput(): Output {
    const { stdout } = this.#io;
    if (stdout.isTTY !== true) return stdout;
    const write: Output['write'] = (text, done) => {
      this.#progress?.wipe();
      return stdout.write(text, done);
    };
    return { write };
  }

  async writeText(pieces: AsyncIterable<string>): Promise<void> {
    const sink: Sink = openSink(this.options.output ?? null, this.#watchedOutput());
    for await (const piece of pieces) await sink.write(piece);
    await sink.close();
  }

  /** Say an expected trouble that makes the exit status 1. */
  fail(source: string, message: string): void {
    this.#printer.sink({ severity: 'error', code: 'failed', source, message });
  }
}
