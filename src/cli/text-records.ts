/** Texts for `clean` and `segment`, which need no extraction unless a filter looks at what was extracted. */
import { type TextRecord, toTextRecord } from '../pipeline.ts';
import { selectRecords } from './select-records.ts';
import type { Session } from './session.ts';

/** The repaired texts of the inputs that pass the filters. */
export async function* readTexts(session: Session): AsyncGenerator<TextRecord> {
  if (session.hasFilters) {
    yield* selectRecords(session.records(), session.clusters);
    return;
  }
  for await (const item of session.items()) {
    yield item.kind === 'record' ? item.record : toTextRecord(item.document, session.cleaning);
  }
}

/** `path`, and `#n` for a later document of the same file. */
export const sourceOf = ({ source }: TextRecord): string =>
  source.document === 0 ? source.path : `${source.path}#${source.document}`;
