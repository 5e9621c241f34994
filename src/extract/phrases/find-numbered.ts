/** Counted policies without quotation marks: N年行动 with its proper name, N大任务, N个坚持, N个一批. */
import type { Draft, FoundPhrase } from '../draft.ts';
import { getSigns, NUMERAL } from '../sign-index.ts';
import { getTokenIndex } from '../token-index.ts';
import { getWordTable } from '../word-table.ts';
import { findProperStart } from './find-proper-start.ts';

const YEAR = '年'.charCodeAt(0);
/** Measures of counted policies: 大 and 项 before a head, 个 before a verb. */
const MEASURES = '大项个';
/** A numeral behind these is part of a greater number, or of an ordinal. */
const OF_NUMBER = '一第百千万零〇';

/** 三年行动, with its proper name; a plan is named up to 行动. */
const readYears = (draft: Draft, start: number, end: number): FoundPhrase | null => {
  if (!draft.text.startsWith('行动', end + 1) && !draft.text.startsWith('攻坚', end + 1)) return null;
  const isAction = draft.text.startsWith('攻坚行动', end + 1);
  const stop = end + 1 + (isAction ? 4 : 2);
  const from = findProperStart(draft, start);
  return {
    start: from,
    end: stop,
    rule: 'years-of-action',
    entry: null,
    text: draft.text.slice(from, stop),
    kind: 'numbered',
  };
};

const readCount = (draft: Draft, start: number, end: number): FoundPhrase | null => {
  const { text, lexicon } = draft;
  const measure = text[end];
  let stop = end + 1;
  if (measure === '大' || measure === '项') {
    const heads = getWordTable(lexicon, 'numbered-head');
    const length = heads.lengthStartingAt(text, stop);
    if (length === 0 || heads.get(text.slice(stop, stop + length))?.columns[0] !== measure) return null;
    stop += length;
  } else {
    const length = getWordTable(lexicon, 'numbered-verb').lengthStartingAt(text, stop);
    // 两个支持项目 counts things: the phrase must end where a clause or the word does.
    if (
      length === 0 ||
      !/^(?:[”，。；、：的\s]|要求|工作|原则|目标|$)/.test(text.slice(stop + length, stop + length + 2))
    )
      return null;
    stop += length;
  }
  if (!getTokenIndex(draft).isBorder(start)) return null;
  return { start, end: stop, rule: 'counted-policy', entry: null, text: text.slice(start, stop), kind: 'numbered' };
};

/** Counted policies in order. Ordinary counts (四大工艺, 三条产业链, 六大类) are none: their heads are not in the lexicon. */
export const findNumbered = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const { text } = draft;
  const signs = getSigns(draft);
  for (let i = signs.next(0, NUMERAL); i < signs.count; i = signs.next(i + 1, NUMERAL)) {
    const start = signs.offsets[i]!;
    let end = start + 1;
    // Numerals that follow each other are one number.
    for (; signs.offsets[i + 1] === end && (signs.kinds[i + 1]! & NUMERAL) !== 0; i++) end++;
    const isYears = text.charCodeAt(end) === YEAR;
    if (start === 0 || (!isYears && !MEASURES.includes(text[end] ?? '，')) || OF_NUMBER.includes(text[start - 1]!))
      continue;
    const phrase = isYears ? readYears(draft, start, end) : readCount(draft, start, end);
    if (phrase !== null) found.push(phrase);
  }
  return found;
};
