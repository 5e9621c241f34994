/**
 * Bytes → text: byte order mark, then strict UTF-8, then the likeliest of GB18030, Big5 and UTF-16.
 * What does not decode becomes U+FFFD and is counted. No disk, no diagnostics: the caller tells the user.
 */
import { isUtf8 } from 'node:buffer';
import { UsageError } from '../errors.ts';

export interface Encoding {
  /** WHATWG label in lower case. */
  readonly label: string;
  /** Bytes of the byte order mark, not part of the text. */
  readonly markLength: number;
  /** 0–1; 1 where nothing had to be guessed. */
  readonly certainty: number;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** U+FFFD that stand for bytes that did not decode; a U+FFFD that was encoded as such is none. */
  readonly undecodable: number;
}

/** Label as `TextDecoder` knows it. GBK and GB2312 are read as their superset. @throws UsageError for unknown names */
export const toEncodingLabel = (name: string): string => {
  try {
    const label = new TextDecoder(name).encoding;
    return label === 'gbk' || label === 'gb2312' ? 'gb18030' : label;
  } catch {
    throw new UsageError(
      `--encoding ${name}: not an encoding; known are utf-8, gb18030, gbk, big5, utf-16le, utf-16be`,
    );
  }
};

const findMark = (bytes: Uint8Array): { label: string; markLength: number } | undefined => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: 'utf-8', markLength: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', markLength: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', markLength: 2 };
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) {
    return { label: 'gb18030', markLength: 4 };
  }
  return undefined;
};

/** Decide the encoding on all of `bytes`; `override` is the user's word, a mark of another encoding yields to it. */
export const detectEncoding = (bytes: Uint8Array, override?: string): Encoding => {
  const mark = findMark(bytes);
  if (override !== undefined) {
    const label = toEncodingLabel(override);
    return { label, markLength: mark?.label === label ? mark.markLength : 0, certainty: 1 };
  }
  if (mark !== undefined) return { ...mark, certainty: 1 };
  if (isUtf8(bytes)) return { label: 'utf-8', markLength: 0, certainty: 1 };
  return { label: 'gb18030', markLength: 0, certainty: 0.5 };
};

const REPLACEMENT = '\uFFFD';

const countReplacements = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count += 1;
  return count;
};

/** How U+FFFD itself is written in each encoding that can: such ones were in the original. */
const ENCODED_REPLACEMENT: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
};

const countEncodedReplacements = (bytes: Uint8Array, encoding: Encoding): number => {
  const pattern = ENCODED_REPLACEMENT[encoding.label];
  if (pattern === undefined) return 0;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = Buffer.from(pattern);
  const isWide = encoding.label.startsWith('utf-16');
  let count = 0;
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (!isWide || (at - encoding.markLength) % 2 === 0) count += 1;
  }
  return count;
};

/** Decode `bytes`. The mark is taken off; U+FEFF further in is text. */
export const decodeBytes = (bytes: Uint8Array, override?: string): DecodedText => {
  const encoding = detectEncoding(bytes, override);
  const text = new TextDecoder(encoding.label, { ignoreBOM: true }).decode(bytes.subarray(encoding.markLength));
  const replacements = countReplacements(text);
  const undecodable = replacements === 0 ? 0 : replacements - countEncodedReplacements(bytes, encoding);
  return { text, encoding, undecodable: Math.max(0, undecodable) };
};
