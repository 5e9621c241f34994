/**
 * How likely a shape is a name, from what stands behind it, what word it would be otherwise, and how often it recurs.
 *
 * In: shapes of one place. Out: the best one above a threshold. Points are small hand-set numbers that add up; a
 * well-formed name with a good right edge has 4 and more.
 */
import { isBreakAt, isHanAt, isOneOfAt } from './characters.ts';
import { type NameShape, nameOf, type ShapeKind } from './name-shape.ts';
import { findNameShapes } from './name-shapes.ts';
import type { Page } from './page.ts';
import { isDelivered, scoreRightEdge, VERB_LIKE } from './right-edge.ts';

export interface ScoredName {
  readonly start: number;
  readonly end: number;
  /** Without inner blanks, dots written `·`. */
  readonly name: string;
  readonly kind: ShapeKind;
  /** What the shape proves by itself. */
  readonly base: number;
  readonly score: number;
}

/** Words of these tags before a verb are adverbs and the like: `高度重视`, `应邀出席`. */
const ADVERB_LIKE: ReadonlySet<string> = new Set(['d', 'p', 'c', 'f', 'r', 'ad', 'm', 'q', 'u', 'b', 'vd']);

/** Rare and everyday surnames, whatever follows, prove less than this. */
const WEAK_SHAPE = 1.9;

/** No other points outweigh this. */
const NEVER = -9;

/** Points off when a word that names nobody begins the name; 0 when none does. */
const scoreNotName = (page: Page, shape: NameShape, name: string): number => {
  const { notNames, wordNames } = page.tables;
  // 院士|团一行, 县长|王一行: a party of them.
  if (name.length === 3 && name.endsWith('一行')) return NEVER;
  if (!notNames.mayStartAt(name, 0)) return 0;
  for (let length = 2; length <= name.length; length++) {
    if (!notNames.hasAt(name, 0, length)) continue;
    // A weak surname does not outweigh a word that begins the shape: 应当|向.
    if (length === name.length) return name.startsWith('第') ? NEVER : wordNames.has(name) ? -3 : -3.5;
    return shape.base < WEAK_SHAPE ? -4.5 : -1.9;
  }
  return isHanAt(page.text, shape.end) && notNames.hasAt(page.text, shape.start, shape.end + 1) ? -2 : 0;
};

/** Points off when the shape is, or begins with, a word of the language. */
const scoreAsWord = (page: Page, shape: NameShape, name: string): number => {
  const { start, end } = shape;
  if (end - start !== name.length) return 0; // set wide: written as a name on purpose
  // Of a division: 园区长|底片区.
  if (isOneOfAt(name, name.length - 1, '的了区县')) return NEVER;
  const notName = scoreNotName(page, shape, name);
  if (notName < 0) return notName;
  if (page.tables.follows.lengthStartingAt(page.text, start) >= 2) return -3;
  if (endsInOffice(page, shape)) return -3;
  return scoreTokens(page, shape);
};

/** Points for the word of the dictionary that begins, or runs, within the shape. */
const scoreTokens = (page: Page, shape: NameShape): number => {
  const { text, tokens } = page;
  const token = tokens.tokenAt(shape.start);
  const [tokenStart, tokenEnd] = [tokens.starts[token]!, tokens.ends[token]!];
  const tag = tokens.tagOf(token);
  const isNameLike = tag === 'x' || tag.startsWith('nr');
  if (tokenEnd - tokenStart < 2) return beginsPhrase(page, shape) ? -1.8 : 0;
  if (tokenStart < shape.start) return isNameLike ? 0 : -0.8;
  if (isNameLike || tag === 'eng') return tokenEnd === shape.end ? 0.4 : 0;
  if (shape.kind === 'ethnic' || shape.kind === 'foreign') return 0;
  // 合理安排, 严加管教: a long word is seldom there by chance.
  if (tokenEnd > shape.end) return tokenEnd - tokenStart >= 3 ? -1.6 : -0.8;
  if (tokenEnd < shape.end) return -0.3;
  if (ADVERB_LIKE.has(tag)) return -2.3;
  // A verb or adjective that goes on into the next word is the sentence's own; before a mark it may be a name.
  if (VERB_LIKE.has(tag) || tag === 'a' || tag === 'an') return isBreakAt(text, shape.end) ? -0.9 : -1.6;
  return tag === 'ns' ? -1.1 : -0.9;
};

/** 向|企业, 由|县级: an everyday surname that is a word of its own, with another word right behind it. */
const beginsPhrase = (page: Page, { start, end, kind, base, written }: NameShape): boolean => {
  if (kind !== 'chinese' || base >= WEAK_SHAPE) return false;
  const { tokens } = page;
  const own = tokens.tagOf(tokens.tokenAt(start));
  if ((written?.length ?? end - start) < 3) return own === 'p' || own === 'c';
  const next = tokens.tokenAt(start + 1);
  if (tokens.starts[next] !== start + 1 || tokens.ends[next]! - (start + 1) < 2) return false;
  // 方|大为, 时|文明: behind a noun a word may be a given name.
  const tag = tokens.tagOf(next);
  return tag !== 'x' && !tag.startsWith('nr') && !own.startsWith('n');
};

/** 郭|丰收: a word of two characters is all of the given name. */
const fillsGiven = ({ tokens }: Page, { start, end, kind }: NameShape): boolean => {
  if (kind !== 'chinese' || end - start !== 3) return false;
  const next = tokens.tokenAt(start + 1);
  return tokens.starts[next] === start + 1 && tokens.ends[next] === end && tokens.tagOf(next) !== 'x';
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
const isDictionaryWord = ({ tokens }: Page, { start, end }: NameShape): boolean => {
  const token = tokens.tokenAt(start);
  if (tokens.starts[token] !== start || tokens.ends[token] !== end) return false;
  const tag = tokens.tagOf(token);
  return tag !== 'x' && !tag.startsWith('nr');
};

const scoreRecurrence = (page: Page, shape: NameShape, name: string): number => {
  // 向公司, 由县级 recur as all phrases do.
  if (isDictionaryWord(page, shape) || beginsPhrase(page, shape)) return 0;
  const count = page.countOf(name, shape.start);
  return count >= 3 ? 1.2 : count === 2 ? 0.8 : 0;
};

/** What stands behind a name and hardly ever ends one: 说, 在, 还 … */
const PARTICLES = '说在还是也就都等已曾又则把被到';
/** 颜丹|为联盟揭牌: done for somebody. */
const DONE_FOR = ['揭牌', '揭幕', '授牌', '颁奖', '剪彩', '颁发', '授旗', '站台', '送行'];
const LONGEST_OBJECT = 14;

const isDoneFor = (text: string, at: number): boolean => {
  let end = at;
  while (end < at + LONGEST_OBJECT && isHanAt(text, end)) end++;
  const object = text.slice(at, end);
  return DONE_FOR.some(word => object.indexOf(word) > 0);
};

/** 某某和|董事长某某 */
const beginsTitle = ({ draft }: Page, at: number): boolean =>
  draft.matches.startingAt(at, 'office')?.entry.columns[0] === 'post';

/**
 * The last character of `shape` is the next word's own: 白雪|说, 祝福|在; not in a name that the dictionary has (自在). Before a
 * mark 说 is always the verb, whatever the tokens make of it.
 */
const isParticle = (page: Page, shape: NameShape, rival: NameShape): boolean => {
  const { text, tokens } = page;
  if (shape.kind !== 'chinese') return false;
  if (text[shape.end - 1] === '为') return isDoneFor(text, shape.end);
  if (isDelivered(text, shape.end - 1)) return true;
  // Nobody is called so: 汤文|到某公司走访.
  if (text[shape.end - 1] === '到' && shape.end - shape.start > 2) return true;
  if (text[shape.end - 1] === '时' && isOneOfAt(text, shape.end, '，,')) return true;
  if (text[shape.end - 1] === '和' && beginsTitle(page, shape.end)) return true;
  if (!PARTICLES.includes(text[shape.end - 1]!)) return false;
  if (text[shape.end - 1] === '说' && isBreakAt(text, shape.end)) return true;
  return tokens.starts[tokens.tokenAt(rival.end)] === rival.end;
};

/** Points off against the other shapes of the place. */
const scoreRivals = (page: Page, shape: NameShape, all: readonly NameShape[]): number => {
  const { text, tables } = page;
  const countOf = (of: NameShape): number => page.countOf(nameOf(text, of), shape.start);
  const ownEnd = (): number => shape.end + tables.follows.lengthStartingAt(text, shape.end);
  let score = 0;
  for (const rival of all) {
    if (rival === shape) continue;
    const follow = rival.end < shape.end ? tables.follows.lengthStartingAt(text, rival.end) : 0;
    const followEnd = rival.end + follow;
    // 主持 begins within the longer shape: its last character is the word's first.
    // 高山率队: a verb may fill the given name of the Japanese reading.
    if (follow > 0 && shape.kind === 'japanese' && followEnd >= shape.end) score -= 3;
    // 郭丰收|到场 reads further than 郭丰|收到.
    if (follow > 0 && followEnd > shape.end && countOf(shape) < 2 && followEnd >= ownEnd()) score -= 1.8;
    if (rival.end === shape.end - 1 && isParticle(page, shape, rival)) score -= 1.5;
    // 石乐|率: the short form stands elsewhere without this last character, which may be a word.
    else if (rival.end === shape.end - 1 && follow > 0 && countOf(rival) > countOf(shape)) score -= 1.2;
    if (rival.kind !== shape.kind || rival.end <= shape.end) continue;
    // Wherever the short form stands the long one stands: the short one is only its beginning.
    const own = countOf(shape);
    if (own >= 2 && own === countOf(rival)) score -= 1;
    // 郭|丰收|到场 reads further than 郭丰|收到.
    const rivalEnd = rival.end + tables.follows.lengthStartingAt(text, rival.end);
    if (ownEnd() > rival.end && rivalEnd > ownEnd() && fillsGiven(page, rival)) score -= 0.6;
  }
  return score;
};

/** The most that the shape as a word adds, and the most that recurrence does; rivals only take away. */
const MOST_FOR_WORD = 0.4;
const MOST_FOR_RECURRENCE = 1.2;
/** Sums of tenths differ by their order; no two points are as near as this. */
const EPSILON = 1e-6;

/**
 * The best name at `start` that has at least `threshold` points; of equal ones the longer, then the one of the first kind.
 *
 * @param wantedEnd where the name must end; -1 when anywhere
 */
export const findNameAt = (page: Page, start: number, threshold: number, wantedEnd = -1): ScoredName | undefined => {
  const shapes = findNameShapes(page, start);
  let best: ScoredName | undefined;
  for (const shape of shapes) {
    const { end, kind, base } = shape;
    if (wantedEnd >= 0 && end !== wantedEnd) continue;
    // The dear parts come last, and only for what may still pass: most shapes fail by what stands behind them.
    const edge = base + scoreRightEdge(page, end);
    if (edge + MOST_FOR_WORD + MOST_FOR_RECURRENCE < threshold - EPSILON) continue;
    const name = nameOf(page.text, shape);
    const local = edge + scoreAsWord(page, shape, name);
    if (local + MOST_FOR_RECURRENCE < threshold) continue;
    const score = local + scoreRecurrence(page, shape, name) + scoreRivals(page, shape, shapes);
    const isBetter = best === undefined || score > best.score || (score === best.score && end > best.end);
    if (score >= threshold && isBetter) best = { start, end, name, kind, base, score };
  }
  return best;
};
