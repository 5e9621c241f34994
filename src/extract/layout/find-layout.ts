/** Lines of the page: title, body, furniture; publication date. Fills `lines`, `title`, `published`. */
import type { Draft, Step } from '../draft.ts';

export const findLayout: Step = { name: 'find-layout', run: (_draft: Draft) => {} };
