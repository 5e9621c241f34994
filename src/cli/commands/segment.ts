/** `segment`: a sentence a row, its tokens as `word/tag`. */
import { splitSentences } from '../../analyse/index.ts';
import type { Row, SegmentOptions } from '../../model.ts';
import type { TextRecord, Tools } from '../../pipeline.ts';
import type { RunCommand } from '../commands.ts';
import { readTexts } from '../text-records.ts';

/** Tokens of one sentence of the text; `shown` is the text they are cut from, aligned with it. */
const toTokens = (
  { text, shown, start, end }: { text: string; shown: string; start: number; end: number },
  { segmenter }: Tools,
  options: SegmentOptions,
): string[] => {
  const { count, starts, ends, tagIds, tagNames } = segmenter.segment(text.slice(start, end), options);
  const tokens: string[] = [];
  for (let i = 0; i < count; i++) {
    const word = shown.slice(start + starts[i]!, start + ends[i]!);
    if (word.trim() !== '') tokens.push(`${word}/${tagNames[tagIds[i]!]}`);
  }
  return tokens;
};

async function* toRows(
  records: AsyncIterable<TextRecord>,
  loadTools: () => Promise<Tools>,
  { original, ...options }: SegmentOptions & { original: boolean },
): AsyncGenerator<Row> {
  for await (const { text, surface, bodyStart = 0 } of records) {
    const tools = await loadTools();
    const shown = original ? (surface ?? text) : text;
    for (const [start, end] of splitSentences(text, bodyStart)) {
      yield { tokens: toTokens({ text, shown, start, end }, tools, options) };
    }
  }
}

export const runSegment: RunCommand = session => {
  const { mode = 'exact', hmm = true } = session.options;
  // Whoever names a mode or turns the HMM off wants jieba's own tokens (docs/port-differences.md, U3).
  const atoms = session.options.mode === undefined && hmm;
  const { original } = session.foldOptions;
  return session.writeRows({
    columns: ['tokens'],
    listMarks: { tokens: ' ' },
    rows: toRows(readTexts(session), () => session.tools(), { mode, hmm, atoms, original }),
  });
};
