/**
 * Bytes → text: byte order mark, then strict UTF-8, then the likeliest of GB18030, Big5 and UTF-16.
 * What does not decode becomes U+FFFD and is counted. No disk, no diagnostics: the caller tells the
 * user. The guess itself is in score-encodings.ts.
 */
import { isUtf8 } from 'node:buffer';
import { UsageError } from '../errors.ts';
import { guessEncoding } from './score-encodings.ts';
import { Unreadable } from './unreadable.ts';

export interface Encoding {
  /** WHATWG label in lower case. */
  readonly label: string;
  /** Bytes of the byte order mark, not part of the text. */
  readonly markLength: number;
  /** 0–1: how much likelier than all others the guess is; null where nothing had to be guessed. */
  readonly certainty: number | null;
  /** Every byte seen decodes: a U+FFFD of the text was encoded as such. Only UTF-8 tells. */
  readonly isSound: boolean;
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

/** What is known of a file's encoding beforehand. */
export interface EncodingHints {
  /** The user's word: holds whatever the bytes say; a mark of the same encoding is still taken off. */
  readonly override?: string | undefined;
  /** What the file says of itself (`<meta charset>`): weighed, not believed. */
  readonly declared?: string | undefined;
}

/** Above this share of control characters a file is no text. */
const MAX_CONTROL_SHARE = 0.1;

/**
 * Decide the encoding on all of `bytes`.
 *
 * @throws Unreadable (`binary`) when they make no text in any encoding and the user named none
 */
export const detectEncoding = (bytes: Uint8Array, hints: EncodingHints = {}): Encoding => {
  const mark = findMark(bytes);
  if (hints.override !== undefined) {
    const label = toEncodingLabel(hints.override);
    const markLength = mark?.label === label ? mark.markLength : 0;
    return { label, markLength, certainty: null, isSound: label === 'utf-8' && isUtf8(bytes) };
  }
  if (mark !== undefined) return { ...mark, certainty: null, isSound: mark.label === 'utf-8' && isUtf8(bytes) };
  if (isUtf8(bytes)) {
    const guess = isZeroHeavy(bytes) ? guessEncoding(bytes) : undefined;
    if (guess === undefined || guess.label === 'utf-8')
      return { label: 'utf-8', markLength: 0, certainty: null, isSound: true };
    return { label: guess.label, markLength: 0, certainty: guess.certainty, isSound: false };
  }
  const guess = guessEncoding(bytes, hints.declared === undefined ? undefined : toKnownLabel(hints.declared));
  if (!guess.isText) {
    const wanted = 'UTF-8, GB18030, Big5 or UTF-16; --encoding names another';
    throw new Unreadable('binary', `is no text in ${wanted}`);
  }
  return { label: guess.label, markLength: 0, certainty: guess.certainty, isSound: false };
};

const toKnownLabel = (name: string): string | undefined => {
  try {
    return toEncodingLabel(name);
  } catch {
    return undefined;
  }
};

/** Every fourth byte of the beginning is 0: ASCII in UTF-16, or no text; both are valid UTF-8. */
const isZeroHeavy = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return false;
  let zeroCount = 0;
  for (const byte of head) if (byte === 0) zeroCount += 1;
  return zeroCount * 4 >= head.length;
};

const REPLACEMENT = '\uFFFD';

export const countReplacements = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count += 1;
  return count;
};

/** U+FFFD of a piece of a stream that stand for bytes that did not decode, as far as the encoding tells. */
export const countLost = (text: string, encoding: Encoding): number => (encoding.isSound ? 0 : countReplacements(text));

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

/** Bytes piece by piece → text. */
export interface PieceDecoder {
  decode(piece: Uint8Array): string;
  /** What was still held back. */
  end(): string;
}

/** A decoder that keeps U+FEFF. Big5 is decoded with the Hong Kong characters, which Node's own table lacks. */
export const buildDecoder = async (label: string): Promise<PieceDecoder> => {
  if (label === 'big5') {
    const { default: iconv } = await import('iconv-lite');
    const decoder = iconv.getDecoder('big5hkscs', { stripBOM: false });
    return { decode: piece => decoder.write(Buffer.from(piece)), end: () => decoder.end() ?? '' };
  }
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return { decode: piece => decoder.decode(piece, { stream: true }), end: () => decoder.decode() };
};

/** @throws Unreadable (`binary`) when `text` is mostly NULs and other controls */
const checkText = (text: string): void => {
  if (!text.includes('\0')) return;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d) count += 1;
  }
  if (count > text.length * MAX_CONTROL_SHARE) throw new Unreadable('binary', 'is no text: full of control characters');
};

/**
 * Decode `bytes`. The mark is taken off; U+FEFF further in is text.
 *
 * @throws Unreadable (`binary`) when they are no text and the user named no encoding
 */
export const decodeBytes = async (bytes: Uint8Array, hints: EncodingHints = {}): Promise<DecodedText> => {
  const encoding = detectEncoding(bytes, hints);
  const decoder = await buildDecoder(encoding.label);
  const text = decoder.decode(bytes.subarray(encoding.markLength)) + decoder.end();
  if (hints.override === undefined) checkText(text);
  const replacements = countReplacements(text);
  const undecodable = replacements === 0 ? 0 : replacements - countEncodedReplacements(bytes, encoding);
  return { text, encoding, undecodable: Math.max(0, undecodable) };
};
