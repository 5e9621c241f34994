/** Where the package lies on disk, from the sources as from the bundle (dist/cli.cjs). */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FormatError } from '../errors.ts';

/** The nearest folder above this file that holds `data/lexicons`. */
export const getPackageRoot = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (existsSync(join(folder, 'data', 'lexicons'))) return folder;
    const parent = dirname(folder);
    if (parent === folder)
      throw new FormatError('the folder data/lexicons of the package is missing; install it again');
    folder = parent;
  }
};
