/**
 * Whether items of equal length have the shape of a slogan: a character that all share at one place, verbs in front
 * (补短板、强弱项), periods (周调度、月会商), a chain (个转企、企上规). Lists of things that only share their head
 * (风机、电机), or a cost (用电、用水), have none.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { getWordTable } from '../word-table.ts';

export const MIN_ITEM_LENGTH = 2;
export const MAX_ITEM_LENGTH = 6;

/** One-syllable verbs that open the items of a series. */
const VERBS =
  '延补强固建稳拓优扩畅立破做敢能会真愿抓促保育引招谋融聚兴增提升降减查找看听解问摸填搭定进走作鼓聚推干拼抢争防化惠富清治守护创转改换拉带买卖用送留挖压去减控止控凝展扬树明亮知懂学练比评督考访帮助服办盯攻克冲闯试建筑夯打通连接扶培壮活盘理通疏堵严管放退奖罚赋夺领当挑担压扛献出跑飞想谈站得接来够加晒晒亮挂揭赛讲说写读悟思行践投产达签开落注释惜爱敬惩正纠转省快强调统筹配布';
/** Second characters of 做大做优做强, 走深走实. */
const RESULTS = '大优强实深细精专特新好快稳准严长远透活高宽厚美亮响牢久广畅通顺足';
/** What 延链补链, 提质增效 put behind their verbs. */
const OBJECTS = '链质效量能力本企商才资智产点板网绿新信利税贫富险岗碳污负压速档品';
/** Nouns in front of which 用, 制, 储 name a cost or a step, not a slogan. */
const THINGS = '工能地水电气热煤油氢料房车人才钱粮药材钢';
const PERIODS = '日周旬月季年';
const COMPLEMENTS = '得不';
const ANTONYMS = [
  '有无',
  '大小',
  '上下',
  '内外',
  '前后',
  '进退',
  '快慢',
  '增减',
  '亲清',
  '多少',
  '远近',
  '高低',
  '出入',
  '升降',
  '左右',
  '东西',
  '先后',
  '新旧',
  '公私',
  '城乡',
  '线上',
  '政企',
  '放管',
];

/** Whether `items[0][at]` stands at `at` in every item. */
const isSharedAt = (items: readonly string[], at: number): boolean => items.every(item => item[at] === items[0]![at]);
const allAt = (items: readonly string[], at: number, set: string): boolean =>
  items.every(item => set.includes(item[at]!));
/** In two items both, in more all but one: 进得来、留得住、发展好. */
const isMostAt = (items: readonly string[], at: number, set: string): boolean =>
  items.filter(item => set.includes(item[at]!)).length >= Math.max(2, items.length - 1);
const isAntonymPair = (a: string, b: string): boolean => ANTONYMS.includes(a + b) || ANTONYMS.includes(b + a);

const isShortSeries = (items: readonly string[]): boolean => {
  if (isSharedAt(items, 1))
    return (
      allAt(items, 0, VERBS) &&
      (OBJECTS.includes(items[0]![1]!) || VERBS.includes(items[0]![1]!)) &&
      items[0]![0] !== '制'
    );
  return isSharedAt(items, 0) && VERBS.includes(items[0]![0]!) && allAt(items, 1, RESULTS) && !allAt(items, 1, THINGS);
};

/** The longest tail that all share. */
const sharedTail = (items: readonly string[]): string => {
  const first = items[0]!;
  let length = 0;
  while (length < first.length && isSharedAt(items, first.length - 1 - length)) length++;
  return first.slice(first.length - length);
};

const isChain = (items: readonly string[]): boolean =>
  items.length > 2 && items.slice(1).filter((item, i) => item[0] === items[i]!.at(-1)).length * 2 >= items.length - 1;

/**
 * How strongly equal items look like a slogan: 0 not at all, else the number of shared places, 0.5 where only the parts
 * of speech agree.
 *
 * @param items two or more, all of one length from 2 to 6
 */
export const scoreSeries = (lexicon: Lexicon, items: readonly string[]): number => {
  const length = items[0]!.length;
  if (items.length === 2 ? items[0] === items[1] : new Set(items).size < items.length) return 0;
  if (length === 2) return isShortSeries(items) ? 1 : 0;
  if (isGoods(lexicon, items)) return 0;
  const shared = Array.from({ length }, (_, at) => at).filter(at => isSharedAt(items, at));
  const tail = sharedTail(items);
  const heads = getWordTable(lexicon, 'noun-head');
  const isThing =
    heads.has(tail) ||
    heads.lengthEndingAt(items[0]!, length, length - tail.length) > 1 ||
    /[级店区业率厂园]$/.test(tail);
  const isPlainTail = tail.length > 0 && shared.length === tail.length;
  const hasVerbs = allAt(items, 0, VERBS);
  // X化 names a way of making; two of them (差异化、特色化) still only describe a noun.
  if (isPlainTail && tail === '化') return items.length > 2 ? 1 : 0;
  if (isPlainTail && isThing)
    return hasVerbs && length === 3 && !allAt(items, 2, THINGS) ? 1 : hasVerbAtSamePlace(items) ? 0.5 : 0;
  const isPlainHead = shared.length > 0 && shared.every((at, i) => at === i);
  if (shared.length > 0) return isPlainHead && !isOpening(items) ? 0 : shared.length;
  if (length === 3 && hasVerbs && !allAt(items, 2, '机器仪炉泵车船')) return 0.5;
  if (length === 3 && allAt(items, 0, PERIODS)) return 0.5;
  if (length === 3 && isMostAt(items, 1, COMPLEMENTS)) return 0.5;
  if (isChain(items)) return 0.5;
  return items.length === 2 && [0, length >> 1].some(at => isAntonymPair(items[0]![at]!, items[1]![at]!)) ? 0.5 : 0;
};

/** Goods counted out (一颗螺丝、一枚齿轮), industries, or established terms: a plain list. */
const isGoods = (lexicon: Lexicon, items: readonly string[]): boolean => {
  const industry = getWordTable(lexicon, 'industry');
  const terms = getWordTable(lexicon, 'policy-term');
  const isThing = (item: string): boolean =>
    industry.has(item) || (item.length > 2 && industry.has(item.slice(1))) || terms.has(item);
  return items.every(isThing) || (allAt(items, 0, '一') && allAt(items, 1, '颗枚片台辆根粒件双只块瓶杯袋盒株头艘架部'));
};

/** 政策找企业、服务等企业: a verb in the middle of every item. */
const hasVerbAtSamePlace = (items: readonly string[]): boolean => {
  const length = items[0]!.length;
  return Array.from({ length }, (_, at) => at).some(
    at => at > 0 && at < length - 1 && !isSharedAt(items, at) && allAt(items, at, '找等带促变换追引跟随靠见问到成上进'),
  );
};

/** Characters that open items of a series when only they are shared; a shared noun (汽车制造、汽车销售) opens a plain list. */
const OPENINGS = `${VERBS}一不以早同统抱能敢真越到把向从为全人共再更多少最先无有既又边可应各自互双联协放安`;
const isOpening = (items: readonly string[]): boolean => OPENINGS.includes(items[0]![0]!);

/** Whether a quoted list is a series: its items are of one length (2 to 6), or share a shape. */
export const isQuotedSeries = (text: string): boolean => {
  const items = text.split('、');
  const length = items[0]!.length;
  return items.length > 1 && length >= MIN_ITEM_LENGTH && length <= 8 && items.every(item => item.length === length);
};
