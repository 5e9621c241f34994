/**
 * How likely a shape is a name, from what stands behind it, what word it would be otherwise, and how often it recurs.
 *
 * In: shapes of one place. Out: the best one above a threshold. Points are small hand-set numbers that add up; a
 * well-formed name with a good right edge has 4 and more.
 */
import { findNameShapes, type NameShape } from './name-shapes.ts';
import { isBreak, isDigit, isHan, isLatin, isSpace, type Page, skipSpaces, tokenAt } from './page.ts';

export interface ScoredName extends NameShape {
  readonly score: number;
}

/** Words of these tags before a verb are adverbs and the like: `高度重视`, `应邀出席`. */
const ADVERB_LIKE: ReadonlySet<string> = new Set(['d', 'p', 'c', 'f', 'r', 'ad', 'm', 'q', 'u', 'b', 'vd']);
const VERB_LIKE: ReadonlySet<string> = new Set([
  'v',
  'vn',
  'vd',
  'vi',
  'p',
  'd',
  'c',
  'u',
  'ul',
  'uj',
  'z',
  'zg',
  'ad',
]);

/** Points for what stands right behind `end`. */
export const scoreRightEdge = (page: Page, end: number): number => {
  const { text, draft } = page;
  const next = text[end];
  if (next === '、') return 1.5;
  if (next === '·' || next === '-') return -2;
  if (next === '：' || next === ':') return 0.8;
  const follow = page.tables.follows.lengthStartingAt(text, skipSpaces(text, end, 2));
  if (follow > 0) return follow >= 2 ? 1.8 : 1.1;
  // A blank before more Chinese may stand within a name that is set wide.
  if (isSpace(next)) return isHan(text[skipSpaces(text, end)]) ? 1 : 1.6;
  if (isBreak(next)) return 1.6;
  if (isDigit(next)) return 0.3;
  if (isLatin(next)) return -0.5;
  const office = draft.matches.startingAt(end, 'office');
  if (office !== undefined && office.entry.columns[0] !== 'none') return 0.8;
  if (page.dateStarts.has(end)) return 1.2;
  const token = tokenAt(page, end);
  if (token !== undefined && token.start === end && VERB_LIKE.has(token.tag)) return token.end - end >= 2 ? 0.9 : 0.4;
  return -2;
};

/** Rare and everyday surnames, whatever follows, prove less than this. */
const WEAK_SHAPE = 1.9;

/** No other points outweigh this. */
const NEVER = -9;

/** Points off when the shape is, or begins with, a word of the language. */
const scoreAsWord = (page: Page, shape: NameShape): number => {
  const { tables, text } = page;
  if (shape.end - shape.start !== shape.name.length) return 0; // set wide: written as a name on purpose
  if (shape.name.endsWith('的')) return NEVER;
  for (let length = 2; length <= shape.name.length; length++) {
    if (!tables.notNames.has(shape.name.slice(0, length))) continue;
    // A weak surname does not outweigh a word that begins the shape: 应当|向.
    if (length === shape.name.length)
      return shape.name.startsWith('第') ? NEVER : tables.wordNames.has(shape.name) ? -3 : -3.5;
    return shape.base < WEAK_SHAPE ? -4.5 : -1.9;
  }
  if (tables.notNames.has(text.slice(shape.start, shape.end + 1)) && isHan(text[shape.end])) return -2;
  if (tables.follows.lengthStartingAt(text, shape.start) >= 2) return -3;
  if (endsInOffice(page, shape)) return -3;
  const token = tokenAt(page, shape.start);
  if (token === undefined || token.end - token.start < 2) return beginsPhrase(page, shape) ? -1.8 : 0;
  if (token.start < shape.start) return token.tag === 'x' || token.tag.startsWith('nr') ? 0 : -0.8;
  if (token.tag.startsWith('nr') || token.tag === 'x' || token.tag === 'eng') return token.end === shape.end ? 0.4 : 0;
  if (shape.kind === 'ethnic' || shape.kind === 'foreign') return 0;
  // 合理安排, 严加管教: a long word is seldom there by chance.
  if (token.end > shape.end) return token.end - token.start >= 3 ? -1.6 : -0.8;
  if (token.end < shape.end) return -0.3;
  if (ADVERB_LIKE.has(token.tag)) return -2.3;
  // A verb or adjective that goes on into the next word is the sentence's own; before a mark it may be a name.
  if (VERB_LIKE.has(token.tag) || token.tag === 'a' || token.tag === 'an')
    return isBreak(text[shape.end]) ? -0.9 : -1.6;
  return token.tag === 'ns' ? -1.1 : -0.9;
};

/** 向|企业, 由|县级: an everyday surname that is a word of its own, with another word right behind it. */
const beginsPhrase = (page: Page, shape: NameShape): boolean => {
  if (shape.kind !== 'chinese' || shape.base >= WEAK_SHAPE) return false;
  const own = tokenAt(page, shape.start)?.tag ?? 'x';
  if (shape.name.length < 3) return own === 'p' || own === 'c';
  const next = tokenAt(page, shape.start + 1);
  if (next === undefined || next.start !== shape.start + 1 || next.end - next.start < 2) return false;
  // 方|大为, 时|文明: behind a noun a word may be a given name.
  return next.tag !== 'x' && !next.tag.startsWith('nr') && !own.startsWith('n');
};

/** 毛主席, 周总理: a surname with its office is no name. */
const endsInOffice = (page: Page, shape: NameShape): boolean => {
  const office = page.draft.matches.endingAt(shape.end, 'office');
  return (
    office !== undefined &&
    office.entry.columns[0] !== 'none' &&
    office.start > shape.start &&
    office.end - office.start >= 2
  );
};

/** True when the shape is one word of the dictionary: how often that recurs proves nothing. */
const isDictionaryWord = (page: Page, shape: NameShape): boolean => {
  const token = tokenAt(page, shape.start);
  if (token === undefined || token.start !== shape.start || token.end !== shape.end) return false;
  return token.tag !== 'x' && !token.tag.startsWith('nr');
};

const scoreRecurrence = (page: Page, shape: NameShape): number => {
  // 向公司, 由县级 recur as all phrases do.
  if (isDictionaryWord(page, shape) || beginsPhrase(page, shape)) return 0;
  const count = page.countOf(shape.name, shape.start);
  return count >= 3 ? 1.2 : count === 2 ? 0.8 : 0;
};

/** What stands behind a name and hardly ever ends one: 说, 在, 还 … */
const PARTICLES = '说在还是也就都等已曾又则把被到';

/** The last character of `shape` is the next word's own: 白雪|说, 祝福|在; not in a name that the dictionary has (自在). */
const isParticle = (page: Page, shape: NameShape, rival: NameShape): boolean => {
  if (shape.kind !== 'chinese' || !PARTICLES.includes(shape.name.at(-1)!)) return false;
  const last = tokenAt(page, rival.end);
  return last !== undefined && last.start >= rival.end;
};

/** Points off against the other shapes of the place. */
const scoreRivals = (page: Page, shape: NameShape, all: readonly NameShape[]): number => {
  let score = 0;
  for (const rival of all) {
    if (rival === shape) continue;
    const follow = rival.end < shape.end ? page.tables.follows.lengthStartingAt(page.text, rival.end) : 0;
    const followEnd = rival.end + follow;
    // 主持 begins within the longer shape: its last character is the word's first.
    // 高山率队: a verb may fill the given name of the Japanese reading.
    if (follow > 0 && shape.kind === 'japanese' && followEnd >= shape.end) score -= 3;
    if (follow > 0 && followEnd > shape.end && page.countOf(shape.name, shape.start) < 2) score -= 1.8;
    if (rival.end === shape.end - 1 && isParticle(page, shape, rival)) score -= 1.5;
    if (rival.kind !== shape.kind || rival.end <= shape.end) continue;
    // Wherever the short form stands the long one stands: the short one is only its beginning.
    const own = page.countOf(shape.name, shape.start);
    if (own >= 2 && own === page.countOf(rival.name, shape.start)) score -= 1;
  }
  return score;
};

/** The most that the shape as a word adds, and the most that recurrence does; rivals only take away. */
const MOST_FOR_WORD = 0.4;
const MOST_FOR_RECURRENCE = 1.2;
/** Sums of tenths differ by their order; no two points are as near as this. */
const EPSILON = 1e-6;

/**
 * Shapes at `start` that have at least `threshold` points, best first; equal points take the longer one.
 *
 * @param wantedEnd where the name must end; -1 when anywhere
 */
export const scoreNames = (page: Page, start: number, threshold: number, wantedEnd = -1): ScoredName[] => {
  const shapes = findNameShapes(page, start);
  const names: ScoredName[] = [];
  for (const shape of shapes) {
    if (wantedEnd >= 0 && shape.end !== wantedEnd) continue;
    // The dear parts come last, and only for what may still pass: most shapes fail by what stands behind them.
    const edge = shape.base + scoreRightEdge(page, shape.end);
    if (edge + MOST_FOR_WORD + MOST_FOR_RECURRENCE < threshold - EPSILON) continue;
    const local = edge + scoreAsWord(page, shape);
    if (local + MOST_FOR_RECURRENCE < threshold) continue;
    const score = local + scoreRecurrence(page, shape) + scoreRivals(page, shape, shapes);
    if (score >= threshold) names.push({ ...shape, score });
  }
  return names.sort((a, b) => b.score - a.score || b.end - a.end);
};

/** The best name at `start` that has at least `threshold` points. */
export const findNameAt = (page: Page, start: number, threshold: number): ScoredName | undefined =>
  scoreNames(page, start, threshold)[0];
