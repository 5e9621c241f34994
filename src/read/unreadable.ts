/** Trouble with one file: thrown inside this room, turned into one `Diagnostic` at its door. */

export class Unreadable extends Error {
  readonly code: string;
  /** 1-based line, 0 when the whole file is meant. */
  readonly line: number;
  constructor(code: string, message: string, line = 0) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'is a directory, not a file',
  ENOTDIR: 'a folder of the path is a file',
  ELOOP: 'a loop of symbolic links',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENXIO: 'is not a file',
  ESTALE: 'changed while it was read',
  EIO: 'input/output error',
};

/** Say in words why the system refused; other errors keep their own message, cut to one line. */
export const toReason = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const known = code === undefined ? undefined : REASONS[code];
  if (known !== undefined) return known;
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n', 1)[0] ?? '').replace(/:$/, '');
};
