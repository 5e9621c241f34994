/** DOCX → one document: paragraphs and rows of tables as lines. What a hostile archive may cost is bounded first. */
import type { StatedMeta } from '../model.ts';
import { listLines } from './html-lines.ts';
import { elementsOf, type HtmlElement, parseHtml } from './html-tree.ts';
import { MAX_BYTES, type ReadItem } from './options.ts';
import { NOTHING_STATED, type RawFile, toDocument } from './raw-file.ts';
import { toReason, Unreadable } from './unreadable.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** Parts that text comes from; pictures and embedded files are never unpacked. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?[\w-]{1,40}\.xml(?:\.rels)?)$/;

/** XML is held as a tree of many times its size while it is read. */
const MAX_XML_SHARE = 0.5;

/** Parts that other kinds of documents have, and what to do about those. */
const OTHERS: Readonly<Record<string, string>> = {
  'xl/workbook.xml': 'is an Excel file: save it as .csv',
  'ppt/presentation.xml': 'is a PowerPoint file: save it as .txt',
  'content.xml': 'is an OpenDocument file: save it as .docx or .txt',
};

const unpack = async (archive: Uint8Array, maxBytes: number): Promise<Parts> => {
  const { unzipSync } = await import('fflate');
  let bytes = 0;
  try {
    // fflate never writes more than the size that the archive declares, so summing those bounds the memory.
    return unzipSync(archive, {
      filter: part => {
        const other = OTHERS[part.name];
        if (other !== undefined) throw new Unreadable('unsupported', other);
        if (!WANTED.test(part.name)) return false;
        bytes += part.originalSize;
        if (bytes > maxBytes * MAX_XML_SHARE) {
          const limit = Math.floor((maxBytes * MAX_XML_SHARE) / 1024 / 1024);
          throw new Unreadable('bomb', `DOCX that swells to more than ${limit} MiB of XML: not read on`);
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('bad-docx', `is a damaged ZIP archive: ${toReason(error)}`);
  }
};

const readTitle = (core: Uint8Array | undefined): StatedMeta => {
  const xml = core === undefined ? '' : new TextDecoder().decode(core);
  const title = /<dc:title>([^<]{1,500})<\/dc:title>/.exec(xml)?.[1]?.trim() ?? '';
  return /[\u3400-\u9fff]/.test(title) ? { ...NOTHING_STATED, title } : NOTHING_STATED;
};

/** The signs that lead to a note and back (`[1]`, `↑`): no text of the document. */
const findNoteSigns = (root: HtmlElement): ReadonlySet<HtmlElement> =>
  new Set([...elementsOf(root)].filter(element => /^#(?:foot|end)note-/.test(element.attributes.get('href') ?? '')));

/** Deeper XML overflows the call stack of the library that reads it. */
const MAX_DEPTH = 2000;

/** @throws Unreadable for what no word processor writes: a DTD, elements nested without end */
const checkXml = (xml: Uint8Array): void => {
  const buffer = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  if (buffer.includes('<!DOCTYPE') || buffer.includes('<!ENTITY')) {
    throw new Unreadable('bad-docx', 'DOCX with a document type declaration: not read');
  }
  let depth = 0;
  // End of the tag, or of all where none ends any more: looked for once.
  let close = -1;
  for (let at = buffer.indexOf(0x3c); at >= 0; at = buffer.indexOf(0x3c, at + 1)) {
    if (close < at) close = buffer.indexOf(0x3e, at);
    if (close < 0) close = buffer.length;
    if (buffer[at + 1] === 0x2f) depth -= 1;
    else if (buffer[at + 1] !== 0x3f && buffer[at + 1] !== 0x21 && buffer[close - 1] !== 0x2f) depth += 1;
    if (depth > MAX_DEPTH) throw new Unreadable('bad-docx', `DOCX nested deeper than ${MAX_DEPTH} elements: not read`);
  }
};

export async function* readDocx(file: RawFile): AsyncGenerator<ReadItem> {
  const maxBytes = file.options.maxBytes ?? MAX_BYTES;
  const parts = await unpack(await file.bytes.readAll(maxBytes), maxBytes);
  if (parts['word/document.xml'] === undefined) {
    throw new Unreadable('unsupported', 'is a ZIP archive without a Word document: unpack it first');
  }
  for (const [name, part] of Object.entries(parts)) if (name.endsWith('.xml')) checkXml(part);
  const [{ zipSync }, { default: mammoth }] = await Promise.all([import('fflate'), import('mammoth')]);
  const archive = Buffer.from(zipSync(parts, { level: 0 }));
  let html: string;
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    html = (await mammoth.convertToHtml({ buffer: archive }, { convertImage })).value;
  } catch (error) {
    throw new Unreadable('bad-docx', `is a damaged Word document: ${toReason(error)}`);
  }
  const root = parseHtml(html);
  const lines = listLines(root, findNoteSigns(root)).map(line => line.text);
  const stated = readTitle(parts['docProps/core.xml']);
  yield { kind: 'document', document: toDocument(file, 'utf-8', { text: lines.join('\n'), stated }) };
}
