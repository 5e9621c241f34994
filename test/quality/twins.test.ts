/**
 * Simplified, traditional and damaged twins of one report give the same record, but for spans and counts of repairs.
 *
 * Runs the built program over the annotated reports beside the project, where they are there; skipped elsewhere.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as OpenCC from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/model.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const REPORTS = '../shared/gold/dev';
const MANGLER = '../shared/mangle.mjs';
const isThere = existsSync(REPORTS) && existsSync(MANGLER);

interface Loss {
  digits: number;
  glyphs: number;
  breaks: number;
}
interface Mangler {
  mangle(clean: string, options: { set: string; lone: string; seed: number; loss: Loss }): string;
}

const run = (...args: string[]): string =>
  spawnSync(process.execPath, ['bin/cluster-report.js', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;

/** Not compared: places in the text, the source and its own characters, and what was repaired. */
const NOT_COMPARED = new Set([
  'span',
  'id',
  'source',
  'surface',
  'surfaces',
  'repairs',
  'repaired',
  'script',
  'region',
  'characters',
]);
const toComparable = (record: ReportRecord): string =>
  JSON.stringify(record, (key, value: unknown) => (NOT_COMPARED.has(key) ? undefined : value));

const toRecords = (folder: string): Map<string, string> =>
  new Map(
    run('extract', folder)
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as ReportRecord)
      .map(record => [record.source.path.slice(record.source.path.lastIndexOf('/') + 1), toComparable(record)]),
  );

/** Writes the three twins of every report that has them into `folder`. Returns the names of these reports. */
async function writeTwins(folder: string, names: readonly string[]): Promise<string[]> {
  const { mangle } = (await import(pathToFileURL(resolve(MANGLER)).href)) as Mangler;
  const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  for (const kind of ['simplified', 'traditional', 'damaged']) mkdirSync(join(folder, kind));
  return names.filter(name => {
    const simplified = run('clean', join(REPORTS, name));
    const traditional = toTraditional(simplified);
    const loss = { digits: 0, glyphs: 0, breaks: 0 };
    const damaged = mangle(traditional, { set: 'medium', lone: '?', seed: 7, loss });
    // What the damage lost for good, or the conversion does not bring back, is no twin any more.
    if (loss.digits + loss.glyphs > 0 || toSimplified(traditional) !== simplified) return false;
    writeFileSync(join(folder, 'simplified', name), simplified);
    writeFileSync(join(folder, 'traditional', name), traditional);
    writeFileSync(join(folder, 'damaged', name), damaged);
    return true;
  });
}

describe.skipIf(!isThere)('extract of twins (skipped where the annotated reports are not there)', () => {
  let folder = '';
  let names: string[] = [];
  let usable: string[] = [];
  let simplified = new Map<string, string>();
  // The body of a skipped suite is run as well: what needs the reports has its place in here.
  beforeAll(async () => {
    folder = makeTemporaryFolder();
    names = readdirSync(REPORTS).filter(name => name.endsWith('.txt'));
    usable = await writeTwins(folder, names);
    simplified = toRecords(join(folder, 'simplified'));
  }, 120_000);

  it('covers most of the reports', () => {
    expect(usable.length).toBeGreaterThan(names.length / 2);
    expect(simplified.size).toBe(usable.length);
  });
  it.each(['traditional', 'damaged'])('gives the same records for the %s twins', kind => {
    const twins = toRecords(join(folder, kind));
    expect(usable.filter(name => twins.get(name) !== simplified.get(name))).toEqual([]);
  });
});
