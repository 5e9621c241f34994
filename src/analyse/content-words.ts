/**
 * Which words say what a report is about: nouns, verbs, verbal nouns, names and terms of two characters or more.
 *
 * POS tags are jieba's: `n…` nouns and names, `v`, `vn`, `an` (adjective used as a noun), `j` (short form), `i` and `l`
 * (set phrases), `eng`. Light verbs and the like, which these tags let through, come as a list from data/.
 */

/** What decides whether a term is counted. */
export type TermFilter = (term: string, pos: string) => boolean;

const CONTENT_TAGS = new Set(['v', 'vn', 'vi', 'an', 'j', 'i', 'l', 'eng']);

const isContentTag = (pos: string): boolean => pos.startsWith('n') || CONTENT_TAGS.has(pos);

/** Nothing but digits, letters that are single, or signs is no word. */
const hasWordCharacter = (term: string): boolean => /\p{Script=Han}|\p{L}{2}/u.test(term);

const isSingle = (term: string): boolean => {
  const first = term.codePointAt(0);
  return first === undefined || term.length <= (first > 0xffff ? 2 : 1);
};

/** Content words less `functionWords`. */
export const contentWords =
  (functionWords: ReadonlySet<string>): TermFilter =>
  (term, pos) =>
    isContentTag(pos) && !isSingle(term) && hasWordCharacter(term) && !functionWords.has(term);

/** Terms of these tags: `vn` is that tag, `n*` every tag that begins so. */
export const wordsOfTags = (tags: readonly string[]): TermFilter => {
  const exact = new Set(tags.filter(tag => !tag.endsWith('*')));
  const starts = tags.filter(tag => tag.endsWith('*')).map(tag => tag.slice(0, -1));
  return (_term, pos) => exact.has(pos) || starts.some(start => pos.startsWith(start));
};
