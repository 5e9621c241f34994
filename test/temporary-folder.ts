/** Folders for the files of a test, gone when the tests of its file have run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * Make an empty folder; it is removed after the tests of the calling file.
 *
 * @returns its path
 */
export const makeTemporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-report-'));
  made.push(folder);
  return folder;
};
