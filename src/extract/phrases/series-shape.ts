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
  '延补强固建稳拓优扩畅立破做敢能会真愿抓促保育引招谋融聚兴增提升降减查找看听解问摸填搭定进走作鼓聚推干拼抢争防化惠富清治守护创转改换拉带买卖用送留挖压去减控止控凝展扬树明亮知懂学练比评督考访帮助服办盯攻克冲闯试建筑夯打通连接扶培壮活盘理通疏堵严管放退奖罚赋夺领当挑担压扛献出跑飞想谈站得接来够加晒晒亮挂揭赛讲说写读悟思行践投产达签开落注释惜爱敬惩正纠转省快强调统筹配布话兜卸添察牵输种摆唤激撑攒蓄释松绑腾暖寻爬追赶摘撬催挤含下上锻铸利结入察美';
/** Second characters of 做大做优做强, 走深走实. */
const RESULTS = '大优强实深细精专特新好快稳准严长远透活高宽厚美亮响牢久广畅通顺足';
/** What 延链补链, 提质增效 put behind their verbs. */
const OBJECTS = '链质效量能力本企商才资智产点板网绿新信利税贫富险岗碳污负压速档品';
/** Nouns in front of which 用, 制, 储 name a cost or a step, not a slogan. */
const THINGS = '工能地水电气热煤油氢料房车人才钱粮药材钢';
/** In front of a verb: 敢贷、愿贷、能贷; 能循环、可追溯、有韧性. */
const MODALS = '敢愿能会想肯可应有';
/** What ends a clause of a noun and its state: 产业强、生态美、百姓富. */
const STATES = '强美富优好旺活新高绿净靓兴畅安康和顺足稳';
/** How firmly: 把牢方向、稳住节奏. */
const FIRMS = '住透牢准紧清';
/** Whom one helps, by size and age. */
const SIZES = '大小新早微弱老';
const PERIODS = '日周旬月季年';
const COMPLEMENTS = '得不';
const MACHINES = '机器仪炉泵车船';
const MEASURES = '颗枚片台辆根粒件双只块瓶杯袋盒株头艘架部';
/** Verbs in the middle of an item: 政策找企业. */
const MIDDLE_VERBS = '找等带促变换追引跟随靠见问到成上进';
/** What stands before 办 in 马上办, 就近办, 掌上办: how it is done, not an office. */
const WAYS = '上近次门网窗站程时场刻即动速地线证';
/** Ends of the names of things. */
const THING_ENDS = '级店区业率厂园';
/** Characters that open items of a series when only they are shared, beside the verbs; a shared noun (汽车制造、汽车销售) opens a plain list. */
const OPENERS = '一零不以早同统抱能敢真越到把向从为全人共再更多少最先无有既又边可应各自互双联协放安';
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

const VERB = 1;
const RESULT = 2;
const OBJECT = 4;
const THING = 8;
const PERIOD = 16;
const COMPLEMENT = 32;
const MACHINE = 64;
const MEASURE = 128;
const MIDDLE_VERB = 256;
const THING_END = 512;
const OPENER = 1024;
const OPPOSED = 2048;
const WAY = 4096;
const MODAL = 8192;
const STATE = 16384;
const SIZE = 32768;
const FIRM = 65536;

/** Classes (bits) by code unit. */
const CLASSES = new Uint32Array(0x10000);
for (const [bit, characters] of [
  [VERB, VERBS],
  [RESULT, RESULTS],
  [OBJECT, OBJECTS],
  [THING, THINGS],
  [PERIOD, PERIODS],
  [COMPLEMENT, COMPLEMENTS],
  [MACHINE, MACHINES],
  [MEASURE, MEASURES],
  [MIDDLE_VERB, MIDDLE_VERBS],
  [THING_END, THING_ENDS],
  [OPENER, VERBS + OPENERS],
  [OPPOSED, ANTONYMS.join('')],
  [WAY, WAYS],
  [MODAL, MODALS],
  [STATE, STATES],
  [SIZE, SIZES],
  [FIRM, FIRMS],
] as const)
  for (const character of characters) CLASSES[character.charCodeAt(0)]! |= bit;

/** Two items or more of one length: item i is `text.slice(starts[i], starts[i] + length)`. */
export interface Items {
  readonly text: string;
  readonly starts: readonly number[];
  readonly length: number;
}

/** Code unit at place `at` of item `i`. */
const unitOf = ({ text, starts }: Items, i: number, at: number): number => text.charCodeAt(starts[i]! + at);
const isOf = (items: Items, i: number, at: number, classes: number): boolean =>
  (CLASSES[unitOf(items, i, at)]! & classes) !== 0;

const countAt = (items: Items, at: number, classes: number): number => {
  let count = 0;
  for (let i = 0; i < items.starts.length; i++) if (isOf(items, i, at, classes)) count++;
  return count;
};
const allAt = (items: Items, at: number, classes: number): boolean =>
  countAt(items, at, classes) === items.starts.length;
/** In two items both, in more all but one: 进得来、留得住、发展好. */
const isMostAt = (items: Items, at: number, classes: number): boolean =>
  countAt(items, at, classes) >= Math.max(2, items.starts.length - 1);

const isSharedAt = (items: Items, at: number): boolean => {
  const unit = unitOf(items, 0, at);
  for (let i = 1; i < items.starts.length; i++) if (unitOf(items, i, at) !== unit) return false;
  return true;
};
/** Places at which all items have one character, as bits. */
const findShared = (items: Items): number => {
  let shared = 0;
  for (let at = 0; at < items.length; at++) if (isSharedAt(items, at)) shared |= 1 << at;
  return shared;
};
const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const FORBID = '制'.charCodeAt(0);

const DARE = '敢'.charCodeAt(0);
const TOGETHER = '共'.charCodeAt(0);

/** Of three items of two characters and more: 敢贷、愿贷、能贷; 敢想、敢干、敢闯; 共商、共建、共享; 抓大、育小、扶新. */
const isShortTriple = (items: Items): boolean => {
  if (isSharedAt(items, 1)) return allAt(items, 0, MODAL);
  if (isSharedAt(items, 0))
    return unitOf(items, 0, 0) === TOGETHER || (isOf(items, 0, 0, MODAL) && allAt(items, 1, VERB));
  return allAt(items, 0, VERB) && allAt(items, 1, RESULT | SIZE) && !allAt(items, 1, THING);
};

/** Of items of two characters. */
const isShortSeries = (items: Items): boolean => {
  if (items.starts.length > 2 && isShortTriple(items)) return true;
  if (isSharedAt(items, 1))
    return allAt(items, 0, VERB) && isOf(items, 0, 1, OBJECT | VERB) && unitOf(items, 0, 0) !== FORBID;
  if (!isSharedAt(items, 0) || !isOf(items, 0, 0, VERB)) return false;
  // 敢闯敢试, 做大做强.
  if (unitOf(items, 0, 0) === DARE) return allAt(items, 1, VERB);
  return allAt(items, 1, RESULT) && !allAt(items, 1, THING);
};

const isChain = (items: Items): boolean => {
  const { starts, length } = items;
  let linked = 0;
  for (let i = 1; i < starts.length; i++) if (unitOf(items, i, 0) === unitOf(items, i - 1, length - 1)) linked++;
  return starts.length > 2 && linked * 2 >= starts.length - 1;
};

/** Of two items. */
const isAntonymAt = (items: Items, at: number): boolean => {
  if (!allAt(items, at, OPPOSED)) return false;
  const { text, starts } = items;
  const [a, b] = [text[starts[0]! + at]!, text[starts[1]! + at]!];
  return ANTONYMS.includes(a + b) || ANTONYMS.includes(b + a);
};

/** 政策找企业、服务等企业: a verb in the middle of every item. */
const hasVerbAtSamePlace = (items: Items): boolean => {
  for (let at = 1; at < items.length - 1; at++)
    if (!isSharedAt(items, at) && allAt(items, at, MIDDLE_VERB)) return true;
  return false;
};

/** Whether the last `size` characters, which all share, name a thing. */
const isThing = (lexicon: Lexicon, { text, starts, length }: Items, size: number): boolean => {
  const heads = getWordTable(lexicon, 'noun-head');
  const end = starts[0]! + length;
  return (
    (CLASSES[text.charCodeAt(end - 1)]! & THING_END) !== 0 ||
    heads.hasAt(text, end - size, end) ||
    // 离子膜、质子膜: what is shared besides the thing belongs to its name.
    (size === 2 && length === 3 && text[end - 2] !== '一' && heads.hasAt(text, end - 1, end)) ||
    heads.lengthEndingAt(text, end, end - size) > 1
  );
};

/** 实打实、硬碰硬; 随到随办、即来即办: the first character of every item comes back in it as its third. */
const comesBack = (items: Items): boolean => {
  if (items.length !== 3 && items.length !== 4) return false;
  for (let i = 0; i < items.starts.length; i++) if (unitOf(items, i, 0) !== unitOf(items, i, 2)) return false;
  return true;
};

/** Whether items of three characters have the shape of a slogan: verbs, modals, periods in front, complements, states behind. */
const isTripleShape = (items: Items): boolean =>
  (allAt(items, 0, VERB) && !allAt(items, 2, MACHINE)) ||
  (items.starts.length > 2 && (allAt(items, 0, VERB | MODAL) || allAt(items, 2, STATE))) ||
  allAt(items, 0, PERIOD) ||
  isMostAt(items, 1, COMPLEMENT);

const NATURE = '性'.charCodeAt(0);
const MAKING = '化'.charCodeAt(0);
const DOING = '办'.charCodeAt(0);

/** Points of items of three characters or more that share no character. */
const scoreUnshared = (items: Items): number => {
  const { starts, length } = items;
  if (length === 3 && isTripleShape(items)) return 0.5;
  if (isChain(items) || comesBack(items)) return 0.5;
  if (length === 4 && allAt(items, 0, VERB) && allAt(items, 1, FIRM)) return 0.5;
  return starts.length === 2 && (isAntonymAt(items, 0) || isAntonymAt(items, length >> 1)) ? 0.5 : 0;
};

/** Points of items of three characters or more, whatever things they name. */
const scoreShape = (lexicon: Lexicon, items: Items): number => {
  const { starts, length } = items;
  const shared = findShared(items);
  if (shared === 0) return scoreUnshared(items);
  if (comesBack(items)) return 1;
  const count = countBits(shared);
  // Shared places are the last ones, or the first ones, and no others.
  const isPlainTail = shared === ((1 << count) - 1) << (length - count);
  const isPlainHead = shared === (1 << count) - 1;
  // 结构性、输入性 describe a noun.
  if (isPlainTail && count === 1 && unitOf(items, 0, length - 1) === NATURE) return 0;
  // X化 names a way of making; two of them (差异化、特色化) still only describe a noun.
  if (isPlainTail && count === 1 && unitOf(items, 0, length - 1) === MAKING) return starts.length > 2 ? 1 : 0;
  if (isPlainTail && isThing(lexicon, items, count)) {
    if (unitOf(items, 0, length - 1) === DOING && isMostAt(items, length - 2, WAY)) return 1;
    if (length === 3 && allAt(items, 0, VERB) && !allAt(items, 2, THING)) return 1;
    return hasVerbAtSamePlace(items) ? 0.5 : 0;
  }
  return isPlainHead && !isOf(items, 0, 0, OPENER) ? 0 : count;
};

/** Goods counted out (一颗螺丝、一枚齿轮), industries, or established terms: a plain list. */
const isGoods = (lexicon: Lexicon, items: Items): boolean => {
  const { text, starts, length } = items;
  const industry = getWordTable(lexicon, 'industry');
  const terms = getWordTable(lexicon, 'policy-term');
  const isThing = (start: number): boolean =>
    industry.hasAt(text, start, start + length) ||
    (length > 2 && industry.hasAt(text, start + 1, start + length)) ||
    terms.hasAt(text, start, start + length);
  // 一企一策、一事一议 are terms, and parallel.
  const isParallel = comesBack(items) || (length === 4 && isSharedAt(items, 0) && isSharedAt(items, 2));
  return (
    (starts.every(isThing) && !isParallel) || (starts.every(start => text[start] === '一') && allAt(items, 1, MEASURE))
  );
};

const hasRepetition = ({ text, starts, length }: Items): boolean =>
  new Set(starts.map(start => text.slice(start, start + length))).size < starts.length;

/**
 * How strongly equal items look like a slogan: 0 not at all, else the number of shared places, 0.5 where only the parts
 * of speech agree.
 *
 * @param items two or more, all of one length from 2 to 6
 */
export const scoreSeries = (lexicon: Lexicon, items: Items): number => {
  if (items.length === 2) return isShortSeries(items) && !hasRepetition(items) ? 1 : 0;
  const score = scoreShape(lexicon, items);
  // What asks most comes last: most lists have no shape.
  return score === 0 || isGoods(lexicon, items) || hasRepetition(items) ? 0 : score;
};

export const isVerb = (character: string): boolean => (CLASSES[character.charCodeAt(0)]! & VERB) !== 0;
export const isOpener = (character: string): boolean => (CLASSES[character.charCodeAt(0)]! & OPENER) !== 0;
