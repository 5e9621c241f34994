/** Which inputs are read when the user names none, and what is said about it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './io.ts';
import { getPackageRoot } from './package-root.ts';

export interface ChosenInputs {
  readonly inputs: readonly string[];
  /** To be told on standard error; null when the user chose. */
  readonly notice: string | null;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The user's inputs; else standard input when it is piped; else `seeds` here; else the corpus of the package. */
export const chooseInputs = (given: readonly string[], io: Io): ChosenInputs => {
  if (given.length > 0) return { inputs: given, notice: null };
  if (io.hasPipedInput()) return { inputs: ['-'], notice: null };
  if (isFolder(join(io.cwd, 'seeds'))) return { inputs: ['seeds'], notice: 'no input given: reading seeds/' };
  const corpus = join(getPackageRoot(), 'seeds');
  return { inputs: [corpus], notice: `no input given: reading the reports that come with the program (${corpus})` };
};
