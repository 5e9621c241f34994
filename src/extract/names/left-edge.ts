/**
 * Left edge of a name whose last word is known: how far the core goes to the left, and whether it holds a proper name.
 *
 * In: the workbench and where the last word begins. Out: start of the core and what is in it.
 */
import { getWordTable } from '../word-table.ts';
import {
  beforeCutPlace,
  beforeDot,
  beforeFirmPlace,
  beforeNational,
  beforeOuterPlace,
  beforePlace,
  beforeSitePlace,
  isBounded,
  isOpening,
} from './before-place.ts';
import { isDigit, isHan } from './span-tools.ts';
import { type StepLeft, stepLeft, tokenStart } from './step-left.ts';
import { trimLeft, trimPolicyVerb } from './trim-left.ts';
import type { Workbench } from './workbench.ts';

export interface Core {
  readonly start: number;
  /** The core begins with a whole name (an organization or a site), and nothing stands behind it. */
  readonly isOnlyNested: boolean;
  /** The core is one place and nothing else. */
  readonly isOnlyPlace: boolean;
  /** A place or another name stands in the core. */
  readonly hasPlace: boolean;
  /** A word that is no common word stands in it: brand, foreign word, name. */
  readonly hasProper: boolean;
  /** A common word of two or more characters stands in it. */
  readonly hasCommon: boolean;
  /** Characters that are no words: two make a name, one beside another character may be a brand in a list. */
  readonly singles: number;
}
/** What names with this head may hold: firms a verb as brand, institutes and laboratories an 与 between two fields of study (laboratories also without a place), sites (parks: with a long head) a brand before a place. */
export type HeadKind = 'firm' | 'institute' | 'lab' | 'association' | 'other' | 'site' | 'park';

const LONGEST_CORE = 32;
const LONGEST_INDUSTRY = 6;

/** Verbs that other lists know begin a sentence's own part, and no name. */
export const isSentenceVerb = ({ draft: { lexicon } }: Workbench, word: string): boolean =>
  ['leading-word', 'person-follow', 'title-stop'].some(kind => getWordTable(lexicon, kind).has(word));

/** A firm's name may open with a word that is a verb elsewhere: `、如意纺织有限公司`. */
const stepOverBrandVerb = (bench: Workbench, start: number): StepLeft => {
  const { text } = bench.draft;
  if (!isHan(text.charCodeAt(start - 1)) || bench.isStopEnd(start)) return null;
  const from = tokenStart(bench, start);
  const isVerb = start - from === 2 && bench.borders.tagOf(bench.borders.tokenAt(start - 1)).startsWith('v');
  if (!isVerb || isSentenceVerb(bench, text.slice(from, start))) return null;
  const isFirst = isOpening(bench, from) || (isHan(text.charCodeAt(from - 1)) && isOpening(bench, from - 1));
  return isFirst ? { to: from, adds: 'proper' } : null;
};

/** Go left over `与`, `和`, `及` to a university or place that the field of study belongs to: `某大学冶金与环境学院`. */
const crossAnd = (bench: Workbench, and: number, isLab: boolean): number | null => {
  if (!'与和及'.includes(bench.draft.text[and - 1] ?? '-')) return null;
  let start = and - 1;
  const limit = start - LONGEST_CORE;
  while (start > Math.max(0, limit)) {
    const step = stepLeft(bench, start);
    if (step === null) return isLab && and - 1 - start > 1 && isBounded(bench, start) ? start : null;
    // 甲大学与乙研究院 are two.
    if (step.adds === 'nested' || step.adds === 'place') return start === and - 1 ? null : start;
    start = step.to;
  }
  return isLab && start === 0 ? start : null;
};

interface CoreState {
  start: number;
  hasPlace: boolean;
  hasProper: boolean;
  hasCommon: boolean;
  singles: number;
  isOnlyNested: boolean;
  isOnlyPlace: boolean;
}

/** Numbers inside a name: digits, or numerals without a measure (五五, 〇三). */
const NUMERALS = /^[零〇一二三四五六七八九十百壹贰叁]+$/;

const MEASURES = new Set('个家座项批处条所类只艘台件年月日号万亿吨亩米元英寸');

/** Start of a verb or a number that may stand inside a name when more of the name stands before it (鸿远|防爆|电机); -1 when none. */
const softStart = (bench: Workbench, start: number): number => {
  const { text } = bench.draft;
  if (isDigit(text.charCodeAt(start - 1))) {
    let from = start - 1;
    while (from > 0 && isDigit(text.charCodeAt(from - 1))) from--;
    return from > 0 && isHan(text.charCodeAt(from - 1)) && !MEASURES.has(text[start]!) ? from : -1;
  }
  if (!isHan(text.charCodeAt(start - 1)) || bench.isStopEnd(start)) return -1;
  const from = tokenStart(bench, start);
  const tag = bench.borders.tagOf(bench.borders.tokenAt(start - 1));
  const word = text.slice(from, start);
  if (tag === 'm') return NUMERALS.test(word) ? from : -1;
  return tag === 'v' && word.length === 2 && !isSentenceVerb(bench, word) ? from : -1;
};

/** `某局联合某协会`: two; `某大学联合实验室`, `某大学联合研究院` are one. */
const isBehindWith = ({ draft: { text }, nameStarts }: Workbench, start: number): boolean =>
  text[start - 1] === '合' && text[start - 2] === '联' && nameStarts[start - 2] !== 0;

const LONGEST_STOP = 6;
/** Words that end other names to the left, and stand inside those of firms and associations: 某某|建设|有限公司. */
const INSIDE = new Set('建设 融资 孵化 利用 评估 合作 进口 出口 企业 职工 治理 振兴'.split(' '));

/** One of them before `start`, where more of the name stands before it. */
const stepOverInside = (bench: Workbench, start: number): StepLeft => {
  const { text, lexicon } = bench.draft;
  if (!INSIDE.has(text.slice(start - 2, start))) return null;
  // 龙头企业|某某公司: within a longer word it ends the name.
  if (getWordTable(lexicon, 'name-stop').lengthEndingAt(text, start, Math.max(0, start - LONGEST_STOP)) > 2)
    return null;
  const before = stepLeft(bench, start - 2);
  return before === null || before.adds === 'plain' || before.adds === 'bracket'
    ? null
    : { to: start - 2, adds: 'common' };
};

/** 某某智能家电及装备产业园 is one; 和 joins two parks, but two industries (某地绿色化工和氢能产业园). */
const mayHoldAnd = ({ draft: { text }, industries }: Workbench, start: number, head: HeadKind): boolean => {
  if (head !== 'site' && head !== 'park') return false;
  if (text[start - 1] === '及') return true;
  if (!'和与'.includes(text[start - 1] ?? '-')) return false;
  for (let length = 2; length <= LONGEST_INDUSTRY; length++)
    if (industries.hasAt(text, start - 1 - length, start - 1)) return true;
  return false;
};

/** Short names of divisions that are words before a park's trade as well: 新兴产业园, 富民产业园. */
const WORDS_TOO = new Set(
  '新兴 光明 和平 友好 友谊 共和 公安 合作 安全 资源 复兴 振兴 兴业 解放 前进 阳光 通道 开化 开江 和顺 同心 安定 平安 平定 建设 富民 富裕 惠民 爱民 康乐 正安 河口 港口 运河 海港 湖口 滨海 滨湖 站前 古城 老城 新城 新市 新区 新北 东区 西区 东方 中原 互助 大同 大方 向阳'.split(
    ' ',
  ),
);

/** `，民权|制冷|产业园`: a short name that is a word elsewhere stands for the county before a trade, where the name begins with it. */
const stepOverWeakPlace = (bench: Workbench, start: number): StepLeft => {
  const { draft, borders, placeEnding } = bench;
  const place = placeEnding.get(start);
  if (place === undefined || !place.isWeak || start - place.start !== 2 || bench.isStopEnd(start)) return null;
  const isWord = borders.isBorder(place.start) && borders.isBorder(start);
  if (!isWord || WORDS_TOO.has(draft.text.slice(place.start, start)) || !isBounded(bench, place.start)) return null;
  return { to: place.start, adds: 'place' };
};

/** 联合|某某公司 at the head of a clause: done with the firm, whose name is whole without. */
const isTogether = (bench: Workbench, start: number): boolean =>
  bench.draft.text.startsWith('联合', start - 2) && isBounded(bench, start - 2);

const LONGEST_TRADE = 2;

const nextStep = (bench: Workbench, state: CoreState, end: number, head: HeadKind): StepLeft => {
  // 某集团联合盐化|有限公司 is one: a trade alone makes no second firm.
  const isSecond = head !== 'firm' || end - state.start > LONGEST_TRADE;
  if (state.start !== end && isSecond && isBehindWith(bench, state.start)) return null;
  if (head === 'firm' && state.hasProper && isTogether(bench, state.start)) return null;
  const isPark = (head === 'site' || head === 'park') && state.hasCommon && !state.hasPlace;
  const step = (isPark ? stepOverWeakPlace(bench, state.start) : null) ?? stepLeft(bench, state.start);
  if (step !== null) return step;
  if (head === 'firm' || head === 'association') {
    const inside = stepOverInside(bench, state.start);
    if (inside !== null) return inside;
  }
  if (head === 'firm' && !state.hasProper && !state.hasPlace) return stepOverBrandVerb(bench, state.start);
  if (head !== 'institute' && head !== 'lab' && !mayHoldAnd(bench, state.start, head)) return null;
  const to = crossAnd(bench, state.start, head === 'lab');
  return to === null ? null : { to, adds: 'common' };
};

/** What may stand around the place of a name, by its head: the first that finds more holds. */
const AROUND = [beforeDot, beforeNational];
const AROUND_SITE = [beforeDot, beforeOuterPlace, beforeNational];
const AROUND_FIRM = [beforeDot, beforeOuterPlace];

const addPlace = (bench: Workbench, state: CoreState, step: NonNullable<StepLeft>, head: HeadKind): void => {
  const place = bench.placeEnding.get(state.start);
  state.hasPlace = true;
  state.start = step.to;
  if (step.adds === 'nested' || bench.placeEnding.has(step.to)) return;
  const isSite = head === 'site' || head === 'park';
  for (const reach of head === 'firm' ? AROUND_FIRM : isSite ? AROUND_SITE : AROUND) {
    state.start = reach(bench, step.to, place?.codes ?? []);
    if (state.start !== step.to) return;
  }
  state.start = beforePlace(bench, step.to);
  state.start = beforeCutPlace(bench, state.start);
  if (head === 'firm') state.start = beforeFirmPlace(bench, state.start);
  else if (isSite && state.start === step.to) state.start = beforeSitePlace(bench, state.start);
};

const addWord = (state: CoreState, step: NonNullable<StepLeft>, head: HeadKind): void => {
  const { adds } = step;
  if (adds === 'single') state.singles++;
  const isNaming =
    adds === 'proper' || (adds === 'abbreviation' && head === 'firm') || (adds === 'direction' && head !== 'site');
  state.hasProper ||= isNaming || state.singles > 1;
  state.hasCommon ||= adds === 'common' || adds === 'abbreviation' || adds === 'direction';
  state.start = step.to;
};

/** Walk over what belongs to the name; true where it ended at a place or a whole name. */
const walk = (bench: Workbench, state: CoreState, end: number, head: HeadKind): boolean => {
  while (state.start > 0 && end - state.start < LONGEST_CORE) {
    const step = nextStep(bench, state, end, head);
    if (step === null) return false;
    if (step.adds === 'nested' || step.adds === 'place') {
      state.isOnlyNested = step.adds === 'nested' && state.start === end;
      state.isOnlyPlace = step.adds === 'place' && state.start === end;
      addPlace(bench, state, step, head);
      if (step.adds === 'nested' || !bench.placeEnding.has(step.to)) return true;
    } else addWord(state, step, head);
  }
  return state.hasPlace;
};

const MOST_SOFT = 2;

/** What must stand before a verb or number at the end `end` of it: a name before digits, a word before a verb. */
const mayStandBefore = ({ draft }: Workbench, before: NonNullable<StepLeft>, end: number, head: HeadKind): boolean => {
  if (isDigit(draft.text.charCodeAt(end - 1))) return before.adds === 'proper';
  if (NUMERALS.test(draft.text.slice(end - 1, end))) return head === 'firm';
  return before.adds !== 'place' && before.adds !== 'nested';
};

/**
 * Go on over a verb or a number where the name was cut: taken when a place, or a name bounded on its left, stands before it,
 * with a word between (`某市|鸿远|防爆|电机`; in `某市|防爆|电机` the verb may be the sentence's own).
 */
const walkOn = (bench: Workbench, state: CoreState, end: number, head: HeadKind): CoreState => {
  let best = state;
  let current = state;
  for (let times = 0; times < MOST_SOFT && !current.hasPlace; times++) {
    const from = softStart(bench, current.start);
    // A verb directly before the last word has it as its object.
    if (from < 0 || (current.start === end && !isDigit(bench.draft.text.charCodeAt(end - 1)))) break;
    const next: CoreState = { ...current, start: from, hasProper: false };
    const before = stepLeft(bench, from);
    if (before === null || !mayStandBefore(bench, before, current.start, head)) break;
    const isPlaced = walk(bench, next, end, head);
    const isNamed = next.hasProper && isBounded(bench, next.start);
    next.hasProper ||= current.hasProper;
    if (isPlaced || isNamed) best = next;
    current = next;
  }
  return best;
};

/** 三一重|卡|零碳|产业园: a character at which the walk was stopped within a word of the sentence begins no name. */
const dropCutCharacter = (bench: Workbench, state: CoreState): void => {
  const { tokens } = bench.draft;
  const token = bench.borders.tokenAt(state.start);
  const isSingle = tokens.starts[token] === state.start && tokens.ends[token] === state.start + 1;
  if (!isSingle || isBounded(bench, state.start)) return;
  state.start++;
  state.hasProper = state.hasProper && state.singles === 0;
};

/** Go left from `end` (the start of the head). */
export const findCore = (bench: Workbench, end: number, head: HeadKind = 'other'): Core => {
  const first: CoreState = {
    start: end,
    hasPlace: false,
    hasProper: false,
    hasCommon: false,
    singles: 0,
    isOnlyNested: false,
    isOnlyPlace: false,
  };
  const isPlaced = walk(bench, first, end, head);
  const state = isPlaced ? first : walkOn(bench, first, end, head);
  if (!state.hasPlace && (head === 'site' || head === 'park')) dropCutCharacter(bench, state);
  if (!state.hasPlace)
    state.start =
      head === 'firm' && state.hasProper ? trimPolicyVerb(bench, state.start) : trimLeft(bench, state.start, end);
  return state;
};
