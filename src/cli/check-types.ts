/** `--type` of the commands that have it: names that this command knows. */
import { UsageError } from '../errors.ts';

/** The types wanted; null when the user names none. */
export const checkTypes = <T extends string>(names: readonly string[] | undefined, known: readonly T[]): T[] | null => {
  if (names === undefined) return null;
  return names.map(name => {
    const type = known.find(item => item === name);
    if (type === undefined) throw new UsageError(`--type ${name}: wanted ${known.join(', ')} here`);
    return type;
  });
};
