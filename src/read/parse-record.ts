/** One JSON value that says it is a record of ours → `ReportRecord`, or why it is not. */
import type { ReportRecord } from '../model.ts';

const SCHEMA_STEM = 'cluster-report/record@';
const SCHEMA: ReportRecord['schema'] = 'cluster-report/record@1';

/** Does this look like one of our records, of whatever version? */
export const isRecordLike = (value: unknown): value is { readonly schema: string } => {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return false;
  return typeof value.schema === 'string' && value.schema.startsWith(SCHEMA_STEM);
};

/** Do these first bytes of a file, as text, begin with a record, or with a list of them? */
export const beginsWithRecord = (head: string): boolean =>
  /^\s{0,99}(?:\[\s{0,99})?\{/.test(head) &&
  head.slice(0, 4096).replaceAll(/\s/g, '').includes(`"schema":"${SCHEMA_STEM}`);

/** Field → the text field that each entry of its list must have; `null` where entries may lack one. */
const LISTS: Readonly<Record<string, string>> = {
  dates: 'text',
  periods: 'text',
  spoiledDates: 'text',
  people: 'name',
  places: 'name',
  organizations: 'name',
  sites: 'name',
  clusters: 'name',
  phrases: 'text',
  events: 'text',
  sentences: 'text',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasSpan = (entry: Record<string, unknown>): boolean =>
  Array.isArray(entry.span) && entry.span.length === 2 && entry.span.every(Number.isInteger);

const findListProblem = (record: Record<string, unknown>): string | undefined => {
  for (const [field, key] of Object.entries(LISTS)) {
    const list = record[field];
    if (!Array.isArray(list)) return `field ${field} is missing or no list`;
    for (const entry of list) {
      if (!isObject(entry) || typeof entry[key] !== 'string' || !hasSpan(entry)) {
        return `field ${field} has an entry without ${key} or span`;
      }
    }
  }
  return undefined;
};

const findProblem = (record: Record<string, unknown>): string | undefined => {
  if (record.schema !== SCHEMA) return `schema is ${String(record.schema)}, wanted ${SCHEMA}`;
  if (typeof record.id !== 'string' || record.id === '') return 'field id is missing';
  if (!isObject(record.source) || typeof record.source.path !== 'string') return 'field source has no path';
  if (record.bodyStart !== undefined && !Number.isInteger(record.bodyStart))
    return 'field bodyStart is no whole number';
  for (const field of ['repairs', 'terms'])
    if (!isObject(record[field])) return `field ${field} is missing or no object`;
  return findListProblem(record);
};

/** Fields that older writers did not know; without the text its sentences stand for it. */
const toDefaults = (value: object): Record<string, unknown> => {
  const sentences = 'sentences' in value && Array.isArray(value.sentences) ? value.sentences : [];
  const lines = sentences.map(sentence => (isObject(sentence) ? String(sentence.text) : ''));
  return { periods: [], spoiledDates: [], sharedTerms: [], surfaces: {}, repaired: [], text: lines.join('\n') };
};

/** The record, with fields that older writers did not know filled in; or `problem`, one line. */
export const parseRecord = (value: { readonly schema: string }): { record: ReportRecord } | { problem: string } => {
  // The fields as they came stay in their order: a record that is written again is the same line.
  const fields: Record<string, unknown> = { ...value };
  for (const [field, standard] of Object.entries(toDefaults(value))) fields[field] ??= standard;
  fields.surface ??= null;
  fields.region ??= null;
  fields.origin ??= null;
  const problem = findProblem(fields);
  return problem === undefined ? { record: fields as unknown as ReportRecord } : { problem };
};
