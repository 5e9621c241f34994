/** `summary`: each cluster in full. */
import { summaryFold } from '../../analyse/index.ts';
import type { RunCommand } from '../commands.ts';
import { toTermFilter } from './keywords.ts';

export const runSummary: RunCommand = session =>
  session.writeFold(summaryFold({ ...session.foldOptions, isWanted: toTermFilter(session.options.pos) }));
