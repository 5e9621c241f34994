/** DOCX, PDF and gzip, well-formed and hostile; all files are made here. */
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../model.ts';
import { ByteReader } from './byte-reader.ts';
import { joinPdfLines } from './join-pdf-lines.ts';
import type { FormatReader } from './raw-file.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { unzipChunks } from './unzip-chunks.ts';

const read = async (reader: FormatReader, content: Uint8Array, maxBytes?: number): Promise<Document> => {
  const bytes = new ByteReader([content]);
  for await (const item of reader({ path: 'a', bytes, options: { maxBytes }, sink: () => {} })) {
    if (item.kind === 'document') return item.document;
  }
  throw new Error('no document');
};

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const toDocx = (body: string, extra: Record<string, Uint8Array> = {}, prologue = ''): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${prologue}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`,
    ),
    ...extra,
  });

describe('readDocx', () => {
  it('readDocx(file) gives paragraphs and rows as lines, and its title', async () => {
    const core = strToU8('<cp:coreProperties><dc:title>调研报告</dc:title></cp:coreProperties>');
    const table = `<w:tbl><w:tr>${cell('企业')}${cell('产值')}</w:tr><w:tr>${cell('临江钢铁')}${cell('12亿元')}</w:tr></w:tbl>`;
    const document = await read(
      readDocx,
      toDocx(paragraph('第一段，新材料。') + paragraph('第二段。') + table, { 'docProps/core.xml': core }),
    );
    expect(document.text).toBe('第一段，新材料。\n第二段。\n企业\t产值\n临江钢铁\t12亿元');
    expect(document.stated.title).toBe('调研报告');
  });

  it('readDocx(file with notes) leaves out the signs that lead to them', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>';
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>';
    const notes = `<w:footnotes ${NAMESPACE}><w:footnote w:id="1">${paragraph('注：快报数。')}</w:footnote></w:footnotes>`;
    const body = '<w:p><w:r><w:t>正文在此。</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>';
    const parts = {
      '[Content_Types].xml': strToU8(types),
      'word/_rels/document.xml.rels': strToU8(relations),
      'word/footnotes.xml': strToU8(notes),
    };
    expect((await read(readDocx, toDocx(body, parts))).text).toBe('正文在此。\n注：快报数。');
  });

  it.each([
    ['workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'is an Excel file: save it as .csv'],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('<x/>') }), 'is an OpenDocument file: save it as .docx or .txt'],
    ['archive without a document', zipSync({ 'a.txt': strToU8('一') }), 'is a ZIP archive without a Word document'],
    ['cut archive', toDocx(paragraph('一')).subarray(0, 300), 'is a damaged ZIP archive'],
    ['bomb', toDocx(paragraph('一'.repeat(2_000_000))), 'DOCX that swells to more than 2 MiB of XML'],
    ['entities', toDocx(paragraph('&a;'), {}, '<!DOCTYPE a [<!ENTITY a "aaaa">]>'), 'document type declaration'],
    ['deep nesting', toDocx('<w:p>'.repeat(50_000)), 'nested deeper than 2000 elements'],
  ])('readDocx(%s) refuses in one line', async (_name, bytes, message) => {
    await expect(read(readDocx, bytes, 4 * 1024 * 1024)).rejects.toThrow(message);
  });
});

describe('unzipChunks', () => {
  const unzip = async (...chunks: Uint8Array[]): Promise<Buffer> => {
    async function* packed() {
      yield* chunks;
    }
    const out: Uint8Array[] = [];
    for await (const chunk of unzipChunks(packed())) out.push(chunk);
    return Buffer.concat(out);
  };

  it('unzipChunks(chunks) gives the bytes back, of several members too', async () => {
    const packed = Buffer.concat([gzipSync('产业'), gzipSync('集群')]);
    expect((await unzip(packed.subarray(0, 5), packed.subarray(5))).toString()).toBe('产业集群');
  });

  it('unzipChunks(bomb) stops early', async () => {
    await expect(unzip(gzipSync(Buffer.alloc(40_000_000)))).rejects.toThrow('gzip that swells to more than');
  });

  it('unzipChunks(damaged or cut) says so', async () => {
    const packed = gzipSync('产业集群'.repeat(1000));
    await expect(unzip(packed.subarray(0, 30))).rejects.toThrow('gzip is damaged');
    await expect(unzip(Buffer.concat([packed.subarray(0, 10), Buffer.alloc(50, 0xff)]))).rejects.toThrow(
      'gzip is damaged',
    );
  });
});

/** A PDF as offices make them: a font that is not embedded, characters by their GBK codes. */
const toPdf = (hexLines: readonly string[]): Uint8Array => {
  const drawing = `BT /F1 12 Tf 14 TL 72 700 Td ${hexLines.map(hex => `<${hex}> Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

describe('readPdf', () => {
  it('readPdf(font with GBK codes) gives its text', async () => {
    // 产业集群 and 新材料。 in GBK
    const { text } = await read(readPdf, toPdf(['b2fad2b5bcafc8ba', 'd0c2b2c4c1cfa1a3']));
    expect(text.replaceAll('\n', '')).toBe('产业集群新材料。');
  });

  it.each([
    ['no text', toPdf([]), 'is a PDF of pictures, without a text layer'],
    ['damaged', Buffer.from('%PDF-1.4\nnothing'), 'is a PDF that cannot be read'],
  ])('readPdf(%s) refuses in one line', async (_name, bytes, message) => {
    await expect(read(readPdf, bytes)).rejects.toThrow(message);
  });
});

describe('joinPdfLines', () => {
  const item = (str: string, left: number, width: number) =>
    ({ str, width, height: 10, transform: [10, 0, 0, 10, left, 0], hasEOL: true }) as const;
  it('joinPdfLines(lines) joins those that run on, and keeps paragraphs apart', () => {
    const items = [item('第一段开头', 20, 180), item('接着写完。', 0, 90), item('第二段', 20, 60)];
    expect(joinPdfLines(items)).toBe('第一段开头接着写完。\n第二段');
    expect(joinPdfLines([])).toBe('');
  });
});
