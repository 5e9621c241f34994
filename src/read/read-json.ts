/**
 * JSON and JSON lines → documents (text in a named field) and records (values whose `schema` says so).
 * Files of any size are read with one line, or one value of a list, in memory. A bad one is told and left out.
 */
import { countLost, detectEncoding } from './decode-bytes.ts';
import { MAX_BYTES, type ReadItem } from './options.ts';
import { beginsWithRecord, isRecordLike, parseRecord } from './parse-record.ts';
import { pickFields, toStatedMeta } from './pick-fields.ts';
import { type RawFile, tellGuess, tellLost, toDocument } from './raw-file.ts';
import { readField } from './read-field.ts';
import { readLines } from './read-lines.ts';
import { readValues } from './read-values.ts';
import { toReason, Unreadable } from './unreadable.ts';

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of the fields of an object; nested ones as `a.b`. */
const listFieldNames = (object: JsonObject): string[] =>
  Object.entries(object).flatMap(([name, value]) =>
    isObject(value) ? [name, ...Object.keys(value).map(inner => `${name}.${inner}`)] : [name],
  );

const getField = (object: JsonObject, name: string): unknown => {
  if (Object.hasOwn(object, name)) return object[name];
  const dot = name.indexOf('.');
  const inner = dot < 0 ? undefined : object[name.slice(0, dot)];
  return isObject(inner) ? getField(inner, name.slice(dot + 1)) : undefined;
};

/** The text of a field: none is an empty one, a list is a paragraph an item. Null when it is anything else. */
const toText = (field: unknown): string | null => {
  if (field === null) return '';
  if (typeof field === 'string') return field;
  return Array.isArray(field) && field.every(item => typeof item === 'string') ? field.join('\n') : null;
};

/** Turns JSON values of one file into items; knows how many documents it gave out. */
class ValueReader {
  readonly #file: RawFile;
  readonly #encoding: string;
  #documentCount = 0;

  constructor(file: RawFile, encoding: string) {
    this.#file = file;
    this.#encoding = encoding;
  }

  /** The item of `value`; null when it is told as trouble. `place` is `path:line` or `path`. */
  async toItem(value: unknown, place: string): Promise<ReadItem | null> {
    if (isRecordLike(value)) {
      const parsed = parseRecord(value);
      if ('record' in parsed) return { kind: 'record', record: parsed.record };
      return this.#tell(place, parsed.problem);
    }
    if (!isObject(value)) return this.#tell(place, 'is no JSON object');
    const { fields, problem } = pickFields(listFieldNames(value), this.#file.options);
    if (problem !== null || fields.text === undefined) return this.#tell(place, problem ?? 'no text');
    const text = toText(getField(value, fields.text));
    if (text === null) return this.#tell(place, `field ${fields.text} holds no text`);
    const stated = toStatedMeta(fields, name => getField(value, name));
    const document = toDocument(this.#file, this.#encoding, await readField(text, stated));
    return {
      kind: 'document',
      document: { ...document, source: { ...document.source, document: this.#documentCount++ } },
    };
  }

  #tell(place: string, message: string): null {
    this.#file.sink({ severity: 'error', code: 'bad-record', source: place, message });
    return null;
  }
}

type Cut = typeof readLines | typeof readValues;

/** Give out what the pieces of a file hold that `cut` makes. A bad line is told and left out; behind a bad value nothing is sure. */
async function* readPieces(file: RawFile, cut: Cut, isOurs: boolean): AsyncGenerator<ReadItem> {
  const maxBytes = file.options.maxBytes ?? MAX_BYTES;
  // Our own records are UTF-8; of others the encoding is decided on all, or on as much as one document may hold.
  const seen = await file.bytes.peek(isOurs ? 4 : maxBytes);
  const encoding = detectEncoding(seen, { override: isOurs ? 'utf-8' : file.options.encoding });
  tellGuess(file, encoding);
  const reader = new ValueReader(file, encoding.label);
  let undecodable = 0;
  for await (const piece of cut(file.bytes, encoding, maxBytes)) {
    if (piece.text.trim() === '') continue;
    const place = `${file.path}:${piece.number}`;
    let value: unknown;
    try {
      value = JSON.parse(piece.text);
    } catch (error) {
      const message = `is not JSON: ${toReason(error)}`;
      if (cut === readValues) throw new Unreadable('bad-json', message, piece.number);
      file.sink({ severity: 'error', code: 'bad-record', source: place, message });
      continue;
    }
    if (!isOurs) undecodable += countLost(piece.text, encoding);
    for (const each of listValues(value)) {
      const item = await reader.toItem(each, place);
      if (item !== null) yield item;
    }
  }
  tellLost(file, encoding, undecodable);
}

/** How deep in objects the list of documents may lie: `{"data": {"items": [...]}}`. */
const MAX_WRAPPERS = 4;

/** The one list of objects in `object` or, where there is none, in the objects in it. */
const findList = (object: JsonObject, depth = 0): readonly JsonObject[] | undefined => {
  const values = Object.values(object);
  const lists = values.filter(
    (value): value is JsonObject[] => Array.isArray(value) && value.length > 0 && value.every(isObject),
  );
  if (lists.length > 0 || depth === MAX_WRAPPERS) return lists.length === 1 ? lists[0] : undefined;
  const inner = values.filter(isObject).map(value => findList(value, depth + 1));
  const found = inner.filter(list => list !== undefined);
  return found.length === 1 ? found[0] : undefined;
};

/** The documents of a value: itself, or those of the one list in an object without a text. */
const listValues = (value: unknown): readonly unknown[] => {
  if (!isObject(value) || isRecordLike(value)) return [value];
  const { problem } = pickFields(listFieldNames(value), {});
  return (problem === null ? undefined : findList(value)) ?? [value];
};

/** Is the first line of `head` a JSON value of its own? Lines longer than the head are none. */
const hasValueInFirstLine = (head: string): boolean => {
  const end = head.trimStart().indexOf('\n');
  if (end < 0) return false;
  try {
    JSON.parse(head.trimStart().slice(0, end));
    return true;
  } catch {
    return false;
  }
};

const SNIFFED_BYTES = 1024 * 1024;

export async function* readJson(file: RawFile): AsyncGenerator<ReadItem> {
  const head = new TextDecoder().decode(await file.bytes.peek(4096));
  const first =
    head
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split('\n', 1)[0]
      ?.trimEnd() ?? '';
  const isOurs = beginsWithRecord(head);
  const isNamedLines = /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file.path);
  // A bracket alone opens what `jq .` or a list goes over many lines with.
  const isLines =
    first !== '{' &&
    !first.startsWith('[') &&
    (isOurs || isNamedLines || hasValueInFirstLine(new TextDecoder().decode(await file.bytes.peek(SNIFFED_BYTES))));
  yield* readPieces(file, isLines ? readLines : readValues, isOurs);
}
