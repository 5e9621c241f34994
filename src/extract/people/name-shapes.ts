/**
 * What could be a name at a place of the text, by its shape alone: surname and given name, minority name, foreign name.
 *
 * In: an offset. Out: every shape that starts there, with how much the shape itself proves. Which one is right is
 * decided by score-name.ts from what stands around it.
 */
import { isHan, isLatin, isNameDot, isSpace, type Page } from './page.ts';

export type ShapeKind = 'chinese' | 'ethnic' | 'foreign' | 'japanese' | 'latin';

export interface NameShape {
  readonly start: number;
  readonly end: number;
  /** Without inner blanks, dots written `·`. */
  readonly name: string;
  readonly kind: ShapeKind;
  /** What the shape proves by itself, about 0.5 (weak) to 4 (certain). */
  readonly base: number;
}

const SURNAME_BASE = { common: 2.2, known: 1.7, rare: 0.8, everyday: 0.8, compound: 3 } as const;
/** Blanks within one gap of a name that is set wide (`王　伟`). */
const MAX_GAP = 2;
const MAX_GIVEN = 2;

interface Letters {
  readonly text: string;
  /** Offset of each character, and behind the last. */
  readonly starts: readonly number[];
  /** True where blanks stand before the character. */
  readonly gaps: readonly boolean[];
}

/** The Han characters from `start` on, over small gaps. */
const readLetters = (text: string, start: number, limit: number): Letters => {
  const starts: number[] = [];
  const gaps: boolean[] = [];
  let letters = '';
  let at = start;
  while (starts.length < limit) {
    let next = at;
    while (next < at + MAX_GAP && starts.length > 0 && isSpace(text[next])) next++;
    if (!isHan(text[next])) break;
    starts.push(next);
    gaps.push(next > at);
    letters += text[next];
    at = next + 1;
  }
  return { text: letters, starts, gaps };
};

/** Points for the way a name is set: close, wide behind the surname or throughout; undefined for a gap elsewhere. */
const scoreGaps = (letters: Letters, surnameLength: number, length: number): number | undefined => {
  const inner = letters.gaps.slice(1, length);
  if (inner.every(gap => !gap)) return 0;
  if (inner.every(gap => gap) || inner.every((gap, index) => gap === (index + 1 === surnameLength))) return 1;
  // A gap before the last character only: more often the next word begins there.
  return inner.every((gap, index) => gap === (index === inner.length - 1)) ? -0.5 : undefined;
};

const givenScore = (given: string, page: Page): number => {
  let score = given.length === 2 ? 0.3 : 0;
  for (const character of given)
    score += page.tables.givenCharacters.has(character) || character === '某' ? 0.35 : -0.35;
  return score;
};

const NO_SHAPES: readonly NameShape[] = [];

const chineseShapes = (page: Page, start: number): readonly NameShape[] => {
  if (!page.tables.surnames.mayStartAt(page.text, start)) return NO_SHAPES;
  const letters = readLetters(page.text, start, 3 + MAX_GIVEN);
  const shapes: NameShape[] = [];
  for (const surnameLength of [3, 2, 1]) {
    const surnameClass = page.tables.surnames.get(letters.text.slice(0, surnameLength));
    if (surnameClass === undefined || letters.text.length <= surnameLength) continue;
    for (let given = 1; given <= MAX_GIVEN && surnameLength + given <= letters.text.length; given++) {
      const length = surnameLength + given;
      const gapScore = scoreGaps(letters, surnameLength, length);
      if (gapScore === undefined) continue;
      const name = letters.text.slice(0, length);
      shapes.push({
        start,
        end: letters.starts[length - 1]! + 1,
        name,
        kind: 'chinese',
        base: SURNAME_BASE[surnameClass] + givenScore(name.slice(surnameLength), page) + gapScore,
      });
    }
  }
  return shapes;
};

/** Names of two or more known parts, or one long one: 扎西+…, 古丽+…, 乌云+…. */
const ethnicShapes = (page: Page, start: number): readonly NameShape[] => {
  const { text, tables } = page;
  if (!tables.ethnicParts.mayStartAt(text, start)) return NO_SHAPES;
  const shapes: NameShape[] = [];
  let ends = [start];
  for (let parts = 1; parts <= 4 && ends.length > 0; parts++) {
    const next: number[] = [];
    for (const from of ends) {
      for (let length = 2; length <= 5; length++) {
        const end = from + length;
        if (!tables.ethnicParts.hasAt(text, from, end) || next.includes(end)) continue;
        next.push(end);
        const base = end - start >= 4 ? 3.2 : end - start === 3 ? 2.6 : 1.5;
        shapes.push({ start, end, name: text.slice(start, end), kind: 'ethnic', base });
      }
    }
    ends = next;
  }
  return shapes;
};

const MAX_RUN = 24;
/** The longest part of a dotted name. */
const MAX_PART = 7;

/** Offset of the dot that ends the part of a foreign name at `start`; undefined when no dot is near. */
const findDot = (text: string, start: number): number | undefined => {
  for (let at = start; at <= start + MAX_PART; at++) {
    if (isNameDot(text[at])) return at > start && isHan(text[at + 1]) ? at : undefined;
    if (!isHan(text[at]) && !(text[at] === '-' && at > start)) return undefined; // 让-皮埃尔·…
  }
  return undefined;
};

/** Offset behind the longest minority name part at `start`, or `start`. */
const skipEthnicPart = (page: Page, start: number): number => {
  if (!page.tables.ethnicParts.mayStartAt(page.text, start)) return start;
  for (let length = 6; length >= 2; length--)
    if (page.tables.ethnicParts.hasAt(page.text, start, start + length)) return start + length;
  return start;
};

/** Offsets behind which a run of sound characters, with dots between its parts, may end. */
const soundRunEnds = (page: Page, start: number): number[] => {
  const { text, tables } = page;
  const ends: number[] = [];
  let at = start;
  while (at < start + MAX_RUN) {
    const dot = findDot(text, at);
    const partEnd = skipEthnicPart(page, at);
    if (dot !== undefined) at = dot + 1;
    else if (partEnd > at) {
      at = partEnd;
      ends.push(at);
    } else if (tables.soundCharacters.hasAt(text, at, at + 1)) ends.push(++at);
    else {
      // 约翰·陈: a Chinese surname behind the dot.
      if (isNameDot(text[at - 1]) && at > start && tables.surnames.hasAt(text, at, at + 1)) ends.push(at + 1);
      break;
    }
  }
  return ends.filter(end => end - start >= 2);
};

const foreignShapes = (page: Page, start: number): readonly NameShape[] => {
  const { text } = page;
  const ends = soundRunEnds(page, start);
  const last = ends.at(-1);
  if (last === undefined) return NO_SHAPES;
  const lastDot = [...text.slice(start, last)].findLastIndex(character => isNameDot(character));
  return ends
    .filter(end => end - start > lastDot + 1)
    .map(end => {
      const name = [...text.slice(start, end)].map(c => (isNameDot(c) ? '·' : c)).join('');
      const isWhole = end === last;
      const base = lastDot > 0 ? 3.6 : Math.min(1.6, 0.2 + (end - start - 2) * 0.7);
      return { start, end, name, kind: 'foreign' as const, base: base + (isWhole ? 0.3 : -0.2) };
    });
};

const japaneseShapes = (page: Page, start: number): readonly NameShape[] => {
  if (!page.tables.japaneseSurnames.mayStartAt(page.text, start)) return NO_SHAPES;
  const letters = readLetters(page.text, start, 6);
  const shapes: NameShape[] = [];
  for (const surnameLength of [2, 3]) {
    if (!page.tables.japaneseSurnames.has(letters.text.slice(0, surnameLength))) continue;
    for (let given = 1; given <= 3 && surnameLength + given <= letters.text.length; given++) {
      const length = surnameLength + given;
      const name = letters.text.slice(0, length);
      const isMale = '郎朗夫雄男彦一二三司'.includes(name.at(-1)!);
      if (scoreGaps(letters, surnameLength, length) === undefined || (given === 3 && !isMale)) continue;
      const base = 1.7 + (isMale ? 0.7 : 0) + (given === 2 ? 0.2 : 0) + (given === 3 ? 0.3 : 0);
      shapes.push({ start, end: letters.starts[length - 1]! + 1, name, kind: 'japanese', base });
    }
  }
  return shapes;
};

/** `Carsten Hoffmann`, `J. P. Morel`: words with a capital first letter. */
const latinShapes = (page: Page, start: number): NameShape[] => {
  const { text } = page;
  let end = start;
  let words = 0;
  for (let at = start; words < 4; words++) {
    if (!isLatin(text[at]) || text[at] !== text[at]!.toUpperCase()) break;
    while (isLatin(text[at]) || text[at] === '-' || text[at] === '.') at++;
    end = at;
    if ((text[at] === ' ' || isNameDot(text[at])) && isLatin(text[at + 1])) at++;
  }
  const name = text.slice(start, end);
  if (words < 2 || name === name.toUpperCase()) return [];
  return [{ start, end, name, kind: 'latin', base: 2 }];
};

/** Every shape of a name that starts at `start`; none, when nothing there could be one. */
export const findNameShapes = (page: Page, start: number): NameShape[] => {
  const first = page.text[start];
  if (isLatin(first)) return latinShapes(page, start);
  if (!isHan(first)) return [];
  const dotted = foreignShapes(page, start);
  const ethnic = ethnicShapes(page, start);
  const shapes = [...chineseShapes(page, start), ...ethnic, ...dotted, ...japaneseShapes(page, start)];
  // A dot right behind a shape means that the name goes on.
  return shapes.filter(shape => !isNameDot(page.text[shape.end]));
};
