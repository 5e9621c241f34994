/**
 * Characters by what they do in the items of a series: verbs in front, results behind them, degrees, periods, states, things.
 *
 * Out: their classes as bits by code unit; pairs of opposites. Whether items make a series is series-shape.ts's question.
 */

/** One-syllable verbs that open the items of a series. */
const VERBS =
  '吃铺拍过算干讨迎念敲挤拔钻翻跨越丢碰延补强固建稳拓优扩畅立破做敢能会真愿抓促保育引招谋融聚兴增提升降减查找看听解问摸填搭定进走作鼓推拼抢争防化惠富清治守护创转改换拉带买卖用送留挖压去控止凝展扬树明亮知懂学练比评督考访帮助服办盯攻克冲闯试筑夯打通连接扶培壮活盘理疏堵严管放退奖罚赋夺领当挑担扛献出跑飞想谈站得来够加晒挂揭赛讲说写读悟思行践投产达签开落注释惜爱敬惩正纠省快调统筹配布话兜卸添察牵输种摆唤激撑攒蓄松绑腾暖寻爬追赶摘撬催含下上锻铸利结入美';
/** Second characters of 做大做优做强, 走深走实. */
const RESULTS = '大优强足透满实深细精专特新好快稳准严长远透活高宽厚美亮响牢久广畅通顺足';
/** What 延链补链, 提质增效 put behind their verbs. */
const OBJECTS = '链质效量能力本企商才资智产点板网绿新信利税贫富险岗碳污负压速档品';
/** Nouns in front of which 用, 制, 储 name a cost or a step, not a slogan. */
const THINGS = '工能地水电气热煤油氢料房车人才钱粮药材钢';
/** In front of a verb: 敢贷、愿贷、能贷; 能循环、可追溯、有韧性. */
const MODALS = '敢愿能会想肯可应有';
/** What ends a clause of a noun and its state: 产业强、生态美、百姓富. */
const STATES = '清明实细严准强美富优好旺活新高绿净靓兴畅安康和顺足稳';
/** How much, how soon: 零关税、低税率、简税制; 不出门、少花钱、快拿证. */
const DEGREES = '大零低简高快优严宽少多轻免不早先真敢';
/** Where what is done goes: 沉下去、摸上来、办到位. */
const COURSES = '下上到进出起回住';
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
const OPENERS = '一零不以早同统抱能敢真越到把向从为全人共再更多少最先无有既又边可应各自互双联协放勇安分处时事人步层';
export const ANTONYMS = [
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

export const VERB = 1;
export const RESULT = 2;
export const OBJECT = 4;
export const THING = 8;
export const PERIOD = 16;
export const COMPLEMENT = 32;
export const MACHINE = 64;
export const MEASURE = 128;
export const MIDDLE_VERB = 256;
export const THING_END = 512;
export const OPENER = 1024;
export const OPPOSED = 2048;
export const WAY = 4096;
export const MODAL = 8192;
export const STATE = 16384;
export const SIZE = 32768;
export const FIRM = 65536;
export const DEGREE = 131072;
export const COURSE = 262144;

/** Classes (bits) by code unit. */
export const CLASSES = new Uint32Array(0x10000);
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
  [DEGREE, DEGREES],
  [COURSE, COURSES],
] as const)
  for (const character of characters) CLASSES[character.charCodeAt(0)]! |= bit;
