/** What a file is, by its name and its first bytes. No disk. */
import { beginsWithRecord } from './parse-record.ts';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Last extension in lower case without its dot, `.gz` taken off; '' when there is none. */
export const toExtension = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const bare = name.endsWith('.gz') ? name.slice(0, -3) : name;
  const dot = bare.lastIndexOf('.');
  return dot > 0 ? bare.slice(dot + 1) : '';
};

/** How many first bytes `detectFormat` wants to see. */
export const HEAD_BYTES = 4096;

export const detectFormat = (path: string, head: Uint8Array): Format => {
  const extension = toExtension(path);
  if (extension === 'json' || extension === 'ndjson' || extension === 'jsonl') return 'json';
  const text = new TextDecoder().decode(head.subarray(0, HEAD_BYTES));
  return beginsWithRecord(text) ? 'json' : 'text';
};

/** Do the first bytes say gzip (RFC 1952, deflate)? */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;
