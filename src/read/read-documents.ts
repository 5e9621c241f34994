/**
 * The door of the room: inputs → documents and records, one file in memory at a time, in the order of the inputs.
 * Trouble with a file is one diagnostic; the rest goes on.
 */
import type { DiagnosticSink } from '../model.ts';
import { ByteReader } from './byte-reader.ts';
import { toEncodingLabel } from './decode-bytes.ts';
import { detectFormat, type Format, HEAD_BYTES, isGzip } from './detect-format.ts';
import { findInputs } from './find-inputs.ts';
import { isDescriptor, readDescriptor, readFileChunks } from './open-file.ts';
import type { ReadItem, ReadOptions } from './options.ts';
import type { FormatReader } from './raw-file.ts';
import { readText } from './read-text.ts';
import { toReason, Unreadable } from './unreadable.ts';
import type { InputFile } from './walk-folder.ts';

/** Readers other than that of plain text load when the first file needs them. */
const loadReader = async (format: Format): Promise<FormatReader> => {
  switch (format) {
    case 'text':
      return readText;
    case 'json':
      return (await import('./read-json.ts')).readJson;
    case 'csv':
      return (await import('./read-csv.ts')).readCsv;
    case 'html':
      return (await import('./read-html.ts')).readHtml;
    case 'docx':
      return (await import('./read-docx.ts')).readDocx;
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf;
  }
};

const openInput = (path: string, options: ReadOptions): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
  if (path === '-') return options.stdin ?? process.stdin;
  return isDescriptor(path) ? readDescriptor(path) : readFileChunks(path);
};

async function* readFile(input: InputFile, reading: Reading): AsyncGenerator<ReadItem> {
  const { options, sink } = reading;
  let bytes = new ByteReader(reading.count(input, openInput(input.path, options)));
  try {
    let head = await bytes.peek(HEAD_BYTES);
    if (isGzip(head)) {
      bytes = new ByteReader((await import('./unzip-chunks.ts')).unzipChunks(bytes.chunks()));
      head = await bytes.peek(HEAD_BYTES);
    }
    const read = await loadReader(detectFormat(input.path, head, options.textField !== undefined));
    yield* read({ path: input.path, bytes, options, sink });
  } catch (error) {
    const line = error instanceof Unreadable && error.line > 0 ? `:${error.line}` : '';
    const code = error instanceof Unreadable ? error.code : 'unreadable';
    sink({ severity: 'error', code, source: `${input.path}${line}`, message: toReason(error) });
  } finally {
    await bytes.close();
  }
}

/** One call of `readDocuments`: its options, its sink, and how far it is. */
class Reading {
  readonly options: ReadOptions;
  readonly sink: DiagnosticSink;
  #filesDone = 0;
  #bytesDone = 0;
  #filesTotal: number | null = null;
  #bytesTotal: number | null = null;

  constructor(options: ReadOptions, sink: DiagnosticSink) {
    this.options = options;
    this.sink = sink;
  }

  expect(files: readonly InputFile[]): void {
    const isKnown = files.every(file => file.path !== '-' && !isDescriptor(file.path));
    this.#filesTotal = files.length;
    this.#bytesTotal = isKnown ? files.reduce((sum, file) => sum + file.sizeBytes, 0) : null;
  }

  async *count(file: InputFile, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#bytesDone += chunk.length;
      this.#tell(file.path);
      yield chunk;
    }
  }

  finish(file: InputFile): void {
    this.#filesDone += 1;
    this.#tell(file.path);
  }

  #tell(path: string): void {
    this.options.onProgress?.({
      path,
      filesDone: this.#filesDone,
      filesTotal: this.#filesTotal,
      bytesDone: this.#bytesDone,
      bytesTotal: this.#bytesTotal,
    });
  }
}

/**
 * Read the inputs: files, folders (walked), patterns, `-` for standard input.
 *
 * @yields documents and records, those of a file together, files in the order of `findInputs`
 * @throws UsageError when `options.encoding` is no encoding; nothing was read then
 */
export async function* readDocuments(
  inputs: readonly string[],
  options: ReadOptions,
  sink: DiagnosticSink,
): AsyncGenerator<ReadItem> {
  if (options.encoding !== undefined) toEncodingLabel(options.encoding);
  const reading = new Reading(options, sink);
  let files: AsyncIterable<InputFile> | readonly InputFile[] = findInputs(inputs, sink);
  if (options.onProgress !== undefined) {
    const listed: InputFile[] = [];
    for await (const file of files) listed.push(file);
    reading.expect(listed);
    files = listed;
  }
  for await (const file of files) {
    yield* readFile(file, reading);
    reading.finish(file);
  }
}
