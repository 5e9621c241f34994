/**
 * What could be a name at a place of the text, by its shape alone: surname and given name, minority name, foreign name.
 *
 * In: an offset. Out: every shape that starts there, with how much the shape itself proves. Which one is right is
 * decided by score-name.ts from what stands around it. Most places begin no name, which is to be seen at little cost.
 */
import { isHanAt, isLatinAt, isNameDotAt } from './characters.ts';
import { addForeignShapes, addLatinShapes } from './foreign-shapes.ts';
import { Letters } from './letters.ts';
import type { NameShape } from './name-shape.ts';
import { NO_SURNAME, SURNAME_BASES, type SurnameClass } from './name-tables.ts';
import type { Page } from './page.ts';

const MAX_GIVEN = 2;
const SOMEBODY = '某'.charCodeAt(0);

/** Filled again at each place. */
const letters = new Letters();

/** Class of the surname that the first `length` letters are. */
const surnameClassOf = ({ text, tables }: Page, start: number, length: number): SurnameClass => {
  if (length === 1) return tables.characters.surnameClassOf(letters.units[0]!);
  if (!letters.hasGap(length) && !tables.surnames.hasAt(text, start, start + length)) return NO_SURNAME;
  return tables.surnames.classOf(letters.toName(text, length));
};

/** Points for letters `[from, to)` as a given name. */
const scoreGiven = ({ tables }: Page, from: number, to: number): number => {
  let score = to - from === 2 ? 0.3 : 0;
  for (let i = from; i < to; i++) {
    const unit = letters.units[i]!;
    score += tables.characters.isGiven(unit) || unit === SOMEBODY ? 0.35 : -0.35;
  }
  return score;
};

/** Where the first `length` letters end. */
const endOf = (length: number): number => letters.starts[length - 1]! + 1;

const addChineseShapes = (page: Page, start: number, shapes: NameShape[]): void => {
  const { text } = page;
  for (let surnameLength = 3; surnameLength >= 1; surnameLength--) {
    if (letters.count <= surnameLength) continue;
    const surnameClass = surnameClassOf(page, start, surnameLength);
    if (surnameClass === NO_SURNAME) continue;
    for (let given = 1; given <= MAX_GIVEN && surnameLength + given <= letters.count; given++) {
      const length = surnameLength + given;
      const gapScore = letters.scoreGaps(surnameLength, length);
      const end = endOf(length);
      if (Number.isNaN(gapScore) || isNameDotAt(text, end)) continue;
      const base = SURNAME_BASES[surnameClass]! + scoreGiven(page, surnameLength, length) + gapScore;
      const written = letters.hasGap(length) ? letters.toName(text, length) : null;
      shapes.push({ start, end, kind: 'chinese', base, written });
    }
  }
};

const LAST_OF_MALE_NAMES = '郎朗夫雄男彦一二三司';

const addJapaneseShapes = ({ text, tables }: Page, start: number, shapes: NameShape[]): void => {
  if (!tables.japaneseSurnames.mayStartAt(text, start)) return;
  for (let surnameLength = 2; surnameLength <= 3; surnameLength++) {
    if (letters.count <= surnameLength || !tables.japaneseSurnames.has(letters.toName(text, surnameLength))) continue;
    for (let given = 1; given <= 3 && surnameLength + given <= letters.count; given++) {
      const length = surnameLength + given;
      const isMale = LAST_OF_MALE_NAMES.includes(String.fromCharCode(letters.units[length - 1]!));
      const end = endOf(length);
      if (Number.isNaN(letters.scoreGaps(surnameLength, length)) || (given === 3 && !isMale) || isNameDotAt(text, end))
        continue;
      const base = 1.7 + (isMale ? 0.7 : 0) + (given === 2 ? 0.2 : 0) + (given === 3 ? 0.3 : 0);
      const written = letters.hasGap(length) ? letters.toName(text, length) : null;
      shapes.push({ start, end, kind: 'japanese', base, written });
    }
  }
};

const MAX_PARTS = 4;
const SHORTEST_PART = 2;
const LONGEST_PART = 5;

const SHORTEST_BEHIND_SURNAME = 3;

/** 梁|苏日娜: a Chinese surname and a given name of three sounds or more. */
const addMixedShapes = ({ text, tables }: Page, start: number, shapes: NameShape[]): void => {
  if (!tables.ethnicParts.mayStartAt(text, start + 1) || !tables.characters.isSurname(text.charCodeAt(start))) return;
  for (let length = SHORTEST_BEHIND_SURNAME; length <= LONGEST_PART; length++) {
    const end = start + 1 + length;
    if (tables.ethnicParts.hasAt(text, start + 1, end) && !isNameDotAt(text, end))
      shapes.push({ start, end, kind: 'ethnic', base: 3.2, written: null });
  }
};

/** Names of two or more known parts, or one long one: 扎西+…, 古丽+…, 乌云+…. */
const addEthnicShapes = ({ text, tables }: Page, start: number, shapes: NameShape[]): void => {
  if (!tables.ethnicParts.mayStartAt(text, start)) return;
  let ends: readonly number[] = [start];
  for (let parts = 1; parts <= MAX_PARTS && ends.length > 0; parts++) {
    const next: number[] = [];
    for (const from of ends) {
      for (let end = from + SHORTEST_PART; end <= from + LONGEST_PART; end++) {
        if (!tables.ethnicParts.hasAt(text, from, end) || next.includes(end)) continue;
        next.push(end);
        const base = end - start >= 4 ? 3.2 : end - start === 3 ? 2.6 : 1.5;
        if (!isNameDotAt(text, end)) shapes.push({ start, end, kind: 'ethnic', base, written: null });
      }
    }
    ends = next;
  }
};

const HALF = 2;
const HALF_KNOWN = 1.6;

/** 斯郎|多吉: two parts of two characters, the second of which the list has; proves enough behind a title only. */
const addHalfKnownShapes = ({ text, tables, tokens }: Page, start: number, shapes: NameShape[]): void => {
  const end = start + 2 * HALF;
  const isWhole = letters.count >= 2 * HALF && !letters.hasGap(2 * HALF) && !isNameDotAt(text, end);
  if (!isWhole || !tables.ethnicParts.hasAt(text, start + HALF, end)) return;
  for (let token = tokens.tokenAt(start); tokens.starts[token]! < end; token++) {
    const isWord = tokens.ends[token]! - tokens.starts[token]! > 1 && !NAME_TAGS.has(tokens.tagOf(token));
    if (isWord) return;
  }
  shapes.push({ start, end, kind: 'ethnic', base: HALF_KNOWN, written: null });
};
const NAME_TAGS = new Set(['x', 'nr', 'nrt', 'nrfg', 'nz']);

/** What stands behind 岩 (men) and 玉 (women) in names of the Dai; not 岩石, 玉米. */
const DAI_PARTS = new Set('温罕扁丙香坎叫光吨甩应论恩旺班腊儿波娇约嫩喃尼囡嘎宰亮庄况');
const DAI_FIRST = '岩玉';

/** 岩温罕, 玉香儿: two parts behind the first; one alone proves little. */
const addDaiShapes = ({ text }: Page, start: number, shapes: NameShape[]): void => {
  if (!DAI_FIRST.includes(text[start]!)) return;
  for (let end = start + 1; end <= start + 3; end++) {
    if (end > start + 1)
      shapes.push({ start, end, kind: 'ethnic', base: end - start === 3 ? 2.6 : 1.2, written: null });
    if (!DAI_PARTS.has(text[end] ?? '')) return;
  }
};

/** Every shape of a name that starts at `start`; none, when nothing there could be one. A dot right behind means that the name goes on. */
export const findNameShapes = (page: Page, start: number): readonly NameShape[] => {
  const { text } = page;
  const shapes: NameShape[] = [];
  if (isLatinAt(text, start)) addLatinShapes(page, start, shapes);
  if (!isHanAt(text, start)) return shapes;
  letters.read(text, start);
  addChineseShapes(page, start, shapes);
  addEthnicShapes(page, start, shapes);
  addHalfKnownShapes(page, start, shapes);
  addMixedShapes(page, start, shapes);
  addDaiShapes(page, start, shapes);
  addForeignShapes(page, start, shapes);
  addJapaneseShapes(page, start, shapes);
  return shapes;
};
