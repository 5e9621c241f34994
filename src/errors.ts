/**
 * The few error classes. A message says where, what was found, and what is wanted; the CLI prints it as one line.
 * Trouble with one document is no error but a `Diagnostic` (model.ts).
 */

/** Base of all errors that the tool raises on purpose; `exitCode` is what the process ends with. */
export class ReportError extends Error {
  readonly code: string;
  readonly exitCode: number;
  constructor(message: string, code: string, exitCode: number, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** The command line, the configuration or a dictionary is wrong; nothing was done. */
export class UsageError extends ReportError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 'usage', 2, options);
  }
}

/** A binary data file is not what the program was built for. */
export class FormatError extends ReportError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 'format', 1, options);
  }
}

/** A plain-text lexicon or dictionary has bad lines; `problems` are `path:line: what, wanted what`, all of them. */
export class LexiconError extends ReportError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'), 'lexicon', 2);
    this.problems = problems;
  }
}
