/** From a parsed line to a run command: configuration, defaults, session. Loads with the first real command. */
import type { ChosenOptions } from './chosen-options.ts';
import { COMMANDS } from './commands.ts';
import { loadConfig } from './config.ts';
import { DiagnosticPrinter } from './diagnostics.ts';
import type { Io } from './io.ts';
import type { ParsedLine } from './parse.ts';
import { resolveOptions } from './resolve.ts';
import { Session } from './session.ts';

/** Run the command. Returns 1 when something could not be read or done, else 0. */
export const startCommand = async (
  { command, inputs, chosen }: ParsedLine,
  io: Io,
  tell: (text: string) => void,
): Promise<number> => {
  const merged: ChosenOptions = { ...loadConfig(io.cwd, chosen.config, command), ...chosen };
  const options = resolveOptions(merged, command, io);
  const printer = new DiagnosticPrinter(tell, { quiet: options.quiet ?? false, verbose: options.verbose ?? false });
  const spec = COMMANDS.find(({ name }) => name === command);
  const runCommand = await spec?.load();
  await runCommand?.(new Session(options, inputs, { io, printer }));
  return printer.hasErrors ? 1 : 0;
};
