/** Established policy terms and counted policies of the lexicon, longest first, none inside another. */
import type { Draft, FoundPhrase } from '../draft.ts';

const KINDS: Readonly<Record<string, FoundPhrase['kind']>> = { numbered: 'numbered', slogan: 'slogan', term: 'term' };

const NUMERALS = '一二三四五六七八九十百千零〇';

/** 二十条措施 holds no 十条措施: the number began before it. */
const isRestOfNumber = (text: string, start: number): boolean =>
  start > 0 && NUMERALS.includes(text[start]!) && NUMERALS.includes(text[start - 1]!);

const isAlphanumeric = (text: string, at: number): boolean => /[0-9A-Za-z]/.test(text[at] ?? '');

/** 16GW holds no 6G. */
const isRestOfUnit = (text: string, start: number, end: number): boolean =>
  (isAlphanumeric(text, start) && isAlphanumeric(text, start - 1)) ||
  (isAlphanumeric(text, end - 1) && isAlphanumeric(text, end));

export const findTerms = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  let end = 0;
  for (const match of draft.matches.all('policy-term')) {
    if (match.start < end || isRestOfNumber(draft.text, match.start)) continue;
    if (isRestOfUnit(draft.text, match.start, match.end)) continue;
    end = match.end;
    const kind = KINDS[match.entry.columns[0] ?? 'term'] ?? 'term';
    const entry = `${match.entry.origin} ${match.entry.text}`;
    found.push({ start: match.start, end, rule: 'policy-term', entry, text: match.entry.text, kind });
  }
  return found;
};
