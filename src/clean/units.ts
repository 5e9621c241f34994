/** A text as its UTF-16 code units and back; both are one copy. A loop over units costs a third of one over `charCodeAt`. */

/** A copy of the code units of `text`; it may be written to. */
export const toUnits = (text: string): Uint16Array => {
  const bytes = Buffer.allocUnsafeSlow(text.length * 2);
  bytes.write(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
};

export const toText = (units: Uint16Array): string =>
  Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
