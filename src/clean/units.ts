/** A text as its UTF-16 code units and back; both are one copy. */

/** A copy of the code units of `text`, to be written to. */
export const toUnits = (text: string): Uint16Array => {
  const bytes = Buffer.alloc(text.length * 2);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
};

export const toText = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
