/**
 * `phrases --discover`: phrases that the reports themselves repeat, found without a lexicon.
 *
 * A run of two to eight characters counts when its parts hold together (cohesion: normalised PMI of its weakest cut,
 * −1 … 1), its surroundings vary (branching: the lesser entropy of left and right neighbours, in bits), and it begins and ends
 * where words do, in half of its places at least: 新能源汽 of 新能源汽车 is none. These words must carry meaning (由国务院, 应当按照
 * are none), and one of the run's words must be no number (第十一条).
 * The state holds the sentences' runs only, so that it merges; all measures are taken at the end.
 * source: Smadja 1993 and Jin & Tanaka-Ishii 2006 (branching entropy), Bouma 2009 (normalised PMI).
 */
import type { ReportRecord, Row, Segmenter } from '../model.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { compareText } from './order.ts';

const MIN_LENGTH = 4;
const MAX_LENGTH = 8;
const MIN_COHESION = 0.35;
const MIN_BRANCHING = 1;
const HAN_RUN = /[\u3400-\u9fff]+/g;
/** Stands for the edge of a run: every edge is a neighbour of its own kind. */
const EDGE = '';
/** No phrase begins or ends with these. */
const FUNCTION_CHARACTERS = '的了是在和与及为对将把被等也都而以于之或就并要不年月日个';

/** Jieba's tags of words that say nothing at the edge of a phrase: prepositions, conjunctions, pronouns, particles, positions. */
const EMPTY_TAGS = new Set(['p', 'c', 'r', 'f', 'y', 'e', 'o']);
const NUMBER_TAGS = new Set(['m', 'q', 't', 'mq']);

/** What a word can do in a phrase: `-` stand inside it, `<` begin it too, `#` all, but not be all of it (a number), `+` all. */
type Role = '-' | '<' | '#' | '+';

const roleOf = (tag: string): Role => {
  if (EMPTY_TAGS.has(tag) || tag.startsWith('u')) return '-';
  if (tag === 'd') return '<';
  return NUMBER_TAGS.has(tag) ? '#' : '+';
};

/** Between the words of a run; each word has its role in front. */
const WORD_BREAK = '\u0001';

export interface DiscoverOptions extends FoldOptions {
  readonly segmenter: Segmenter;
}

/** Run of Han characters, cut into words with their roles → in how many places and documents; the runs of a document are counted once for `documents`. */
export interface DiscoverState {
  readonly runs: Map<string, { count: number; documents: Set<string> }>;
}

/** A run as text, with the offsets at which a phrase can begin and end. */
interface Run {
  readonly text: string;
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  /** `meaning[i]`: words before offset i that are no number. */
  readonly meaning: Uint16Array;
  readonly count: number;
  readonly documents: ReadonlySet<string>;
}

interface Gram {
  count: number;
  /** Places in which its edges are those of words that can be a phrase's. */
  whole: number;
  readonly documents: Set<string>;
  readonly left: Map<string, number>;
  readonly right: Map<string, number>;
}

const addTo = (counts: Map<string, number>, key: string, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

const toWords = (run: string, segmenter: Segmenter): string => {
  const { count, starts, ends, tagIds, tagNames } = segmenter.segment(run);
  const words: string[] = [];
  for (let i = 0; i < count; i++) words.push(roleOf(tagNames[tagIds[i]!]!) + run.slice(starts[i]!, ends[i]!));
  return words.join(WORD_BREAK);
};

const toRun = (words: readonly string[]): Omit<Run, 'count' | 'documents'> => {
  const text = words.map(word => word.slice(1)).join('');
  const starts = new Set<number>();
  const ends = new Set<number>();
  const meaning = new Uint16Array(text.length + 1);
  let end = 0;
  for (const word of words) {
    const role = word[0];
    const start = end;
    end += word.length - 1;
    if (role !== '-') starts.add(start);
    if (role === '+' || role === '#') ends.add(end);
    meaning.fill(meaning[start]! + (role === '#' ? 0 : 1), end);
  }
  return { text, starts, ends, meaning };
};

const listRuns = (state: DiscoverState): Run[] =>
  [...state.runs].map(([key, { count, documents }]) => ({ ...toRun(key.split(WORD_BREAK)), count, documents }));

const isPhrase = ({ starts, ends, meaning }: Run, start: number, end: number): boolean =>
  starts.has(start) && ends.has(end) && meaning[end]! > meaning[start]!;

const addRecord = (state: DiscoverState, record: ReportRecord, segmenter: Segmenter): DiscoverState => {
  for (const sentence of record.sentences) {
    for (const [text] of sentence.text.matchAll(HAN_RUN)) {
      const run = toWords(text, segmenter);
      const known = state.runs.get(run) ?? { count: 0, documents: new Set<string>() };
      known.count++;
      known.documents.add(`${record.id} ${record.source.path}#${record.source.document}`);
      state.runs.set(run, known);
    }
  }
  return state;
};

const mergeStates = (left: DiscoverState, right: DiscoverState): DiscoverState => {
  for (const [run, other] of right.runs) {
    const known = left.runs.get(run) ?? { count: 0, documents: new Set<string>() };
    known.count += other.count;
    for (const id of other.documents) known.documents.add(id);
    left.runs.set(run, known);
  }
  return left;
};

/** How often every n-gram of up to `MAX_LENGTH` stands in the runs; n-grams of one place only are not grown further. */
const countGrams = (runs: readonly Run[], minCount: number): { counts: Map<string, number>; total: number } => {
  const counts = new Map<string, number>();
  let total = 0;
  for (let length = 1; length <= MAX_LENGTH; length++) {
    for (const { text: run, count } of runs) {
      if (length === 1) total += run.length * count;
      for (let i = 0; i + length <= run.length; i++) {
        // A frequent n-gram is made of frequent ones.
        if (length > 2 && (counts.get(run.slice(i, i + length - 1)) ?? 0) < minCount) continue;
        addTo(counts, run.slice(i, i + length), count);
      }
    }
  }
  return { counts, total };
};

/** Bits; every edge counts as a neighbour of its own. */
const entropyOf = (neighbours: ReadonlyMap<string, number>): number => {
  const edges = neighbours.get(EDGE) ?? 0;
  let total = 0;
  for (const count of neighbours.values()) total += count;
  let entropy = edges > 0 ? (edges / total) * Math.log2(total) : 0;
  const inner = [...neighbours]
    .filter(([key]) => key !== EDGE)
    .map(([, count]) => count)
    .sort((a, b) => a - b);
  for (const count of inner) entropy -= (count / total) * Math.log2(count / total);
  return entropy;
};

/** Normalised PMI of the weakest cut of `gram`: −1 … 1. */
const cohesionOf = (gram: string, counts: ReadonlyMap<string, number>, total: number): number => {
  const joint = counts.get(gram)! / total;
  if (joint >= 1) return 1;
  let weakest = 1;
  for (let cut = 1; cut < gram.length; cut++) {
    const parts = ((counts.get(gram.slice(0, cut)) ?? 1) / total) * ((counts.get(gram.slice(cut)) ?? 1) / total);
    weakest = Math.min(weakest, Math.log(joint / parts) / -Math.log(joint));
  }
  return weakest;
};

const isCandidate = (gram: string): boolean =>
  !FUNCTION_CHARACTERS.includes(gram[0]!) && !FUNCTION_CHARACTERS.includes(gram.at(-1)!);

/** Neighbours and documents of the n-grams that are frequent and hold together. */
const readGrams = (
  runs: readonly Run[],
  minCount: number,
): { grams: Map<string, Gram>; cohesions: Map<string, number> } => {
  const { counts, total } = countGrams(runs, minCount);
  const grams = new Map<string, Gram>();
  const cohesions = new Map<string, number>();
  for (const [gram, count] of counts) {
    if (gram.length < MIN_LENGTH || count < minCount || !isCandidate(gram)) continue;
    const cohesion = cohesionOf(gram, counts, total);
    if (cohesion < MIN_COHESION) continue;
    cohesions.set(gram, cohesion);
    grams.set(gram, { count, whole: 0, documents: new Set(), left: new Map(), right: new Map() });
  }
  for (const place of runs) {
    const { text: run, count, documents } = place;
    for (let i = 0; i < run.length; i++) {
      for (let length = MIN_LENGTH; length <= MAX_LENGTH && i + length <= run.length; length++) {
        const gram = grams.get(run.slice(i, i + length));
        if (gram === undefined) continue;
        if (isPhrase(place, i, i + length)) gram.whole += count;
        addTo(gram.left, run[i - 1] ?? EDGE, count);
        addTo(gram.right, run[i + length] ?? EDGE, count);
        for (const id of documents) gram.documents.add(id);
      }
    }
  }
  return { grams, cohesions };
};

const toRows = (state: DiscoverState, options: FoldOptions): Row[] => {
  const minCount = Math.max(2, options.minCount);
  const { grams, cohesions } = readGrams(listRuns(state), minCount);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return [...grams]
    .filter(([, gram]) => gram.whole * 2 >= gram.count)
    .map(([phrase, gram]) => ({
      phrase,
      count: gram.count,
      documents: gram.documents.size,
      cohesion: round(cohesions.get(phrase)!),
      branching: round(Math.min(entropyOf(gram.left), entropyOf(gram.right))),
    }))
    .filter(row => row.branching >= MIN_BRANCHING)
    .sort((a, b) => b.documents - a.documents || b.count - a.count || compareText(a.phrase, b.phrase))
    .slice(0, options.top);
};

/** Rows: a repeated phrase each, in most documents first. cost: O(characters × 8) time and n-grams */
export const discoverPhrasesFold = (options: DiscoverOptions): Fold<DiscoverState> => ({
  empty: () => ({ runs: new Map() }),
  add: (state, record) => addRecord(state, record, options.segmenter),
  merge: mergeStates,
  finish: state => ({
    columns: ['phrase', 'count', 'documents', 'cohesion', 'branching'],
    rows: toRows(state, options),
  }),
});
