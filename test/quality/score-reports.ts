/**
 * Compare records with annotations, field by field: precision, recall, F1.
 *
 * In: pairs of an annotation (reports/README.md says what it holds) and the record of the same report. Out: counts by field and
 * each difference as a line. A name counts when it is the same text; an event when day and cluster are the same and half
 * of the people of either side are, in full when the places and half of the sites and organizations are, too.
 */
import type { ReportRecord } from '../../src/model.ts';

export interface AnnotatedEvent {
  readonly date: string | null;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly cluster: string | null;
  readonly sites: readonly string[];
  readonly organizations: readonly string[];
}
export interface Annotation {
  readonly published: string | null;
  readonly dates: readonly string[];
  readonly people: readonly { readonly name: string; readonly title: string }[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly sites: readonly string[];
  readonly clusters: readonly string[];
  readonly phrases: readonly { readonly text: string; readonly kind: string }[];
  readonly events: readonly AnnotatedEvent[];
}
export interface Pair {
  readonly name: string;
  readonly annotation: Annotation;
  readonly record: ReportRecord;
}

export interface Score {
  hit: number;
  missed: number;
  extra: number;
}

export const precisionOf = ({ hit, extra }: Score): number => (hit + extra === 0 ? 1 : hit / (hit + extra));
export const recallOf = ({ hit, missed }: Score): number => (hit + missed === 0 ? 1 : hit / (hit + missed));
/** Harmonic mean of precision and recall, 0 … 1. */
export const f1Of = (score: Score): number => {
  const sum = precisionOf(score) + recallOf(score);
  return sum === 0 ? 0 : (2 * precisionOf(score) * recallOf(score)) / sum;
};

/** What a field is judged by: F1; of terms, which are open-ended, recall. */
export const figureOf = (field: Field, score: Score): number => (field === 'terms' ? recallOf(score) : f1Of(score));

type Names = (report: Annotation | ReportRecord) => readonly string[];
const nameOf = (entry: string | { readonly name: string }): string => (typeof entry === 'string' ? entry : entry.name);
const isTerm = (phrase: { readonly kind: string }): boolean => phrase.kind === 'term';

/** Fields that are sets of strings. */
const NAMES = {
  dates: report => report.dates.map(entry => (typeof entry === 'string' ? entry : entry.date)),
  people: report => report.people.map(nameOf),
  titled: report => report.people.map(({ name, title }) => `${name} (${title})`),
  places: report => report.places.map(nameOf),
  organizations: report => report.organizations.map(nameOf),
  sites: report => report.sites.map(nameOf),
  clusters: report => report.clusters.map(nameOf),
  phrases: report => report.phrases.filter(phrase => !isTerm(phrase)).map(({ text }) => text),
} as const satisfies Record<string, Names>;

export const FIELDS = [...(Object.keys(NAMES) as (keyof typeof NAMES)[]), 'terms', 'events', 'events_full'] as const;
export type Field = (typeof FIELDS)[number];

/** Share of what both have in what either has; 1 of two empty lists. */
const overlap = (some: readonly string[], others: readonly string[]): number => {
  const [left, right] = [new Set(some), new Set(others)];
  const union = new Set([...left, ...right]).size;
  return union === 0 ? 1 : [...left].filter(name => right.has(name)).length / union;
};
const thingsOf = (event: AnnotatedEvent): string[] => [...event.sites, ...event.organizations];
const isSameEvent = (a: AnnotatedEvent, b: AnnotatedEvent): boolean =>
  a.date === b.date && a.cluster === b.cluster && overlap(a.people, b.people) >= 0.5;
const isSameInFull = (a: AnnotatedEvent, b: AnnotatedEvent): boolean =>
  isSameEvent(a, b) && overlap(a.places, b.places) === 1 && overlap(thingsOf(a), thingsOf(b)) >= 0.5;
const describeEvent = (event: AnnotatedEvent): string =>
  [
    event.date ?? '-',
    event.people.join('+'),
    event.cluster ?? '-',
    event.places.join('+'),
    thingsOf(event).join('+'),
  ].join(' | ');

export interface Scored {
  readonly scores: Readonly<Record<Field, Score>>;
  /** `report TAB field TAB missed|extra TAB what` */
  readonly differences: readonly string[];
}

export const scoreReports = (pairs: readonly Pair[]): Scored => {
  const scores = Object.fromEntries(FIELDS.map(field => [field, { hit: 0, missed: 0, extra: 0 }])) as Record<
    Field,
    Score
  >;
  const differences: string[] = [];
  const note = (pair: Pair, field: Field, kind: 'missed' | 'extra', what: string): void => {
    scores[field][kind]++;
    differences.push([pair.name, field, kind, what].join('\t'));
  };
  const scoreNames = (pair: Pair, field: keyof typeof NAMES): void => {
    const [wanted, found] = [new Set(NAMES[field](pair.annotation)), new Set(NAMES[field](pair.record))];
    for (const name of wanted) {
      if (found.has(name)) scores[field].hit++;
      else note(pair, field, 'missed', name);
    }
    for (const name of found) if (!wanted.has(name)) note(pair, field, 'extra', name);
  };
  /** Terms are open-ended: only those that are missed count. */
  const scoreTerms = (pair: Pair): void => {
    const found = new Set(pair.record.phrases.map(({ text }) => text));
    for (const { text } of pair.annotation.phrases.filter(isTerm)) {
      if (found.has(text)) scores.terms.hit++;
      else note(pair, 'terms', 'missed', text);
    }
  };
  const scoreEvents = (pair: Pair, field: 'events' | 'events_full', isSame: typeof isSameEvent): void => {
    const left: AnnotatedEvent[] = [...pair.record.events];
    for (const wanted of pair.annotation.events) {
      const at = left.findIndex(found => isSame(wanted, found));
      if (at < 0) note(pair, field, 'missed', describeEvent(wanted));
      else {
        scores[field].hit++;
        left.splice(at, 1);
      }
    }
    for (const found of left) note(pair, field, 'extra', describeEvent(found));
  };
  for (const pair of pairs) {
    for (const field of Object.keys(NAMES) as (keyof typeof NAMES)[]) scoreNames(pair, field);
    scoreTerms(pair);
    scoreEvents(pair, 'events', isSameEvent);
    scoreEvents(pair, 'events_full', isSameInFull);
  }
  return { scores, differences };
};
