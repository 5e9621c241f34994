/** Left edge of a plan's proper name (全面振兴新突破|三年行动): back to a verb that carries it out, punctuation or a region. */
import type { Draft } from '../draft.ts';
import { getTokenIndex } from '../token-index.ts';

const MAX_LENGTH = 24;
/** Verbs and words in front of a plan's name. 培育 or 提升 are not among them: they are often part of the name. */
const CARRIERS = [
  '实施',
  '推进',
  '推动',
  '启动',
  '开展',
  '落实',
  '聚焦',
  '制定',
  '出台',
  '印发',
  '关于',
  '围绕',
  '按照',
  '根据',
  '组织',
  '深入',
  '扎实',
  '全力',
  '大力',
  '加快',
  '接续',
  '持续',
  '继续',
  '打好',
  '打赢',
  '编制',
  '贯彻',
  '发布',
  '完成',
  '抓好',
  '做好',
  '结合',
  '对照',
  '对标',
  '以及',
  '通过',
  '坚持',
  '起草',
  '研究',
  '公布',
  '谋划',
  '部署',
  '提出',
  '执行',
  '现将',
  '统筹',
  '强力',
  '纵深',
  '正在',
  '高质量实施',
  '高标准',
  '有力',
  '有序',
  '落地',
  '吹响',
  '决战',
  '决胜',
  '锚定',
  '紧扣',
  '全省',
  '全市',
  '全县',
  '全区',
  '我省',
  '我市',
  '我县',
  '我区',
  '全国',
  '新一轮',
  '国家',
  '打造',
  '构建',
  '形成',
  '运用好',
  '用好',
  '推广',
];
const STOP_CHARACTERS = '的了在将把和与及对从为就等并又至以';

const NUMERALS = '一二三四五六七八九十百千万零〇两几第0123456789';

const regionEndsByCandidates = new WeakMap<object, ReadonlySet<number>>();

/** Offsets at which a place that names its level (某某市) ends. */
const getRegionEnds = ({ candidates }: Draft): ReadonlySet<number> => {
  const known = regionEndsByCandidates.get(candidates);
  if (known !== undefined) return known;
  const ends = new Set<number>();
  for (const { kind, name, end } of candidates) if (kind === 'place' && /[省市县区州旗盟]$/.test(name)) ends.add(end);
  regionEndsByCandidates.set(candidates, ends);
  return ends;
};

/** Start of the proper name that ends at `end`; `end` itself when none stands there. */
export const findProperStart = (draft: Draft, end: number): number => {
  const { text } = draft;
  const tokens = getTokenIndex(draft);
  const from = Math.max(0, end - MAX_LENGTH);
  let start = end;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    if (code < 0x3400 || code > 0x9fff) break;
    // 良种推广|三年行动: 推广 is the policy's own where nothing stands behind it.
    if (
      !(start === end && text.startsWith('推广', start - 2)) &&
      CARRIERS.some(word => text.startsWith(word, start - word.length))
    )
      break;
    const token = tokens.tokenAt(start - 1);
    const tokenStart = Math.max(from, tokens.starts[token]!);
    if (start - tokenStart === 1 && STOP_CHARACTERS.includes(text[tokenStart]!)) break;
    const tag = tokens.tagOf(token);
    if (tag === 'ns' || (tag === 'm' && NUMERALS.includes(text[tokenStart]!))) break;
    if (getRegionEnds(draft).has(start)) break;
    // A carrier may end inside what the segmenter took for one word (深入实施).
    start = tokenStart;
  }
  return start;
};
