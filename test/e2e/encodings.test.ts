/** Twins of the sample in other encodings give the same record as the UTF-8 one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/model.ts';
import { ROOT, runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const folder = makeTemporaryFolder();
const sample = readFileSync(join(ROOT, 'seeds', 'liaoning-cluster-visits.txt'), 'utf8');

const extract = (name: string, bytes: Uint8Array, ...args: string[]): { record: ReportRecord; stderr: string } => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { stdout, stderr, exitCode } = runProgram(['extract', path, ...args]);
  expect(exitCode).toBe(0);
  return { record: JSON.parse(stdout) as ReportRecord, stderr };
};
const withoutSource = ({ source, ...record }: ReportRecord): unknown => record;

describe('twins of the sample', () => {
  const { record } = extract('utf8.txt', Buffer.from(sample));
  it.each([
    ['gb18030', 'gb18030', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-8', 'utf8', true],
  ])('%s gives the same record, offsets included', (label, encoding, addBOM) => {
    const twin = extract(`${label}-${addBOM}.txt`, iconv.encode(sample, encoding, { addBOM }));
    expect(twin.record.source.encoding).toBe(label);
    expect(withoutSource(twin.record)).toEqual(withoutSource(record));
  });

  it.each([
    ['carriage returns', '\r'],
    ['line separators', '\u2028'],
    ['paragraph separators', '\u2029'],
    ['next-line signs', '\u0085'],
  ])('%s for line ends give the same record, offsets included', (name, end) => {
    const front = '---\ntitle: 调研\ndate: 2024-07-17\n---\n';
    for (const text of end === '\r' ? [sample, front + sample] : [sample]) {
      const { record: feeds } = extract('feeds.txt', Buffer.from(text));
      const { record: twin } = extract(`${name}.txt`, Buffer.from(text.replaceAll('\n', end)));
      expect(twin.id).not.toBe(feeds.id);
      expect(withoutSource({ ...twin, id: feeds.id })).toEqual(withoutSource(feeds));
    }
  });
  it('CR LF gives the same record but for offsets and the line ends taken out', () => {
    const { record: twin } = extract('crlf.txt', Buffer.from(sample.replaceAll('\n', '\r\n')));
    expect([twin.text, twin.people.length, twin.events.length]).toEqual([
      record.text,
      record.people.length,
      record.events.length,
    ]);
    expect(twin.events.map(({ text, people }) => [text, people])).toEqual(
      record.events.map(({ text, people }) => [text, people]),
    );
  });

  it('big5 of the traditional twin gives the same record', () => {
    // Big5 has no toned letters: the twin is without annotations, in characters that Big5 has.
    const clean = runProgram(['clean', join(ROOT, 'seeds', 'liaoning-cluster-visits.txt')]).stdout;
    const traditional = Converter({ from: 'cn', to: 'tw' })(clean);
    const bytes = iconv.encode(traditional, 'big5');
    expect(iconv.decode(bytes, 'big5')).toBe(traditional);
    const utf8 = extract('traditional.txt', Buffer.from(traditional)).record;
    const big5 = extract('big5.txt', bytes).record;
    expect([big5.source.encoding, big5.script]).toEqual(['big5', 'traditional']);
    expect(withoutSource(big5)).toEqual(withoutSource(utf8));
    const namesOf = ({ people, places, clusters }: ReportRecord): string[] =>
      [people, places, clusters].flatMap(entries => entries.map(entry => entry.name));
    expect(namesOf(big5)).toEqual(namesOf(record));
  });

  it('GB18030 behind a long head of ASCII is found on the whole file', () => {
    const bytes = Buffer.concat([Buffer.from('# plain ASCII line\n'.repeat(20_000)), iconv.encode(sample, 'gb18030')]);
    const { record: found } = extract('ascii-head.txt', bytes);
    expect(found.source.encoding).toBe('gb18030');
    expect(found.people.map(person => person.name)).toEqual(record.people.map(person => person.name));
  });

  it('a doubtful choice is told with --verbose, --encoding overrides, what does not decode is told once', () => {
    const short = iconv.encode('港', 'gb18030');
    expect(extract('short.txt', short).stderr).toBe('');
    expect(extract('short.txt', short, '--verbose').stderr).toMatch(/short\.txt: read as gb18030, \d+ % certain/);
    const sure = iconv.encode(sample, 'gb18030');
    expect(extract('sure.txt', sure, '-v').stderr).toMatch(/sure\.txt: read as gb18030, more than 99 % certain/);
    expect(extract('known.txt', Buffer.from(sample), '-v').stderr).toBe('');
    const wrong = extract('wrong.txt', iconv.encode(sample, 'gb18030'), '--encoding', 'utf-8');
    expect(wrong.stderr).toMatch(
      /^cluster-report: .*wrong\.txt: \d+ places did not decode as utf-8, shown as U\+FFFD\n$/,
    );
    expect(wrong.record.repairs.undecodable).toBeGreaterThan(0);
  });
});
