/** `phrases`: policy phrases. */
import { phrasesFold } from '../../analyse/index.ts';
import { checkTypes } from '../check-types.ts';
import type { RunCommand } from '../commands.ts';
import { TYPE_NAMES } from '../options.ts';

export const runPhrases: RunCommand = session => {
  const kinds = checkTypes(session.options.type, TYPE_NAMES.phrases);
  return session.writeFold(phrasesFold({ ...session.foldOptions, kinds }));
};
