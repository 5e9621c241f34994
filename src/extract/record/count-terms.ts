/**
 * Count the words of a draft per cluster they are said of: `terms` and `sharedTerms` of the record.
 *
 * Names and established terms that extraction found count whole, not as the words they are cut into. Lines that are no
 * sentence (titles, page furniture) and punctuation are not counted.
 */
import type { SharedTerms, TermCount } from '../../model.ts';
import type { Draft, Found } from '../draft.ts';

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly pos: string;
}
type Bucket = Record<string, TermCount>;

// No prototype: a report may well contain the word "constructor".
const emptyBucket = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** Names and terms that count whole, by start, without overlaps; of two that overlap the earlier, then longer one. */
const findUnits = (draft: Draft): Unit[] => {
  const withPos = (found: readonly Found[], pos: string): Unit[] =>
    found.map(({ start, end }) => ({ start, end, pos }));
  const units = [
    // A mention may be a pronoun or a surname with a title: only the full name is a term.
    ...withPos(
      draft.people.filter(person => draft.text.slice(person.start, person.end) === person.name),
      'nr',
    ),
    ...withPos(draft.places, 'ns'),
    ...withPos(draft.organizations, 'nt'),
    ...withPos(draft.sites, 'nz'),
    ...withPos(
      draft.phrases.filter(phrase => phrase.kind === 'term'),
      'nz',
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const chosen: Unit[] = [];
  let end = 0;
  for (const unit of units) {
    if (unit.start < end || unit.end <= unit.start) continue;
    chosen.push(unit);
    end = unit.end;
  }
  return chosen;
};

/** Tokens of the draft, those under a unit replaced by it; punctuation and spaces left out. */
function* eachWord(draft: Draft): Generator<Unit> {
  const { tokens } = draft;
  const units = findUnits(draft);
  let next = 0;
  let covered = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    while (next < units.length && units[next]!.start < end) {
      yield units[next]!;
      covered = units[next]!.end;
      next++;
    }
    if (start < covered) continue;
    const pos = tokens.tagNames[tokens.tagIds[i]!]!;
    if (pos !== 'x' && pos !== 'w') yield { start, end, pos };
  }
}

const addTo = (bucket: Bucket, word: string, pos: string): void => {
  const known = bucket[word];
  bucket[word] = { count: (known?.count ?? 0) + 1, pos: known?.pos ?? pos };
};

/** The counts of one draft. Sentences must be in order and apart; a word belongs to the sentence in which it starts. */
export const countTerms = (
  draft: Draft,
): { terms: Record<string, Bucket>; sharedTerms: SharedTerms[]; firstStarts: Map<string, number> } => {
  const terms = emptyBucket<Bucket>();
  const shared = new Map<string, { clusters: string[]; terms: Bucket }>();
  const firstStarts = new Map<string, number>();
  let sentence = 0;
  for (const { start, end, pos } of eachWord(draft)) {
    while (sentence < draft.sentences.length && draft.sentences[sentence]!.end <= start) sentence++;
    const current = draft.sentences[sentence];
    if (current === undefined) break;
    if (start < current.start) continue;
    const word = draft.text.slice(start, end);
    if (!firstStarts.has(word)) firstStarts.set(word, start);
    const clusters = [...new Set(current.clusters)].sort();
    for (const cluster of clusters.length > 0 ? clusters : ['']) {
      terms[cluster] ??= emptyBucket<TermCount>();
      addTo(terms[cluster], word, pos);
    }
    if (clusters.length < 2) continue;
    const key = clusters.join('\n');
    const together = shared.get(key) ?? { clusters, terms: emptyBucket<TermCount>() };
    shared.set(key, together);
    addTo(together.terms, word, pos);
  }
  const sharedTerms = [...shared].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, together]) => together);
  return { terms, sharedTerms, firstStarts };
};
