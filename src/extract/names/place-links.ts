/**
 * Single places in the text, before they are joined to chains. In: matches of `place` and `region`, the segmenter's cut.
 * Out: links by their start. Only the edges are judged here: whether a name stands there and is no part of other words.
 */
import type { Draft } from '../draft.ts';
import type { Match } from '../match-index.ts';
import type { TokenIndex } from '../token-index.ts';
import { parseCodes } from './place-codes.ts';

export interface PlaceLink {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  /** Column of the lexicon: full, short, weak, town, weak-town; or the type of a region. */
  readonly form: string;
}

/** A unit (省 市 县 区 州) before these may be part of another word: 区域, 市场, 县域, 省份. */
export const WORD_AFTER_UNIT = new Set('域块间段场民值容界貌份际情');
const UNITS = new Set('省市县区州旗');
/** Words behind a place of two characters that some dictionaries hold as one word with it (美国市场). */
const WORDS_BEHIND = '市场 企业 客商 政府 经济 人民 方面 境内 公司 商会 代表 地区'.split(' ');
/** Prepositions and verbs of one character that also begin the names of places: 来|凤城市, 和|县直. */
export const MAY_STAND_IN_FRONT = new Set('来到去在从向对和与及同由将赴往于为被把给让等是至经');
/** `折向西南`, `西北方向`: a direction, not the region. */
const DIRECTIONS = new Set('东北 西北 东南 西南 华东 华南'.split(' '));
const BEFORE_DIRECTION = new Set('向往朝偏折靠');
const AFTER_DIRECTION = '方向 部 角 侧 风 面 隅 坡 麓 沿海'.split(' ');

const toLink = ({ start, end, entry }: Match): PlaceLink =>
  entry.kind === 'place'
    ? { start, end, codes: parseCodes(entry.columns[0] ?? ''), form: entry.columns[1] ?? 'full' }
    : { start, end, codes: [], form: entry.columns[0] ?? 'region' };

const endsWell = (text: string, { start, end }: Match, borders: TokenIndex): boolean => {
  if (borders.isBorder(end)) return true;
  const unit = text[end - 1]!;
  if (unit === '乡' && text[end] === '村') return false;
  if (end - start >= 3 && !(UNITS.has(unit) && WORD_AFTER_UNIT.has(text[end]!))) return true;
  // 青岛港 is one word of the dictionary: the place in it makes the port's name.
  if (text[end] === '港' && borders.isBorder(end + 1)) return true;
  return (
    borders.isBorder(start) &&
    WORDS_BEHIND.some(word => text.startsWith(word, end) && borders.isBorder(end + word.length))
  );
};

/** A long name stands also where the segmenter cut otherwise, but for towns of three characters that begin in a word (高于|城镇). */
const startsWell = ({ text, tokens }: Draft, { start, end }: Match, borders: TokenIndex): boolean => {
  if (borders.isBorder(start) || end - start > 3) return true;
  if (end - start < 3) return false;
  const token = borders.tokenAt(start);
  const isFreeInFront = tokens.starts[token] === start - 1 && MAY_STAND_IN_FRONT.has(text[start - 1]!);
  return isFreeInFront || borders.tagOf(token) === 'x' || !'镇乡'.includes(text[end - 1]!);
};

const isDirection = (text: string, { start, end }: Match): boolean =>
  end - start === 2 &&
  DIRECTIONS.has(text.slice(start, end)) &&
  (BEFORE_DIRECTION.has(text[start - 1] ?? '') || AFTER_DIRECTION.some(word => text.startsWith(word, end)));

/** 产业|兴县, 工业|兴市: what makes a county thrive, not the county of that name. */
const isThriving = (text: string, { start, end }: Match): boolean =>
  end - start === 2 && text[start] === '兴' && /[业旅教游技贸态量才育化]/.test(text[start - 1] ?? '');

/** 9|大园区: how many large ones. */
const isCount = (text: string, { start }: Match): boolean =>
  text[start] === '大' && /[0-9二三四五六七八九十]/.test(text[start - 1] ?? '');

/** Units of places that no gazetteer can hold whole: renamed towns, villages, new areas of cities. */
const OPEN_UNITS = ['镇', '街道', '乡', '村', '新区'];
/** Words of towns and villages in general: 古镇, 百强镇, 行政村. */
const PLAIN_STEMS = new Set('中国 全国 世界 东方 西方 中华 江南 北方 南方 赋能'.split(' '));
/** Characters of what is done to towns, or of several kinds of them: 以城带乡, 县镇村, 所辖乡. */
const PLAIN_CHARACTERS = /[各每该本某此城乡镇村县市区带治建帮辖设撤并联百千万赋下驻之]/;
const NAME_TAGS = new Set(['ns', 'nz', 'x', 'nr', 'nrt']);
/** Behind the unit these make another word: 镇区, 村民, 乡村, 街道路. */
const AFTER_OPEN_UNIT = new Set('区民村域长落里庄头寨子办路口');
/** Before a village that stands alone: somebody is there or goes there. */
const BEFORE_VILLAGE = new Set('在到赴抵进入往至于镇乡道县区市、');

/** A name that no dictionary holds and a unit behind it: 青溪|镇, 南湾|新区. */
const findOpenName = ({ text, tokens }: Draft, at: number, unit: string, borders: TokenIndex): PlaceLink | null => {
  const end = at + unit.length;
  if (AFTER_OPEN_UNIT.has(text[end] ?? '') || !borders.isBorder(end)) return null;
  const token = borders.tokenAt(at - 1);
  const first = tokens.starts[token]!;
  // 某|都|区青溪|镇: the unit of the division in front was cut off its name.
  const start = first + 3 <= at && UNITS.has(text[first]!) ? first + 1 : first;
  // The unit may be cut off its name, or be one word with it.
  const isApart = tokens.ends[token] === at;
  if (!isApart && tokens.ends[token] !== end) return null;
  const length = at - start;
  if (length < 2 || length > 3 || !NAME_TAGS.has(borders.tagOf(token))) return null;
  const stem = text.slice(start, at);
  if (PLAIN_STEMS.has(stem) || PLAIN_CHARACTERS.test(stem)) return null;
  if (unit === '村' && !BEFORE_VILLAGE.has(text[start - 1] ?? '')) return null;
  return { start, end, codes: [], form: unit === '新区' ? 'new-area' : 'open' };
};

const collectOpenNames = (draft: Draft, borders: TokenIndex, links: Map<number, PlaceLink[]>): void => {
  for (const unit of OPEN_UNITS) {
    for (let at = draft.text.indexOf(unit, 2); at >= 0; at = draft.text.indexOf(unit, at + 1)) {
      const link = findOpenName(draft, at, unit, borders);
      if (link === null) continue;
      const list = links.get(link.start);
      if (list === undefined) links.set(link.start, [link]);
      else if (list.every(({ end }) => end !== link.end)) list.push(link);
    }
  }
};

/** Links by start. cost: O(matches + units of towns) */
export const collectLinks = (draft: Draft, borders: TokenIndex): Map<number, PlaceLink[]> => {
  const links = new Map<number, PlaceLink[]>();
  for (const kind of ['place', 'region']) {
    for (const match of draft.matches.all(kind)) {
      if (!endsWell(draft.text, match, borders) || !startsWell(draft, match, borders)) continue;
      if (isDirection(draft.text, match) || isCount(draft.text, match) || isThriving(draft.text, match)) continue;
      const list = links.get(match.start);
      if (list === undefined) links.set(match.start, [toLink(match)]);
      else list.push(toLink(match));
    }
  }
  collectOpenNames(draft, borders, links);
  return links;
};
