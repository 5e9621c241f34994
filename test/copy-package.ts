/** The built package in a folder of its own: without node_modules, with another code cache. */
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-program.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/**
 * Copy the package (large files as links), with `cache` in place of its code cache; null: with none.
 *
 * @returns path of the copy's program
 */
export const copyPackage = (cache: Buffer | null): string => {
  const folder = makeTemporaryFolder();
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
  for (const name of ['data', 'package.json']) symlinkSync(join(ROOT, name), join(folder, name));
  // Code is copied: Node would look for the packages of a linked file beside the file itself.
  for (const name of ['cli.cjs', 'packages']) {
    cpSync(join(ROOT, 'dist', name), join(folder, 'dist', name), { recursive: true });
  }
  for (const name of readdirSync(join(ROOT, 'dist')).filter(name => name.endsWith('.dat'))) {
    symlinkSync(join(ROOT, 'dist', name), join(folder, 'dist', name));
  }
  if (cache !== null) writeFileSync(join(folder, 'dist', 'cli.cache'), cache);
  return join(folder, 'bin', 'cluster-report.js');
};
