/** The reports beside the project, where they are there: every one with ORACLE=all, else every fiftieth. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = '../shared/corpus';
const SHARE = 50;

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return /\.(txt|md)$/.test(entry.name) ? [path] : [];
    });

/** Paths in code-unit order; empty where the folder is not there. */
export const findCorpusFiles = (): string[] => {
  const files = existsSync(CORPUS) ? walk(CORPUS) : [];
  return process.env.ORACLE === 'all' ? files : files.filter((_, i) => i % SHARE === 0);
};
