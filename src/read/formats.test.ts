import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Document } from '../model.ts';
import { ByteReader } from './byte-reader.ts';
import { detectFormat } from './detect-format.ts';
import type { ReadOptions } from './options.ts';
import type { FormatReader } from './raw-file.ts';
import { readCsv } from './read-csv.ts';
import { readDocuments } from './read-documents.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';
import { toDay } from './to-day.ts';

const read = async (reader: FormatReader, content: string | Uint8Array, options: ReadOptions = {}, path = 'a') => {
  const troubles: Diagnostic[] = [];
  const documents: Document[] = [];
  const bytes = new ByteReader([Buffer.from(content as string)]);
  for await (const item of reader({ path, bytes, options, sink: trouble => troubles.push(trouble) })) {
    if (item.kind === 'document') documents.push(item.document);
  }
  return { documents, troubles, texts: documents.map(document => document.text) };
};

/** The troubles of a file as the room tells them. */
const readAll = async (content: string): Promise<unknown[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'formats-'));
  const path = join(folder, 'a.json');
  writeFileSync(path, content);
  const troubles: Diagnostic[] = [];
  for await (const _item of readDocuments([path], {}, trouble => troubles.push(trouble)));
  rmSync(folder, { recursive: true });
  return troubles.map(({ severity, source, message }) => [severity, source.replace(path, 'a'), message]);
};

describe('readText', () => {
  it('readText(front matter) states what it says; the text is kept, the report begins behind it', async () => {
    const text = '---\ntitle: 新材料调研\ndate: 2024-07-17\nsource: 江北日报\ncluster: 新材料\n---\n正文在此。\n';
    const [document] = (await read(readText, text)).documents;
    expect(document?.text).toBe(text);
    expect(document?.text.slice(document.bodyStart)).toBe('正文在此。\n');
    expect(document?.stated).toEqual({
      title: '新材料调研',
      published: '2024-07-17',
      origin: '江北日报',
      cluster: '新材料',
    });
  });

  it.each([
    ['bad YAML', '---\ntitle: [a\n---\n正文', 1],
    ['a date that is none', '---\ndate: 去年\n---\n正文', 1],
    ['a rule, no front matter', '---\n正文\n---\n', 0],
    ['front matter without an end', '---\ntitle: 一\n正文', 0],
  ])('readText(%s) keeps the text whole', async (_name, text, troubleCount) => {
    const { texts, troubles } = await read(readText, text);
    expect([texts, troubles.length]).toEqual([[text], troubleCount]);
  });

  it('readText(split: blank-lines) yields parts whose start leads back into the file', async () => {
    const text = '一。\n二。\n\n \n三。\r\n\r\n四。';
    const { documents } = await read(readText, text, { split: 'blank-lines' });
    expect(documents.map(document => document.text.trim())).toEqual(['一。\n二。', '三。', '四。']);
    for (const { source, text: part } of documents) {
      expect(text.slice(source.start, (source.start ?? 0) + part.length)).toBe(part);
    }
    expect(documents.map(document => document.source.document)).toEqual([0, 1, 2]);
  });

  it('readText(split: headings) takes the highest level, with the heading as title', async () => {
    const text = '---\nsource: 江北日报\n---\n开头\n## 甲\n正文\n### 小\n细\n## 乙 ##\n末';
    const { documents } = await read(readText, text, { split: 'headings' });
    expect(documents.map(document => [document.stated.title, document.text])).toEqual([
      [null, '开头\n'],
      ['甲', '## 甲\n正文\n### 小\n细\n'],
      ['乙', '## 乙 ##\n末'],
    ]);
    expect(documents[2]?.stated.origin).toBe('江北日报');
  });

  it.each(['\n', '\r', '\r\n', '\u2028', '\u0085'])('readText(split) parts lines at %j', async end => {
    const text = ['# 甲', '甲。', '', '# 乙', '乙。'].join(end);
    for (const split of ['blank-lines', 'headings'] as const) {
      const { documents } = await read(readText, text, { split });
      expect(documents.map(document => document.text.split(end)[0])).toEqual(['# 甲', '# 乙']);
      if (split === 'headings') expect(documents.map(({ stated }) => stated.title)).toEqual(['甲', '乙']);
    }
  });
  it('readText(split: headings) takes nothing between fences for a heading', async () => {
    const text = '# 甲\n```sh\n# 注释\n```\n# 乙\n末';
    const { documents } = await read(readText, text, { split: 'headings' });
    expect(documents.map(document => document.stated.title)).toEqual(['甲', '乙']);
  });
});

describe('readCsv', () => {
  it('readCsv(rows) yields a document a row, whatever the separator and the encoding', async () => {
    const csv = '标题,发布时间,正文\n甲,2024/7/17 09:31,"第一行，\n""引""，第二行"\n乙,,短文\n丙,,\n';
    for (const content of [
      csv,
      iconv.encode(csv, 'gb18030'),
      `\uFEFF${csv}`,
      iconv.encode(csv, 'utf-16le', { addBOM: true }),
    ]) {
      const { documents, texts } = await read(readCsv, content);
      expect(texts).toEqual(['第一行，\n"引"，第二行', '短文']);
      expect(documents[0]?.stated).toEqual({ title: '甲', published: '2024-07-17', origin: null, cluster: null });
    }
    expect((await read(readCsv, 'a\tb\n一,二\t三', { textField: 'a' })).texts).toEqual(['一,二']);
  });

  it.each([
    ['quotes in a field that is not quoted', 'text,date\n他说"好"，会来。,2024-07-17\n', '他说"好"，会来。'],
    ['quotes around the first word of one', 'title\ttext\n甲\t"好"字当头。\n', '"好"字当头。'],
    ['bars', 'title|text\n甲|正文，有逗号。\n', '正文，有逗号。'],
  ])('readCsv(%s) keeps them', async (_name, csv, text) => {
    expect(await read(readCsv, csv)).toMatchObject({ texts: [text], troubles: [] });
  });

  it('readCsv(damaged UTF-8) counts what did not decode', async () => {
    const bytes = Buffer.concat([Buffer.from('text\n产业集群发展情况'), Uint8Array.of(0xe4), Buffer.from('。\n')]);
    expect((await read(readCsv, bytes)).troubles.map(({ code }) => code)).toEqual(['encoding', 'undecodable']);
  });

  it('readCsv(no such column) says which there are', async () => {
    await expect(read(readCsv, 'a,b\n1,2\n')).rejects.toThrow('no field with the text (--text-field): there are a, b');
    await expect(read(readCsv, 'a,b\n', { textField: 'c' })).rejects.toThrow('no field c: there are a, b');
  });

  it('readCsv(quote that never ends) stops within bounds', async () => {
    await expect(read(readCsv, `text\n"${'长'.repeat(5000)}`, { maxBytes: 1000 })).rejects.toThrow('is no CSV');
  });
});

describe('readJson', () => {
  it.each([
    ['lines', '{"text":"一","date":"2024-07-17T09:31:00+08:00"}\n{"content":"二","date":1721180000}\n'],
    ['list', '[{"text":"一","date":"20240717"},\n{"正文":"二","发布日期":"2024年7月17日"}]'],
    ['list inside', '{"total":2,"data":[{"body":"一","pub_date":"2024.7.17"},{"text":"二","date":1721180000000}]}'],
  ])('readJson(%s) yields a document a value', async (_name, json) => {
    const { documents, troubles } = await read(readJson, json);
    expect(documents.map(document => [document.text, document.stated.published, document.source.document])).toEqual([
      ['一', '2024-07-17', 0],
      ['二', '2024-07-17', 1],
    ]);
    expect(troubles).toEqual([]);
  });

  it('readJson(bad lines) tells each with its line and goes on', async () => {
    const { texts, troubles } = await read(readJson, '{"text":"一"}\n{oops\n3\n{"a":1}\n{"text":"二"}', {}, 'x.jsonl');
    expect(texts).toEqual(['一', '二']);
    expect(troubles.map(trouble => [trouble.source, trouble.message.slice(0, 40)])).toEqual([
      ['x.jsonl:2', expect.stringMatching(/^is not JSON/)],
      ['x.jsonl:3', 'is no JSON object'],
      ['x.jsonl:4', 'no field with the text (--text-field): t'],
    ]);
  });

  it.each([
    ['printed over many lines, one behind the other', '{\n "text": "一 \\"}"\n}\n{\n "text": "二"\n}\n'],
    ['a list of short lines', '[\n{"text":"一 \\"}"},\n{"text":"二"}\n]\n'],
    ['a list in objects', '{"code":0,"data":{"items":[{"text":"一 \\"}"},{"text":"二"}]}}'],
    ['paragraphs, and nothing', '{"text":["一 \\"}"]}\n{"text":"二"}\n'],
    ['a byte order mark', '\uFEFF[{"text":"一 \\"}"},{"text":"二"}]'],
  ])('readJson(values: %s) yields a document each', async (_name, text) => {
    const { texts, troubles } = await read(readJson, text);
    expect([texts, troubles]).toEqual([['一 "}', '二'], []]);
  });

  it('readJson(list longer than a document may be) holds one item at a time', async () => {
    const items = Array.from({ length: 50 }, (_, i) => ({ text: `第${i}篇\\"[` }));
    const { texts, troubles } = await read(readJson, JSON.stringify(items, null, 1), { maxBytes: 100 });
    expect([texts, troubles]).toEqual([items.map(item => item.text), []]);
  });

  it.each([
    ['一 二 三', 'a:1'],
    ['[{"text":"一"}\n,{"text":}]', 'a:2'],
    ['{"text":"一"}}', 'a:1'],
    ['[{"text":"一"}', 'a:1'],
    ['{\n"text":', 'a:1'],
  ])('readJson(%s) is one line of trouble', async (text, source) => {
    const found = await readAll(text);
    expect(found).toEqual([['error', source, expect.stringMatching(/^is not JSON: /)]]);
  });

  it.each([
    ['', 0],
    [' \n', 0],
    ['{"text":null}', 1],
  ])('readJson(%j) has %i documents and no trouble', async (text, count) => {
    const { documents, troubles } = await read(readJson, text);
    expect([documents.length, troubles]).toEqual([count, []]);
  });

  it('readJson(damaged UTF-8) counts what did not decode; a U+FFFD that was encoded as such is none', async () => {
    const bytes = (sign: Uint8Array) =>
      Buffer.concat([Buffer.from('{"text":"产业集群发展情况'), sign, Buffer.from('"}\n')]);
    const damaged = await read(readJson, bytes(Uint8Array.of(0xe4, 0xb8)), {}, 'a.ndjson');
    expect(damaged.troubles.map(({ code }) => code)).toEqual(['encoding', 'undecodable']);
    expect((await read(readJson, bytes(Buffer.from('\uFFFD')), {}, 'a.ndjson')).troubles).toEqual([]);
  });

  it('readJson(field inside a field) is reached with a dot', async () => {
    expect((await read(readJson, '{"page":{"text":"一"}}', { textField: 'page.text' })).texts).toEqual(['一']);
  });
});

describe('detectFormat', () => {
  it.each([
    ['a.TXT', '正文', 'text'],
    ['a.txt', '<!DOCTYPE html><p>', 'html'],
    ['a.html.gz', '正文', 'html'],
    ['a', '{"text": "一"}', 'json'],
    ['a.txt', '{"text": "一"}', 'text'],
    ['a', '%PDF-1.7', 'pdf'],
    ['a.doc', 'PK\x03\x04', 'docx'],
    ['-', '{}', 'text'],
  ] as const)('detectFormat(%s, %s) is %s', (path, head, format) => {
    expect(detectFormat(path, Buffer.from(head))).toBe(format);
  });

  it('detectFormat(Rich Text) says what to do', () => {
    expect(() => detectFormat('a.rtf', Buffer.from('{\\rtf1\\ansi'))).toThrow(
      'is a Rich Text file: save it as .docx or .txt',
    );
  });

  it('detectFormat(old Word file) says what to do', () => {
    const head = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(() => detectFormat('a.doc', head)).toThrow('is an old Word or Excel file: save it as .docx or .txt');
  });
});

describe('toDay', () => {
  it.each([
    ['2024-07-17 09:31', '2024-07-17'],
    ['2024年7月', '2024-07'],
    ['2024', '2024'],
    ['2024-02-30', null],
    ['2024-13', null],
    ['昨天', null],
    ['123456', null],
  ])('toDay(%s) is %s', (raw, day) => expect(toDay(raw)).toBe(day));
});
