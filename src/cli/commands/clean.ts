/** `clean`: the repaired text; `--report` what was done to it; `--check` whether anything was to be done. */
import { repairsFold } from '../../analyse/index.ts';
import type { Row } from '../../model.ts';
import { foldRecords, type TextRecord } from '../../pipeline.ts';
import { escapeForTerminal, loadTraditional } from '../../render/index.ts';
import type { RunCommand } from '../commands.ts';
import type { Session } from '../session.ts';
import { readTexts, sourceOf } from '../text-records.ts';

const shownText = ({ text, surface }: TextRecord, original: boolean): string => (original ? (surface ?? text) : text);

async function* toRows(records: AsyncIterable<TextRecord>, original: boolean): AsyncGenerator<Row> {
  for await (const record of records) yield { source: sourceOf(record), text: shownText(record, original) };
}

/** The texts themselves, each ended by a line break. */
async function* renderPlain(records: AsyncIterable<TextRecord>, session: Session): AsyncGenerator<string> {
  const { script, isTerminal } = session.options;
  const convert = script === 'traditional' ? await loadTraditional() : (text: string) => text;
  for await (const record of records) {
    const text = convert(shownText(record, script === 'original'));
    const safe = isTerminal ? escapeForTerminal(text) : text;
    yield safe === '' || safe.endsWith('\n') ? safe : `${safe}\n`;
  }
}

/** The same records; standard error says which documents need repair, and the exit status is 1 then. */
async function* checkTexts(records: AsyncIterable<TextRecord>, session: Session): AsyncGenerator<TextRecord> {
  for await (const record of records) {
    // What is only marked stays as it is, however often it is cleaned.
    const places = record.repaired.reduce((sum, { count, before, after }) => sum + (before === after ? 0 : count), 0);
    if (places > 0) session.fail(sourceOf(record), `needs repair in ${places} places; clean --report tells which`);
    yield record;
  }
}

export const runClean: RunCommand = async session => {
  const { report = false, check = false, format } = session.options;
  const records = check ? checkTexts(readTexts(session), session) : readTexts(session);
  if (report) await session.writeRows(await foldRecords(records, repairsFold));
  else if (check) for await (const _record of records);
  else if (format === undefined) await session.writeText(renderPlain(records, session));
  else {
    const original = session.options.script === 'original';
    await session.writeRows({ columns: ['source', 'text'], rows: toRows(records, original) });
  }
};
