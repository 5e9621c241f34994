import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../model.ts';
import { displayWidth, wrapText } from './display-width.ts';
import { escapeControls, escapeForTerminal, toSafeJson, toSafeJsonPieces } from './escape-controls.ts';
import { type RenderSettings, type RowStream, renderRows } from './render-rows.ts';
import { toText } from './to-text.ts';
import { toTraditional } from './to-traditional.ts';

const settings: RenderSettings = { format: 'tsv', header: true, bom: false, color: false, width: 60 };
const render = async (table: RowStream, parts: Partial<RenderSettings>): Promise<string> => {
  let text = '';
  for await (const piece of renderRows(table, { ...settings, ...parts })) text += piece;
  return text;
};
const TABLE: RowStream = {
  columns: ['name', 'people', 'count'],
  rows: [
    {
      name: 'a\tb\nc',
      people: [
        { name: '高明远', title: '市长' },
        { name: '李若水', title: '' },
      ],
      count: 2,
    },
    { name: '=1+1, "x" | y', people: [], count: null },
  ],
};

describe('renderRows', () => {
  it.each([
    ['tsv', 'name\tpeople\tcount\na\\tb\\nc\t高明远(市长)；李若水\t2\n=1+1, "x" | y\t\t\n'],
    ['csv', 'name,people,count\na\\tb\\nc,高明远(市长)；李若水,2\n"=1+1, ""x"" | y",,\n'],
    [
      'markdown',
      '| name | people | count |\n| --- | --- | --- |\n| a\\\\tb\\\\nc | 高明远(市长)；李若水 | 2 |\n| =1+1, "x" \\| y |  |  |\n',
    ],
  ] as const)('renderRows(%s) sets lists, people and breaks inside values', async (format, expected) => {
    expect(await render(TABLE, { format })).toBe(expected);
  });
  it('renderRows(json) and renderRows(ndjson) keep lists and objects', async () => {
    const rows = [...(TABLE.rows as Row[])];
    expect(JSON.parse(await render(TABLE, { format: 'json' }))).toEqual(rows);
    const lines = (await render(TABLE, { format: 'ndjson' })).trimEnd().split('\n');
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual(rows);
  });
  it.each([
    ['tsv', 'name\n'],
    ['csv', 'name\n'],
    ['json', '[]\n'],
    ['ndjson', ''],
    ['markdown', '| name |\n| --- |\n'],
    ['table', 'name\n'],
  ] as const)('renderRows(%s) of no rows is %j', async (format, expected) => {
    expect(await render({ columns: ['name'], rows: [] }, { format })).toBe(expected);
  });
  it('renderRows({bom}) begins with a byte order mark and keeps a CSV cell from being computed', async () => {
    const text = await render(TABLE, { format: 'csv', bom: true });
    expect(text.startsWith('\uFEFFname')).toBe(true);
    expect(text).toContain(`"'=1+1`);
  });
  it('renderRows({header: false}) leaves the names of the columns out', async () => {
    expect(await render({ columns: ['name'], rows: [{ name: '甲' }] }, { header: false })).toBe('甲\n');
  });
  it('renderRows(table) lines up wide characters', async () => {
    const rows = [
      { 词: '高质量', count: 2 },
      { 词: 'AI', count: 10 },
    ];
    const lines = (await render({ columns: ['词', 'count'], rows }, { format: 'table' })).trimEnd().split('\n');
    expect(new Set(lines.map(displayWidth)).size).toBe(1);
    expect(lines).toContain('│ 高质量 │ 2     │');
  });
  it('renderRows(table) sets cards where columns would be too narrow', async () => {
    const long = '很长的一句话。'.repeat(6);
    const table = { columns: ['a', 'bb', 'c', 'd'], rows: [{ a: long, bb: long, c: '', d: long }] };
    const text = await render(table, { format: 'table', width: 40 });
    expect(text.split('\n')[0]).toMatch(/^a {3}很长的一句话。/);
    expect(text).not.toMatch(/^c/m);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });
  it('renderRows({color}) makes heads bold, and writes no escape code without it', async () => {
    const plain = await render(TABLE, { format: 'table' });
    const bold = await render(TABLE, { format: 'table', color: true });
    expect(bold).toContain('\u001b[1mpeople\u001b[22m');
    expect(bold.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(plain).not.toContain('\u001b');
  });
  it('renderRows() lets no control character of a value through in any format', async () => {
    const table = { columns: ['a'], rows: [{ a: '\u001b[31m\u009b\u007f\u202e\u2028\r' }] };
    for (const format of ['table', 'tsv', 'csv', 'markdown', 'json', 'ndjson'] as const) {
      expect(await render(table, { format }), format).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/,
      );
    }
  });
});

describe('toText', () => {
  it.each([
    [null, ''],
    [['甲', '乙'], '甲；乙'],
    [{ name: '高明远', title: '' }, '高明远'],
    [
      {
        date: '2024-07-09',
        people: [{ name: '高明远', title: '市长' }],
        action: '调研',
        places: ['甲市'],
        sites: [],
        organizations: ['乙厂'],
      },
      '2024-07-09 高明远(市长) 调研 甲市、乙厂',
    ],
  ])('toText(%j) is %s', (cell, expected) => {
    expect(toText(cell)).toBe(expected);
  });
});

describe('controls', () => {
  it('escapeControls() shows them; escapeForTerminal() leaves line breaks and tabs', () => {
    expect(escapeControls('a\u001bb\u202ec\n')).toBe('a\\x1bb\\u202ec\\n');
    expect(escapeForTerminal('a\u001bb\n\tc')).toBe('a\\x1bb\n\tc');
  });
  it('toSafeJsonPieces(object) gives the pieces of what toSafeJson gives, also of long lists', () => {
    const long = Array.from({ length: 10_000 }, (_, i) => ({ text: `第${i}\u001b`, gone: undefined }));
    for (const object of [
      {},
      { a: undefined },
      { a: 1, b: undefined, 'c\u0001': [] },
      { long, rest: long.slice(0, 4096) },
    ])
      expect([...toSafeJsonPieces(object)].join('')).toBe(toSafeJson(object));
  });
  it('toSafeJsonPieces(object, ready) takes the JSON of fields that somebody has, and does not read these', () => {
    const object = {
      a: 1,
      get b(): number {
        throw new Error('read');
      },
      c: '\u001b',
    };
    expect([...toSafeJsonPieces(object, new Map([['b', '[2]']]))].join('')).toBe('{"a":1,"b":[2],"c":"\\u001b"}');
  });
  it('toSafeJson(value) parses to the same value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(JSON.parse(toSafeJson({ text }))).toEqual({ text });
      }),
    );
  });
});

describe('wrapText', () => {
  it('wrapText(text, columns) loses nothing and keeps each line within the columns', () => {
    const unit = fc.constantFrom('中', 'a', '1', ' ', '，', '𠮷', '“', 'é');
    fc.assert(
      fc.property(fc.string({ unit }), fc.integer({ min: 2, max: 20 }), (text, columns) => {
        const lines = wrapText(text, columns);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
  it('wrapText(text, columns) keeps a Latin word together', () => {
    expect(wrapText('产业2024-07-09日', 10)).toEqual(['产业', '2024-07-09', '日']);
  });
});

describe('toTraditional', () => {
  it('toTraditional(rows) converts text, not paths and tags', async () => {
    const rows: Row[] = [];
    for await (const row of toTraditional([
      { cluster: '航空装备', source: '报告.txt', people: [{ name: '陈', title: '' }] },
    ]))
      rows.push(row);
    expect(rows).toEqual([{ cluster: '航空裝備', source: '报告.txt', people: [{ name: '陳', title: '' }] }]);
  });
});
