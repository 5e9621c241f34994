/** Whole records that speak of the clusters the user wants, for commands that print documents. */
import { clustersOf, resolveClusters } from '../analyse/index.ts';
import type { ReportRecord } from '../model.ts';

/**
 * The records that name one of the wanted clusters (simplified names or parts of them); all when none is wanted.
 * Which cluster a part of a name means is known at the end only, so records that may be wanted wait until then.
 */
export async function* selectRecords(
  records: AsyncIterable<ReportRecord>,
  wanted: readonly string[],
): AsyncGenerator<ReportRecord> {
  if (wanted.length === 0) {
    yield* records;
    return;
  }
  const names = new Set<string>();
  const waiting: { record: ReportRecord; own: string[] }[] = [];
  for await (const record of records) {
    const own = clustersOf(record);
    for (const name of own) names.add(name);
    if (own.length > 0) waiting.push({ record, own });
  }
  const meant = resolveClusters(wanted, [...names]);
  for (const { record, own } of waiting) {
    if (own.some(name => meant.has(name))) yield record;
  }
}
