/** `extract`: one record a document, as JSON a line; or one JSON list with `--format json`. */
import { UsageError } from '../../errors.ts';
import type { ReportRecord } from '../../model.ts';
import { toJsonPieces } from '../../pipeline.ts';
import type { RunCommand } from '../commands.ts';
import { selectRecords } from '../select-records.ts';

async function* renderLines(records: AsyncIterable<ReportRecord>): AsyncGenerator<string> {
  for await (const record of records) {
    yield* toJsonPieces(record);
    yield '\n';
  }
}

async function* renderList(records: AsyncIterable<ReportRecord>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const record of records) {
    yield isFirst ? '[\n' : ',\n';
    yield* toJsonPieces(record);
    isFirst = false;
  }
  yield isFirst ? '[]\n' : '\n]\n';
}

export const runExtract: RunCommand = async session => {
  const { format = 'ndjson', explain = false } = session.options;
  if (format !== 'ndjson' && format !== 'json') {
    throw new UsageError(`--format ${format}: a record has no rows; extract prints ndjson or json`);
  }
  const records = selectRecords(session.records({ explain }), session.clusters);
  await session.writeText(format === 'json' ? renderList(records) : renderLines(records));
};
