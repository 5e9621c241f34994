/**
 * Command line → command, inputs and checked values. No disk, no defaults: those come in resolve.ts.
 *
 * Every mistake is a UsageError of one line that says what would be right.
 */
import { Command, CommanderError, Option } from 'commander';
import { UsageError } from '../errors.ts';
import type { ChosenOptions } from './chosen-options.ts';
import { COMMANDS, type CommandSpec } from './commands.ts';
import { type CommandName, OPTIONS, type OptionSpec, optionsOf } from './options.ts';

export interface ParsedLine {
  readonly command: CommandName;
  readonly inputs: readonly string[];
  readonly chosen: ChosenOptions;
}

/** An option of the table as commander's. */
const toOption = (spec: OptionSpec): Option => {
  const standard = spec.standard === undefined ? '' : ` (default: ${spec.standard})`;
  const option = new Option(spec.flag, spec.doc + standard).helpGroup(`${spec.group}:`);
  if (spec.choices !== undefined) option.choices([...spec.choices]);
  const { check } = spec;
  if (check === undefined) return option;
  return option.argParser((raw: string, previous: unknown) =>
    spec.repeats === true ? [...(Array.isArray(previous) ? previous : []), check(raw)] : check(raw),
  );
};

/** What the program says of itself, and where. */
interface Terms {
  readonly version: string;
  readonly writeOut: (text: string) => void;
}

const flagOf = (spec: OptionSpec): string => /--[a-z-]+/.exec(spec.flag)?.[0] ?? spec.flag;

/** `-q timeline x` as `timeline -q x`: options may stand before the command. */
const putCommandFirst = (argv: readonly string[], names: readonly string[]): readonly string[] => {
  const [first = ''] = argv;
  const at = argv.findIndex(arg => names.includes(arg));
  const isOption = OPTIONS.some(({ flag }) => flag.split(/[ ,]+/).includes(first.split('=')[0] ?? ''));
  return at < 1 || !isOption ? argv : [argv[at] ?? '', ...argv.slice(0, at), ...argv.slice(at + 1)];
};

/** Say which commands have an option that this one lacks. */
const explainOption = (message: string, command: CommandName | null): string => {
  const flag = /unknown option '(--[a-z-]+)/.exec(message)?.[1];
  const spec = OPTIONS.find(option => flagOf(option) === flag);
  if (spec?.commands === undefined || command === null) return message;
  return `${flag} is no option of ${command}; it belongs to ${spec.commands.join(', ')}`;
};

const toLine = (message: string): string => message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ');

const DESCRIPTION =
  'Reads Chinese reports on industrial clusters and tells what is in them: who went where and when, which clusters, ' +
  'names, policy phrases and words.';
const AFTER_HELP = `
Inputs are files, folders, patterns, or - for standard input: reports, or records that "extract" wrote.
Without inputs a pipe is read, else seeds/ of this folder, else the reports that come with the program.

Exit status: 0 done, 1 something could not be read, 2 the command line is wrong, 130 interrupted.`;

/**
 * The command line as commander's program, with all its commands or those of `specs`; `take` gets what was parsed.
 */
export const buildProgram = (
  { version, writeOut }: Terms,
  take: (parsed: ParsedLine) => void,
  specs: readonly CommandSpec[] = COMMANDS,
): Command => {
  const program = new Command('cluster-report')
    .exitOverride()
    .configureOutput({ writeOut, writeErr: () => undefined, outputError: () => undefined })
    .description(DESCRIPTION)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', AFTER_HELP);
  for (const { name, doc } of specs) {
    const command = program.command(name).description(doc).argument('[inputs...]', 'files, folders, patterns or -');
    command.helpOption('-h, --help', 'print this help');
    for (const spec of optionsOf(name)) command.addOption(toOption(spec));
    command.action((inputs: string[]) => {
      // Commander sets --no-… to true when it is not given; only what the user said counts here.
      const given = Object.entries(command.opts()).filter(([key]) => command.getOptionValueSource(key) === 'cli');
      // The table's checks make these the types of ChosenOptions.
      take({ command: name, inputs, chosen: Object.fromEntries(given) as ChosenOptions });
    });
  }
  return program;
};

/**
 * Parse the arguments after the program's name.
 *
 * @returns null when help or the version was printed
 * @throws UsageError
 */
export const parseLine = (argv: readonly string[], terms: Terms): ParsedLine | null => {
  const names = COMMANDS.map(command => command.name);
  if (argv.length === 0) {
    throw new UsageError(`no command; wanted one of ${names.join(', ')} (cluster-report --help tells more)`);
  }
  let parsed: ParsedLine | null = null;
  const line = putCommandFirst(argv, names);
  // A line that begins with a command needs the options of no other: a quarter of the time that parsing takes.
  const own = COMMANDS.filter(({ name }) => name === line[0]);
  const take = (result: ParsedLine): void => {
    parsed = result;
  };
  const program = buildProgram(terms, take, own.length > 0 ? own : COMMANDS);
  try {
    program.parse([...line], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    const command = names.find(name => argv.includes(name)) ?? null;
    // Commander has no words for `help nonsense`.
    const isHelp = error.code === 'commander.help';
    const message = isHelp ? `unknown command '${argv.at(-1)}'` : toLine(error.message);
    const known = isHelp || error.code === 'commander.unknownCommand' ? `; commands are ${names.join(', ')}` : '';
    throw new UsageError(explainOption(message, command) + known, { cause: error });
  }
  return parsed;
};
