/**
 * Bring README.md and docs/extraction.md up to date: the table of options from src/cli/options.ts, and the output of
 * every command that they show.
 *
 * Reads the pages and the built program. In a `console` block each line `$ cluster-report …` is run by bash in the
 * project's folder, and what it prints stands below it. The table stands between the two `options` marks.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMAND_NAMES, OPTION_GROUPS, OPTIONS, type OptionSpec } from '../src/cli/options.ts';
import { BIN, ROOT } from '../test/run-program.ts';

const toRow = (option: OptionSpec): string => {
  const choices = option.choices === undefined ? '' : ` (${option.choices.join(', ')})`;
  const where = option.commands === undefined ? 'all' : toCommands(option.commands);
  const repeats = option.repeats === true ? '; may be repeated' : '';
  return `| \`${option.flag}\` | ${option.doc}${choices}${repeats} | ${option.standard ?? ''} | ${where} |`;
};
const toCommands = (names: readonly string[]): string => {
  const others = COMMAND_NAMES.filter(name => !names.includes(name));
  return others.length === 1 ? `all but ${others.join()}` : names.join(', ');
};

/** The options as a Markdown table, group by group. */
export const renderOptions = (): string =>
  OPTION_GROUPS.map(group => {
    const rows = OPTIONS.filter(option => option.group === group).map(toRow);
    return [`**${group}**`, '', '| option | does | default | commands |', '| --- | --- | --- | --- |', ...rows].join(
      '\n',
    );
  }).join('\n\n');

/** What bash prints for a line, with `cluster-report` meaning the built program. */
const runLine = (line: string): string =>
  execFileSync('bash', ['-c', `cluster-report() { "${process.execPath}" "${BIN}" "$@"; }; { ${line}; } 2>&1`], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const runBlock = (block: string): string =>
  block
    .split('\n')
    .filter(line => line.startsWith('$ '))
    .map(line => `${line}\n${runLine(line.slice(2))}`)
    .join('\n')
    .trimEnd();

/** Pages that show what the program prints. */
export const PAGES: readonly string[] = ['README.md', 'docs/extraction.md'];

/** A page with its table and its outputs made anew. */
export const renderPage = (page: string): string =>
  page
    .replace(
      /(<!-- options -->)[\s\S]*?(<!-- \/options -->)/,
      (_all, open: string, close: string) => `${open}\n${renderOptions()}\n${close}`,
    )
    .replace(/```console\n([\s\S]*?)\n```/g, (_all, block: string) => `\`\`\`console\n${runBlock(block)}\n\`\`\``);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const page of PAGES) {
    const path = join(ROOT, page);
    writeFileSync(path, renderPage(readFileSync(path, 'utf8')));
    console.log(`${page}: written`);
  }
}
