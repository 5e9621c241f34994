/**
 * Write what the built program prints now as what it shall print.
 *
 * Reads test/golden/cases.ts, runs each case, writes test/golden/<case>/{cmd,stdout,stderr,exit-code}.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_CASES } from '../test/golden/cases.ts';
import { ROOT, runProgram } from '../test/run-program.ts';

const golden = join(ROOT, 'test', 'golden');
for (const entry of readdirSync(golden, { withFileTypes: true })) {
  if (entry.isDirectory() && !(entry.name in GOLDEN_CASES)) rmSync(join(golden, entry.name), { recursive: true });
}
for (const [name, line] of Object.entries(GOLDEN_CASES)) {
  const { stdout, stderr, exitCode } = runProgram(line.split(' '));
  mkdirSync(join(golden, name), { recursive: true });
  const files = { cmd: `${line}\n`, stdout, stderr, 'exit-code': `${exitCode}\n` };
  for (const [file, content] of Object.entries(files)) writeFileSync(join(golden, name, file), content);
}
console.log(`${Object.keys(GOLDEN_CASES).length} cases written to test/golden/; git diff shows what changed`);
