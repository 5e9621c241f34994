/** Established policy terms and counted policies of the lexicon, longest first, none inside another. */
import type { Draft, FoundPhrase } from '../draft.ts';

const KINDS: Readonly<Record<string, FoundPhrase['kind']>> = { numbered: 'numbered', slogan: 'slogan', term: 'term' };

export const findTerms = (draft: Draft): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  let end = 0;
  for (const match of draft.matches.all('policy-term')) {
    if (match.start < end) continue;
    end = match.end;
    const kind = KINDS[match.entry.columns[0] ?? 'term'] ?? 'term';
    const entry = `${match.entry.origin} ${match.entry.text}`;
    found.push({ start: match.start, end, rule: 'policy-term', entry, text: match.entry.text, kind });
  }
  return found;
};
