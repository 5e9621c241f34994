/** Take praise, rank and size off an industry's name: 先进轨道交通装备 → 轨道交通装备, 千亿级氢能 → 氢能; 先进封装 keeps its own. */
import type { Lexicon } from '../../lexicon/index.ts';
import { getWordTable } from '../word-table.ts';

const NUMERALS = '零一二三四五六七八九十百千两0123456789.多余';

/** Start of a size that ends at `end` (千亿级, 500亿元级, 百亿): `end` when none. */
const findSizeStart = (text: string, end: number, from: number): number => {
  let start = end;
  if (text[start - 1] === '级') start--;
  if (text[start - 1] === '元') start--;
  if (text[start - 1] !== '亿') return end;
  start--;
  if (text[start - 1] === '万') start--;
  while (start > from && NUMERALS.includes(text[start - 1]!)) start--;
  return start;
};

/** End of the name when praise stands behind it (轴承|特色|产业集群). Range: from … end. */
export const stripPraiseBehind = (lexicon: Lexicon, text: string, from: number, end: number): number => {
  const praise = getWordTable(lexicon, 'cluster-praise');
  const industry = getWordTable(lexicon, 'industry');
  let stop = end;
  for (;;) {
    if (industry.lengthEndingAt(text, stop, from) > 0) return stop;
    const size = findSizeStart(text, stop, from);
    const length = praise.lengthEndingAt(text, stop, from);
    if (size === stop && length === 0) return stop;
    stop = size < stop ? size : stop - length;
  }
};

/** End of a size or count that starts at `start` (五百亿级, 十大); `start` when none. */
const findSizeEnd = (text: string, start: number, to: number): number => {
  let end = start;
  while (end < to && NUMERALS.includes(text[end]!)) end++;
  if (end > start && text[end] === '大') return end + 1 < to ? end + 1 : start;
  if (text[end] === '万') end++;
  if (text[end] !== '亿') return start;
  end++;
  if (text[end] === '元') end++;
  return text[end] === '级' && end < to ? end + 1 : end;
};

/** Start of the name without the praise in front of it. Range: start … end. */
export const stripPraiseInFront = (lexicon: Lexicon, text: string, start: number, end: number): number => {
  const praise = getWordTable(lexicon, 'cluster-praise');
  const industry = getWordTable(lexicon, 'industry');
  let from = start;
  for (;;) {
    const length = praise.lengthStartingAt(text, from, end);
    // An entry that begins with the praise is the industry's own name: 先进封装, 高端装备, 绿色食品.
    const size = findSizeEnd(text, from, end);
    if (size === from && (length === 0 || industry.lengthStartingAt(text, from, end) > length)) return from;
    from = size > from ? size : from + length;
  }
};
