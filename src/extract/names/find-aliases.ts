/**
 * Short forms that the text defines: `某某有限公司（以下简称“某某”）`. In: text and full names. Out: short → full name.
 */
import type { Draft } from '../draft.ts';
import { dropSelfOverlaps, findWords } from '../find-words.ts';
import { toName } from './span-tools.ts';

const CUES = ['以下简称', '下称', '以下称', '下文简称', '简称', '又称'];
const SHORTEST = 2;
const LONGEST = 16;

/** The short form that a bracket at `at` defines, or null. */
const readAlias = (text: string, at: number): string | null => {
  if (text[at] !== '（' && text[at] !== '(') return null;
  const cue = CUES.find(word => text.startsWith(word, at + 1));
  if (cue === undefined) return null;
  let start = at + 1 + cue.length;
  while ('：:为“"‘「《 '.includes(text[start] ?? '-')) start++;
  let end = start;
  while (end < text.length && end - start < LONGEST && !'”"’」》）)，,、；\n'.includes(text[end]!)) end++;
  const alias = end - start < LONGEST ? toName(text.slice(start, end)) : '';
  return alias.length >= SHORTEST ? alias : null;
};

export const findAliases = (text: string, names: readonly { end: number; name: string }[]): Map<string, string> => {
  const aliases = new Map<string, string>();
  for (const { end, name } of names) {
    const alias = readAlias(text, end);
    if (alias !== null && alias !== name && !aliases.has(alias)) aliases.set(alias, name);
  }
  return aliases;
};

/** Every place in `text` where a defined short form stands. */
export const findAliasMentions = (
  { text, units }: Pick<Draft, 'text' | 'units'>,
  aliases: ReadonlyMap<string, string>,
) =>
  dropSelfOverlaps(findWords(text, units, [...aliases.keys()])).map(({ start, word: name }) => {
    const aliasOf = aliases.get(name)!;
    return { start, end: start + name.length, rule: 'alias', entry: null, name, aliasOf };
  });
