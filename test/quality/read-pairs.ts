/** The annotated reports of a folder with the records that the built program makes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportRecord } from '../../src/model.ts';
import { runProgram } from '../run-program.ts';
import type { Annotation, Pair } from './score-reports.ts';

/** reports/README.md tells them apart. */
export const SETS = [
  'worked',
  'worked-later',
  'worked-third',
  'worked-fourth',
  'worked-fifth',
  'worked-short',
  'held-out',
  'held-out-later',
  'held-out-short',
] as const;
export type ReportSet = (typeof SETS)[number];

/** Whether nobody looks at the misses of a set. */
export const isHeldOut = (set: ReportSet): boolean => set.startsWith('held-out');

export const readPairs = (set: ReportSet): Pair[] => {
  const folder = fileURLToPath(new URL(`reports/${set}`, import.meta.url));
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => basename(name, '.txt'))
    .sort();
  const { stdout } = runProgram(['extract', ...names.map(name => join(folder, `${name}.txt`))]);
  const records = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as ReportRecord);
  if (records.length !== names.length) throw new Error(`${set}: ${records.length} records of ${names.length} reports`);
  return names.map((name, i) => ({
    name,
    annotation: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Annotation,
    record: records[i]!,
  }));
};
