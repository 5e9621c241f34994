/** The steps of extraction, in order. Each reads what the ones before it found. */
import { findClusters } from './clusters/find-clusters.ts';
import { findDates } from './dates/find-dates.ts';
import type { Step } from './draft.ts';
import { findEvents } from './events/find-events.ts';
import { findLayout } from './layout/find-layout.ts';
import { findCandidates } from './names/find-candidates.ts';
import { resolveNames } from './names/resolve-names.ts';
import { findPeople } from './people/find-people.ts';
import { findPhrases } from './phrases/find-phrases.ts';

export const EXTRACTION_STEPS: readonly Step[] = [
  findLayout,
  findDates,
  findCandidates,
  findClusters,
  findPeople,
  resolveNames,
  findPhrases,
  findEvents,
];
