/**
 * YAML text → value. A file of its own so that the library loads with the first front matter; its names are imported
 * statically, because a bundle gives a CommonJS package's names to static imports only.
 */
import { parse } from 'yaml';

/** @throws when `text` is no YAML */
export const parseYaml = (text: string): unknown => parse(text, { maxAliasCount: 10, logLevel: 'error' });
