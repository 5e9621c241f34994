/** What the program has of the world: its streams, environment and folder. Passed in, so that tests can pass others. */

export interface Output {
  write(text: string, done: (error?: Error | null) => void): boolean;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
export interface Io {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether standard input brings data (pipe, file, socket), and not a terminal or nothing. */
  readonly hasPipedInput: () => boolean;
  readonly now: () => number;
}
