/**
 * Firms that the text names only in the titles of their heads and by the same short name elsewhere: 某某螺丝 beside 某某螺丝总经理.
 *
 * In: people with their titles. Out: the places outside of titles where such a name stands.
 */
import type { Draft, NameCandidate } from '../draft.ts';
import { dropSelfOverlaps, findWords } from '../find-words.ts';
import { WordList } from '../word-list.ts';

/** Offices that firms alone have. */
const OFFICES =
  '董事长 副董事长 总经理 副总经理 总裁 副总裁 首席执行官 首席运营官 首席技术官 执行总裁 执行董事 执行长 营运长 技术长 创始人 创办人'.split(
    ' ',
  );
const SHORTEST = 3;
const LONGEST = 8;
/** What ends so is a firm by its form, or a part of one, or no firm. */
const OTHER_ENDS = new WordList(
  '公司 集团 企业 工厂 厂 园区 园 项目 平台 部 中心 院 所 会 处 室 科 组 队 区 省 市 县 州 国 司 厅 局 委 办 大学 银行 地区 大区 事业部 方面 板块 方 旗下'.split(
    ' ',
  ),
);

/** The firm that a title begins with; null where it is none, or one by its form, which is found anyway. */
const firmOf = (title: string): string | null => {
  const ends = OFFICES.map(office => title.indexOf(office)).filter(at => at >= 0);
  const firm = title.slice(0, Math.min(...ends));
  if (ends.length === 0 || firm.length < SHORTEST || firm.length > LONGEST) return null;
  return /^[\p{Script=Han}A-Za-z]+$/u.test(firm) && !OTHER_ENDS.endsAt(firm, firm.length) ? firm : null;
};

/** @param isTaken whether a title or another name stands there */
export const findTitledFirms = (
  { text, units, people }: Pick<Draft, 'text' | 'units' | 'people'>,
  isTaken: (span: { readonly start: number; readonly end: number }) => boolean,
): NameCandidate[] => {
  const firms = new Set(
    people.map(({ titleStart, titleEnd }) => firmOf(text.slice(titleStart, titleEnd))).filter(firm => firm !== null),
  );
  if (firms.size === 0) return [];
  return dropSelfOverlaps(findWords(text, units, [...firms]))
    .map(({ start, word }) => ({ start, end: start + word.length, name: word }))
    .filter(span => !isTaken(span))
    .map(span => ({ ...span, kind: 'organization', code: null, isPart: false, rule: 'titled-firm', entry: null }));
};
