/** Defaults ← configuration ← flags: everything that a command needs to know, settled. */
import { UsageError } from '../errors.ts';
import type { RenderSettings } from '../render/index.ts';
import type { ChosenOptions } from './chosen-options.ts';
import type { Io } from './io.ts';
import type { CommandName } from './options.ts';

/** Width of a table that is not shown on a terminal. */
const PAPER_WIDTH = 100;
const STANDARD_TOP: Partial<Record<CommandName, number>> = { keywords: 20, summary: 10 };

/** The first and last day that a date option means: `2024-02` is 2024-02-01 to 2024-02-31, which compares the same. */
const toFirstDay = (date: string): string => [date, '-01', '-01'].join('').slice(0, 10);
const toLastDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;

/** Whether output is coloured: said by the user, by NO_COLOR or FORCE_COLOR, else on a terminal. */
export const wantsColor = (when: 'auto' | 'always' | 'never', env: Io['env'], isTerminal: boolean): boolean => {
  if (when !== 'auto') return when === 'always';
  // https://no-color.org: present and not empty. FORCE_COLOR=0 is "no" for the libraries that know it.
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
};

const widthOf = (io: Io, isTerminal: boolean): number => {
  const stated = Number(io.env.COLUMNS);
  if (isTerminal && io.stdout.columns !== undefined && io.stdout.columns > 0) return io.stdout.columns;
  return Number.isInteger(stated) && stated >= 20 ? stated : PAPER_WIDTH;
};

export interface ResolvedOptions extends ChosenOptions {
  readonly script: NonNullable<ChosenOptions['script']>;
  readonly top: number;
  readonly minCount: number;
  /** First and last day wanted, `YYYY-MM-DD`. */
  readonly period: { readonly since: string | null; readonly until: string | null };
  readonly render: RenderSettings;
  /** Whether the result is shown on a terminal. */
  readonly isTerminal: boolean;
  readonly showsProgress: boolean;
}

const toPeriod = ({ since, until }: ChosenOptions): ResolvedOptions['period'] => {
  const period = {
    since: since === undefined ? null : toFirstDay(since),
    until: until === undefined ? null : toLastDay(until),
  };
  if (period.since !== null && period.until !== null && period.since > period.until) {
    throw new UsageError(`--since ${since}: later than --until ${until}; wanted an earlier day`);
  }
  return period;
};

/** @throws UsageError for values that do not go together */
export const resolveOptions = (chosen: ChosenOptions, command: CommandName, io: Io): ResolvedOptions => {
  const isTerminal = (chosen.output ?? '-') === '-' && io.stdout.isTTY === true;
  const progress = chosen.progress ?? 'auto';
  return {
    ...chosen,
    script: chosen.script ?? 'simplified',
    top: chosen.top ?? STANDARD_TOP[command] ?? Number.POSITIVE_INFINITY,
    minCount: chosen.minCount ?? 1,
    period: toPeriod(chosen),
    render: {
      format: chosen.format ?? (isTerminal ? 'table' : 'tsv'),
      header: chosen.header ?? true,
      bom: chosen.bom ?? false,
      color: wantsColor(chosen.color ?? 'auto', io.env, isTerminal),
      width: widthOf(io, isTerminal),
    },
    isTerminal,
    showsProgress: progress === 'always' || (progress === 'auto' && io.stderr.isTTY === true),
  };
};
