/** Cleaning as a whole: damage undone, no harm to what is no damage, the way back, the same text from every twin. */
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CleanText } from '../src/model.ts';
import { cleanWith, loadTestTools } from './clean-tools.ts';

let clean: (text: string) => CleanText;
beforeAll(async () => {
  clean = cleanWith(await loadTestTools());
});

describe('clean(text) undoes damage', () => {
  it.each([
    ['whole annotations', '推動(dòng)產(chǎn)業(yè)升級', '推动产业升级'],
    ['an annotation of a pair that straddles a letter', '產(chǎn)業(yè)會(huì)議，皖I(lǐng)CP備', '产业会议，皖ICP备'],
    ['a space inside the bracket', '協(xié )會(huì )成立', '协会成立'],
    ['look-alike letters', '產(chăn)業(yè)園區(qū)', '产业园区'],
    ['full-width brackets', '產（chǎn）業（yè）', '产业'],
    ['toneless repeats', '重要的(de)(de)支撐', '重要的支撑'],
    ['a half character before an ASCII byte', '帶動?xùn)|北', '带动东北'],
    ['a break over several characters', '擔當?shù)闹匾e措', '担当的重要举措'],
    ['two breaks in a row', '奮勇?tīng)?zhēng)先', '奋勇争先'],
    ['a break behind an annotation', '當(dāng)?shù)夭璁a(chǎn)業(yè)', '当地茶产业'],
    ['a sign replaced byte-wise', '座談會(huì)??h委常委', '座谈会。县委常委'],
    ['a sign with halves at both sides, a digit swallowed', '發(fā)展?！?月24日', '发展。”\ufffd月24日'],
    ['pairs shown as nothing', '開(kāi)展燃?xì)狻⑾罊z查', '开展燃气、消防检查'],
    ['a comma shown as nothing', '團(tuán)結(jié)在黨中央周?chē)瑘?jiān)定信心', '团结在党中央周围，坚定信心'],
    ['an annotated letter behind a pair shown as nothing', '創(chuàng)新?tīng)懸I(lǐng)的發(fā)展', '创新为引领的发展'],
    ['a letter as the second byte of a shown pair', '有序?qū)嵤〨30高速改造', '有序实施G30高速改造'],
    ['a sign replaced, no half shown', '支持!斑@些是', '支持。“这些是'],
    [
      'a place behind more question marks than are asked for',
      `產(chǎn)業(yè)${'動?'.repeat(300)}，帶動?xùn)|北`,
      `产业${'动？'.repeat(300)}，带动东北`,
    ],
    [
      'a character of which nothing is shown',
      '產(chǎn)業(yè)發(fā)展，有序?qū)嵤┓腔茉刺娲?。',
      '产业发展，有序实施非化石能源替代\ufffd。',
    ],
    [
      'a word of reports between signs replaced',
      '加強(qiáng)重點(diǎn)??平ㄔO(shè)。加強(qiáng)?;繁O管。',
      '加强重点专科建设。加强危化品监管。',
    ],
  ])('%s', (_, damaged, whole) => {
    expect(clean(damaged).text).toBe(whole);
  });
  it('marks a swallowed digit and counts it', () => {
    const cleaned = clean('社??ㄐ酒?張');
    expect(cleaned.text).toContain('\ufffd');
    expect(cleaned.counts.undecodable).toBe(1);
  });
  it('counts what it did', () => {
    expect(clean('進(jìn)步?jīng)Q定').counts).toEqual({ pinyin: 1, mojibake: 1, undecodable: 0 });
  });
});

describe('clean(text) marks what cannot be known', () => {
  it('reports lost signs and spoiled dates with their place, and changes nothing', () => {
    const text = '他说\ufffd。117日，副市长到开发区调研。';
    const { text: shown, repairs, spoiledDates } = clean(text);
    expect(shown).toBe(text);
    expect(spoiledDates).toEqual([{ start: 4, end: 8 }]);
    expect(repairs).toEqual([
      { kind: 'lost', before: '他说\ufffd。11', after: '他说\ufffd。11', span: [2, 3] },
      { kind: 'spoiled-date', before: '117日', after: '117日', span: [4, 8] },
    ]);
  });
});

describe('clean(text) leaves what is no damage', () => {
  it.each([
    '推广政府和社会资本合作（PPP）模式',
    '手机应用（App）上线',
    '五十人（含）以上',
    '（1）总则',
    '助词的(de)读轻声',
    '这样行吗?当然!',
    '增长1,234.5亿元',
    '09:31 见 https://example.org/a?b=1',
    '乾隆年间，于成龙著书',
  ])('surface of %s', text => {
    expect(clean(text).surface).toBe(text);
  });
});

describe('clean(text) makes signs uniform', () => {
  it.each([
    ['近日,我省', '近日，我省'],
    ['「專精特新」企業', '“专精特新”企业'],
    ['他说:"好"。', '他说：“好”。'],
    ['２０２４年７月', '2024年7月'],
    ['　　王 伟到会。', '王伟到会。'],
    ['发&nbsp;展&ldquo;快&rdquo;', '发展“快”'],
    ['产\u200b业\u00ad园', '产业园'],
    ['来源：某报 作者：李四', '来源：某报 作者：李四'],
  ])('%s → %s', (text, folded) => {
    expect(clean(text).text).toBe(folded);
  });
});

const pieces = fc.constantFrom(
  ...[
    '產(chǎn)',
    '業(yè)',
    '動?xùn)|北',
    '沈陽(yáng)',
    '的(de)',
    '发展',
    '經濟',
    '著力',
    '乾',
    '，',
    '。',
    ',',
    '"',
    '(',
    ')',
    '「',
    '」',
  ],
  ...[
    ' ',
    '　',
    '\n',
    '\r\n',
    '&nbsp;',
    '&amp;',
    'amp;',
    '\u200b',
    '\ufffd',
    '?',
    '!',
    ':',
    '１２',
    '7',
    'Ａ',
    'a',
    'b',
    '月',
    '王',
    '𠮷',
    '\ud800',
    '\0',
    '\r',
    'chǎn)',
    '?xùn)',
    'xù)',
    'qū)',
    'yè',
    '(chǎn',
    '（',
    '）',
    '会(huì )',
    '裏',
    '說',
    '％',
    '&ｎｂｓｐ;',
    '&#65292',
    ';',
  ],
);
const texts = fc.array(pieces, { maxLength: 30 }).map(parts => parts.join(''));
const anyTexts = fc.oneof(
  { weight: 4, arbitrary: texts },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

describe('clean, of any text', () => {
  it('gives text and surface of one length', () => {
    fc.assert(
      fc.property(texts, text => {
        const cleaned = clean(text);
        expect(cleaned.text.length).toBe(cleaned.surface.length);
      }),
    );
  });
  it('maps every slice into the original, in order', () => {
    fc.assert(
      fc.property(texts, text => {
        const { text: cleaned, map } = clean(text);
        let last = 0;
        for (let i = 0; i < cleaned.length; i++) {
          const [start, end] = map.toSpan(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
  it('changes nothing the second time, in text and surface', () => {
    fc.assert(
      fc.property(anyTexts, text => {
        const { text: shown, surface } = clean(text);
        expect(clean(shown).text).toBe(shown);
        expect(clean(surface).surface).toBe(surface);
      }),
      { numRuns: 2000 },
    );
  });
  it.each([
    ['a lone carriage return', '一\r二', '一\n二'],
    ['returns before a line feed', '一\r\r\n二\r三', '一\n二\n三'],
    ['returns at the end', '一\r\r', '一\n\n'],
    ['separators and next-line signs', '一\u2028二\u2029三\u0085四', '一\n二\n三\n四'],
  ])('takes for a line end: %s', (_, text, lines) => {
    expect(clean(text).text).toBe(lines);
    expect(clean(text).surface).toBe(lines);
  });
  it.each([
    ['a half reading behind a character whose simplified form spells another', '里?xùn)後chǎn)'],
    ['several carriage returns', '一\r\r\n二'],
    ['an entity in full-width letters', '一&ｎｂｓｐ;二'],
  ])('changes nothing the second time: %s', (_, text) => {
    const { text: shown } = clean(text);
    expect(clean(shown).text).toBe(shown);
  });
});

const REPORT =
  '7月9日，市领导到开发区调研机器人产业集群发展情况，实地了解企业生产经营、技术创新和市场开拓。他强调，要聚焦重点产业链，推动更多项目落地，着力提升质量。';
const ANNOTATED: Readonly<Record<string, string>> = {
  產: 'chǎn',
  業: 'yè',
  發: 'fā',
  實: 'shí',
  動: 'dòng',
  經: 'jīng',
  術: 'shù',
  質: 'zhì',
};

describe('twins of one report', () => {
  const traditional = Converter({ from: 'cn', to: 't' })(REPORT);
  const damaged = [...traditional].map(char => (char in ANNOTATED ? `${char}(${ANNOTATED[char]})` : char)).join('');
  it.each([
    ['traditional', traditional],
    ['damaged', damaged],
    ['Taiwan', Converter({ from: 'cn', to: 'tw' })(REPORT)],
    ['Hong Kong', Converter({ from: 'cn', to: 'hk' })(REPORT)],
  ])('%s gives the simplified text', (_, text) => {
    expect(clean(text).text).toBe(REPORT);
  });
  it('leads from every stretch of the damaged text to what it was cleaned from', () => {
    const cleaned = clean(damaged);
    for (let start = 0; start < cleaned.text.length - 6; start++) {
      const [from, to] = cleaned.map.toSpan(start, start + 6);
      const again = clean(`${damaged}\n${damaged.slice(from, to)}`).surface;
      expect(again.slice(again.lastIndexOf('\n') + 1)).toBe(cleaned.surface.slice(start, start + 6));
    }
  });
});
