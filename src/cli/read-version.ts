/** The version in the package's own package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPackageRoot } from './package-root.ts';

export const readVersion = (): string => {
  const content: unknown = JSON.parse(readFileSync(join(getPackageRoot(), 'package.json'), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '';
};
