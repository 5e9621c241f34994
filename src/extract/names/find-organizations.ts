/**
 * Organizations and sites by their last word: head, then core to the left. In: matches of `org-head` and `site-head`.
 * Out: spans, longest form; names nested in them are left out. Short names without a head: find-short-names.ts.
 */
import type { Match } from '../match-index.ts';
import { SignSet } from '../sign-set.ts';
import { firmStart } from './firm-start.ts';
import { type Core, findCore, type HeadKind } from './left-edge.ts';
import { isServiceCentre, levelStart } from './level-names.ts';
import {
  isCounted,
  isDescribed,
  isOfImage,
  isOfTown,
  isPartOfFirm,
  isPraise,
  isSession,
  isWholeWord,
} from './not-a-name.ts';
import { tailEnd } from './site-tail.ts';
import type { Workbench } from './workbench.ts';

export interface HeadedName {
  readonly start: number;
  readonly end: number;
  readonly kind: 'organization' | 'site';
  readonly entry: string;
}

const LONGEST_BARE = 3;
/** `虞山港`: a name of its own before the head, or one word with it; 指|香港 and 中国香港 are none. */
const isOneWord = ({ draft: { tokens, matches }, borders }: Workbench, core: Core, head: Match): boolean =>
  core.hasProper &&
  matches.endingAt(head.end, 'place') === undefined &&
  matches.endingAt(head.end, 'region') === undefined &&
  !core.hasCommon &&
  !core.hasPlace &&
  (borders.isBorder(head.start) || tokens.starts[borders.tokenAt(head.start)] === core.start);

const WATERS = new SignSet('屿岛湾礁角嘴澳头门山河江湖洲');
/** `玉环|大麦屿|港`: the port of an island or a bay behind a place. */
const isBehindPlace = ({ draft: { text }, placeEnding }: Workbench, core: Core, { start }: Match): boolean =>
  WATERS.has(text.charCodeAt(start - 1)) &&
  [2, 3].some(length => placeEnding.get(start - length)?.start === core.start);

const INDUSTRY_LENGTHS = [2, 3, 4, 5, 6];
/** `洋浦|国际健康食品|港`: a port for a trade, behind a place. */
const isTradePort = ({ draft: { text }, industries, borders }: Workbench, core: Core, { start, end }: Match): boolean =>
  core.hasPlace &&
  !core.isOnlyNested &&
  text[start] === '港' &&
  borders.isBorder(end) &&
  start - core.start >= 4 &&
  INDUSTRY_LENGTHS.some(length => start - length >= core.start + 2 && industries.hasAt(text, start - length, start));

const QUALITIES = new SignSet('新老旧大小总分各该本');
/** `门业|园` behind a place or proper name; `辣椒城`, one word with its goods, behind a place. */
const isSuffix = (
  { placeEnding, nameStarts, draft: { text, tokens }, borders }: Workbench,
  core: Core,
  { start, end }: Match,
): boolean => {
  const token = borders.tokenAt(start);
  const from = tokens.starts[token]!;
  // 新城 and 老厂 are words of their own, wherever they are cut (建新厂).
  if (tokens.ends[token] !== end || QUALITIES.has(text.charCodeAt(start - 1))) return false;
  if (from < start) {
    const isPlaced = placeEnding.has(from) || (core.hasPlace && core.hasCommon && nameStarts[from] === 0);
    return isPlaced && start - from > 1 && 'nx'.includes(borders.tagOf(token)[0] ?? '-');
  }
  const before = start - tokens.starts[borders.tokenAt(start - 1)]!;
  const isLong = core.hasCommon || (core.hasPlace && core.start < start - before);
  return before > 1 && isLong && (core.hasProper || core.hasPlace);
};

/** Short last words that a field of study alone makes a name of: 小龙虾种苗|研究中心. */
const RESEARCH = new Set('研究中心 研发中心 试验平台 测试平台 验证平台 检测中心'.split(' '));
/** Its core has no rank (国家级, 市级): those are many. */
const isResearch = ({ draft: { text } }: Workbench, { start }: Core, head: Match): boolean =>
  RESEARCH.has(head.entry.text) && !text.slice(start, head.start).includes('级');

/** Asked before the core is read: most 城, 园 and 厂 of a text are parts of other words. */
const mayBeSuffix = ({ draft: { text, tokens }, borders }: Workbench, { start, end, entry }: Match): boolean =>
  entry.columns[0] !== 'suffix' ||
  (borders.isBorder(end) &&
    start - tokens.starts[borders.tokenAt(start - 1)]! > 1 &&
    !QUALITIES.has(text.charCodeAt(start - 1)));

/** Whether a core makes a name of a head: `一家公司`, `某集团`, `生产基地` are common nouns. */
const isNamed = (bench: Workbench, core: Core, head: Match): boolean => {
  const length = head.start - core.start;
  const { columns, text, kind } = head.entry;
  if (columns[0] === 'own') return true;
  if (length < 2) return false;
  switch (columns[0]) {
    case 'strong':
      return core.hasPlace || core.hasProper || length >= 4;
    case 'bare':
      return (
        core.isOnlyPlace ||
        (length <= LONGEST_BARE && isOneWord(bench, core, head)) ||
        isBehindPlace(bench, core, head) ||
        isTradePort(bench, core, head)
      );
    case 'suffix':
      return isSuffix(bench, core, head);
    case 'placed':
      return core.hasPlace && !core.isOnlyNested && bench.draft.text[head.start - 1] !== '级';
    case 'lab':
      if (core.hasPlace || core.hasProper || (length > 2 && text === '联合实验室')) return true;
      return length >= 4 && (text.length >= 5 || (length >= 5 && isResearch(bench, core, head)));
    default:
      // `某公司的项目` is no name of its own, nor is `某产业园展厅`.
      return (core.hasPlace || core.hasProper) && !(kind === 'site-head' && core.isOnlyNested && PARTS.test(text));
  }
};

/** Parts of a park or plant that bear its name. */
const PARTS =
  /(?:项目|[中集]控(?:中心|室)|调度中心|[云冷链地货流慧]仓|展厅|陈列厅|车间|大坝|罐区|装置区|核心区|起步区|启动区|先导区|报告厅)$|^(?:配套)?码头$/;
const FIRM_ENDS = ['公司', '集团'];
const INSTITUTE_ENDS = ['学院', '研究院', '研究所', '研究中心', '技术中心', '创新中心', '系'];
/** A site's head of so many characters is told apart by a direction: 中部科学园区, not 北部基地. */
const LONG_HEAD = 4;
const headKinds = new Map<string, HeadKind>();
const toHeadKind = (text: string, isSite: boolean): HeadKind => {
  if (FIRM_ENDS.some(end => text.endsWith(end))) return 'firm';
  if (text.endsWith('实验室')) return 'lab';
  if (INSTITUTE_ENDS.some(end => text.endsWith(end))) return 'institute';
  if (!isSite) return text.endsWith('会') ? 'association' : 'other';
  return text.length < LONG_HEAD ? 'site' : 'park';
};
const headKindOf = ({ entry: { text, kind } }: Match): HeadKind => {
  const isSite = kind === 'site-head';
  const key = isSite ? text : `${text}\t`;
  const known = headKinds.get(key);
  if (known !== undefined) return known;
  const made = toHeadKind(text, isSite);
  headKinds.set(key, made);
  return made;
};

const CAMPUSES = ['大学', '研究院', '学院', '医院', '实验室', '中心'];
const LONGEST_SEAT = 12;
/** `某某大学（某地）`: a university's seat elsewhere is a university of its own. */
const behindCampus = ({ draft: { text }, placeEnding }: Workbench, { end, entry }: Match): number => {
  if (text[end] !== '（' || !CAMPUSES.some(word => entry.text.endsWith(word))) return end;
  const seat = text.slice(end + 1, end + 1 + LONGEST_SEAT + 1).indexOf('）');
  const close = end + 1 + seat;
  return seat >= 0 && placeEnding.get(close)?.start === end + 1 ? close + 1 : end;
};

const LONGEST_SHORT_PLACE = 3;
/** A name by itself, with the place directly before it: 深圳|光明科学城. */
const ownStart = ({ placeEnding }: Workbench, start: number): number => {
  // 深圳光明 is one chain: it may end within the name.
  for (let end = start; end <= start + LONGEST_SHORT_PLACE; end++) {
    const place = placeEnding.get(end);
    if (place !== undefined && !place.isWeak && place.start < start) return place.start;
  }
  return start;
};

const COMMITTEES = new Set(['管委会', '管理委员会']);
const ZONE = /(?:高新|经开|开发|保税|综保|自贸|工业园|产业园|旅游度假|示范|试验|合作)区$/;
const LONGEST_ZONE = 6;

/** `高新区管委会`: the committee of the report's own zone; where it begins, or -1. */
const zoneCommitteeStart = ({ draft: { text }, borders }: Workbench, core: Core, head: Match): number => {
  if (core.hasPlace || !COMMITTEES.has(head.entry.text)) return -1;
  const zone = ZONE.exec(text.slice(Math.max(0, head.start - LONGEST_ZONE), head.start))?.[0];
  const start = head.start - (zone?.length ?? 0);
  return zone !== undefined && borders.isBorder(start) && !'各个类级'.includes(text[start - 1] ?? '，') ? start : -1;
};

/** The core with the brand that ordinary words are: 云南|个|锡焊材有限责任公司. */
const wholeFirm = (bench: Workbench, core: Core, head: Match): Core => {
  const start = firmStart(bench, core, head);
  return start === core.start ? core : { ...core, start, hasProper: true };
};

const headedAt = (bench: Workbench, head: Match): HeadedName | null => {
  const { text } = bench.draft;
  if (!mayBeSuffix(bench, head) || !isWholeWord(bench, head)) return null;
  if (isSession(text, head.start) || isDescribed(text, head) || isOfTown(text, head)) return null;
  const kindOfHead = headKindOf(head);
  const bare = findCore(bench, head.start, kindOfHead);
  const core = kindOfHead === 'firm' ? wholeFirm(bench, bare, head) : bare;
  const zone = zoneCommitteeStart(bench, core, head);
  const level = zone >= 0 ? zone : core.hasPlace ? -1 : levelStart(bench, core.start, head);
  if (level < 0 && !isNamed(bench, core, head)) return null;
  const start = head.entry.columns[0] === 'own' ? ownStart(bench, head.start) : level < 0 ? core.start : level;
  const seated = behindCampus(bench, head);
  const end = head.entry.kind === 'site-head' ? tailEnd(text, seated) : seated;
  if (!core.hasPlace && isCounted(bench, start, end)) return null;
  if (head.entry.kind === 'site-head' && isPartOfFirm(bench, start, head)) return null;
  if (isPraise(text, start, end) || isOfImage(text, start)) return null;
  // 某某矿区 may be a district, and so may 攀枝|花市|西区.
  const place = bench.placeEnding.get(head.end) ?? bench.placeEnding.get(end);
  if (place !== undefined && !place.isWeak && place.start <= start) return null;
  const isOrganization = head.entry.kind === 'org-head' || (level >= 0 && isServiceCentre(head));
  const kind = isOrganization ? 'organization' : 'site';
  return { start, end, kind, entry: head.entry.origin };
};

/** Of a place, and of heads: 省实验室. */
const UNITS = new SignSet('省市县区州旗');

/** Longest heads, by end, but for those that begin within the place before a shorter one (榆|林学院). */
const headsByEnd = ({ draft: { text, matches }, placeEnding }: Workbench): Match[] => {
  const longest = new Map<number, Match>();
  const cutsPlace = ({ start }: Match, shorter: Match): boolean => {
    const place = placeEnding.get(shorter.start);
    return place !== undefined && !place.isWeak && place.start < start && !UNITS.has(text.charCodeAt(start));
  };
  for (const match of [...matches.all('org-head'), ...matches.all('site-head')]) {
    const known = longest.get(match.end);
    const isLonger = known === undefined || match.start < known.start;
    const [long, short] = isLonger ? [match, known] : [known, match];
    longest.set(match.end, short !== undefined && cutsPlace(long, short) ? short : long);
  }
  return [...longest.values()].sort((a, b) => a.end - b.end);
};

/** Names by order of their end; each is entered in `nameStarts`, so that the next may hold it. */
export const findHeaded = (bench: Workbench): HeadedName[] => {
  const names: HeadedName[] = [];
  for (const head of headsByEnd(bench)) {
    const name = headedAt(bench, head);
    if (name === null) continue;
    while (names.length > 0 && names[names.length - 1]!.start >= name.start) names.pop();
    names.push(name);
    // Behind the head alone, not behind its tail: 某港|三期|码头 goes on.
    bench.nameStarts[head.end] = name.start + 1;
  }
  return names;
};
