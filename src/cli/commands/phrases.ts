/** `phrases`: policy phrases; with --discover what the reports themselves repeat, with --families series in any order. */
import { discoverPhrasesFold, phraseFamiliesFold, phrasesFold } from '../../analyse/index.ts';
import { UsageError } from '../../errors.ts';
import { checkTypes } from '../check-types.ts';
import type { RunCommand } from '../commands.ts';
import { TYPE_NAMES } from '../options.ts';

export const runPhrases: RunCommand = async session => {
  const { discover = false, families = false, type } = session.options;
  if (discover && families) throw new UsageError('--discover and --families: found both, wanted one of them');
  if (type !== undefined && (discover || families))
    throw new UsageError(
      `--type: found with --${discover ? 'discover' : 'families'}, which has no kinds to choose from`,
    );
  if (discover) {
    const { segmenter } = await session.tools();
    return session.writeFold(discoverPhrasesFold({ ...session.foldOptions, segmenter }));
  }
  if (families) return session.writeFold(phraseFamiliesFold(session.foldOptions));
  const kinds = checkTypes(type, TYPE_NAMES.phrases);
  return session.writeFold(phrasesFold({ ...session.foldOptions, kinds }));
};
