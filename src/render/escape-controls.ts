/**
 * Make characters that command a terminal visible: C0, DEL, C1, line and paragraph separators, bidi controls.
 *
 * They come from the input and may hide or rewrite what is shown. Nothing else is changed.
 */

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
const EACH_CONTROL = new RegExp(CONTROLS, 'g');
const NAMED: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const toEscape = (char: string): string => {
  const code = char.charCodeAt(0);
  return NAMED[char] ?? (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : toUnicodeEscape(char));
};
const toUnicodeEscape = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** One line without control characters: a tab is `\t`, a line break `\n`, ESC `\x1b`, a bidi override `\u202e`. */
export const escapeControls = (text: string): string =>
  CONTROLS.test(text) ? text.replace(EACH_CONTROL, toEscape) : text;

/** The same for running text on a terminal: line breaks and tabs stay. */
export const escapeForTerminal = (text: string): string =>
  CONTROLS.test(text)
    ? text.replace(EACH_CONTROL, char => (char === '\n' || char === '\t' ? char : toEscape(char)))
    : text;

const escapeJson = (json: string): string => (CONTROLS.test(json) ? json.replace(EACH_CONTROL, toUnicodeEscape) : json);

/** JSON of a value in which no control character is left as it is; it parses to the same value. */
export const toSafeJson = (value: unknown): string => escapeJson(JSON.stringify(value));

/** Items of a list that are set as text at once. */
const MOST_ITEMS = 4096;
/** A piece with so many code units is long enough. */
const LONG_PIECE = 1 << 20;

const isLong = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > MOST_ITEMS;

/**
 * As `toSafeJson`, of an object, in pieces: its long lists would make a string of more than half a gigabyte, which no string
 * can be.
 *
 * @param ready JSON of fields of which somebody has it, free of control characters; these are not read
 */
export function* toSafeJsonPieces(object: object, ready: ReadonlyMap<string, string> = new Map()): Generator<string> {
  const fields = object as Readonly<Record<string, unknown>>;
  let piece = '';
  let mark = '{';
  for (const key of Object.keys(fields)) {
    const made = ready.get(key);
    const value = made === undefined ? fields[key] : null;
    if (value === undefined) continue;
    piece += `${mark}${JSON.stringify(key)}:`;
    mark = ',';
    if (made === undefined && !isLong(value)) piece += JSON.stringify(value);
    if (made === undefined && !isLong(value) && piece.length < LONG_PIECE) continue;
    yield escapeJson(piece);
    piece = '';
    if (made !== undefined) yield made;
    else if (isLong(value)) yield* toListPieces(value);
  }
  yield `${escapeJson(piece)}${mark === '{' ? '{}' : '}'}`;
}

function* toListPieces(list: readonly unknown[]): Generator<string> {
  for (let start = 0; start < list.length; start += MOST_ITEMS) {
    const items = toSafeJson(list.slice(start, start + MOST_ITEMS)).slice(1, -1);
    yield `${start === 0 ? '[' : ','}${items}`;
  }
  yield ']';
}
