/** What was done by whom, when and where. Fills `events`. */
import type { Draft, Step } from '../draft.ts';

export const findEvents: Step = { name: 'find-events', run: (_draft: Draft) => {} };
