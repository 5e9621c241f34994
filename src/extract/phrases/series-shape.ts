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
  '延补强固建稳拓优扩畅立破做敢能会真愿抓促保育引招谋融聚兴增提升降减查找看听解问摸填搭定进走作鼓聚推干拼抢争防化惠富清治守护创转改换拉带买卖用送留挖压去减控止控凝展扬树明亮知懂学练比评督考访帮助服办盯攻克冲闯试建筑夯打通连接扶培壮活盘理通疏堵严管放退奖罚赋夺领当挑担压扛献出跑飞想谈站得接来够加晒晒亮挂揭赛讲说写读悟思行践投产达签开落注释惜爱敬惩正纠转省快强调统筹配布话兜卸添察牵输种摆唤激撑攒蓄释松绑腾暖寻爬追赶摘撬催挤含';
/** Second characters of 做大做优做强, 走深走实. */
const RESULTS = '大优强实深细精专特新好快稳准严长远透活高宽厚美亮响牢久广畅通顺足';
/** What 延链补链, 提质增效 put behind their verbs. */
const OBJECTS = '链质效量能力本企商才资智产点板网绿新信利税贫富险岗碳污负压速档品';
/** Nouns in front of which 用, 制, 储 name a cost or a step, not a slogan. */
const THINGS = '工能地水电气热煤油氢料房车人才钱粮药材钢';
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
const OPENERS = '一不以早同统抱能敢真越到把向从为全人共再更多少最先无有既又边可应各自互双联协放安';
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

/** Classes (bits) by code unit. */
const CLASSES = new Uint16Array(0x10000);
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

/** Of items of two characters. */
const isShortSeries = (items: Items): boolean => {
  if (isSharedAt(items, 1))
    return allAt(items, 0, VERB) && isOf(items, 0, 1, OBJECT | VERB) && unitOf(items, 0, 0) !== FORBID;
  return isSharedAt(items, 0) && isOf(items, 0, 0, VERB) && allAt(items, 1, RESULT) && !allAt(items, 1, THING);
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

const MAKING = '化'.charCodeAt(0);
const DOING = '办'.charCodeAt(0);

/** Points of items of three characters or more that share no character. */
const scoreUnshared = (items: Items): number => {
  const { starts, length } = items;
  if (length === 3 && allAt(items, 0, VERB) && !allAt(items, 2, MACHINE)) return 0.5;
  if (length === 3 && allAt(items, 0, PERIOD)) return 0.5;
  if (length === 3 && isMostAt(items, 1, COMPLEMENT)) return 0.5;
  if (isChain(items)) return 0.5;
  return starts.length === 2 && (isAntonymAt(items, 0) || isAntonymAt(items, length >> 1)) ? 0.5 : 0;
};

/** Points of items of three characters or more, whatever things they name. */
const scoreShape = (lexicon: Lexicon, items: Items): number => {
  const { starts, length } = items;
  const shared = findShared(items);
  if (shared === 0) return scoreUnshared(items);
  const count = countBits(shared);
  // Shared places are the last ones, or the first ones, and no others.
  const isPlainTail = shared === ((1 << count) - 1) << (length - count);
  const isPlainHead = shared === (1 << count) - 1;
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
  return starts.every(isThing) || (starts.every(start => text[start] === '一') && allAt(items, 1, MEASURE));
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

const LONGEST_QUOTED = 8;

/** Whether a quoted list is a series: its items are of one length, or open alike, or have one character behind their verbs, or end alike. */
export const isQuotedSeries = (text: string): boolean => {
  const items = text.split('、');
  const [first = ''] = items;
  if (items.length < 2 || items.some(item => item.length < MIN_ITEM_LENGTH || item.length > LONGEST_QUOTED))
    return false;
  if (items.every(item => item.length === first.length)) return true;
  const isAll = (at: number): boolean => items.every(item => item.at(at) === first.at(at));
  return (isAll(0) && isOpener(first[0]!)) || (isAll(1) && items.length > 2) || (isAll(-1) && isAll(-2));
};
