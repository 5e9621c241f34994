/**
 * The container of every binary file that is built: a checked header and byte sections, read as views on one buffer.
 *
 *     0  magic        u32
 *     4  version      u32
 *     8  sectionCount u32
 *    12  byteLength   u32  of the whole file
 *    16  inputHash    32 bytes, sha256 of what it was built from (all zero: none)
 *    48  offset, byteLength: u32 each, one pair a section
 *        sections, each at a multiple of 8
 *
 * Little-endian. Knows nothing of what the sections mean.
 */
import { FormatError } from '../errors.ts';

const HASH_OFFSET = 16;
const HASH_BYTES = 32;
const TABLE_OFFSET = HASH_OFFSET + HASH_BYTES;

/** What a reader wants to find; the name is for messages. */
export interface FileKind {
  readonly name: string;
  readonly magic: number;
  readonly version: number;
  readonly sectionCount: number;
}

const align = (offset: number): number => (offset + 7) & ~7;

/** Write the sections as one file; the same input gives the same bytes. */
export const packSections = (
  kind: FileKind,
  sections: readonly ArrayBufferView[],
  inputHash?: Uint8Array,
): Uint8Array<ArrayBuffer> => {
  if (sections.length !== kind.sectionCount) throw new FormatError(`${kind.name}: wrong number of sections`);
  const offsets: number[] = [];
  let byteLength = align(TABLE_OFFSET + 8 * sections.length);
  for (const section of sections) {
    offsets.push(byteLength);
    byteLength = align(byteLength + section.byteLength);
  }
  const bytes = new Uint8Array(byteLength);
  const view = new DataView(bytes.buffer);
  [kind.magic, kind.version, sections.length, byteLength].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  if (inputHash !== undefined) bytes.set(inputHash.subarray(0, HASH_BYTES), HASH_OFFSET);
  sections.forEach((section, i) => {
    view.setUint32(TABLE_OFFSET + 8 * i, offsets[i]!, true);
    view.setUint32(TABLE_OFFSET + 8 * i + 4, section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), offsets[i]!);
  });
  return bytes;
};

/**
 * Sections of a file as views, no copy.
 *
 * @param bytes a file that `packSections` wrote, at a multiple of 8 of its buffer
 * @throws FormatError on a wrong magic, version, length or section table
 */
export const unpackSections = (kind: FileKind, bytes: Uint8Array): Uint8Array[] => {
  const fail = (what: string): never => {
    throw new FormatError(`${kind.name}: ${what}; build the program again (npm run build)`);
  };
  if (bytes.byteLength < TABLE_OFFSET) fail(`${bytes.byteLength} bytes, expected at least ${TABLE_OFFSET}`);
  if (bytes.byteOffset % 8 !== 0) fail('not aligned to 8 bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== kind.magic) fail('bad magic');
  const version = view.getUint32(4, true);
  if (version !== kind.version) fail(`version ${version}, expected ${kind.version}`);
  const count = view.getUint32(8, true);
  if (count !== kind.sectionCount) fail(`${count} sections, expected ${kind.sectionCount}`);
  const byteLength = view.getUint32(12, true);
  if (byteLength !== bytes.byteLength) fail(`${bytes.byteLength} bytes, expected ${byteLength}`);
  if (TABLE_OFFSET + 8 * count > byteLength) fail('section table does not fit');
  return Array.from({ length: count }, (_, i) => {
    const offset = view.getUint32(TABLE_OFFSET + 8 * i, true);
    const length = view.getUint32(TABLE_OFFSET + 8 * i + 4, true);
    if (offset % 8 !== 0 || offset + length > byteLength) fail(`section ${i} does not fit`);
    return bytes.subarray(offset, offset + length);
  });
};

/** The input hash of a file's first bytes, as hex; "" when it is too short to hold one. */
export const readInputHash = (bytes: Uint8Array): string =>
  bytes.byteLength < TABLE_OFFSET
    ? ''
    : Array.from(bytes.subarray(HASH_OFFSET, TABLE_OFFSET), byte => byte.toString(16).padStart(2, '0')).join('');
