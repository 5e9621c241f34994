/**
 * Whole annotations: a character followed by a reading of itself in brackets (`產(chǎn)`).
 *
 * In: a text. Out: where they stand, and whether they are damage or the author's own. Removes nothing.
 */
import type { Reading, Readings } from './readings.ts';
import { BRACKET, findSign, type ScannedText } from './scan-signs.ts';
import type { ScriptTables } from './script-tables.ts';
import { TRADITIONAL_BIT } from './script-tables.ts';

export interface Annotation {
  /** Of the annotated character. */
  readonly at: number;
  /** Behind the last closing bracket. */
  readonly end: number;
  readonly reading: Reading;
  /** A space inside the bracket or the bracket repeated: no author writes so. */
  readonly odd: boolean;
}

export const LONGEST_READING = 12;

export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);
export const isOpening = (code: number): boolean => code === 0x28 || code === 0xff08;
export const isClosing = (code: number): boolean => code === 0x29 || code === 0xff09;

/** Letters that a reading may be written with: Latin, with or without tone, marks, look-alikes. */
export const isReadingLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xe0 && code <= 0x17f) ||
  (code >= 0x1cd && code <= 0x1dc) ||
  (code >= 0x1f8 && code <= 0x1f9) ||
  (code >= 0x300 && code <= 0x30c) ||
  code === 0x251 ||
  code === 0x261;
const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x200b;

/** Whether letters stand before a closing bracket anywhere: only then is there a reading to look for. */
export const mayHoldReading = (scanned: ScannedText): boolean => {
  const { units, count, offsets } = scanned;
  for (let index = findSign(scanned, BRACKET, 0); index < count; index = findSign(scanned, BRACKET, index + 1)) {
    let last = offsets[index]! - 1;
    while (last > 0 && isBlank(units[last]!)) last--;
    if (last >= 0 && isReadingLetter(units[last]!)) return true;
  }
  return false;
};

/** The reading written in `[start, end of letters)`, up to a closing bracket; null if there is none. */
export const readReading = (
  units: Uint16Array,
  start: number,
  readings: Readings,
): { reading: Reading; end: number; spaced: boolean } | null => {
  let i = start;
  while (i < units.length && isBlank(units[i]!)) i++;
  const from = i;
  while (i < units.length && i - from < LONGEST_READING && isReadingLetter(units[i]!)) i++;
  const to = i;
  while (i < units.length && i - to < 4 && isBlank(units[i]!)) i++;
  if (to === from || !isClosing(units[i]!)) return null;
  const reading = readings.find(units, from, to);
  return reading === null ? null : { reading, end: i + 1, spaced: from > start || i > to };
};

/** The annotation of the character at `at`, whose bracket opens at `at + 1`. */
export const readAnnotation = (units: Uint16Array, at: number, readings: Readings): Annotation | null => {
  const first = readReading(units, at + 2, readings);
  if (first === null || !readings.has(units[at]!, first.reading)) return null;
  let { end } = first;
  let odd = first.spaced;
  while (isOpening(units[end]!)) {
    const again = readReading(units, end + 1, readings);
    if (again === null || again.reading.syllable !== first.reading.syllable) break;
    end = again.end;
    odd = true;
  }
  return { at, end, reading: first.reading, odd };
};

/** All characters of `text` followed by a reading of themselves, in rising order. */
export const findAnnotations = (units: Uint16Array, readings: Readings): Annotation[] => {
  const found: Annotation[] = [];
  for (let i = 1; i < units.length; i++) {
    if (!isOpening(units[i]!) || !isHan(units[i - 1]!)) continue;
    const annotation = readAnnotation(units, i - 1, readings);
    if (annotation === null) continue;
    found.push(annotation);
    i = annotation.end - 1;
  }
  return found;
};

/** Annotated characters, by how they behave in the whole text. */
const countBehaviour = (units: Uint16Array, annotations: readonly Annotation[]) => {
  const syllables = new Map<number, number>();
  let consistent = 0;
  for (const { at, reading } of annotations) {
    const code = units[at]!;
    if (!syllables.has(code)) syllables.set(code, reading.syllable);
    if (syllables.get(code) === reading.syllable) consistent++;
  }
  let occurrences = 0;
  let han = 0;
  for (let i = 0; i < units.length; i++) {
    const code = units[i]!;
    if (isHan(code)) han++;
    if (syllables.has(code)) occurrences++;
  }
  return { consistent, occurrences, han };
};

/**
 * Whether the annotations are a site's damage. An author annotates once, or rare characters, or every character of a
 * lesson; a site annotates each occurrence of common ones, always with the same reading.
 */
export const isDamaged = (units: Uint16Array, annotations: readonly Annotation[], tables: ScriptTables): boolean => {
  const count = annotations.length;
  if (annotations.some(a => a.odd)) return true;
  if (count < 2) return false;
  const { consistent, occurrences, han } = countBehaviour(units, annotations);
  const codes = annotations.map(a => units[a.at]!);
  const traditional = codes.filter(code => (tables.bits[code]! & TRADITIONAL_BIT) !== 0).length;
  if (traditional === 0 && count >= han * 0.9) return false;
  return consistent >= count * 0.9 && (count >= 12 || occurrences <= count * 2.5);
};
