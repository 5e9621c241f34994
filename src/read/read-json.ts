/**
 * JSON and JSON lines → documents (text in a named field) and records (values whose `schema` says so).
 * JSON lines stream: files of any size are read with one line in memory. A bad line is told and left out.
 */
import { detectEncoding } from './decode-bytes.ts';
import { MAX_BYTES, type ReadItem } from './options.ts';
import { beginsWithRecord, isRecordLike, parseRecord } from './parse-record.ts';
import { pickFields, toStatedMeta } from './pick-fields.ts';
import { type RawFile, readDecoded, reportDecoding, toDocument } from './raw-file.ts';
import { readField } from './read-field.ts';
import { readLines } from './read-lines.ts';
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
    const text = getField(value, fields.text);
    if (typeof text !== 'string') return this.#tell(place, `field ${fields.text} holds no text`);
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

async function* readJsonLines(file: RawFile, isOurs: boolean): AsyncGenerator<ReadItem> {
  const maxBytes = file.options.maxBytes ?? MAX_BYTES;
  // Our own records are UTF-8; of others the encoding is decided on all, or on as much as one document may hold.
  const seen = await file.bytes.peek(isOurs ? 4 : maxBytes);
  const encoding = detectEncoding(seen, { override: isOurs ? 'utf-8' : file.options.encoding });
  reportDecoding(file, { encoding, undecodable: 0 });
  const reader = new ValueReader(file, encoding.label);
  let undecodable = 0;
  for await (const line of readLines(file.bytes, encoding, maxBytes)) {
    if (line.text.trim() === '') continue;
    const place = `${file.path}:${line.number}`;
    let value: unknown;
    try {
      value = JSON.parse(line.text);
    } catch (error) {
      file.sink({ severity: 'error', code: 'bad-record', source: place, message: `is not JSON: ${toReason(error)}` });
      continue;
    }
    if (encoding.label !== 'utf-8') undecodable += line.text.split('\uFFFD').length - 1;
    const item = await reader.toItem(value, place);
    if (item !== null) yield item;
  }
  reportDecoding(file, { encoding: { ...encoding, certainty: 1 }, undecodable });
}

/** Values of a whole JSON text: those of a list, of the one list in an object, or the object itself. */
const listValues = (json: unknown): readonly unknown[] => {
  if (Array.isArray(json)) return json;
  if (!isObject(json) || isRecordLike(json)) return [json];
  const lists = Object.values(json).filter(value => Array.isArray(value) && value.length > 0 && value.every(isObject));
  const { problem } = pickFields(listFieldNames(json), {});
  return problem !== null && lists.length === 1 ? (lists[0] as readonly unknown[]) : [json];
};

async function* readWholeJson(file: RawFile): AsyncGenerator<ReadItem> {
  const { text, encoding } = await readDecoded(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Unreadable('bad-json', `is not JSON: ${toReason(error)}`);
  }
  const reader = new ValueReader(file, encoding.label);
  for (const value of listValues(json)) {
    const item = await reader.toItem(value, file.path);
    if (item !== null) yield item;
  }
}

/** Does the first line of `head` hold a JSON value of its own? Lines longer than the head are taken for whole values. */
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
  if (beginsWithRecord(head)) yield* readJsonLines(file, true);
  else if (/\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(file.path)) yield* readJsonLines(file, false);
  else if (hasValueInFirstLine(new TextDecoder().decode(await file.bytes.peek(SNIFFED_BYTES))))
    yield* readJsonLines(file, false);
  else yield* readWholeJson(file);
}
