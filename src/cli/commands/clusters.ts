/** `clusters`: which clusters the reports speak of. */
import { clustersFold } from '../../analyse/index.ts';
import type { RunCommand } from '../commands.ts';

export const runClusters: RunCommand = session => session.writeFold(clustersFold(session.foldOptions));
