/** `timeline`: events in order of time. */
import { timelineFold } from '../../analyse/index.ts';
import type { RunCommand } from '../commands.ts';

export const runTimeline: RunCommand = session => session.writeFold(timelineFold(session.foldOptions));
