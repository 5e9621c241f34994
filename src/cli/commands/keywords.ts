/** `keywords`: content words by how often they are said. */
import { contentWords, keywordsFold, type TermFilter, wordsOfTags } from '../../analyse/index.ts';
import type { RunCommand } from '../commands.ts';
import { loadFunctionWords } from '../load-tools.ts';

/** Words of the tags that the user names, else content words. */
export const toTermFilter = (tags: readonly string[] | undefined): TermFilter =>
  tags === undefined ? contentWords(loadFunctionWords()) : wordsOfTags(tags);

export const runKeywords: RunCommand = session => {
  const { method = 'count', pos } = session.options;
  return session.writeFold(keywordsFold({ ...session.foldOptions, method, isWanted: toTermFilter(pos) }));
};
