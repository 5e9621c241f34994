/**
 * Text of bytes that are UTF-8 throughout. Kernel: for Chinese text it takes a third of the time of a TextDecoder, which looks
 * for errors at every byte.
 *
 * @param bytes as `isUtf8` of node:buffer finds sound; a mark at the beginning is kept as U+FEFF
 */
export const decodeSoundUtf8 = (bytes: Uint8Array): string => {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[count++] = lead;
      at += 1;
    } else if (lead < 0xe0) {
      units[count++] = ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
      at += 2;
    } else if (lead < 0xf0) {
      units[count++] = ((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
      at += 3;
    } else {
      const low = ((bytes[at + 2]! & 0x3f) << 6) | (bytes[at + 3]! & 0x3f);
      const above = (((lead & 0x07) << 18) | ((bytes[at + 1]! & 0x3f) << 12) | low) - 0x10000;
      units[count++] = 0xd800 | (above >> 10);
      units[count++] = 0xdc00 | (above & 0x3ff);
      at += 4;
    }
  }
  return Buffer.from(units.buffer, 0, 2 * count).toString('utf16le');
};
