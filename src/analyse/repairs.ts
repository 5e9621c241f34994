/** `clean --report`: what cleaning did, by kind of repair, with the first example by code unit. */
import type { ReportRecord, Row, Table } from '../model.ts';
import { compareText } from './order.ts';
import { getOrMake } from './surfaces.ts';

export interface RepairTally {
  count: number;
  documents: number;
  /** `[before, after]`, the least by code unit: the same whatever the order of documents. */
  example: readonly [before: string, after: string] | null;
}
export type RepairState = Map<string, RepairTally>;

const REPAIR_COLUMNS = ['kind', 'count', 'documents', 'before', 'after'] as const;

const takeExample = (tally: RepairTally, example: RepairTally['example']): void => {
  if (example === null) return;
  const known = tally.example;
  if (known === null || (compareText(example[0], known[0]) || compareText(example[1], known[1])) < 0) {
    tally.example = example;
  }
};

const entryOf = (state: RepairState, kind: string): RepairTally =>
  getOrMake(state, kind, () => ({ count: 0, documents: 0, example: null }));

/** Signs that show nothing: spaces, breaks, zero-width signs. */
const UNSEEN = /^[\s\p{Cf}\p{Zs}]+$/u;

/** An example that shows nothing is told by the names of its signs: `U+3000 U+3000`, a long one by its first. */
const toVisible = (example: string): string => {
  if (!UNSEEN.test(example)) return example;
  const names = [...example].map(sign => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`);
  return names.length > 4 ? `${names.slice(0, 3).join(' ')} …` : names.join(' ');
};

/** All that this fold reads of a record: it works on texts that were cleaned only, too. */
export type Repaired = Pick<ReportRecord, 'repaired'>;

/** Rows: a kind of repair each, by name. The laws are those of `Fold`. */
export const repairsFold = {
  empty: (): RepairState => new Map(),
  add: (state: RepairState, record: Repaired): RepairState => {
    for (const { kind, count, before, after } of record.repaired) {
      const tally = entryOf(state, kind);
      tally.count += count;
      tally.documents++;
      takeExample(tally, [before, after]);
    }
    return state;
  },
  merge: (left: RepairState, right: RepairState): RepairState => {
    for (const [kind, other] of right) {
      const tally = entryOf(left, kind);
      tally.count += other.count;
      tally.documents += other.documents;
      takeExample(tally, other.example);
    }
    return left;
  },
  finish: (state: RepairState): Table => ({
    columns: REPAIR_COLUMNS,
    rows: [...state]
      .sort(([a], [b]) => compareText(a, b))
      .map(
        ([kind, { count, documents, example }]): Row => ({
          kind,
          count,
          documents,
          before: toVisible(example?.[0] ?? ''),
          after: toVisible(example?.[1] ?? ''),
        }),
      ),
  }),
};
