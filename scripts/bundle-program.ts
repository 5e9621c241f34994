/**
 * Bundle the program: all of src/ in one CommonJS file, dist/cli.cjs, and each package that is not needed at once in a
 * file of its own below dist/packages/. docs/decisions/0012-one-script-with-a-code-cache.md says why.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** Packages that every run needs: in the program's own file. */
const ALWAYS: readonly string[] = ['commander'];
/** What imports packages that the user may have; the program's own file cannot. */
const IMPORTER = 'src/read/import-package.ts';

const COMMON: BuildOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Less to read at a cold start; names stay as they are, for messages and profiles.
  minifyWhitespace: true,
  minifySyntax: true,
  // What ES modules call import.meta.url.
  define: { 'import.meta.url': '__fileUrl' },
  banner: { js: "const __fileUrl = require('node:url').pathToFileURL(__filename).href;" },
  logLevel: 'warning',
};

const toFileName = (name: string): string => `${name.replaceAll(/[@/]/g, '-')}.cjs`;

/** Leave packages out of the bundle, and note them in `names`. */
const separatePackages = (names: Set<string>): Plugin => ({
  name: 'separate-packages',
  setup: ({ onResolve, onLoad }) => {
    // Commander starts programs of subcommands with it, which this program has none of; it takes 3 ms to load.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:') || ALWAYS.includes(path)) return undefined;
      names.add(path);
      return { path: `./packages/${toFileName(path)}`, external: true };
    });
    onResolve({ filter: /\/import-package\.ts$/ }, () => ({ path: './packages/import-package.cjs', external: true }));
  },
});

/**
 * Escape what is no ASCII in a bundle. esbuild escapes strings, but leaves regular expressions as they are; the program
 * is read a byte a character (bin/cluster-report.js). Surrogates are escaped in pairs, which expressions read as one.
 */
const escapeBundle = (file: string): void => {
  const text = readFileSync(file, 'utf8');
  const toEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, toEscape));
};

/** Write dist/cli.cjs and dist/packages/*.cjs. */
export const bundleProgram = async (): Promise<void> => {
  for (const path of ['dist/cli.js', 'dist/chunks', 'dist/cli.cjs', 'dist/cli.cache', 'dist/packages']) {
    rmSync(path, { recursive: true, force: true });
  }
  const names = new Set<string>();
  await build({
    ...COMMON,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins: [separatePackages(names)],
    supported: { 'dynamic-import': false },
  });
  escapeBundle('dist/cli.cjs');
  const entries = [...[...names].map(name => [name, toFileName(name)]), [IMPORTER, 'import-package.cjs']];
  await Promise.all(
    entries.map(([entry, file]) => build({ ...COMMON, entryPoints: [entry!], outfile: `dist/packages/${file}` })),
  );
};
