/**
 * Which encoding makes the likeliest Chinese text of these bytes: a model of single characters by class (frequent,
 * common, rare, punctuation, control, …), the same for simplified and traditional. Measured against a library in
 * docs/decisions/0031. No disk.
 */

/** Natural-log probability of one character of each class; by share of the class in running text over its size. */
const CLASS_LOG_PROBS = {
  frequent: Math.log(0.6 / 720),
  common: Math.log(0.22 / 8000),
  rare: Math.log(0.0005 / 14_000),
  punctuation: Math.log(0.1 / 20),
  ascii: Math.log(0.07 / 95),
  lineEnd: Math.log(0.01),
  symbol: Math.log(0.0005 / 1000),
  foreign: Math.log(0.00002 / 20_000),
  private: Math.log(1e-9),
  wrong: Math.log(1e-11),
} as const;
type CharacterClass = keyof typeof CLASS_LOG_PROBS;
const CLASSES = Object.keys(CLASS_LOG_PROBS) as readonly CharacterClass[];

/** The 500 most frequent characters of modern text, and the traditional forms of those that have one. */
const FREQUENT =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严' +
  '這爲為個國來們時於對會發動過說產種後學經進著裡裏電實現兩體機當點從業應開還義間樣與關線內數麼質氣變條沒結問無軍並題黨員總設長頭資邊級圖統較將組見計別論運農幾區強決幹戰則據處隊給門規熱領東導壓爭濟階術極聯認權證採轉單風帶場車務萬達積議聲報鬥類離華確張馬節話況溫傳許羣群廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親養層卻專狀廠識適屬圓調滿縣參紅細聽該鐵價嚴';
const PUNCTUATION = '，。、；：？！“”‘’（）《》「」『』…—·．％〔〕【】\u3000';

const setClass = (classes: Uint8Array, from: string, name: CharacterClass): void => {
  for (let i = 0; i < from.length; i += 1) classes[from.charCodeAt(i)] = CLASSES.indexOf(name);
};
const fillClass = (classes: Uint8Array, range: readonly [number, number], name: CharacterClass): void => {
  classes.fill(CLASSES.indexOf(name), range[0], range[1] + 1);
};

/** All characters whose lead byte is in `lead` and whose trail byte is in `trail`, decoded. */
const decodeRows = (label: string, lead: readonly [number, number], trail: readonly [number, number]): string => {
  const bytes: number[] = [];
  for (let high = lead[0]; high <= lead[1]; high += 1) {
    for (let low = trail[0]; low <= trail[1]; low += 1) if (low !== 0x7f) bytes.push(high, low);
  }
  return new TextDecoder(label).decode(Uint8Array.from(bytes)).replaceAll('\uFFFD', '');
};

/** Class of each UTF-16 code unit; built once a process, on the first file that needs it (about 2 ms). */
const buildClasses = (): Uint8Array => {
  const classes = new Uint8Array(65_536).fill(CLASSES.indexOf('foreign'));
  fillClass(classes, [0x3400, 0x9fff], 'rare');
  // The standards' own lists of common characters: GB 2312 level 1 (rows 16–55), Big5 level 1 (A4–C6).
  setClass(classes, decodeRows('gb18030', [0xb0, 0xd7], [0xa1, 0xfe]), 'common');
  setClass(classes, decodeRows('big5', [0xa4, 0xc6], [0x40, 0x7e]), 'common');
  setClass(classes, decodeRows('big5', [0xa4, 0xc5], [0xa1, 0xfe]), 'common');
  setClass(classes, FREQUENT, 'frequent');
  fillClass(classes, [0x2010, 0x27bf], 'symbol');
  fillClass(classes, [0x3000, 0x303f], 'symbol');
  fillClass(classes, [0xff01, 0xff5e], 'symbol');
  fillClass(classes, [0xd800, 0xdfff], 'rare');
  setClass(classes, PUNCTUATION, 'punctuation');
  fillClass(classes, [0x00, 0x1f], 'wrong');
  fillClass(classes, [0x20, 0x7e], 'ascii');
  fillClass(classes, [0x7f, 0x9f], 'wrong');
  fillClass(classes, [0xe000, 0xf8ff], 'private');
  fillClass(classes, [0xfff0, 0xffff], 'wrong');
  setClass(classes, '\t\n\r\f', 'lineEnd');
  return classes;
};
let builtClasses: Uint8Array | undefined;

export interface TextScore {
  /** Natural log of the probability of the whole text. */
  readonly logProb: number;
  /** False when controls, U+FFFD, private use or rare characters make up more than any text has of them. */
  readonly isText: boolean;
}

/** Random bytes have 40 % and more, a text that lost every tenth character is no use. */
const MAX_WRONG_SHARE = 0.1;
/** Running text has less than 2 % of rare characters, a list of odd names perhaps 20 %. */
const MAX_ODD_SHARE = 0.5;
const PIECE_BYTES = 256 * 1024;

/** How likely `bytes`, read as `label`, are as Chinese text. Decodes piece by piece: bounded memory. */
export const scoreEncoding = (bytes: Uint8Array, label: string): TextScore => {
  builtClasses ??= buildClasses();
  const counts = new Float64Array(CLASSES.length);
  const decoder = new TextDecoder(label);
  let unitCount = 0;
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    const end = start + PIECE_BYTES;
    const text = decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
    unitCount += text.length;
    for (let i = 0; i < text.length; i += 1) {
      const id = builtClasses[text.charCodeAt(i)]!;
      counts[id] = counts[id]! + 1;
    }
  }
  const logProb = CLASSES.reduce((sum, name, id) => sum + counts[id]! * CLASS_LOG_PROBS[name], 0);
  const shareOf = (name: CharacterClass): number => counts[CLASSES.indexOf(name)]! / Math.max(1, unitCount);
  // In Big5 the private characters are those of Hong Kong (HKSCS), which Node's table lacks: rare, not wrong.
  const privateShare = shareOf('private');
  const wrongShare = shareOf('wrong') + (label === 'big5' ? 0 : privateShare);
  const oddShare = shareOf('rare') + shareOf('foreign') + (label === 'big5' ? privateShare : 0);
  return { logProb, isText: wrongShare <= MAX_WRONG_SHARE && oddShare <= MAX_ODD_SHARE };
};

/** Before anything is read: what files in Chinese tend to be, when they are no valid UTF-8 and have no mark. */
const PRIORS: Readonly<Record<string, number>> = {
  gb18030: Math.log(0.7),
  big5: Math.log(0.2),
  'utf-8': Math.log(0.06),
  'utf-16le': Math.log(0.03),
  'utf-16be': Math.log(0.01),
};
/** A page that names its encoding is right as a rule; wrong labels are common enough to let the text overrule them. */
const HINT_GAIN = Math.log(1000);

export interface EncodingGuess {
  readonly label: string;
  /** 0–1: how much likelier than all others, 0.5 where two are alike. */
  readonly certainty: number;
  readonly isText: boolean;
}

/** The likeliest encoding; `hint` is what the file says of itself. Ties go to the order gb18030, big5, utf-8, … */
export const guessEncoding = (bytes: Uint8Array, hint?: string): EncodingGuess => {
  const guesses = Object.entries(PRIORS).map(([label, prior]) => {
    const score = scoreEncoding(bytes, label);
    return { label, isText: score.isText, logProb: score.logProb + prior + (label === hint ? HINT_GAIN : 0) };
  });
  const [first, ...others] = guesses.sort((a, b) => b.logProb - a.logProb);
  if (first === undefined) throw new TypeError('no encodings to choose from');
  const rest = others.reduce((sum, other) => sum + Math.exp(other.logProb - first.logProb), 0);
  return { label: first.label, certainty: 1 / (1 + rest), isText: first.isText };
};
