/**
 * The cost of a record grows with its text and not with its square, whatever signs or names the text is made of: a text in one
 * piece costs about what its parts cost one by one. User CPU time of both is compared within one run, never with a bound in
 * milliseconds; the least of a few ratios counts, for a collection of garbage may fall on either side.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLexicon } from '../src/lexicon/index.ts';
import { type Tools, toRecord } from '../src/pipeline.ts';
import { Dictionary, JiebaSegmenter } from '../src/segment/index.ts';
import { loadTestTools, toDocument } from './clean-tools.ts';

const PART_LENGTH = 4000;
const PARTS = 16;
/** A quadratic search costs `PARTS` times as much in one piece. */
const MOST = 4;
const TRIES = 3;

let tools: Tools;
beforeAll(async () => {
  const dictionary = Dictionary.from(readFileSync('dist/jieba.dat'));
  const lexicon = readLexicon(readFileSync('dist/lexicon.dat'));
  tools = { segmenter: new JiebaSegmenter(dictionary), lexicon, cleaning: await loadTestTools() };
});

const costOf = (texts: readonly string[]): number => {
  const { user } = process.cpuUsage();
  for (const text of texts) toRecord(toDocument(text), tools);
  return process.cpuUsage().user - user;
};

const HAN = '万丰华力嘉瑞康盛源达泰恒宏鑫顺德伟明光成建国兴隆志远思齐若文景泽宇博雅静秋冬春夏松柏梅兰竹菊虎龙';
/** A made-up word, another one for each number. */
const word = (number: number, length = 3): string =>
  Array.from({ length }, (_, i) => HAN[Math.floor(number / HAN.length ** i) % HAN.length]).join('');
const repeat = (piece: (index: number) => string, length: number): string => {
  const pieces: string[] = [];
  for (let size = 0, i = 0; size < length; i++) {
    pieces.push(piece(i));
    size += pieces[i]!.length;
  }
  return pieces.join('');
};

describe('toRecord(text) costs what its parts cost', () => {
  it.each<[string, (index: number) => string]>([
    ['titles that nothing closes', () => '《'],
    ['brackets that nothing closes, a line each', () => '（\n'],
    ['days before brackets that nothing closes', () => '9日（'],
    ['sources of news in one line', () => '来源：'],
    ['datelines, a line each', () => '本报讯\n'],
    ['sessions without a number', () => '届大会，'],
    ['addressed people in one line', i => `王${word(i, 2)}委员：`],
    ['defined short forms', i => `${word(i, 4)}集团（简称${word(i)}）。`],
    ['short forms of many firms', i => `${word(i)}重工集团，${word(i + 9, 2)}重工，`],
    ['clusters that a sentence names', i => `${word(i)}产业集群，`],
    ['clusters and industries', i => `${word(i)}产业集群。${word(i * 7)}产业。\n`],
    ['people of one surname', i => `市长王${word(i, 2)}出席。`],
    ['events of one day', i => `同日，王${word(i, 2)}副省长会见${word(i)}集团董事长张${word(i * 7, 2)}。\n`],
    ['events of many days', i => `7月${(i % 28) + 1}日，市长王${word(i, 2)}到${word(i)}公司调研。\n`],
    ['those who came along', i => `市领导王${word(i, 2)}、李${word(i * 3, 2)}陪同。`],
    ['Latin text in a damaged report', i => (i === 0 ? '產(chǎn)業(yè)發(fā)展，帶動?xùn)|北振興。' : 'a ')],
    ['universities before brackets that nothing closes', () => '山东大学（威'],
    ['fields of study', i => `${word(i, 2)}种苗研究中心、`],
    ['towns of Taiwan by short names that also stand elsewhere', () => '七股、万丹、'],
    ['names of foreigners', i => `經理${word(i, 2)}•${word(i * 7, 2)}表示滿意。`],
  ])(
    '%s',
    (_name, piece) => {
      const whole = repeat(piece, PART_LENGTH * PARTS);
      const parts = Array.from({ length: PARTS }, (_, i) => whole.slice(i * PART_LENGTH, (i + 1) * PART_LENGTH));
      costOf(parts);
      const ratios: number[] = [];
      do ratios.push(costOf([whole]) / costOf(parts));
      while (ratios.length < TRIES && ratios.at(-1)! > MOST);
      expect(Math.min(...ratios)).toBeLessThan(MOST);
    },
    120_000,
  );
});
