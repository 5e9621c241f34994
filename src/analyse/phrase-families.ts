/**
 * `phrases --families`: series counted as a family, whatever the order of their items and the marks between them
 * (补链延链强链 ~ 延链、补链、强链).
 */
import type { ReportRecord, Row } from '../model.ts';
import type { Fold, FoldOptions } from './fold.ts';
import { compareText } from './order.ts';
import { getOrMake } from './surfaces.ts';

interface Family {
  count: number;
  documents: number;
  /** Way of writing → count. */
  readonly forms: Map<string, number>;
}
export type FamilyState = Map<string, Family>;

const COLUMNS = ['phrase', 'items', 'count', 'documents', 'forms'] as const;

/** The length at which a run-together series falls into items that share a character at one place; 0 when none. */
const findPeriod = (text: string): number => {
  for (const length of [2, 3, 4]) {
    if (text.length % length !== 0 || text.length < 2 * length) continue;
    for (let at = 0; at < length; at++) {
      let isShared = true;
      for (let i = at + length; i < text.length && isShared; i += length) isShared = text[i] === text[at];
      if (isShared) return length;
    }
  }
  return 0;
};

/** Items of a series in their order; one item when it cannot be taken apart. */
export const splitSeries = (text: string): string[] => {
  const parts = text.split(/[、，,·\s]+|与|和/).filter(part => part !== '');
  return parts.flatMap(part => {
    const length = findPeriod(part);
    // 一个项目 is one item: only short items are written together.
    if (length === 0 || (parts.length > 1 && part.length <= 4)) return [part];
    return Array.from({ length: part.length / length }, (_, i) => part.slice(i * length, (i + 1) * length));
  });
};

/** The same for all series of one family: items without order or repetition. */
export const toFamilyKey = (text: string): string => [...new Set(splitSeries(text))].sort(compareText).join('、');

const emptyFamily = (): Family => ({ count: 0, documents: 0, forms: new Map() });

const addRecord = (state: FamilyState, record: ReportRecord): FamilyState => {
  const seen = new Set<string>();
  for (const { kind, text, count } of record.phrases) {
    if (kind !== 'series') continue;
    const key = toFamilyKey(text);
    const family = getOrMake(state, key, emptyFamily);
    family.count += count;
    family.forms.set(text, (family.forms.get(text) ?? 0) + count);
    if (!seen.has(key)) family.documents++;
    seen.add(key);
  }
  return state;
};

const mergeStates = (left: FamilyState, right: FamilyState): FamilyState => {
  for (const [key, other] of right) {
    const family = getOrMake(left, key, emptyFamily);
    family.count += other.count;
    family.documents += other.documents;
    for (const [form, count] of other.forms) family.forms.set(form, (family.forms.get(form) ?? 0) + count);
  }
  return left;
};

const toRow = ([key, family]: readonly [string, Family]): Row => {
  const forms = [...family.forms]
    .sort(([a, one], [b, other]) => other - one || compareText(a, b))
    .map(([form]) => form);
  return { phrase: forms[0] ?? key, items: key.split('、'), count: family.count, documents: family.documents, forms };
};

/** Rows: a family each, the most frequent first; named by its most frequent form. */
export const phraseFamiliesFold = (options: FoldOptions): Fold<FamilyState> => ({
  empty: () => new Map(),
  add: addRecord,
  merge: mergeStates,
  finish: state => ({
    columns: COLUMNS,
    rows: [...state]
      .filter(([, family]) => family.count >= options.minCount)
      .sort(([a, one], [b, other]) => other.count - one.count || other.documents - one.documents || compareText(a, b))
      .slice(0, options.top)
      .map(toRow),
  }),
});
