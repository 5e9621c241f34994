/** Fragments of damaged pages one by one: each is restored, or marked where a sign is gone, or left as it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CleanText } from '../src/model.ts';
import { cleanWith, loadTestTools } from './clean-tools.ts';

let clean: (text: string) => CleanText;
beforeAll(async () => {
  clean = cleanWith(await loadTestTools());
});

describe('clean(text) restores what bytes and readings tell', () => {
  it.each([
    ['動?xùn)|北', '動東北'],
    ['燃?xì)廨啓C(jī)', '燃氣輪機'],
    ['步?jīng)Q定', '步決定'],
    ['年?duì)I業(yè)', '年營業'],
    ['打?qū)嵉墓ぷ魍苿?dòng)', '打實的工作推動'],
    ['情況??h領(lǐng)導(dǎo)', '情況。縣領導'],
    ['帶動?xùn)|北', '帶動東北'],
    ['進(jìn)步?jīng)Q定', '進步決定'],
    ['汽車?yán)塾?jì)產(chǎn)量', '汽車累計產量'],
    ['發(fā)展?jié)摿?', '發展潛力'],
    ['座談會(huì)??h委常委', '座談會。縣委常委'],
    ['擔當?shù)闹匾e措', '擔當的重要舉措'],
    ['奮勇?tīng)?zhēng)先', '奮勇爭先'],
    ['展示??疾靾F(tuán)高度', '展示。考察團高度'],
    ['規(guī)??偭吭偕闲屡_(tái)階', '規模總量再上新臺階'],
    ['當(dāng)?shù)夭璁a(chǎn)業(yè)', '當地茶產業'],
    ['祖?zhèn)骰⒅赋觯涌鞓?gòu)建', '祖傳虎指出，加快構建'],
    ['支持!斑@些是', '支持。“這些是'],
    ['內容!瘪T海燕', '內容。”馮海燕'],
    ['院士?zhī)钗木甑葞?dòng)產(chǎn)業(yè)', '院士楊文娟等帶動產業'],
    ['產(chǎn)業(yè)', '產業'],
    ['會(huì )', '會'],
    ['的(de)(de)', '的'],
    ['產（chǎn）業（yè）', '產業'],
    ['發(f\u0251)展會(huì )', '發展會'],
  ])('%s → %s', (damaged, whole) => {
    expect(clean(damaged).surface).toBe(whole);
  });
});

describe('clean(text) marks what is gone', () => {
  it.each([
    ['發(fā)展?！?月24日', '發展。”\ufffd月24日'],
    ['社??ㄐ酒?張', '社保卡芯片，\ufffd張'],
    // 張 counts 照片: no sign stands between.
    ['社??ㄕ掌?張', '社保卡照片\ufffd張'],
  ])('%s → %s', (damaged, marked) => {
    const { surface, counts } = clean(damaged);
    expect(surface).toBe(marked);
    expect(counts.undecodable).toBe(1);
  });
  it.each(['会议于117日召开', '10?8日', '*月**-**日'])('the date of %s, and changes nothing', text => {
    const { surface, spoiledDates } = clean(text);
    expect(surface).toBe(text);
    expect(spoiledDates).toHaveLength(1);
  });
});

describe('clean(text) takes out noise', () => {
  it.each([
    ['发&nbsp;展&ldquo;快&rdquo;', '发展“快”'],
    ['　　发展', '发展'],
    ['发\u200b展\u00ad快', '发展快'],
    ['　　王 伟到会。', '王伟到会。'],
    ['２０２４年Ａ区', '2024年A区'],
  ])('%s → %s', (noisy, plain) => {
    expect(clean(noisy).surface).toBe(plain);
  });
});

describe('clean(text) leaves the text of authors', () => {
  it.each(['(PPP)', '(App)', '(含)', '（試行）', '(1)', '助词的(de)读轻声', '这样行吗?', '*府', '鲅魚(yú)圈'])(
    '%s',
    text => {
      expect(clean(text).surface).toBe(text);
    },
  );
});
