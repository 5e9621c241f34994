import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../../test/temporary-folder.ts';
import type { Diagnostic, Document } from '../model.ts';
import { findInputs, type ReadItem, type ReadOptions, readDocuments } from './index.ts';

let folder = '';
beforeAll(() => {
  folder = makeTemporaryFolder();
});

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const readAll = async (inputs: string[], options: ReadOptions = {}) => {
  const troubles: Diagnostic[] = [];
  const items: ReadItem[] = [];
  for await (const item of readDocuments(inputs, options, trouble => troubles.push(trouble))) items.push(item);
  const documents = items.flatMap((item): Document[] => (item.kind === 'document' ? [item.document] : []));
  return { items, documents, troubles, texts: documents.map(document => document.text) };
};
const RECORD = {
  schema: 'cluster-report/record@1',
  id: '0123456789abcdef',
  source: { path: 'a.txt', encoding: 'utf-8', document: 0 },
  ...{ title: null, published: null, script: 'simplified', characters: 3 },
  repairs: { pinyin: 0, mojibake: 0, undecodable: 0 },
  ...{ dates: [], people: [], places: [], organizations: [], sites: [], clusters: [], phrases: [], events: [] },
  ...{ sentences: [], terms: {} },
};

describe('readDocuments', () => {
  it('readDocuments(file) yields its text as it is', async () => {
    const path = write('plain.txt', '6月1日，江北市调研。\r\n第二行\0尾');
    const { documents, troubles } = await readAll([path]);
    expect(documents).toEqual([
      {
        source: { path, encoding: 'utf-8', document: 0 },
        text: '6月1日，江北市调研。\r\n第二行\0尾',
        bodyStart: 0,
        stated: { title: null, published: null, origin: null, cluster: null },
        undecodable: 0,
      },
    ]);
    expect(troubles).toEqual([]);
  });

  it('readDocuments(-) reads standard input', async () => {
    async function* stdin() {
      yield Buffer.from('产业').subarray(0, 4);
      yield Buffer.from('产业').subarray(4);
    }
    expect((await readAll(['-'], { stdin: stdin() })).texts).toEqual(['产业']);
  });

  it('readDocuments(missing, file) tells the missing one and goes on', async () => {
    const path = write('there.txt', '在');
    const { texts, troubles } = await readAll([join(folder, 'missing.txt'), path]);
    expect(texts).toEqual(['在']);
    expect(troubles).toEqual([
      {
        severity: 'error',
        code: 'unreadable',
        source: join(folder, 'missing.txt'),
        message: 'no such file or directory',
      },
    ]);
  });

  it('readDocuments(records) yields records, plain and gzipped, and tells each bad line', async () => {
    const lines = `${JSON.stringify(RECORD)}\n{"schema": 1\n\n${JSON.stringify({ ...RECORD, schema: 'cluster-report/record@9' })}\n${JSON.stringify({ ...RECORD, id: 'b' })}`;
    for (const path of [write('r.ndjson', lines), write('r2.ndjson.gz', gzipSync(lines)), write('r3', lines)]) {
      const { items, troubles } = await readAll([path]);
      expect(items.map(item => item.kind === 'record' && item.record.id)).toEqual(['0123456789abcdef', 'b']);
      expect(troubles.map(trouble => [trouble.severity, trouble.source])).toEqual([
        ['error', `${path}:2`],
        ['error', `${path}:4`],
      ]);
      expect(troubles[1]?.message).toBe('schema is cluster-report/record@9, wanted cluster-report/record@1');
    }
  });

  it('readDocuments(bad encoding name) throws before reading', async () => {
    await expect(readAll([], { encoding: 'klingon' })).rejects.toThrow('--encoding klingon: not an encoding');
  });

  it('readDocuments(files, onProgress) tells totals and ends with all done', async () => {
    const paths = [write('p/1.txt', '一二三'), write('p/2.txt', '四')];
    const seen: (number | null)[][] = [];
    await readAll(paths, {
      onProgress: at => seen.push([at.filesDone, at.filesTotal, at.bytesDone, at.bytesTotal]),
    });
    expect(seen).toEqual([
      [0, 2, 9, 12],
      [1, 2, 9, 12],
      [1, 2, 12, 12],
      [2, 2, 12, 12],
    ]);
  });
});

describe('findInputs', () => {
  const find = async (inputs: string[]) => {
    const troubles: Diagnostic[] = [];
    const paths: string[] = [];
    for await (const file of findInputs(inputs, trouble => troubles.push(trouble))) {
      paths.push(file.path.slice(folder.length + 1));
    }
    return { paths, troubles };
  };

  it('findInputs(folder) walks in code-unit order, leaves out what is hidden, and enters no loop', async () => {
    for (const name of ['b.txt', 'a/z.md', 'a/B.html', 'a/a.csv.gz', 'Z.pdf', '.git/x.txt', 'x.png', 'y.tar.gz']) {
      write(`walk/${name}`, '');
    }
    write('walk/node_modules/pkg/readme.md', '');
    symlinkSync('..', join(folder, 'walk/a/up'));
    symlinkSync('nowhere', join(folder, 'walk/gone.txt'));
    const { paths, troubles } = await find([join(folder, 'walk')]);
    expect(paths).toEqual(['walk/Z.pdf', 'walk/a/B.html', 'walk/a/a.csv.gz', 'walk/a/z.md', 'walk/b.txt']);
    expect(troubles.map(trouble => trouble.source)).toEqual([join(folder, 'walk/gone.txt')]);
  });

  it('findInputs(pattern) takes the files that match, in order; none is an error', async () => {
    for (const name of ['2.txt', '10.txt', 'c.log', 'deep/3.txt']) write(`glob/${name}`, '');
    expect((await find([join(folder, 'glob/**/*.txt')])).paths).toEqual([
      'glob/10.txt',
      'glob/2.txt',
      'glob/deep/3.txt',
    ]);
    expect((await find([join(folder, 'glob/*.none')])).troubles).toMatchObject([
      { code: 'no-match', severity: 'error' },
    ]);
  });

  it('findInputs(pattern) takes what links lead back to once, and what is hidden only when it says so', async () => {
    for (const name of ['a.txt', 'b/a.txt', '.c.txt', '.d/e.txt']) write(`links/${name}`, '');
    symlinkSync('.', join(folder, 'links/again'));
    symlinkSync('..', join(folder, 'links/b/up'));
    expect((await find([join(folder, 'links/**')])).paths).toEqual(['links/a.txt', 'links/b/a.txt']);
    expect((await find([join(folder, 'links/[!x]*.txt')])).paths).toEqual(['links/a.txt']);
    expect((await find([join(folder, 'links/.*.txt')])).paths).toEqual(['links/.c.txt']);
    expect((await find([join(folder, 'links/again/*.txt')])).paths).toEqual(['links/again/a.txt']);
  });

  it('findInputs(file named like a pattern) takes the file', async () => {
    expect((await find([write('lit/[1].txt', '')])).paths).toEqual(['lit/[1].txt']);
  });

  it('findInputs(folder without reports) warns', async () => {
    mkdirSync(join(folder, 'empty'));
    expect((await find([join(folder, 'empty')])).troubles).toMatchObject([{ severity: 'warning', code: 'no-match' }]);
  });
});

describe('hostile and odd files', () => {
  it('readDocuments(folder of them) tells each bad one in one line and reads the rest', async () => {
    const packed = gzipSync(Buffer.from('<p>压缩的网页，有字。</p>'));
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * i * 7919 + (i >> 3) * 104_729) % 251));
    const files: readonly (readonly [string, string | Uint8Array])[] = [
      ['a.html.gz', packed],
      ['b.gz.txt', packed],
      ['c.txt', bytes],
      ['d.txt.gz', packed.subarray(0, 20)],
      ['e.docx', 'PK\x03\x04 no archive'],
      ['f.pdf', '%PDF-1.4 nothing'],
      ['g.csv', 'a,b\n1,2'],
      ['h.json', '{"text":'],
      ['i.txt', `${'长'.repeat(2000)}`],
      ['j.ndjson', `{"text":"${'长'.repeat(2000)}"}\n`],
      ['k.txt', ''],
    ];
    for (const [name, content] of files) write(`odd/${name}`, content);
    const { documents, troubles } = await readAll([join(folder, 'odd')], { maxBytes: 4000 });
    expect(documents.map(document => [document.source.path.slice(-5), document.text])).toEqual([
      ['ml.gz', '压缩的网页，有字。'],
      ['z.txt', '<p>压缩的网页，有字。</p>'],
      ['j.ndjson'.slice(-5), '长'.repeat(2000)],
      ['k.txt', ''],
    ]);
    expect(troubles.map(({ severity, source }) => `${severity} ${source.slice(folder.length + 5)}`)).toEqual([
      'error c.txt',
      'error d.txt.gz',
      'error e.docx',
      'error f.pdf',
      'error g.csv:1',
      'error h.json:1',
      'error i.txt',
    ]);
    for (const { message } of troubles) expect(message).not.toContain('\n');
  });

  it('readDocuments(file that vanished since it was listed) tells it', async () => {
    const paths = [write('v/1.txt', '一'), write('v/2.txt', '二')];
    const troubles: Diagnostic[] = [];
    for await (const _item of readDocuments(paths, { onProgress: () => {} }, trouble => troubles.push(trouble))) {
      rmSync(paths[1] ?? '', { force: true });
    }
    expect(troubles).toMatchObject([{ severity: 'error', message: 'no such file or directory' }]);
  });
});

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('readDocuments(FIFO, device) refuses at once', async () => {
    const fifo = join(folder, 'fifo.txt');
    execFileSync('mkfifo', [fifo]);
    const { troubles } = await readAll([fifo, '/dev/zero', folder]);
    expect(troubles.slice(0, 2).map(trouble => trouble.message)).toEqual([
      'is a FIFO, not a file: pipe it to standard input (-)',
      'is a device, not a file: pipe it to standard input (-)',
    ]);
  });
});
