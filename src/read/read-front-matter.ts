/** `---` YAML `---` at the head of a text → what it states and where the report begins. The text itself is kept. */
import type { StatedMeta } from '../model.ts';
import { toDay } from './to-day.ts';
import { toReason } from './unreadable.ts';

export interface FrontMatter {
  readonly bodyStart: number;
  readonly stated: StatedMeta;
  /** One line on what is wrong with it; the text is kept whole then. */
  readonly problem: string | null;
}

/** Front matter is short; a rule (`---`) at the head of a long text is none. */
const MAX_UNITS = 64 * 1024;
const OPENING = /^---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m;

const toText = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'number' ? String(value) : null;
};

const toStated = (fields: Readonly<Record<string, unknown>>): StatedMeta => {
  const date = toText(fields.date);
  return {
    title: toText(fields.title),
    published: date === null ? null : toDay(date),
    origin: toText(fields.source),
    cluster: toText(fields.cluster),
  };
};

/** The front matter of `text`; null when there is none. Loads the YAML library only when there is some. */
export const readFrontMatter = async (text: string): Promise<FrontMatter | null> => {
  const opening = OPENING.exec(text.slice(0, 16))?.[0];
  if (opening === undefined) return null;
  const head = text.slice(opening.length, MAX_UNITS);
  const closing = CLOSING.exec(head);
  // `key:` on one of its lines tells front matter from a text that begins with a rule.
  if (closing === null || !/^[\w\u3400-\u9fff-]+[ \t]*:/m.test(head.slice(0, closing.index))) return null;
  const nothing = { title: null, published: null, origin: null, cluster: null };
  const bodyStart = opening.length + closing.index + closing[0].length;
  try {
    const { parseYaml } = await import('./parse-yaml.ts');
    const fields = parseYaml(head.slice(0, closing.index).replace(/\r\n?/g, '\n'));
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw new Error('it is no list of fields');
    const stated = toStated(fields as Record<string, unknown>);
    const date = toText((fields as Record<string, unknown>).date);
    const problem = date !== null && stated.published === null ? `date is ${date}, wanted YYYY-MM-DD` : null;
    return { bodyStart, stated, problem };
  } catch (error) {
    return { bodyStart: 0, stated: nothing, problem: `YAML cannot be read, kept as text: ${toReason(error)}` };
  }
};
