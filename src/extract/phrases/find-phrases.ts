/** Series, slogans, numbered policies, established terms. Fills `phrases`. */
import type { Draft, Step } from '../draft.ts';

export const findPhrases: Step = { name: 'find-phrases', run: (_draft: Draft) => {} };
