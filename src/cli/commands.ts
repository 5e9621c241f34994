/** The table of commands: what each prints, and the file that does it, loaded when it is called. */
import type { CommandName } from './options.ts';
import type { Session } from './session.ts';

/** Do the command: read the session's records, write its rows. */
export type RunCommand = (session: Session) => Promise<void>;

export interface CommandSpec {
  readonly name: CommandName;
  readonly doc: string;
  readonly load: () => Promise<RunCommand>;
}

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'timeline',
    doc: 'events in order of time: who, where, which cluster, what',
    load: async () => (await import('./commands/timeline.ts')).runTimeline,
  },
  {
    name: 'keywords',
    doc: 'content words by how often they are said',
    load: async () => (await import('./commands/keywords.ts')).runKeywords,
  },
  {
    name: 'phrases',
    doc: 'policy phrases: series, slogans, numbered policies, terms',
    load: async () => (await import('./commands/phrases.ts')).runPhrases,
  },
  {
    name: 'entities',
    doc: 'people with titles, places with codes, organizations, sites',
    load: async () => (await import('./commands/entities.ts')).runEntities,
  },
  {
    name: 'clusters',
    doc: 'clusters with their events, people and places',
    load: async () => (await import('./commands/clusters.ts')).runClusters,
  },
  {
    name: 'summary',
    doc: 'each cluster in full',
    load: async () => (await import('./commands/summary.ts')).runSummary,
  },
  {
    name: 'extract',
    doc: 'all that was found, a JSON record for each document; every command reads such records too',
    load: async () => (await import('./commands/extract.ts')).runExtract,
  },
  {
    name: 'segment',
    doc: 'sentences cut into words, each as word/tag',
    load: async () => (await import('./commands/segment.ts')).runSegment,
  },
  {
    name: 'clean',
    doc: 'the text repaired: annotations, broken characters, widths, script',
    load: async () => (await import('./commands/clean.ts')).runClean,
  },
];
