/**
 * A folder → the report files below it, by code unit of the names; links are followed, no folder is entered twice. Reads
 * folders only, no file; one folder's names are in memory at a time.
 */
import { readdirSync, type Stats, statSync } from 'node:fs';
import type { Diagnostic, DiagnosticSink } from '../model.ts';
import { toReason } from './unreadable.ts';

export interface InputFile {
  /** As shown to the user, `/` between folders; `-` is standard input. */
  readonly path: string;
  /** Size when listed; 0 of standard input. */
  readonly sizeBytes: number;
}

export const EXTENSIONS = ['txt', 'md', 'html', 'htm', 'json', 'ndjson', 'jsonl', 'csv', 'docx', 'pdf'] as const;

/** Is a file of this name taken when its folder is walked? Files named by the user are always taken. */
export const isReportName = (name: string): boolean => {
  const parts = name.toLowerCase().split('.');
  if (parts.at(-1) === 'gz') parts.pop();
  return parts.length > 1 && (EXTENSIONS as readonly (string | undefined)[]).includes(parts.at(-1));
};

const isLeftOut = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

export const toError = (source: string, error: unknown): Diagnostic => ({
  severity: 'error',
  code: 'unreadable',
  source,
  message: toReason(error),
});

export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const listNames = (folder: string): string[] => readdirSync(folder).sort(byCodeUnit);

/** Yield the report files below `folder`; `seen` holds `device:inode` of the folders entered so far. */
export function* walk(folder: string, seen: Set<string>, sink: DiagnosticSink): Generator<InputFile> {
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
export const tryStats = (path: string, name: string, sink: DiagnosticSink): Stats | undefined => {
  try {
    return statSync(path);
  } catch (error) {
    if (isReportName(name)) sink(toError(path, error));
    return undefined;
  }
};
