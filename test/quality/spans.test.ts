/**
 * Spans of a record, sliced from the decoded original, are the text they name; things of one kind do not cross.
 *
 * Over the sample, and over the annotated reports beside the project where they are there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as OpenCC from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { ReportRecord, Span } from '../../src/model.ts';

const FOLDERS = ['seeds', '../shared/gold/dev'].filter(folder => existsSync(folder));
const KINDS = ['dates', 'people', 'places', 'organizations', 'sites', 'clusters', 'phrases'] as const;
const PINYIN = /[（(][a-zɑɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ\s]{1,8}[)）]/gu;
const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });

/** What repair and conversion leave: Han characters and digits, simplified. */
const toBare = (text: string): string =>
  toSimplified(text.normalize('NFKC').replaceAll(PINYIN, ''))
    .replaceAll('著', '着')
    .replaceAll(/[^\p{Script=Han}0-9]/gu, '');

const readText = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
const names = FOLDERS.flatMap(folder =>
  readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => join(folder, name)),
);
const output = spawnSync(process.execPath, ['bin/cluster-report.js', 'extract', ...names], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
}).stdout;
const records = output
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as ReportRecord);

describe('spans of records', () => {
  it('are the text they name (in pages that are damaged no further than by whole annotations)', () => {
    const wrong: string[] = [];
    for (const record of records.filter(r => r.repairs.mojibake + r.repairs.undecodable === 0)) {
      const original = readText(record.source.path);
      const check = (text: string, [start, end]: Span): void => {
        if (toBare(original.slice(start, end)) !== toBare(text)) wrong.push(`${text}: ${original.slice(start, end)}`);
      };
      for (const date of record.dates) check(date.text, date.span);
      for (const cluster of record.clusters) check(cluster.text, cluster.span);
      for (const place of record.places) check(place.name, place.span);
      for (const site of record.sites) check(site.name, site.span);
      for (const event of record.events) check(event.text, event.span);
      for (const sentence of record.sentences) check(sentence.text, sentence.span);
    }
    expect(wrong).toEqual([]);
  });

  it.each(KINDS)('of %s do not cross each other', kind => {
    for (const record of records) {
      const spans = record[kind].map(entry => entry.span).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
      spans.slice(1).forEach((span, i) => {
        const before = spans[i]!;
        expect(span[0] >= before[1] || span[1] <= before[1], `${record.source.path} ${before} × ${span}`).toBe(true);
      });
    }
  });
});
