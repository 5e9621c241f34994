/** What a file is, by its name and its first bytes. No disk. */
import { beginsWithRecord } from './parse-record.ts';
import { Unreadable } from './unreadable.ts';

export type Format = 'text' | 'json' | 'csv' | 'html' | 'docx' | 'pdf';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  json: 'json',
  ndjson: 'json',
  jsonl: 'json',
  csv: 'csv',
  tsv: 'csv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};
const TEXT_EXTENSIONS = ['txt', 'md', 'markdown', 'text'];

/** Last extension in lower case without its dot, `.gz` taken off; '' when there is none. */
export const toExtension = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const bare = name.endsWith('.gz') ? name.slice(0, -3) : name;
  const dot = bare.lastIndexOf('.');
  return dot > 0 ? bare.slice(dot + 1) : '';
};

/** First bytes of files that are not read, and what to do about it. */
const REFUSED: readonly (readonly [signature: string, what: string])[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'is an old Word or Excel file: save it as .docx or .txt'],
  ['{\\rtf', 'is a Rich Text file: save it as .docx or .txt'],
  ['\x89PNG\r\n', 'is a picture'],
  ['\xff\xd8\xff', 'is a picture'],
  ['GIF8', 'is a picture'],
  ['Rar!\x1a\x07', 'is a RAR archive: unpack it first'],
  ["7z\xbc\xaf'\x1c", 'is a 7z archive: unpack it first'],
  ['\x28\xb5\x2f\xfd', 'is packed with zstd: unpack it first'],
  ['\xfd7zXZ', 'is packed with xz: unpack it first'],
  ['BZh', 'is packed with bzip2: unpack it first'],
  ['\x7fELF', 'is a program'],
];

/** How many first bytes `detectFormat` wants to see. */
export const HEAD_BYTES = 4096;

/** Text of the first bytes, zeros of UTF-16 left out, so that signatures in ASCII are found in any encoding. */
const toSniffedText = (head: Uint8Array): string =>
  new TextDecoder()
    .decode(head.subarray(0, HEAD_BYTES))
    .replaceAll('\0', '')
    .replace(/^[\uFEFF\uFFFD]+/, '')
    .trimStart();

const looksLikeHtml = (text: string): boolean =>
  /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20})?<(?:!doctype html|html|head|body)\b/i.test(text);

/**
 * @param hasTextField whether the user named a field that holds the text: a nameless stream is CSV or JSON then
 * @throws Unreadable (`unsupported`) for formats known by their first bytes that are not read
 */
export const detectFormat = (path: string, head: Uint8Array, hasTextField = false): Format => {
  const signature = String.fromCharCode(...head.subarray(0, 8));
  if (signature.startsWith('%PDF-')) return 'pdf';
  if (signature.startsWith('PK\x03\x04')) return 'docx';
  const refused = REFUSED.find(([bytes]) => signature.startsWith(bytes));
  if (refused !== undefined) throw new Unreadable('unsupported', refused[1]);
  const extension = toExtension(path);
  const known = BY_EXTENSION[extension];
  if (known !== undefined) return known;
  const text = toSniffedText(head);
  if (beginsWithRecord(text)) return 'json';
  if (looksLikeHtml(text)) return 'html';
  if (TEXT_EXTENSIONS.includes(extension)) return 'text';
  if (/^(?:\{\s{0,99}"|\[\s{0,99}\{)/.test(text)) return 'json';
  return hasTextField ? 'csv' : 'text';
};

/** Do the first bytes say gzip (RFC 1952, deflate)? */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
