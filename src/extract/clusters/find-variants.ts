/**
 * One cluster under its variants: 轨道交通装备产业集群, 轨道交通产业集群 and 轨道交通产业 of one text are one.
 *
 * In: clusters named with a head. Out: the same with short forms renamed, and mentions as plain 产业.
 */
import type { Draft, FoundCluster } from '../draft.ts';
import { getWordTable } from '../word-table.ts';
import { findIndustryStart } from './find-industry-start.ts';
import { stripPraiseInFront } from './strip-praise.ts';

/** Tails that a short form of the same cluster leaves out. 材料 and 零部件 are not among them: they name another industry. */
const OMITTED_TAILS = ['装备', '制造', '装备制造', '加工', '及装备', '设备制造'];

/** Give a short form the name of the one full form in the text that it shortens. */
export const mergeVariants = (clusters: readonly FoundCluster[]): FoundCluster[] => {
  const names = new Set(clusters.map(cluster => cluster.name));
  const fullNameOf = (name: string): string => {
    const full = OMITTED_TAILS.map(tail => name + tail).filter(other => names.has(other));
    return full.length === 1 ? full[0]! : name;
  };
  const fullNames = new Map([...names].map(name => [name, fullNameOf(name)]));
  return clusters.map(cluster => {
    const name = fullNames.get(cluster.name)!;
    return name === cluster.name ? cluster : { ...cluster, name };
  });
};

const SHORTEST_PART = 2;

/** Of `names`, the only one that begins or ends with each part; null for parts of several. Cost: O(characters of the names). */
const indexEdges = (names: Iterable<string>): Map<string, string | null> => {
  const nameByPart = new Map<string, string | null>();
  const add = (part: string, name: string): void => {
    const known = nameByPart.get(part);
    if (known === undefined) nameByPart.set(part, name);
    else if (known !== name) nameByPart.set(part, null);
  };
  for (const name of names)
    for (let length = SHORTEST_PART; length < name.length; length++) {
      add(name.slice(0, length), name);
      add(name.slice(-length), name);
    }
  return nameByPart;
};

/** Mentions without a head: X产业 where X is, or shortens, a cluster that the text names. */
export const findVariants = (draft: Draft, explicit: readonly FoundCluster[]): FoundCluster[] => {
  const names = new Set(explicit.map(cluster => cluster.name));
  if (names.size === 0) return [];
  let edges: Map<string, string | null> | undefined;
  /** The cluster of the text that a word means: itself, else the only one that it begins or ends. */
  const findMeant = (word: string): string | undefined => {
    if (names.has(word)) return word;
    edges ??= indexEdges(names);
    return edges.get(word) ?? undefined;
  };
  const found: FoundCluster[] = [];
  const aliases = getWordTable(draft.lexicon, 'cluster-alias');
  let next = 0;
  for (let at = draft.text.indexOf('产业'); at >= 0; at = draft.text.indexOf('产业', at + 2)) {
    while (next < explicit.length && explicit[next]!.end <= at) next++;
    if (explicit[next] !== undefined && explicit[next]!.start <= at) continue;
    const span = findIndustryStart(draft, at);
    const start = stripPraiseInFront(draft.lexicon, draft.text, span.start, span.end);
    if (start === span.end) continue;
    const word = draft.text.slice(start, span.end);
    const name = findMeant(aliases.get(word)?.columns[0] ?? word);
    if (name === undefined) continue;
    found.push({ start, end: at + 2, rule: 'cluster-variant', entry: null, name });
  }
  return found;
};
