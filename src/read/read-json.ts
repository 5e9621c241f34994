/**
 * JSON and JSON lines → records where they say so (`schema`).
 * Our own records stream, so that files of any size are read with one line in memory.
 */
import { isUtf8 } from 'node:buffer';
import { detectEncoding } from './decode-bytes.ts';
import { MAX_BYTES, type ReadItem } from './options.ts';
import { beginsWithRecord, isRecordLike, parseRecord } from './parse-record.ts';
import type { RawFile } from './raw-file.ts';
import { readLines } from './read-lines.ts';
import { toReason, Unreadable } from './unreadable.ts';

const badLine = (file: RawFile, line: number, message: string): void =>
  file.sink({ severity: 'error', code: 'bad-record', source: `${file.path}:${line}`, message });

/** Lines of records; each bad one is told and left out. */
export async function* readRecordLines(file: RawFile): AsyncGenerator<ReadItem> {
  const encoding = detectEncoding(await file.bytes.peek(4), { override: 'utf-8' });
  for await (const line of readLines(file.bytes, encoding, file.options.maxBytes ?? MAX_BYTES)) {
    if (line.text.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line.text);
      if (!isRecordLike(value)) {
        badLine(file, line.number, 'is no record: it has no schema cluster-report/record@1');
        continue;
      }
      const parsed = parseRecord(value);
      if ('record' in parsed) yield { kind: 'record', record: parsed.record };
      else badLine(file, line.number, parsed.problem);
    } catch (error) {
      badLine(file, line.number, `is not JSON: ${toReason(error)}`);
    }
  }
}

export async function* readJson(file: RawFile): AsyncGenerator<ReadItem> {
  const head = await file.bytes.peek(4096);
  if (!isUtf8(head.subarray(0, 1)) || !beginsWithRecord(new TextDecoder().decode(head))) {
    throw new Unreadable('not-records', 'holds no records of extract');
  }
  yield* readRecordLines(file);
}
