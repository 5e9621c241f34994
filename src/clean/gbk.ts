/**
 * GBK both ways, built from the platform's own decoder when a broken text first needs it.
 *
 * A character is packed as lead × 256 + trail. The user-defined zone, which pages show as nothing, has no character here.
 */
export interface Gbk {
  /** Packed bytes by code unit, 0 where GBK has none. */
  readonly encode: Uint16Array;
  /** Code unit by packed bytes, 0 where there is none. */
  readonly decode: Uint16Array;
  /** Simplified characters of daily use (first level of GB2312), 1 by code unit. */
  readonly common: Uint8Array;
  /**
   * Byte by byte: the first byte that pairs without a character begin with alike (the same seconds have none); 0 where
   * each pair has a character. Such pairs are shown as nothing.
   */
  readonly holes: Uint8Array;
  /** The first bytes in it, each once. */
  readonly holeRows: readonly number[];
}

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const PAIRS_A_LEAD = 0xbe;

/** Rows of the table in which pairs have no character. */
const findHoles = (decode: Uint16Array): Uint8Array => {
  const holes = new Uint8Array(0x100);
  const firstByRow = new Map<string, number>();
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    if (lead > 0xaf && lead < 0xf8) continue;
    const row: number[] = [];
    for (let trail = FIRST_LEAD; trail <= LAST_LEAD; trail++) if (decode[lead * 256 + trail] === 0) row.push(trail);
    if (row.length === 0) continue;
    const key = row.join();
    const first = firstByRow.get(key);
    if (first === undefined) firstByRow.set(key, lead);
    holes[lead] = first ?? lead;
  }
  return holes;
};

/** Decode every pair once. cost: some 2 ms and 400 kB. */
export const buildGbk = (): Gbk => {
  const decoder = new TextDecoder('gbk');
  const encode = new Uint16Array(0x10000);
  const decode = new Uint16Array(0x10000);
  const common = new Uint8Array(0x10000);
  const row = new Uint8Array(PAIRS_A_LEAD * 3);
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    let length = 0;
    for (let trail = FIRST_TRAIL; trail <= LAST_LEAD; trail++) {
      if (trail === 0x7f) continue;
      row[length++] = lead;
      row[length++] = trail;
      row[length++] = 10;
    }
    // A pair without a character may come out as several signs: the line feed behind each keeps them apart.
    const shown = decoder.decode(row.subarray(0, length)).split('\n');
    let index = 0;
    for (let trail = FIRST_TRAIL; trail <= LAST_LEAD; trail++) {
      if (trail === 0x7f) continue;
      const char = shown[index++] ?? '';
      const code = char.charCodeAt(0);
      if (char.length !== 1 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) continue;
      const packed = lead * 256 + trail;
      decode[packed] = code;
      if (encode[code] === 0) encode[code] = packed;
      if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common[code] = 1;
    }
  }
  const holes = findHoles(decode);
  return { encode, decode, common, holes, holeRows: [...new Set(holes)].filter(row => row !== 0) };
};
