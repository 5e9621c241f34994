/**
 * Reading: inputs → documents (and records that `extract` wrote earlier). The only door of this room.
 * How each encoding and format is read: docs/reading.md.
 */
export { findInputs } from './find-inputs.ts';
export { type ReadItem, type ReadOptions, type ReadProgress, SPLITS, type Split } from './options.ts';
export { readDocuments } from './read-documents.ts';

/** Import a package that the user may have installed. @throws what Node says when there is no such package */
export const importPackage = async (name: string): Promise<unknown> =>
  (await import('./import-package.ts')).importPackage(name);
