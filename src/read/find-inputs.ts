/** Inputs as the user typed them → files in a stable order: files as named, folders walked, patterns expanded. Reads no file. */
import { statSync } from 'node:fs';
import type { DiagnosticSink } from '../model.ts';
import { expandPattern } from './expand-pattern.ts';
import { isDescriptor } from './open-file.ts';
import { EXTENSIONS, type InputFile, toError, walk } from './walk-folder.ts';

const GLOB_SIGNS = /[*?[\]{}!]/;

async function* findInput(input: string, sink: DiagnosticSink): AsyncGenerator<InputFile> {
  const stats = statSync(input, { throwIfNoEntry: false });
  if (stats === undefined) {
    if (GLOB_SIGNS.test(input)) yield* expandPattern(input, sink);
    else sink({ severity: 'error', code: 'unreadable', source: input, message: 'no such file or directory' });
    return;
  }
  if (!stats.isDirectory()) {
    yield { path: input, sizeBytes: stats.size };
    return;
  }
  let isSilent = true;
  const tell: DiagnosticSink = diagnostic => {
    isSilent = false;
    sink(diagnostic);
  };
  for (const file of walk(input === '/' ? input : input.replace(/\/+$/, ''), new Set(), tell)) {
    isSilent = false;
    yield file;
  }
  if (isSilent) {
    const message = `holds no report (${EXTENSIONS.map(name => `.${name}`).join(' ')}, gzip too)`;
    sink({ severity: 'warning', code: 'no-match', source: input, message });
  }
}

/**
 * Yield the files that `inputs` stand for, input by input: files as named, folders walked, patterns expanded.
 * What does not exist goes to `sink`. Backslashes of Windows paths are shown as `/`.
 */
export async function* findInputs(inputs: readonly string[], sink: DiagnosticSink): AsyncGenerator<InputFile> {
  for (const input of inputs) {
    if (input === '-' || isDescriptor(input)) {
      yield { path: input, sizeBytes: 0 };
      continue;
    }
    try {
      yield* findInput(process.platform === 'win32' ? input.replaceAll('\\', '/') : input, sink);
    } catch (error) {
      sink(toError(input, error));
    }
  }
}
