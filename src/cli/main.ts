/** Entry of the program: argv → exit status. */

import { toRecord } from '../pipeline.ts';
import { readDocuments } from '../read/index.ts';
import { loadTools } from './load-tools.ts';

export const run = async (): Promise<void> => {
  const tools = loadTools();
  const paths = process.argv.slice(3).filter(argument => !argument.startsWith('-') && argument !== 'ndjson');
  for await (const item of readDocuments(paths, {}, d => process.stderr.write(`${d.source}: ${d.message}\n`))) {
    const record = item.kind === 'record' ? item.record : toRecord(item.document, tools);
    process.stdout.write(`${JSON.stringify(record)}\n`);
  }
};
