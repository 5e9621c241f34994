/** The table of commands: what each prints. What does them is in start-command.ts, which loads later. */
import type { CommandName } from './options.ts';
import type { Session } from './session.ts';

/** Do the command: read the session's records, write its rows. */
export type RunCommand = (session: Session) => Promise<void>;

export interface CommandSpec {
  readonly name: CommandName;
  readonly doc: string;
}

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'timeline',
    doc: 'events in order of time: who, where, which cluster, what',
  },
  {
    name: 'keywords',
    doc: 'content words by how often they are said',
  },
  {
    name: 'phrases',
    doc: 'policy phrases: series, slogans, numbered policies, terms',
  },
  {
    name: 'entities',
    doc: 'people with titles, places with codes, organizations, sites',
  },
  {
    name: 'clusters',
    doc: 'clusters with their events, people and places',
  },
  {
    name: 'summary',
    doc: 'each cluster in full',
  },
  {
    name: 'extract',
    doc: 'all that was found, a JSON record for each document; every command reads such records too',
  },
  {
    name: 'segment',
    doc: 'sentences cut into words, each as word/tag',
  },
  {
    name: 'clean',
    doc: 'the text repaired: annotations, broken characters, widths, script',
  },
];
