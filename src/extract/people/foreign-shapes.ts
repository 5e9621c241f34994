/**
 * Names of foreigners as Chinese writes them: runs of characters that stand for sounds, with dots between their parts
 * (`约翰·史密斯`), and names in Latin letters.
 *
 * In: an offset. Out: every shape of these kinds that starts there.
 */
import { isHanAt, isLatinAt, isNameDotAt, isOneOfAt, isSpaceAt } from './characters.ts';
import type { NameShape } from './name-shape.ts';
import type { Page } from './page.ts';

const MAX_RUN = 24;
/** The longest part of a dotted name. */
const MAX_PART = 7;
const HYPHEN = '-'.charCodeAt(0);

/** Offset of the dot that ends the part of a foreign name at `start`; -1 when no dot is near. */
const findDot = ({ text, hasDots }: Page, start: number): number => {
  if (!hasDots) return -1;
  for (let at = start; at <= start + MAX_PART; at++) {
    if (isNameDotAt(text, at)) return at > start && isHanAt(text, at + 1) ? at : -1;
    // 莫雷诺|与|制琴师卡门·…: another's name begins.
    if (isOneOfAt(text, at, '与和及')) return -1;
    if (!isHanAt(text, at) && !(text.charCodeAt(at) === HYPHEN && at > start)) return -1; // 让-皮埃尔·…
  }
  return -1;
};

/** Offset behind the longest minority name part at `start`, or `start`. */
const skipEthnicPart = ({ text, tables }: Page, start: number): number => {
  if (start >= text.length || !tables.ethnicParts.mayStartAt(text, start)) return start;
  for (let length = 6; length >= 2; length--)
    if (tables.ethnicParts.hasAt(text, start, start + length)) return start + length;
  return start;
};

const LONGEST_REST = 2;
const JOINED = '和与及等说在的';

/** 阿道·撒|韵: where a made-up word ends that begins behind the dot and holds a character no list has; `at` when none does. */
const partWordEnd = ({ text, tokens }: Page, at: number): number => {
  const token = tokens.tokenAt(at);
  const start = tokens.starts[token]!;
  let end = tokens.ends[token]!;
  // 撒韵和|总经理: a function word that the segmenter joined to it.
  while (end > at && isOneOfAt(text, end - 1, JOINED)) end--;
  const isPart = start < at && isNameDotAt(text, start - 1) && tokens.tagOf(token) === 'x';
  return isPart && end - at <= LONGEST_REST && isHanAt(text, at) ? end : at;
};

/** Ends of runs, filled again at each place: a run of 24 has no more, nor has its last part. */
const runEnds = new Uint32Array(2 * MAX_RUN);

/** Fill `runEnds` with the offsets behind which a run of sound characters, with dots between its parts, may end; their number. */
const findRunEnds = (page: Page, start: number): number => {
  const { text, tables } = page;
  let count = 0;
  let at = start;
  while (at < start + MAX_RUN) {
    const isPartStart = at === start || isNameDotAt(text, at - 1);
    const dot = isPartStart ? findDot(page, at) : -1;
    const partEnd = dot < 0 ? skipEthnicPart(page, at) : at;
    if (dot >= 0) at = dot + 1;
    else if (partEnd > at) {
      at = partEnd;
      runEnds[count++] = at;
    } else if (at < text.length && tables.characters.isSound(text.charCodeAt(at))) runEnds[count++] = ++at;
    else {
      // 约翰·陈: a Chinese surname behind the dot.
      const isSurname = at > start && isNameDotAt(text, at - 1) && tables.surnames.hasAt(text, at, at + 1);
      if (isSurname) runEnds[count++] = at + 1;
      const wordEnd = count === 0 ? at : partWordEnd(page, at);
      if (wordEnd > at) runEnds[count++] = wordEnd;
      break;
    }
  }
  return count;
};

/** Place of the last dot in the run `[start, end)`, counted in characters; -1 without one. */
const lastDotIn = (page: Page, start: number, end: number): number =>
  page.hasDots ? [...page.text.slice(start, end)].findLastIndex(character => isNameDotAt(character, 0)) : -1;

/** Last characters of what people are called by their work (制琴师|卡门·…, 协会主席|哈维尔·…), none of which stands for a sound. */
const WORK_ENDS = '师员家长席匠者授总';

/** Whether a word for somebody's work stands in the first part `[start, dot)` of a name, more than a character before the dot. */
const holdsWork = (text: string, start: number, dot: number): boolean => {
  for (let at = start + 1; at < dot - 1; at++) if (isOneOfAt(text, at, WORK_ENDS)) return true;
  return false;
};

/** 智汇潇湘·才…, 营商广西·桂…: the first part is made of words of the dictionary, and half of its characters or more stand for no sounds. */
const isOfWords = ({ text, tokens, tables }: Page, start: number, dot: number): boolean => {
  let silent = 0;
  for (let at = start; at < dot; at++) if (!tables.characters.isSound(text.charCodeAt(at))) silent++;
  const last = tokens.tokenAt(dot - 1);
  const isWord = tokens.ends[last]! - tokens.starts[last]! > 1 && !NAME_TAGS.has(tokens.tagOf(last));
  return 2 * silent >= dot - start && silent > 0 && isWord;
};
const NAME_TAGS = new Set(['x', 'nr', 'nrt', 'nrfg', 'nz']);

/** Names of one part or of several with dots between, at every length of two characters or more. */
export const addForeignShapes = (page: Page, start: number, shapes: NameShape[]): void => {
  const { text } = page;
  const count = findRunEnds(page, start);
  const last = count === 0 ? start : runEnds[count - 1]!;
  if (last - start < 2) return;
  const lastDot = lastDotIn(page, start, last);
  const firstDot = findDot(page, start);
  if (firstDot >= 0 && (holdsWork(text, start, firstDot) || isOfWords(page, start, firstDot))) return;
  for (let i = 0; i < count; i++) {
    const end = runEnds[i]!;
    if (end - start < 2 || end - start <= lastDot + 1 || isNameDotAt(text, end)) continue;
    const base = lastDot > 0 ? 3.6 : Math.min(1.6, 0.2 + (end - start - 2) * 0.7);
    const written = page.hasDots ? writeDots(text.slice(start, end)) : null;
    shapes.push({ start, end, kind: 'foreign', base: base + (end === last ? 0.3 : -0.2), written });
  }
};

const writeDots = (name: string): string => name.replace(/[•・‧∙●]/g, '·');

/** `Carsten Hoffmann`, `J. P. Morel`: words with a capital first letter. */
export const addLatinShapes = ({ text }: Page, start: number, shapes: NameShape[]): void => {
  let end = start;
  let words = 0;
  for (let at = start; words < 4; words++) {
    if (!isLatinAt(text, at) || text[at] !== text[at]!.toUpperCase()) break;
    while (isLatinAt(text, at) || text[at] === '-' || text[at] === '.') at++;
    end = at;
    if ((isSpaceAt(text, at) || isNameDotAt(text, at)) && isLatinAt(text, at + 1)) at++;
  }
  if (words < 2) return;
  const name = text.slice(start, end).replace(/\s/g, ' ');
  const shape: NameShape = { start, end, kind: 'latin', base: 2, written: name };
  if (name !== name.toUpperCase()) shapes.push(shape);
};
