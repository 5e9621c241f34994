#!/usr/bin/env node
'use strict';
// Starts the program from V8's code cache: docs/decisions/0012-one-script-with-a-code-cache.md
const fs = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');
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
  if (script !== null && !script.cachedDataRejected) return runScript(script);
  module_.enableCompileCache?.();
  return require(FILE);
};

if (require.main === module) loadProgram().run();
else module.exports = { compileProgram, runScript };
