/** HTML → one document: the report's lines; what the head says of it is stated. */
import { countReplacements } from './decode-bytes.ts';
import type { ReadItem } from './options.ts';
import { type RawFile, readDecoded, toDocument } from './raw-file.ts';
import { readPage } from './read-page.ts';

/** What the page says of its encoding in its first bytes; these are ASCII in all encodings that it may name. */
const findDeclared = (head: Uint8Array): string | undefined =>
  /(?:charset|encoding)\s{0,5}=\s{0,5}["']?([\w-]{2,20})/i.exec(Buffer.from(head).toString('latin1'))?.[1];

export async function* readHtml(file: RawFile): AsyncGenerator<ReadItem> {
  const declared = findDeclared((await file.bytes.peek(4096)).subarray(0, 4096));
  const { text: html, encoding, undecodable } = await readDecoded(file, declared);
  const { text, stated } = readPage(html);
  const kept = undecodable === 0 ? 0 : Math.min(undecodable, countReplacements(text));
  yield { kind: 'document', document: toDocument(file, encoding.label, { text, stated, undecodable: kept }) };
}
