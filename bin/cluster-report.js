#!/usr/bin/env node
import module from 'node:module';

// Compiled code is kept from run to run where Node can (22.8 and later).
module.enableCompileCache?.();
const { run } = await import('../dist/cli.js');

run();
