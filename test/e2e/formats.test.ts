/** The built program on every format that it reads: what a bundle may break shows here. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportRecord } from '../../src/model.ts';
import { runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const folder = makeTemporaryFolder();
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const extract = (path: string, ...args: string[]): ReportRecord[] => {
  const { stdout, stderr, exitCode } = runProgram(['extract', path, ...args]);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as ReportRecord);
};

const SENTENCE = '7月9日，副市长高明远到临江市调研轴承产业集群。';
const FRONT_MATTER = `---\ntitle: 轴承产业调研\ndate: 2024-07-17\nsource: 临江日报\n---\n${SENTENCE}\n`;
const PAGE = `<html><head><title>轴承产业调研</title><meta name="PubDate" content="2024-07-17"></head><body><p>${SENTENCE}</p></body></html>`;
const docx = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });

describe('the built program reads', () => {
  it.each([
    ['front matter of a text', 'a.txt', FRONT_MATTER],
    ['front matter of Markdown', 'a.md', FRONT_MATTER],
    ['HTML', 'a.html', PAGE],
    ['gzip of HTML', 'a.html.gz', gzipSync(PAGE)],
    ['CSV', 'a.csv', `title,date,text\n轴承产业调研,2024-07-17,${SENTENCE}\n`],
    ['JSON', 'a.json', JSON.stringify([{ title: '轴承产业调研', date: '2024-07-17', text: SENTENCE }])],
    ['JSON lines', 'a.ndjson', `${JSON.stringify({ title: '轴承产业调研', date: '2024-07-17', text: SENTENCE })}\n`],
    [
      'JSON lines of pages',
      'b.ndjson',
      `${JSON.stringify({ title: '轴承产业调研', date: '2024-07-17', html: `<div>${PAGE}</div>` })}\n`,
    ],
    ['JSON lines whose pages state title and day', 'c.ndjson', `${JSON.stringify({ html: PAGE })}\n`],
    [
      'CSV with markup',
      'b.csv',
      `title,date,content\n轴承产业调研,2024-07-17,"<p>${SENTENCE}</p><p class=""x"">完。</p>"\n`,
    ],
  ])('%s: title, day of publication and text', (_name, file, content) => {
    const [record, ...others] = extract(write(file, content));
    expect(others).toEqual([]);
    expect([record?.title, record?.published]).toEqual(['轴承产业调研', '2024-07-17']);
    expect(record?.dates[0]?.date).toBe('2024-07-09');
    expect(record?.text).toContain(SENTENCE);
    expect(record?.text).not.toContain('<');
  });
  it('front matter: gives title, day, source and cluster, and nothing that is counted', () => {
    const head = '---\ntitle: 關於軸承\ndate: 2024-07-17\nsource: 臨江日報\ncluster: 軸承產業集群\n---\n';
    const path = write('head.md', `${head}7月9日，副市長高明遠到臨江市調研。\n`);
    const [record] = extract(path);
    expect([record?.title, record?.published, record?.origin]).toEqual(['关于轴承', '2024-07-17', '临江日报']);
    expect(record?.sentences.map(({ text, clusters }) => [text, clusters])).toEqual([
      ['7月9日，副市长高明远到临江市调研。', ['轴承']],
    ]);
    expect(record?.events.map(({ date, cluster }) => [date, cluster])).toEqual([['2024-07-09', '轴承']]);
    expect(Object.keys(record?.terms ?? {})).toEqual(['轴承']);
    expect(record?.text.startsWith(head)).toBe(true);
    const records = write('head.ndjson', JSON.stringify(record));
    for (const command of ['segment', 'clean', 'keywords']) {
      const { stdout } = runProgram([command, path]);
      expect(stdout).toBe(runProgram([command, records]).stdout);
      expect(stdout.includes('title')).toBe(command === 'clean');
    }
  });
  it('markup in a field: offsets count in the text taken out of it; text with a lone < is none', () => {
    const pages = ['<p>开头。</p><script>x</script><p>'.concat(SENTENCE, '</p>'), `若 a<b，则 c>d。${SENTENCE}`];
    const lines = pages.map(text => JSON.stringify({ text })).join('\n');
    const [page, plain] = extract(write('d.ndjson', lines));
    expect(page?.text).toBe(`开头。\n${SENTENCE}`);
    expect(page?.dates[0]?.span).toEqual([4, 8]);
    expect(plain?.text).toContain('a<b，则c>d。');
  });
  it('DOCX', () => {
    expect(extract(write('a.docx', docx()))[0]?.text.trim()).toBe(SENTENCE);
    expect(extract(write('b.docx.gz', gzipSync(docx())))[0]?.text.trim()).toBe(SENTENCE);
  });
});
