/** From a parsed line to a run command: configuration, defaults, session. Loads with the first real command. */
import type { ChosenOptions } from './chosen-options.ts';
import { runClean } from './commands/clean.ts';
import { runClusters } from './commands/clusters.ts';
import { runEntities } from './commands/entities.ts';
import { runExtract } from './commands/extract.ts';
import { runKeywords } from './commands/keywords.ts';
import { runPhrases } from './commands/phrases.ts';
import { runSegment } from './commands/segment.ts';
import { runSummary } from './commands/summary.ts';
import { runTimeline } from './commands/timeline.ts';
import type { RunCommand } from './commands.ts';
import { loadConfig } from './config.ts';
import { DiagnosticPrinter } from './diagnostics.ts';
import type { Io } from './io.ts';
import type { CommandName } from './options.ts';
import type { ParsedLine } from './parse.ts';
import { resolveOptions } from './resolve.ts';
import { Session } from './session.ts';

/** They are small; all in one file of the bundle start sooner than each in its own with all that they share. */
const RUNS: Readonly<Record<CommandName, RunCommand>> = {
  timeline: runTimeline,
  keywords: runKeywords,
  phrases: runPhrases,
  entities: runEntities,
  clusters: runClusters,
  summary: runSummary,
  extract: runExtract,
  segment: runSegment,
  clean: runClean,
};

/** Run the command. Returns 1 when something could not be read or done, else 0. */
export const startCommand = async (
  { command, inputs, chosen }: ParsedLine,
  io: Io,
  tell: (text: string) => void,
): Promise<number> => {
  const merged: ChosenOptions = { ...loadConfig(io.cwd, chosen.config, command), ...chosen };
  const options = resolveOptions(merged, command, io);
  const printer = new DiagnosticPrinter(tell, { quiet: options.quiet ?? false, verbose: options.verbose ?? false });
  await RUNS[command](new Session(options, inputs, { io, printer }));
  return printer.hasErrors ? 1 : 0;
};
