/** What cleaning did, by kind: counts and the first example of each. */
import type { Repair, RepairSummary } from '../../model.ts';

/** One entry a kind, by code unit of the kind. */
export const summarizeRepairs = (repairs: readonly Repair[]): RepairSummary[] => {
  const summaries = new Map<string, { kind: string; count: number; before: string; after: string }>();
  for (const { kind, before, after } of repairs) {
    const summary = summaries.get(kind);
    if (summary === undefined) summaries.set(kind, { kind, count: 1, before, after });
    else summary.count++;
  }
  return [...summaries.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
};
