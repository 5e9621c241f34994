/**
 * What stands directly behind a name and makes it part of something else: a post (`某公司董事长`), a session of a congress
 * (`市政协六届三次会议`), its delegates (`全国人大代表`), a delegation (`市委调研组`). In: the draft and a candidate. Out: yes or no.
 */
import type { Draft, NameCandidate } from '../draft.ts';
import { SignSet } from '../sign-set.ts';
import { isHan } from './span-tools.ts';

/** Whoever answers for a body speaks for it: `市商务局负责人` names the body. */
const SPEAKS_FOR = /(?:负责人|负责同志|代表|专家|人员)$/;
/** Departments of a firm or body, between its name and the post: 党委|书记, 市场部|经理. */
const LONGEST_DEPARTMENT = 6;
const DEPARTMENT_ENDS = new SignSet('部处室科组委院系中心所团司局');

const postAt = ({ matches }: Draft, at: number): boolean => {
  const office = matches.startingAt(at, 'office');
  return office?.entry.columns[0] === 'post' && !SPEAKS_FOR.test(office.entry.text);
};

/** `某公司市场部经理`, `某大学化工学院副院长`. */
const isBeforePost = (draft: Draft, end: number): boolean => {
  if (postAt(draft, end)) return true;
  // 在某市会见某局局长: what somebody does there parts the place from the post.
  if (draft.matches.startingAt(end, 'action') !== undefined) return false;
  for (let length = 1; length <= LONGEST_DEPARTMENT && isHan(draft.text.charCodeAt(end + length - 1)); length++) {
    if (DEPARTMENT_ENDS.has(draft.text.charCodeAt(end + length - 1)) && postAt(draft, end + length)) return true;
  }
  return false;
};

const COUNT = '[一二三四五六七八九十\\d]{1,3}';
const SESSION = new RegExp(`^(?:第?${COUNT}届|第?${COUNT}次|(?:常委会|常务|党组|全体|扩大|工作)*(?:会议|全会))`);
const DOCUMENT = /^(?:工作报告|党组(?!成员)|机关报|公报|令第|一号文件)/;
const DELEGATION =
  /^[^，。、；：\s的]{0,8}?(?:调研组|视察团|视察组|考察团|考察组|检查组|巡视组|督查组|督导组|代表团|课题组|专题组|协商组|观摩团|慰问团|参观团|访问团|服务团|宣讲团|工作组)/;
const DELEGATES = /^(?:代表|委员)(?!会|团|大会)/;
const CONGRESS = /(?:人大|政协)$/;

/** Whether the name at `candidate` only says whose post, session or delegation that is. */
export const isPartOfTitle = (draft: Draft, { kind, name, start, end }: NameCandidate): boolean => {
  const { text } = draft;
  if (isBeforePost(draft, end)) return true;
  if (kind !== 'body') return false;
  // 经济部长 without a name; 经济部长期 goes on.
  if (text[end] === '长' && !'期远效达三江春'.includes(text[end + 1] ?? '。')) return true;
  const behind = text.slice(end, end + 16);
  if (SESSION.test(behind) || DOCUMENT.test(behind)) return true;
  if (CONGRESS.test(name)) return DELEGATES.test(behind) || DELEGATION.test(behind) || text[start - 1] === '届';
  return DELEGATION.test(behind);
};
