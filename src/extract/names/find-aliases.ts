/**
 * Short forms that the text defines: `某某有限公司（以下简称“某某”）`. In: text and full names. Out: short → full name.
 */
import { toName } from './span-tools.ts';

const CUES = ['以下简称', '下称', '以下称', '下文简称', '简称', '又称'];
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
  return end - start >= 2 && end - start < LONGEST ? toName(text.slice(start, end)) : null;
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
export const findAliasMentions = (text: string, aliases: ReadonlyMap<string, string>) =>
  [...aliases].flatMap(([alias, aliasOf]) => {
    const mentions = [];
    for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + alias.length)) {
      mentions.push({ start: at, end: at + alias.length, rule: 'alias', entry: null, name: alias, aliasOf });
    }
    return mentions;
  });
