/**
 * The configuration file: options as JSON, named as the flags (`min-count` or `minCount`), checked by the same table.
 *
 * `--config FILE`, else the nearest of `cluster-report.config.json` or the `cluster-report` key of a `package.json`, from
 * the working folder upwards. JSON only: a configuration that runs as code is no configuration.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { ChosenOptions } from './chosen-options.ts';
import { type CommandName, OPTIONS, type OptionSpec } from './options.ts';

const FILE_NAME = 'cluster-report.config.json';
const PACKAGE_KEY = 'cluster-report';
/** Said for one run, not for a folder. */
const LINE_ONLY = new Set(['config', 'debug', 'report', 'check', 'output']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readJson = (path: string, folder = ''): unknown => {
  try {
    return JSON.parse(readFileSync(resolve(folder, path), 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `no JSON (${error.message.split('\n')[0]})` : 'cannot be read';
    throw new UsageError(`${path}: ${reason}; wanted an object of options`, { cause: error });
  }
};

/** The nearest configuration from `folder` upwards: its path and content, or null. */
const findConfig = (folder: string): { path: string; content: unknown } | null => {
  for (let at = folder; ; at = dirname(at)) {
    const own = join(at, FILE_NAME);
    if (existsSync(own)) return { path: own, content: readJson(own) };
    const manifest = join(at, 'package.json');
    if (existsSync(manifest)) {
      // A broken package.json of someone else's is not ours to complain of.
      let content: unknown = null;
      try {
        content = JSON.parse(readFileSync(manifest, 'utf8'));
      } catch {}
      if (isObject(content) && PACKAGE_KEY in content) return { path: manifest, content: content[PACKAGE_KEY] };
    }
    if (dirname(at) === at) return null;
  }
};

const toKey = (name: string): string => name.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());

const describeWanted = (spec: OptionSpec): string => {
  if (spec.choices !== undefined) return `one of ${spec.choices.join(', ')}`;
  return spec.check === undefined ? 'true or false' : spec.doc;
};

/** The checked value of one option; undefined when it is not what the option takes. */
const checkValue = (spec: OptionSpec, value: unknown): unknown => {
  if (spec.choices === undefined && spec.check === undefined) return typeof value === 'boolean' ? value : undefined;
  if (spec.repeats === true) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.every(item => typeof item === 'string') ? items.map(item => spec.check?.(item)) : undefined;
  }
  const raw = Array.isArray(value) ? value.join(',') : value;
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined;
  if (spec.choices !== undefined) return spec.choices.includes(String(raw)) ? raw : undefined;
  return spec.check?.(String(raw));
};

/** Options of a configuration's content that `command` has. */
export const parseConfig = (path: string, content: unknown, command: CommandName): ChosenOptions => {
  if (!isObject(content)) throw new UsageError(`${path}: wanted an object of options`);
  const chosen: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(content)) {
    const spec = OPTIONS.find(option => option.key === toKey(name));
    if (spec === undefined || LINE_ONLY.has(spec.key)) {
      throw new UsageError(`${path}: "${name}" is no option for a configuration file`);
    }
    let checked: unknown;
    try {
      checked = checkValue(spec, value);
    } catch {}
    if (checked === undefined) {
      throw new UsageError(`${path}: "${name}" is ${JSON.stringify(value)}; wanted: ${describeWanted(spec)}`);
    }
    if (spec.commands === undefined || spec.commands.includes(command)) chosen[spec.key] = checked;
  }
  return chosen;
};

/** Paths in a configuration are relative to its folder. */
const resolvePaths = (chosen: ChosenOptions, folder: string): ChosenOptions => {
  const toPath = (path: string): string => resolve(folder, path);
  return {
    ...chosen,
    ...(chosen.userDict ? { userDict: chosen.userDict.map(toPath) } : {}),
    ...(chosen.lexicon ? { lexicon: chosen.lexicon.map(toPath) } : {}),
  };
};

/**
 * The options of the configuration that holds here; empty when there is none.
 *
 * @throws UsageError with path and key for a value that is not right
 */
export const loadConfig = (cwd: string, path: string | undefined, command: CommandName): ChosenOptions => {
  const found = path === undefined ? findConfig(cwd) : { path, content: readJson(path, cwd) };
  if (found === null) return {};
  return resolvePaths(parseConfig(found.path, found.content, command), dirname(resolve(cwd, found.path)));
};
