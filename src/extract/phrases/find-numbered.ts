/** Counted policies without quotation marks: N年行动 with its proper name, N大任务, N个坚持, N个一批. */
import type { Draft, FoundPhrase } from '../draft.ts';
import { isTokenBoundary } from '../token-lookup.ts';
import { getWordTable } from '../word-table.ts';
import { findProperStart } from './find-proper-start.ts';

const NUMERALS = '两二三四五六七八九十';
/** All numerals lie between these: most of a text is told apart by two comparisons. */
const FIRST_NUMERAL = '七'.charCodeAt(0);
const LAST_NUMERAL = '四'.charCodeAt(0);

/** 三年行动, with its proper name; a plan is named up to 行动. */
const readYears = (draft: Draft, start: number, end: number): FoundPhrase | null => {
  if (!draft.text.startsWith('年', end)) return null;
  const to = ['行动', '攻坚'].find(word => draft.text.startsWith(word, end + 1));
  if (to === undefined) return null;
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
  } else if (measure === '个') {
    const length = getWordTable(lexicon, 'numbered-verb').lengthStartingAt(text, stop);
    // 两个支持项目 counts things: the phrase must end where a clause or the word does.
    if (
      length === 0 ||
      !/^(?:[”，。；、：的\s]|要求|工作|原则|目标|$)/.test(text.slice(stop + length, stop + length + 2))
    )
      return null;
    stop += length;
  } else return null;
  if (!isTokenBoundary(draft.tokens, start)) return null;
  return { start, end: stop, rule: 'counted-policy', entry: null, text: text.slice(start, stop), kind: 'numbered' };
};

/** Counted policies in order. Ordinary counts (四大工艺, 三条产业链, 六大类) are none: their heads are not in the lexicon. */
export const findNumbered = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  const { text } = draft;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_NUMERAL || code > LAST_NUMERAL || !NUMERALS.includes(text[i]!)) continue;
    const before = text[i - 1] ?? '';
    if (NUMERALS.includes(before) || '一第百千万零〇'.includes(before || '、')) continue;
    let end = i + 1;
    while (end < text.length && NUMERALS.includes(text[end]!)) end++;
    const phrase = readYears(draft, i, end) ?? readCount(draft, i, end);
    if (phrase !== null) found.push(phrase);
    i = end - 1;
  }
  return found;
};
