/** Packages that the built program loads only when an input or option needs them: each is found and works. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../run-program.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const TEXT = '产业集群的发展。';
const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006';
const DOCX = zipSync({
  '[Content_Types].xml': strToU8(
    `<Types xmlns="${RELATIONS}/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `<Relationships xmlns="${RELATIONS}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/document.xml': strToU8(
    `<w:document ${WORDS}><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`,
  ),
});

const write = (name: string, content: string | Uint8Array): string => {
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, name), content);
  return folder;
};

describe('the built program', () => {
  it.each([
    ['a.docx', DOCX, []],
    ['a.html', `<html><body><p>${TEXT}</p></body></html>`, []],
    ['a.csv', `id,text\n1,${TEXT}\n`, []],
    ['a.json', JSON.stringify({ text: TEXT }), []],
    ['a.txt.gz', gzipSync(TEXT), []],
    ['a.txt', iconv.encode('產業集群的發展。', 'big5'), ['--encoding', 'big5']],
  ])('reads %s', (name, content, options) => {
    const { stdout, stderr } = runProgram(['clean', join(write(name, content), name), ...options]);
    expect(stderr).toBe('');
    expect(stdout).toContain(TEXT);
  });
  it('reads front matter', () => {
    const folder = write('a.md', `---\ntitle: 标题\ndate: 2024-07-09\n---\n${TEXT}\n`);
    const { stdout, stderr } = runProgram(['extract', folder]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ title: '标题', published: '2024-07-09' });
  });
  it('expands patterns', () => {
    const { stdout, stderr } = runProgram(['clean', `${write('a.txt', TEXT)}/*.txt`]);
    expect(stderr).toBe('');
    expect(stdout).toContain(TEXT);
  });
  it.each([
    [['-f', 'csv'], 'term'],
    [['-f', 'table', '--color', 'always'], '\u001b['],
    [['--script', 'traditional'], '產業'],
    [['--progress', 'always'], '产业'],
  ])('writes with %j', (options, expected) => {
    const { stdout, exitCode } = runProgram(['keywords', write('a.txt', TEXT), ...options]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(expected);
  });
});
