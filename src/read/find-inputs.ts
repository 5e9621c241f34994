/**
 * Inputs as the user typed them → files in a stable order: folders are walked by code unit of the names, links
 * followed, no folder entered twice. Reads folders only, no file; one folder's names are in memory at a time.
 */
import { readdirSync, type Stats, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Diagnostic, DiagnosticSink } from '../model.ts';
import { isDescriptor } from './open-file.ts';
import { toReason } from './unreadable.ts';

export interface InputFile {
  /** As shown to the user, `/` between folders; `-` is standard input. */
  readonly path: string;
  /** Size when listed; 0 of standard input. */
  readonly sizeBytes: number;
}

const EXTENSIONS = ['txt', 'md', 'html', 'htm', 'json', 'ndjson', 'jsonl', 'csv', 'docx', 'pdf'] as const;
const GLOB_SIGNS = /[*?[\]{}!]/;

/** Is a file of this name taken when its folder is walked? Files named by the user are always taken. */
export const isReportName = (name: string): boolean => {
  const parts = name.toLowerCase().split('.');
  if (parts.at(-1) === 'gz') parts.pop();
  return parts.length > 1 && (EXTENSIONS as readonly (string | undefined)[]).includes(parts.at(-1));
};

const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const toError = (source: string, error: unknown): Diagnostic => ({
  severity: 'error',
  code: 'unreadable',
  source,
  message: toReason(error),
});

const findStats = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

const listNames = (folder: string): string[] => readdirSync(folder).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** Yield the report files below `folder`; `seen` holds `device:inode` of the folders entered so far. */
function* walk(folder: string, seen: Set<string>, sink: DiagnosticSink): Generator<InputFile> {
  // A stack of name lists and not recursion: folders may be nested deeper than the call stack.
  const stack = [{ folder, names: [] as string[], next: 0, entered: false }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    try {
      if (!top.entered) {
        top.entered = true;
        const stats = statSync(top.folder);
        const key = `${stats.dev}:${stats.ino}`;
        if (!seen.has(key)) top.names = listNames(top.folder);
        seen.add(key);
      }
      const name = top.names[top.next++];
      if (name === undefined) {
        stack.pop();
        continue;
      }
      if (isLeftOut(name)) continue;
      const path = top.folder.endsWith('/') ? top.folder + name : `${top.folder}/${name}`;
      const stats = tryStats(path, name, sink);
      if (stats?.isDirectory()) stack.push({ folder: path, names: [], next: 0, entered: false });
      else if (stats !== undefined && isReportName(name)) yield { path, sizeBytes: stats.size };
    } catch (error) {
      sink(toError(top.folder, error));
      stack.pop();
    }
  }
}

/** Stats of a walked entry; a dangling link or a loop counts only when its name is a report's. */
const tryStats = (path: string, name: string, sink: DiagnosticSink): Stats | undefined => {
  try {
    return statSync(path);
  } catch (error) {
    if (isReportName(name)) sink(toError(path, error));
    return undefined;
  }
};

async function* findByGlob(pattern: string, sink: DiagnosticSink): AsyncGenerator<InputFile> {
  const { glob } = await import('tinyglobby');
  const options = { onlyFiles: false, expandDirectories: false, ignore: ['**/node_modules/**'] };
  const paths = await glob(pattern, { ...options, absolute: isAbsolute(pattern) });
  const seen = new Set<string>();
  for (const path of paths.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    const stats = tryStats(path, 'a.txt', sink);
    if (stats?.isDirectory()) yield* walk(path.replace(/\/+$/, ''), seen, sink);
    else if (stats !== undefined) yield { path, sizeBytes: stats.size };
  }
  if (paths.length === 0) {
    sink({ severity: 'error', code: 'no-match', source: pattern, message: 'no file matches this pattern' });
  }
}

async function* findInput(input: string, sink: DiagnosticSink): AsyncGenerator<InputFile> {
  const stats = findStats(input);
  if (stats === undefined) {
    if (GLOB_SIGNS.test(input)) yield* findByGlob(input, sink);
    else sink({ severity: 'error', code: 'unreadable', source: input, message: 'no such file or directory' });
    return;
  }
  if (!stats.isDirectory()) {
    yield { path: input, sizeBytes: stats.size };
    return;
  }
  let fileCount = 0;
  for (const file of walk(input === '/' ? input : input.replace(/\/+$/, ''), new Set(), sink)) {
    fileCount += 1;
    yield file;
  }
  if (fileCount === 0) {
    const message = `holds no report (${EXTENSIONS.map(name => `.${name}`).join(' ')}, gzip too)`;
    sink({ severity: 'warning', code: 'no-match', source: input, message });
  }
}

/**
 * Yield the files that `inputs` stand for, input by input: files as named, folders walked, patterns expanded.
 * What does not exist goes to `sink`. Backslashes of Windows paths are shown as `/`.
 */
export async function* findInputs(inputs: readonly string[], sink: DiagnosticSink): AsyncGenerator<InputFile> {
  for (const input of inputs) {
    if (input === '-' || isDescriptor(input)) {
      yield { path: input, sizeBytes: 0 };
      continue;
    }
    try {
      yield* findInput(process.platform === 'win32' ? input.replaceAll('\\', '/') : input, sink);
    } catch (error) {
      sink(toError(input, error));
    }
  }
}
