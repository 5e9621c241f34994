/**
 * Import a package that is not bundled, because the user may or may not have installed it.
 *
 * A file of its own in the built program too: `import()` works only in files that Node has loaded itself, not in a
 * script from a code cache (docs/decisions/0012-one-script-with-a-code-cache.md).
 */

/** @throws what Node says when there is no such package */
export const importPackage = (name: string): Promise<unknown> => import(name);
