/**
 * PDF with a text layer → one document. The library is not installed with the program (decision 0031): it is looked
 * for when the first PDF comes, and one line says how to get it.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { importPackage } from './import-package.ts';
import { joinPdfLines, type PdfItem } from './join-pdf-lines.ts';
import { MAX_BYTES, type ReadItem } from './options.ts';
import { type RawFile, toDocument } from './raw-file.ts';
import { toReason, Unreadable } from './unreadable.ts';

/** What of pdfjs-dist is used here; written out so that the program type-checks without it. */
interface PdfLibrary {
  getDocument(source: object): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };
}
interface PdfDocument {
  readonly numPages: number;
  getPage(pageNumber: number): Promise<PdfPage>;
}
interface PdfPage {
  getTextContent(): Promise<{ readonly items: readonly PdfItem[] }>;
  cleanup(): void;
}

const MODULE = 'pdfjs-dist/legacy/build/pdf.mjs';

const loadLibrary = async (): Promise<{ library: PdfLibrary; folder: string }> => {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return { library: (await importPackage(MODULE)) as PdfLibrary, folder };
  } catch {
    throw new Unreadable('no-pdf-library', 'is a PDF: to read those, npm install pdfjs-dist@5');
  }
};

export async function* readPdf(file: RawFile): AsyncGenerator<ReadItem> {
  const { library, folder } = await loadLibrary();
  const bytes = await file.bytes.readAll(file.options.maxBytes ?? MAX_BYTES);
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    // Official documents name their characters by GBK codes: the tables for those lie beside the library.
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(joinPdfLines((await page.getTextContent()).items));
      page.cleanup();
    }
    const text = pages.filter(page => page !== '').join('\n');
    if (text === '') throw new Unreadable('no-text', 'is a PDF of pictures, without a text layer');
    yield { kind: 'document', document: toDocument(file, 'utf-8', { text }) };
  } catch (error) {
    throw error instanceof Unreadable
      ? error
      : new Unreadable('bad-pdf', `is a PDF that cannot be read: ${toReason(error)}`);
  } finally {
    await task.destroy();
  }
}
