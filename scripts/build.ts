/**
 * Build the program. Reads src/, writes dist/cli.js and its lazily loaded chunks,
 * the dictionary of words, dist/jieba.dat, the tables of cleaning, dist/script.dat and dist/readings.dat, and the lexicon, dist/lexicon.dat.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { buildReadings, buildScriptTables } from './build-clean-tables.ts';
import { buildDictionaryFile } from './build-dictionary.ts';
import { buildLexiconFile } from './build-lexicon.ts';

// The binary files stay: they are built only when their inputs changed.
rmSync('dist/cli.js', { force: true });
rmSync('dist/chunks', { recursive: true, force: true });
buildDictionaryFile();
await build({
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Less to read at a cold start; names stay as they are, for messages and profiles.
  minifyWhitespace: true,
  minifySyntax: true,
  external: ['nodejieba'],
  // commander and other CommonJS packages call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'warning',
});

writeFileSync('dist/script.dat', await buildScriptTables());
writeFileSync('dist/readings.dat', buildReadings());
buildLexiconFile();
