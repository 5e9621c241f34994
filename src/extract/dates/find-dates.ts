/** Calendar expressions to EDTF. Fills `dates`. */
import type { Draft, Step } from '../draft.ts';

export const findDates: Step = { name: 'find-dates', run: (_draft: Draft) => {} };
