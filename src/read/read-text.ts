/** Plain text and Markdown → one document, or several where the user asks to split. */

import type { ReadItem } from './options.ts';
import { type RawFile, readDecoded, toDocument } from './raw-file.ts';

export async function* readText(file: RawFile): AsyncGenerator<ReadItem> {
  const { text, encoding, undecodable } = await readDecoded(file);
  yield { kind: 'document', document: toDocument(file, encoding.label, { text, undecodable }) };
}
