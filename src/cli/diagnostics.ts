/** What is told to a person on standard error: one line each, errors remembered for the exit status. */
import type { Diagnostic } from '../model.ts';
import { escapeControls } from '../render/index.ts';

export interface DiagnosticSettings {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Prints diagnostics as `cluster-report: source: message`; warnings unless quiet, notes when verbose. */
export class DiagnosticPrinter {
  readonly #write: (line: string) => void;
  readonly #settings: DiagnosticSettings;
  #hasErrors = false;
  /** Called before a line is written: what is drawn on the terminal makes room. */
  beforeEach: (() => void) | null = null;

  constructor(write: (line: string) => void, settings: DiagnosticSettings) {
    this.#write = write;
    this.#settings = settings;
  }

  /** Whether an error was told: the exit status is 1 then. */
  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** A bound function, to be passed as a sink. */
  readonly sink = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === 'error') this.#hasErrors = true;
    if (diagnostic.severity === 'warning' && this.#settings.quiet) return;
    if (diagnostic.severity === 'note' && !this.#settings.verbose) return;
    this.say(diagnostic.source === '' ? diagnostic.message : `${diagnostic.source}: ${diagnostic.message}`);
  };

  say(message: string): void {
    this.beforeEach?.();
    this.#write(`cluster-report: ${escapeControls(message)}\n`);
  }
}
