#!/usr/bin/env node
'use strict';
// Starts the program from V8's code cache: docs/decisions/0012-one-script-with-a-code-cache.md
const fs = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const DIST = path.join(__dirname, '..', 'dist');
const FILE = path.join(DIST, 'cli.cjs');

/** dist/cli.cjs as a script; `cachedData` is what createCachedData() gave of such a script, or undefined. */
const compileProgram = cachedData =>
  // The bundle is ASCII, so that a character is a byte.
  new vm.Script(module_.wrap(fs.readFileSync(FILE, 'latin1')), { filename: FILE, cachedData });

const runScript = script => {
  const file = { exports: {} };
  script.runInThisContext()(file.exports, module_.createRequire(FILE), file, FILE, DIST);
  return file.exports;
};

/**
 * Tell V8 to compile less: most runs end before large functions, inlined into one another and optimized again and again,
 * have paid for their compilation. Changes no result; docs/decisions/0013-v8-compiles-less.md has the figures.
 */
const limitCompilation = () => {
  v8.setFlagsFromString('--max-inlined-bytecode-size=60');
  // Node 22 and later have no such flag, and would say so.
  if (process.versions.v8.startsWith('11.')) v8.setFlagsFromString('--interrupt-budget=528000');
};

const readCache = () => {
  try {
    return fs.readFileSync(path.join(DIST, 'cli.cache'));
  } catch {
    return undefined;
  }
};

/** The program's exports. A cache that another V8 made is refused by this one; Node then keeps one of its own if it can. */
const loadProgram = () => {
  const cachedData = readCache();
  const script = cachedData === undefined ? null : compileProgram(cachedData);
  // Behind the check of the cache: V8 refuses one that was made with other flags than it has by then.
  limitCompilation();
  if (script !== null && !script.cachedDataRejected) return runScript(script);
  module_.enableCompileCache?.();
  return require(FILE);
};

const main = () => {
  if (!fs.existsSync(FILE)) {
    process.stderr.write(`cluster-report: ${FILE}: not there; build the program (npm ci, or npm run build)\n`);
    process.exitCode = 1;
    return;
  }
  loadProgram().run();
};

if (require.main === module) main();
else module.exports = { compileProgram, runScript };
