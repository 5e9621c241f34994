/** Places, organizations, bodies and sites as raw candidates, before people and titles are known. Fills `candidates`. */
import type { Draft, Step } from '../draft.ts';

export const findCandidates: Step = { name: 'find-candidates', run: (_draft: Draft) => {} };
