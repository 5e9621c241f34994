/** Industrial clusters, reduced to the industry's name; sentences and the cluster they are about. Fills `clusters`, `sentences`. */
import type { Draft, Step } from '../draft.ts';

export const findClusters: Step = { name: 'find-clusters', run: (_draft: Draft) => {} };
