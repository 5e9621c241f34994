/** CSV (RFC 4180; comma, semicolon, tab or bar) with a header line → one document a row, the text in a named column. */
import { type CsvError, parse } from 'csv-parse';
import { buildDecoder, countLost, detectEncoding, type Encoding } from './decode-bytes.ts';
import { decodeStream } from './decode-stream.ts';
import { MAX_BYTES, type ReadItem } from './options.ts';
import { type FieldNames, pickFields, toStatedMeta } from './pick-fields.ts';
import { type RawFile, tellGuess, tellLost, toDocument } from './raw-file.ts';
import { readField } from './read-field.ts';
import { Unreadable } from './unreadable.ts';

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The separator that the header line has most of; a comma when it has none. */
const findDelimiter = (head: string): string => {
  const line = head.split('\n', 1)[0] ?? '';
  const counts = [',', '\t', ';', '|'].map(sign => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
};

const toTrouble = (error: unknown): Unreadable => {
  const { code, lines } = error as CsvError & { lines?: number };
  if (error instanceof Unreadable) return error;
  const message = (error as Error).message.split('\n', 1)[0] ?? '';
  return new Unreadable(code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'bad-csv', `is no CSV: ${message}`, lines ?? 0);
};

async function* readRows(file: RawFile, encoding: Encoding, maxBytes: number): AsyncGenerator<CsvRow> {
  const { Readable } = await import('node:stream');
  const head = await (await buildDecoder(encoding.label)).decode(
    (await file.bytes.peek(4096)).subarray(encoding.markLength),
  );
  const parser = parse({
    delimiter: findDelimiter(head),
    info: true,
    relax_column_count: true,
    // Exporters that quote nothing write the quotes of the text as they are.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxBytes,
  });
  const pieces = Readable.from(decodeStream(file.bytes, encoding), { objectMode: true });
  pieces.on('error', error => parser.destroy(error));
  pieces.pipe(parser);
  try {
    for await (const row of parser as AsyncIterable<CsvRow>) yield row;
  } catch (error) {
    throw toTrouble(error);
  } finally {
    pieces.destroy();
    parser.destroy();
  }
}

export async function* readCsv(file: RawFile): AsyncGenerator<ReadItem> {
  const maxBytes = file.options.maxBytes ?? MAX_BYTES;
  const encoding = detectEncoding(await file.bytes.peek(maxBytes), { override: file.options.encoding });
  tellGuess(file, encoding);
  let names: readonly string[] | undefined;
  let fields: FieldNames | undefined;
  let documentCount = 0;
  let undecodable = 0;
  for await (const { record } of readRows(file, encoding, maxBytes)) {
    if (names === undefined) {
      names = record;
      const picked = pickFields(names, file.options);
      if (picked.problem !== null) throw new Unreadable('no-field', picked.problem, 1);
      fields = picked.fields;
      continue;
    }
    const columns: readonly string[] = names;
    const getValue = (name: string): string => record[columns.indexOf(name)] ?? '';
    const text = getValue(fields?.text ?? '');
    if (text.trim() === '' || fields === undefined) continue;
    undecodable += countLost(text, encoding);
    const field = await readField(text, toStatedMeta(fields, getValue));
    const document = toDocument(file, encoding.label, field);
    yield { kind: 'document', document: { ...document, source: { ...document.source, document: documentCount++ } } };
  }
  tellLost(file, encoding, undecodable);
}
