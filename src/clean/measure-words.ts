/**
 * Numbers with a measure word right behind a noun: they count that noun, so the measure word must be one of its own.
 *
 * In: the words of a way. Out: natural-log costs. `照片3张` is said, `芯片1张` is not: there a sign stands before the number, and
 * the measure word counts what comes behind it.
 */
import type { Word, WordScores } from './word-scores.ts';

/** What each measure word counts, by the ends of the nouns. Those that count nearly all (个 项 条 件 种 台 座) are not here. */
const COUNTED: Readonly<Record<string, string>> = {
  张: '卡 票 证 证书 纸 床 床位 桌 椅 图 表 单 照片 相片 名片 卡片 唱片 图片 底片 网 牌 盘 海报',
  辆: '车 公交 坦克 机械',
  艘: '船 舶 舰 艇 轮',
  架: '机 琴 飞行器',
  头: '牛 猪 羊 驴 骡 象 畜',
  匹: '马 骡 驴 狼 布',
  棵: '树 苗 草 菜 木',
  株: '树 苗 草 菜 木',
  枚: '牌 章 弹 币 星 箭 票 蛋 印 芯片',
  颗: '星 弹 珠 树 芯片',
  幅: '画 图 照片 图片 作品 布',
  篇: '文 文章 报告 报道 稿 作品',
  首: '歌 诗 曲 词 作品',
  盏: '灯',
  尾: '鱼 苗',
};
/** A noun right before a number that does not count it. */
const COST_MISCOUNTED = 4;

const endsByMeasure = new Map(
  Object.entries(COUNTED).map(([measure, ends]) => [measure.charCodeAt(0), ends.split(' ')] as const),
);

/** Whether a character (simplified) is a measure word that counts some nouns alone. */
export const isMeasure = (code: number): boolean => endsByMeasure.has(code);

/** U+FFFD stands for a digit. */
const isNumber = (word: Word): boolean => {
  const code = word[0]!;
  return (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0xfffd;
};

/** Whether the word is a noun of the dictionary that ends with none of `ends`. */
const isMiscounted = (word: Word, ends: readonly string[], words: Pick<WordScores, 'tagOf'>): boolean => {
  if (word.length < 2 || words.tagOf(word)?.startsWith('n') !== true) return false;
  const text = String.fromCharCode(...word);
  return !ends.some(end => text.endsWith(end));
};

/** @param way its words in order, simplified @returns what its numbers cost, at least 0 */
export const chargeNumbers = (way: readonly Word[], words: Pick<WordScores, 'tagOf'>): number => {
  let cost = 0;
  for (let i = 2; i < way.length; i++) {
    const ends = way[i]!.length === 1 ? endsByMeasure.get(way[i]![0]!) : undefined;
    if (ends === undefined || !isNumber(way[i - 1]!)) continue;
    let before = i - 2;
    while (before > 0 && isNumber(way[before]!)) before--;
    if (isMiscounted(way[before]!, ends, words)) cost += COST_MISCOUNTED;
  }
  return cost;
};
