/** Cut a text into its sentences for `segment`: each with its end mark and closing quotes, none without words. */

const ENDS = new Set('。！？!?…');
const CLOSERS = new Set('”’」』）)》〉】〕"\'');

/**
 * `[start, end)` of the sentences from `from` on, in order, without the spaces around them; together they hold every other
 * character.
 */
export const splitSentences = (text: string, from = 0): [start: number, end: number][] => {
  const sentences: [number, number][] = [];
  let start = from;
  const flush = (end: number): void => {
    const piece = text.slice(start, end);
    const first = start + piece.length - piece.trimStart().length;
    const last = start + piece.trimEnd().length;
    if (first < last) sentences.push([first, last]);
    start = end;
  };
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') flush(i + 1);
    else if (ENDS.has(char)) {
      while (i + 1 < text.length && (ENDS.has(text[i + 1]!) || CLOSERS.has(text[i + 1]!))) i++;
      flush(i + 1);
    }
  }
  flush(text.length);
  return sentences;
};
