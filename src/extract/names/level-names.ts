/**
 * Names that open with a level of administration and hold no proper name: `市水晶产业促进中心`, `县体育馆`. The report's own
 * division is meant. In: the workbench, where the core begins, the last word. Out: where the level stands.
 */
import type { Match } from '../match-index.ts';
import { SignSet } from '../sign-set.ts';
import { BEFORE_LEVEL } from './span-tools.ts';
import type { Workbench } from './workbench.ts';

/** Centres that are offices of a division where they bear its level. */
const SERVICES = new Set('中心 服务中心 检测中心 检验检测中心 质检中心 推广中心 发展中心 促进中心 培训中心'.split(' '));
export const isServiceCentre = ({ entry }: Match): boolean => SERVICES.has(entry.text);
/** Houses that a division has one of. */
const HOUSES = new Set(
  '会议中心 会展中心 会议展览中心 国际会展中心 展览中心 体育中心 体育馆 体育场 博物馆 图书馆 科技馆 美术馆 文化馆 文化中心 展览馆 规划馆 规划展览馆 档案馆 大剧院 大会堂 会堂 礼堂 大礼堂'.split(
    ' ',
  ),
);
const NOT_OF_LEVEL = new Set(
  '有限公司 股份公司 集团公司 领导小组 领导小组办公室 联席会议 工作专班 项目公司 平台公司'.split(' '),
);
const LEVELS = new SignSet('省市州县区旗镇乡');
/** `各市检测中心`, `全省…`, `省市…`: many of them. */
const BEFORE_MANY = new SignSet('各每全我本该两省市州县区旗镇乡级');

/** Start of the level at the head of a name: `市水晶产业促进中心`, `县体育馆`; -1 when there is none. */
export const levelStart = ({ draft: { text, tokens }, borders }: Workbench, core: number, head: Match): number => {
  const start = LEVELS.has(text.charCodeAt(core)) && core < head.start ? core : core - 1;
  if (start < 0 || !LEVELS.has(text.charCodeAt(start))) return -1;
  const token = borders.tokenAt(start);
  // The segmenter joins 由|市.
  const from = BEFORE_LEVEL.has(text[start - 1] ?? '') ? start - 1 : start;
  if (tokens.starts[token]! < from || tokens.ends[token] !== start + 1) return -1;
  if (start > 0 && BEFORE_MANY.has(text.charCodeAt(start - 1))) return -1;
  const { kind, text: word, columns } = head.entry;
  const isHouse = HOUSES.has(word) || (SERVICES.has(word) && (word.length > 2 || head.start - start > 2));
  // 市县级医院 and 市（州）银行 are many, 市领导小组 is short for one that was named.
  if (text[head.start - 1] === '级' || text[start + 1] === '（' || NOT_OF_LEVEL.has(word)) return -1;
  const isOwn = head.start - start > 2 || (kind === 'org-head' && word.length > 3);
  return isHouse || (isOwn && (kind === 'org-head' || columns[0] === 'lab')) ? start : -1;
};
