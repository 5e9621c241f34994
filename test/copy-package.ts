/** The built package in a folder of its own: without node_modules, with another code cache. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run-program.ts';

/**
 * Copy the package (large files as links), with `cache` in place of its code cache; null: with none.
 *
 * @returns path of the copy's program
 */
export const copyPackage = (cache: Buffer | null): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-report-'));
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  for (const name of ['data', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  cpSync(join(ROOT, 'dist', 'cli.cjs'), join(folder, 'dist', 'cli.cjs'));
  for (const name of readdirSync(join(ROOT, 'dist')).filter(name => !name.startsWith('cli.'))) {
    symlinkSync(join(ROOT, 'dist', name), join(folder, 'dist', name));
  }
  if (cache !== null) writeFileSync(join(folder, 'dist', 'cli.cache'), cache);
  return join(folder, 'bin', 'cluster-report.js');
};
