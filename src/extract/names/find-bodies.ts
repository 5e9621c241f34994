/**
 * Government, party and people's bodies: `省委`, `市工信局`, `柳州市人民政府`, `国务院国资委`.
 *
 * In: matches of `body` and `department`, places. Out: spans, longest form. Titles around them are not looked at.
 */

import { SignSet } from '../sign-set.ts';
import { WordList } from '../word-list.ts';
import { BEFORE_LEVEL, isHan } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

export interface BodySpan {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

const LEVELS = new WordList('自治区 自治州 自治县 国家 省 市 州 县 区 旗 盟 镇 乡'.split(' '));
const ORGANS = new WordList(
  '委员会办公室 领导小组办公室 委员会 管理委员会 管委会 办公室 总局 厅 局 委 署 办'.split(' '),
);
/** After 委, 局 …: then it is another word (委员, 局面, 委托). */
const WORD_AFTER = new Set('员面势托屈域限部长书各有直副');
const AFTER_HALL = new Set('长堂各直副');
const AFTER_PARTY = /^(?:书记|副书记|常委|委员|托|派)/;

const PARTIES = new WordList('中共 共青团 民建 民盟 民革 民进 农工党 致公党 九三学社 台盟'.split(' '));
const beforeParty = (text: string, start: number): number => start - PARTIES.lengthBefore(text, start);

/** Behind a ministry's 部 these make another word of it: 财政部门, 国防部队. */
const MINISTRY_WORDS = new SignSet('门队分位件落');

/** `各县、区`, `各市（州）、县`: the level is one of a list that 各 opens. */
const isAfterEach = (text: string, start: number): boolean => {
  let at = start - 1;
  while (at >= 0 && start - at < 12 && '县市区州旗、和（）'.includes(text[at]!)) at--;
  return at < start - 1 && text[at] === '各';
};

const isBehindPreposition = ({ draft: { text, tokens }, borders }: Workbench, start: number): boolean =>
  BEFORE_LEVEL.has(text[start - 1] ?? '') && tokens.starts[borders.tokenAt(start)] === start - 1;

/** 某局|和|县某局 */
const isBehindBody = (text: string, start: number): boolean =>
  '和与及'.includes(text[start - 1] ?? '-') && '厅局委署办会府室'.includes(text[start - 2] ?? '-');

/** Start of the level or place directly before `end`, or -1. */
const levelBefore = (bench: Workbench, end: number): number => {
  const { draft, placeEnding, borders } = bench;
  const { text } = draft;
  const place = placeEnding.get(end);
  // 某乡|政府: the unit says what a name that many have stands for.
  if (
    place !== undefined &&
    (!place.isWeak || place.isTown) &&
    /[省市县区州旗盟镇乡会]$/.test(text.slice(place.start, end))
  )
    return beforeParty(text, place.start);
  const level = LEVELS.lengthBefore(text, end);
  if (level === 0) return -1;
  const start = end - level;
  const outer = placeEnding.get(start);
  if (outer !== undefined && !outer.isWeak) return outer.start;
  if (PARTIES.endsAt(text, start)) return beforeParty(text, start);
  // 各县区人民政府 addresses all of them.
  if ('各县市区'.includes(text[start - 1] ?? '-') || isAfterEach(text, start)) return -1;
  // 我市|投资促进局
  return borders.isBorder(start) ||
    text[start - 1] === '我' ||
    !isHan(text.charCodeAt(start - 1)) ||
    isBehindPreposition(bench, start) ||
    isBehindBody(text, start)
    ? start
    : -1;
};

/** Organ word at `start`, longest; 0 when none or when it begins another word. */
const organLength = (text: string, start: number): number => {
  const length = ORGANS.lengthAt(text, start);
  const next = text[start + 1] ?? '';
  // 局限 and 委托 are words; 厅 begins fewer (人社厅|限期).
  const isWord = text[start] === '厅' ? AFTER_HALL.has(next) : WORD_AFTER.has(next) && next !== '有';
  return length === 1 && isWord ? 0 : length;
};

/** `市政府各部门`, `市直有关单位`: general addressees. */
const isAddressee = (text: string, end: number): boolean => text[end] === '各' || text.startsWith('有关部门', end);

const BUREAU = /^(?:(?!公司|上司)[^\s，。、；：“”（）的了在将把被由]){2,12}?司(?![长法机令库空])/;
const COMMITTEE = /^[\u4e00-\u9fff]{2,6}?(?:工委|工作委员会|专门委员会|专委会|委(?![员托派会]))/;
const LONGEST_PART = 14;
/** Departments of the counties and cities of Taiwan, as they call them. */
const ISLAND_PART =
  /^(?:工商|农业|建设|教育|民政|社会|地政|财政|文化|观光|旅游|产业|经济|发展|工务|城乡|交通|水利|劳工|劳动|青年|计划|企划|人事|主计|政风|行政|传播|新闻|环境|卫生|海洋|客家|原民|渔牧|动植物|体育|都市|资源|消费者|保护){1,4}[处局](?![长理置在于])/;

/** End of a bureau of a ministry (…部装备工业一司), a committee of a congress (市政协经济委), a department of a city (…市政府经济发展局). */
const partEnd = ({ text, matches }: Workbench['draft'], start: number, end: number): number => {
  const behind = text.slice(end, end + LONGEST_PART);
  if (/[部委署局]$/.test(text.slice(start, end)) && end - start > 2) {
    const bureau = BUREAU.exec(behind)?.[0];
    if (bureau !== undefined) return end + bureau.length;
  }
  if (text.startsWith('人大常委会', end - 5) || text.startsWith('政协', end - 2))
    return end + (COMMITTEE.exec(behind)?.[0].length ?? 0);
  if (!text.startsWith('政府', end - 2)) return end;
  const department = matches.startingAt(end, 'department');
  const organ = department === undefined ? 0 : organLength(text, department.end);
  if (organ > 0) return department!.end + organ;
  return end + (ISLAND_PART.exec(behind)?.[0].length ?? 0);
};

/** `，经济发展局已于…`: a department of a long name opens a clause without its level. */
const LONG_DEPARTMENT = 4;
const CLAUSE_ENDS = new SignSet('，。；：\n');
/** 农业部|渔业署: a bureau right behind its ministry is one with it. */
const isMinistryOf = (text: string, { start, end }: BodySpan, bureau: BodySpan): boolean =>
  end === bureau.start && end - start > 2 && text[end - 1] === '部' && '局署司'.includes(text[bureau.end - 1]!);

const LISTED = /^[省市县区州旗](?![级内外里直民场域区])[\u4e00-\u9fff]{2,8}?[局委厅]$/;
const LONGEST_LISTED = 10;
const BEHIND_LISTED = '、，。；和及与等分负的汇';

/** `县经合外事局、|县农业农村局`: a department of any fields in a list beside a body; null where none stands before its mark. */
const listedBefore = (text: string, end: number): { start: number; end: number } | null => {
  if (text[end - 1] !== '、') return null;
  for (let start = end - 2; start >= 0 && end - start <= LONGEST_LISTED + 1; start--) {
    if (!isHan(text.charCodeAt(start))) return null;
    const before = text[start - 1] ?? '、';
    if ('、及和与，；：'.includes(before) && LISTED.test(text.slice(start, end - 1))) return { start, end: end - 1 };
  }
  return null;
};

/** `县农业农村局、|县经合外事局`: the same behind its mark. */
const listedBehind = (text: string, at: number): { start: number; end: number } | null => {
  if (text[at] !== '、') return null;
  for (let end = at + 4; end <= at + 1 + LONGEST_LISTED && isHan(text.charCodeAt(end - 1)); end++)
    if (BEHIND_LISTED.includes(text[end] ?? '。') && LISTED.test(text.slice(at + 1, end)))
      return { start: at + 1, end };
  return null;
};

const MOST_FIELDS = 4;

/** The level before the field that begins at `last`, or before those that it is joined with: 县|工业信息化|和|商务|局. */
const firstField = (bench: Workbench, last: number): { start: number; level: number } => {
  const { text, matches } = bench.draft;
  let start = last;
  for (let fields = 0; fields < MOST_FIELDS; fields++) {
    const level = levelBefore(bench, start);
    if (level >= 0) return { start, level };
    const before = matches.endingAt('和及与'.includes(text[start - 1] ?? '-') ? start - 1 : start, 'department');
    if (before === undefined) break;
    start = before.start;
  }
  return { start: last, level: -1 };
};

export const findBodies = (bench: Workbench): BodySpan[] => {
  const { draft } = bench;
  const { text, matches } = draft;
  const found = new Map<number, BodySpan>();
  const ends = new Set<number>();
  const add = (start: number, stop: number, entry: string): void => {
    const end = partEnd(draft, start, stop);
    ends.add(end);
    const known = found.get(start);
    if (known === undefined || known.end < end) found.set(start, { start, end, entry });
  };
  for (const { start, end, entry } of matches.all('body')) {
    // 县府, 港府; not 某市|府谷县.
    if (entry.text.endsWith('府') && entry.text !== '政府' && !bench.borders.isBorder(end)) continue;
    if (entry.columns[0] === 'own') {
      if (MINISTRY_WORDS.has(text.charCodeAt(end)) && text[end - 1] === '部') continue;
      add(start, end, entry.origin);
      continue;
    }
    if (entry.text === '委' && (WORD_AFTER.has(text[end] ?? '') || AFTER_PARTY.test(text.slice(end, end + 3))))
      continue;
    const level = levelBefore(bench, start);
    if (level >= 0 && !isAddressee(text, end)) add(level, end, entry.origin);
  }
  for (const { start: last, end, entry } of matches.all('department')) {
    const organ = organLength(text, end);
    if (organ === 0) continue;
    const { start, level } = firstField(bench, last);
    const stop = end + organ;
    if (isAddressee(text, stop)) continue;
    if (level >= 0) add(level, stop, entry.origin);
    else if (
      start > 0 &&
      end - start >= LONG_DEPARTMENT &&
      text[end] === '局' &&
      CLAUSE_ENDS.has(text.charCodeAt(start - 1))
    )
      add(start, stop, entry.origin);
    // `市发展改革委、财政局`: the level is said once.
    else if (ends.has(start - 1) && '、和及与'.includes(text[start - 1]!)) add(start, stop, entry.origin);
  }
  for (const { start, end } of [...found.values()]) {
    for (const body of [listedBefore(text, start), listedBehind(text, end)])
      if (body !== null && !found.has(body.start)) found.set(body.start, { ...body, entry: 'list' });
  }
  let free = 0;
  return [...found.values()]
    .sort((a, b) => a.start - b.start)
    .filter(body => {
      if (body.start < free) return false;
      free = body.end;
      return true;
    })
    .reduce<BodySpan[]>((bodies, body) => {
      const before = bodies.at(-1);
      if (before !== undefined && isMinistryOf(text, before, body))
        bodies[bodies.length - 1] = { ...before, end: body.end };
      else bodies.push(body);
      return bodies;
    }, []);
};
