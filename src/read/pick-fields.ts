/** Named fields of a CSV row or a JSON object → the text and what is stated of it. Pure. */
import type { StatedMeta } from '../model.ts';
import type { ReadOptions } from './options.ts';
import { toDay } from './to-day.ts';

/** Usual names in the order in which they are tried, lower case; `_` and `-` inside names do not count. */
const TEXT_NAMES = ['text', 'content', 'body', 'fulltext', 'article', 'articlebody', 'maintext'].concat([
  '正文',
  '内容',
  '內容',
  '全文',
  '文本',
  'html',
  'contenthtml',
  'htmlcontent',
  'rawhtml',
]);
const DATE_NAMES = ['date', 'published', 'publishdate', 'pubdate', 'publishtime', 'pubtime', 'datepublished'].concat([
  '发布时间',
  '发布日期',
  '日期',
  '时间',
]);
const TITLE_NAMES = ['title', 'headline', '标题', '题目', '題目', '標題'];
const ORIGIN_NAMES = ['source', 'origin', 'site', '来源', '來源'];
const CLUSTER_NAMES = ['cluster', '产业集群', '集群', '產業集群'];

const toPlainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[_\- ]/g, '');

/** The first of `wanted` among `names`; as the user wrote it exactly, else by the usual names. */
const findName = (
  names: readonly string[],
  wanted: string | undefined,
  usual: readonly string[],
): string | undefined => {
  if (wanted !== undefined) return names.find(name => name === wanted);
  const plain = names.map(toPlainName);
  const found = usual.find(name => plain.includes(name));
  return found === undefined ? undefined : names[plain.indexOf(found)];
};

export interface FieldNames {
  readonly text: string | undefined;
  readonly date: string | undefined;
  readonly title: string | undefined;
  readonly origin: string | undefined;
  readonly cluster: string | undefined;
}

/** Which of the fields `names` hold what. @returns `problem`, one line, when the text or a field asked for is not there */
export const pickFields = (
  names: readonly string[],
  options: ReadOptions,
): { fields: FieldNames; problem: string | null } => {
  const fields = {
    text: findName(names, options.textField, TEXT_NAMES),
    date: findName(names, options.dateField, DATE_NAMES),
    title: findName(names, options.titleField, TITLE_NAMES),
    origin: findName(names, undefined, ORIGIN_NAMES),
    cluster: findName(names, undefined, CLUSTER_NAMES),
  };
  const shown = names.slice(0, 20).map(name => (name.length > 24 ? `${name.slice(0, 24)}…` : name));
  const there = names.length === 0 ? 'there are none' : `there are ${shown.join(', ')}`;
  const asked = [
    [options.textField, fields.text],
    [options.dateField, fields.date],
    [options.titleField, fields.title],
  ].find(([wanted, found]) => wanted !== undefined && found === undefined)?.[0];
  if (asked !== undefined) return { fields, problem: `no field ${asked}: ${there}` };
  const problem = fields.text === undefined ? `no field with the text (--text-field): ${there}` : null;
  return { fields, problem };
};

const toText = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text.trim() === '' ? null : text.trim();
};

/** What the other fields state; `getValue` gives the value of a field by its name. */
export const toStatedMeta = (fields: FieldNames, getValue: (name: string) => unknown): StatedMeta => {
  const read = (name: string | undefined): string | null => (name === undefined ? null : toText(getValue(name)));
  const date = read(fields.date);
  return {
    title: read(fields.title),
    published: date === null ? null : toDay(date),
    origin: read(fields.origin),
    cluster: read(fields.cluster),
  };
};
