/**
 * Make a fold see only the clusters that the user names by a part of their name.
 *
 * Which cluster a part means is known only when all records were seen (`航空` is one cluster's until a second has it).
 * So the inner fold runs once for every choice that may turn out to be meant, over records narrowed to it, and the
 * right ones are merged at the end. With one name, that is one run a cluster that has it.
 */
import { UsageError } from '../errors.ts';
import type { ReportRecord, Table } from '../model.ts';
import type { Fold } from './fold.ts';
import { compareText } from './order.ts';
import { clustersOf, restrictToClusters } from './restrict-record.ts';

const SUFFIXES = ['产业集群', '产业集聚区', '产业基地', '产业链', '集群', '产业'];

/** The name without `产业集群` and the like, which clusters are not named with. */
const toBareName = (name: string): string => {
  const suffix = SUFFIXES.find(end => name.length > end.length && name.endsWith(end));
  return suffix === undefined ? name : name.slice(0, -suffix.length);
};

/** Clusters that `wanted` may mean: the one of that name, else all that have it as a part. */
const findMatches = (wanted: string, names: readonly string[]): string[] => {
  for (const form of [wanted, toBareName(wanted)]) {
    if (names.includes(form)) return [form];
    const matches = names.filter(name => name.includes(form));
    if (matches.length > 0) return matches;
  }
  return [];
};

/** Number of single-character edits between two names. */
const distanceBetween = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

const sharedCharacters = (a: string, b: string): number => [...new Set(a)].filter(char => b.includes(char)).length;

const LISTED = 12;

/** Names by nearness to `wanted`: most characters in common, then fewest edits, then code unit. */
const listNearest = (wanted: string, names: readonly string[]): string => {
  const nearest = [...names].sort(
    (a, b) =>
      sharedCharacters(wanted, b) - sharedCharacters(wanted, a) ||
      distanceBetween(wanted, a) - distanceBetween(wanted, b) ||
      compareText(a, b),
  );
  const more = nearest.length > LISTED ? ` and ${nearest.length - LISTED} more` : '';
  return `${nearest.slice(0, LISTED).join(', ')}${more}`;
};

/**
 * The clusters that the user means.
 *
 * @param wanted simplified, as given
 * @param names all clusters of the input
 * @throws UsageError for a name that no cluster has, or several
 */
export const resolveClusters = (wanted: readonly string[], names: readonly string[]): Set<string> => {
  const sorted = [...new Set(names)].sort(compareText);
  const resolved = new Set<string>();
  for (const name of wanted) {
    const matches = findMatches(name, sorted);
    if (matches.length > 1) {
      throw new UsageError(
        `--cluster ${name}: several clusters have this in their name: ${listNearest(name, matches)}`,
      );
    }
    if (matches[0] === undefined) {
      const known = sorted.length === 0 ? 'the input names no cluster' : `there are: ${listNearest(name, sorted)}`;
      throw new UsageError(`--cluster ${name}: no such cluster; ${known}`);
    }
    resolved.add(matches[0]);
  }
  return resolved;
};

/** Non-empty subsets of at most `size` of the names. */
const subsetsOf = (names: readonly string[], size: number): string[][] => {
  let subsets: string[][] = [[]];
  for (const name of names) {
    subsets = subsets.concat(subsets.filter(subset => subset.length < size).map(subset => [...subset, name]));
  }
  return subsets.filter(subset => subset.length > 0);
};

interface Part<State> {
  /** Clusters of these records that the user may mean. */
  readonly candidates: readonly string[];
  /** Those of them that this state is narrowed to. */
  readonly chosen: readonly string[];
  state: State;
}
export interface SelectionState<State> {
  readonly names: Set<string>;
  readonly parts: Map<string, Part<State>>;
}

/** `fold` over the records narrowed to the clusters that `wanted` (simplified names or parts of them) turn out to mean. */
export const selectClusters = <State>(fold: Fold<State>, wanted: readonly string[]): Fold<SelectionState<State>> => {
  const forms = wanted.flatMap(name => [name, toBareName(name)]);
  const partOf = (selection: SelectionState<State>, candidates: readonly string[], chosen: readonly string[]) => {
    const key = `${candidates.join('\n')}\n\n${chosen.join('\n')}`;
    const part = selection.parts.get(key) ?? { candidates, chosen, state: fold.empty() };
    selection.parts.set(key, part);
    return part;
  };
  return {
    empty: () => ({ names: new Set(), parts: new Map() }),
    add: (selection, record: ReportRecord) => {
      const names = clustersOf(record);
      for (const name of names) selection.names.add(name);
      const candidates = names.filter(name => forms.some(form => name.includes(form)));
      for (const chosen of subsetsOf(candidates, wanted.length)) {
        const part = partOf(selection, candidates, chosen);
        part.state = fold.add(part.state, restrictToClusters(record, new Set(chosen)));
      }
      return selection;
    },
    merge: (left, right) => {
      for (const name of right.names) left.names.add(name);
      for (const { candidates, chosen, state } of right.parts.values()) {
        const part = partOf(left, candidates, chosen);
        part.state = fold.merge(part.state, state);
      }
      return left;
    },
    finish: (selection): Table => {
      const meant = resolveClusters(wanted, [...selection.names]);
      let total = fold.empty();
      for (const { candidates, chosen, state } of selection.parts.values()) {
        const wantedHere = candidates.filter(name => meant.has(name));
        if (wantedHere.join('\n') === chosen.join('\n')) total = fold.merge(total, state);
      }
      return fold.finish(total);
    },
  };
};
