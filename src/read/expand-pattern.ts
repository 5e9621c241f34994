/** A pattern that the shell did not expand → the files that it means. */
import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute } from 'node:path';
import type { DiagnosticSink } from '../model.ts';
import { byCodeUnit, type InputFile, tryStats, walk } from './walk-folder.ts';

const HIDDEN = /(?:^|\/)\.[^./]/;
/** The pattern itself names something hidden. */
const NAMES_HIDDEN = /(?:^|[/{,])\.[^./]/;

const depthOf = (path: string): number => path.split('/').length;

/** What a path leads to, whatever links stand in it: its real folder and its name. */
class RealPaths {
  readonly #folders = new Map<string, string>();

  of(path: string): string {
    const folder = dirname(path);
    const real = this.#folders.get(folder) ?? realpathSync(folder);
    this.#folders.set(folder, real);
    return `${real}/${basename(path)}`;
  }
}

/** Paths that a pattern means, in order. What links in folders lead back to is one file, under its shortest path. */
const listMatches = async (pattern: string, realPaths: RealPaths): Promise<string[]> => {
  const { glob } = await import('tinyglobby');
  const options = { onlyFiles: false, expandDirectories: false, ignore: ['**/node_modules/**'] };
  const paths = await glob(pattern, { ...options, absolute: isAbsolute(pattern) });
  const chosen = new Map<string, string>();
  for (const path of paths) {
    if (HIDDEN.test(path) && !NAMES_HIDDEN.test(pattern)) continue;
    const real = realPaths.of(path);
    const other = chosen.get(real) ?? path;
    chosen.set(real, (depthOf(path) - depthOf(other) || byCodeUnit(path, other)) < 0 ? path : other);
  }
  return [...chosen.values()].sort(byCodeUnit);
};

/** Files of a pattern; folders that match are walked, and a file that matches in one of them is taken once. */
export async function* expandPattern(pattern: string, sink: DiagnosticSink): AsyncGenerator<InputFile> {
  const realPaths = new RealPaths();
  const paths = await listMatches(pattern, realPaths);
  const folders = new Set<string>();
  const files = new Set<string>();
  for (const path of paths) {
    const stats = tryStats(path, 'a.txt', sink);
    if (stats === undefined) continue;
    const isFolder = stats.isDirectory();
    for (const file of isFolder ? walk(path.replace(/\/+$/, ''), folders, sink) : [{ path, sizeBytes: stats.size }]) {
      const real = realPaths.of(file.path);
      if (!files.has(real)) yield file;
      files.add(real);
    }
  }
  if (paths.length === 0) {
    sink({ severity: 'error', code: 'no-match', source: pattern, message: 'no file matches this pattern' });
  }
}
