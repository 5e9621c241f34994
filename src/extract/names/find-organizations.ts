/**
 * Organizations and sites by their last word: head, then core to the left. In: matches of `org-head` and `site-head`.
 * Out: spans, longest form; names nested in them are left out. Short names without a head: find-short-names.ts.
 */
import type { Match } from '../match-index.ts';
import { type Core, findCore, type HeadKind, type Workbench } from './left-edge.ts';
import { isDigit } from './span-tools.ts';

export interface HeadedName {
  readonly start: number;
  readonly end: number;
  readonly kind: 'organization' | 'site';
  readonly entry: string;
}

/** Whether a core makes a name of a head: `一家公司`, `某集团`, `生产基地` are common nouns. */
const isNamed = (core: Core, head: Match, length: number): boolean => {
  if (length < 2) return false;
  const { columns, text, kind } = head.entry;
  switch (columns[0]) {
    case 'strong':
      return core.hasPlace || core.hasProper || length >= 4;
    case 'bare':
      return core.isOnlyPlace;
    case 'lab':
      return core.hasPlace || core.hasProper || (length >= 4 && text.length >= 5);
    default:
      // `某公司的项目` is no name of its own, nor is `某产业园项目`.
      return (core.hasPlace || core.hasProper) && !(kind === 'site-head' && core.isOnlyNested && text.endsWith('项目'));
  }
};

/** A head followed by these is part of another word or a description: 大学生, 集团化, 公司制. */
const WORD_AFTER_HEAD = new Set('生化制级型类派军城法债者商');

const isWholeWord = ({ draft, borders }: Workbench, { start, end, entry }: Match): boolean => {
  if (borders.isBorder(end)) return true;
  const token = borders.tokenAt(end);
  // The token runs on behind the head: only a made-up token (a name that the dictionary does not hold) may be cut.
  return (
    borders.tagOf(token) === 'x' && entry.text.length > 1 && start >= 0 && !WORD_AFTER_HEAD.has(draft.text[end] ?? '')
  );
};

/** `第二次理事会`, `一届委员会`: a meeting or a term, not the body. */
const isSession = (text: string, start: number): boolean =>
  '次届'.includes(text[start - 1] ?? '-') && '一二三四五六七八九十0123456789'.includes(text[start - 2] ?? '-');

const FIRM_ENDS = ['公司', '集团'];
const INSTITUTE_ENDS = ['学院', '研究院', '研究所', '实验室', '研究中心', '技术中心', '创新中心', '系'];
const headKindByText = new Map<string, HeadKind>();
const toHeadKind = (text: string): HeadKind => {
  if (FIRM_ENDS.some(end => text.endsWith(end))) return 'firm';
  return INSTITUTE_ENDS.some(end => text.endsWith(end)) ? 'institute' : 'other';
};
const headKindOf = ({ entry: { text } }: Match): HeadKind => {
  const known = headKindByText.get(text);
  if (known !== undefined) return known;
  const kind = toHeadKind(text);
  headKindByText.set(text, kind);
  return kind;
};

const headedAt = (bench: Workbench, head: Match): HeadedName | null => {
  if (!isWholeWord(bench, head) || isSession(bench.draft.text, head.start)) return null;
  const core = findCore(bench, head.start, headKindOf(head));
  if (!isNamed(core, head, head.start - core.start)) return null;
  // 12英寸晶圆项目: what a number measures is no name.
  if (!core.hasPlace && isDigit(bench.draft.text.charCodeAt(core.start - 1))) return null;
  // 某某矿区 may be a district.
  const place = bench.placeEnding.get(head.end);
  if (place !== undefined && !place.isWeak && place.start <= core.start) return null;
  const kind = head.entry.kind === 'org-head' ? 'organization' : 'site';
  return { start: core.start, end: head.end, kind, entry: head.entry.origin };
};

/** Longest heads, by end; a head inside a longer one that ends later is tried only when the longer makes no name. */
const headsByEnd = ({ draft: { matches } }: Workbench): Match[] => {
  const longest = new Map<number, Match>();
  for (const match of [...matches.all('org-head'), ...matches.all('site-head')]) {
    const known = longest.get(match.end);
    if (known === undefined || match.start < known.start) longest.set(match.end, match);
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
    bench.nameStarts[name.end] = name.start + 1;
  }
  return names;
};
