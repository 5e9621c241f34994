/**
 * The table of options: what each is called, what it may be, which commands have it. Commander, the configuration file
 * and the table in README.md are made from it.
 */
import { checkCount, checkDate, checkList, checkText, checkTop, checkYear } from './check-values.ts';

export const COMMAND_NAMES = [
  'timeline',
  'keywords',
  'phrases',
  'entities',
  'clusters',
  'summary',
  'extract',
  'segment',
  'clean',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export const OPTION_GROUPS = ['Filters', 'Input', 'Language', 'Output', 'This command'] as const;
export type OptionGroup = (typeof OPTION_GROUPS)[number];

/** One option. `key` is its name in the configuration file and in code. */
export interface OptionSpec {
  readonly key: string;
  /** As commander takes it: `-f, --format <name>`. */
  readonly flag: string;
  readonly doc: string;
  readonly group: OptionGroup;
  /** Shown to the reader; the value itself is set where it is used. */
  readonly standard?: string;
  readonly choices?: readonly string[];
  readonly check?: (raw: string) => unknown;
  /** May be given several times; values are collected. */
  readonly repeats?: boolean;
  /** Commands that have it; absent: all. */
  readonly commands?: readonly CommandName[];
}

export const FORMAT_NAMES = ['table', 'tsv', 'csv', 'json', 'ndjson', 'markdown'] as const;
export const SCRIPT_NAMES = ['simplified', 'traditional', 'original'] as const;
export const SEGMENTER_NAMES = ['jieba', 'nodejieba'] as const;
export const MODE_NAMES = ['exact', 'all', 'search'] as const;
export const METHOD_NAMES = ['count', 'tf-idf'] as const;
export const WHEN_NAMES = ['auto', 'always', 'never'] as const;
export const SPLIT_NAMES = ['none', 'blank-lines', 'headings'] as const;
/** What `--type` may name: of entities their types, of phrases their kinds. */
export const TYPE_NAMES = {
  entities: ['person', 'place', 'organization', 'site'],
  phrases: ['series', 'slogan', 'numbered', 'term'],
} as const;

const TABLES: readonly CommandName[] = ['timeline', 'keywords', 'phrases', 'entities', 'clusters', 'summary'];
const COUNTED: readonly CommandName[] = ['keywords', 'phrases', 'entities', 'summary'];
const SHOWING: readonly CommandName[] = COMMAND_NAMES.filter(name => name !== 'extract');

const FILTERS: readonly OptionSpec[] = [
  {
    key: 'cluster',
    flag: '--cluster <name>',
    doc: 'only what is said of this cluster (extract, segment, clean: documents that speak of it); any script, a part of the name that no other has is enough',
    group: 'Filters',
    check: checkText,
    repeats: true,
  },
  {
    key: 'since',
    flag: '--since <date>',
    doc: 'only events, and documents, of this day or later',
    group: 'Filters',
    check: checkDate,
  },
  {
    key: 'until',
    flag: '--until <date>',
    doc: 'only events, and documents, of this day or earlier',
    group: 'Filters',
    check: checkDate,
  },
  { key: 'year', flag: '--year <year>', doc: 'the year of days without one', group: 'Filters', check: checkYear },
  {
    key: 'top',
    flag: '--top <count>',
    doc: 'rows at most, or "all"; in a summary the keywords and phrases of a cluster',
    group: 'Filters',
    standard: 'keywords: 20, summary: 10, else all',
    check: checkTop,
    commands: TABLES,
  },
  {
    key: 'minCount',
    flag: '--min-count <count>',
    doc: 'leave out what is said less often',
    group: 'Filters',
    standard: '1',
    check: checkCount,
    commands: COUNTED,
  },
  {
    key: 'type',
    flag: '--type <list>',
    doc: `of entities: ${TYPE_NAMES.entities.join(', ')}; of phrases: ${TYPE_NAMES.phrases.join(', ')}`,
    group: 'Filters',
    check: checkList([...TYPE_NAMES.entities, ...TYPE_NAMES.phrases]),
    commands: ['entities', 'phrases'],
  },
  {
    key: 'pos',
    flag: '--pos <list>',
    doc: 'only words of these tags of jieba; "n*" stands for all that begin with n',
    group: 'Filters',
    standard: 'content words',
    check: checkList(null),
    commands: ['keywords', 'summary'],
  },
];

const INPUTS: readonly OptionSpec[] = [
  {
    key: 'encoding',
    flag: '--encoding <label>',
    doc: 'encoding of all files: utf-8, gb18030, big5, utf-16le …',
    group: 'Input',
    standard: 'found out for each file',
    check: checkText,
  },
  {
    key: 'textField',
    flag: '--text-field <name>',
    doc: 'column or key that holds the text in CSV and JSON',
    group: 'Input',
    check: checkText,
  },
  {
    key: 'dateField',
    flag: '--date-field <name>',
    doc: 'column or key that holds the date of publication',
    group: 'Input',
    check: checkText,
  },
  {
    key: 'titleField',
    flag: '--title-field <name>',
    doc: 'column or key that holds the title',
    group: 'Input',
    check: checkText,
  },
  {
    key: 'split',
    flag: '--split <where>',
    doc: 'where one text file falls into several documents',
    group: 'Input',
    standard: 'none',
    choices: SPLIT_NAMES,
  },
];

const LANGUAGE: readonly OptionSpec[] = [
  {
    key: 'script',
    flag: '--script <name>',
    doc: 'characters of the output; original: as the source writes, without its pinyin',
    group: 'Language',
    standard: 'simplified',
    choices: SCRIPT_NAMES,
    commands: SHOWING,
  },
  {
    key: 'userDict',
    flag: '--user-dict <file>',
    doc: 'words for the segmenter, in the format of jieba: word [frequency] [tag]',
    group: 'Language',
    check: checkText,
    repeats: true,
  },
  {
    key: 'lexicon',
    flag: '--lexicon <file>',
    doc: 'entries for the extraction, under lines "# lexicon: KIND"',
    group: 'Language',
    check: checkText,
    repeats: true,
  },
  {
    key: 'segmenter',
    flag: '--segmenter <name>',
    doc: 'engine that cuts words',
    group: 'Language',
    standard: 'jieba',
    choices: SEGMENTER_NAMES,
  },
];

const OUTPUT: readonly OptionSpec[] = [
  {
    key: 'format',
    flag: '-f, --format <name>',
    doc: 'format of the output',
    group: 'Output',
    standard: 'table on a terminal, else tsv; extract: ndjson; clean: plain text',
    choices: FORMAT_NAMES,
  },
  { key: 'output', flag: '-o, --output <file>', doc: 'write to a file', group: 'Output', check: checkText },
  { key: 'header', flag: '--no-header', doc: 'leave out the line of column names', group: 'Output' },
  {
    key: 'bom',
    flag: '--bom',
    doc: 'for spreadsheets: begin with a byte order mark, and keep CSV cells from being computed',
    group: 'Output',
  },
  {
    key: 'color',
    flag: '--color <when>',
    doc: 'colour; auto: on a terminal, unless NO_COLOR is set',
    group: 'Output',
    standard: 'auto',
    choices: WHEN_NAMES,
  },
  {
    key: 'progress',
    flag: '--progress <when>',
    doc: 'show how far the reading is; auto: on a terminal',
    group: 'Output',
    standard: 'auto',
    choices: WHEN_NAMES,
  },
  { key: 'quiet', flag: '-q, --quiet', doc: 'no warnings; errors are still told', group: 'Output' },
  { key: 'verbose', flag: '-v, --verbose', doc: 'tell what was decided on the way', group: 'Output' },
  { key: 'debug', flag: '--debug', doc: 'show where in the program an error arose', group: 'Output' },
  {
    key: 'config',
    flag: '--config <file>',
    doc: 'options as JSON; else cluster-report.config.json or "cluster-report" in package.json, the nearest',
    group: 'Output',
    check: checkText,
  },
];

const OF_PHRASES = { group: 'This command', commands: ['phrases'] } as const;
const OWN: readonly OptionSpec[] = [
  {
    key: 'method',
    flag: '--method <name>',
    doc: 'score of the words',
    group: 'This command',
    standard: 'count',
    choices: METHOD_NAMES,
    commands: ['keywords'],
  },
  { key: 'discover', flag: '--discover', doc: 'strings that the reports themselves repeat', ...OF_PHRASES },
  { key: 'families', flag: '--families', doc: 'series, those of the same items counted as one', ...OF_PHRASES },
  {
    key: 'explain',
    flag: '--explain',
    doc: 'add the rule and lexicon entry that made each entity',
    group: 'This command',
    commands: ['extract'],
  },
  {
    key: 'mode',
    flag: '--mode <name>',
    doc: 'cut once, into all words, or finer for search engines',
    group: 'This command',
    standard: 'exact',
    choices: MODE_NAMES,
    commands: ['segment'],
  },
  {
    key: 'hmm',
    flag: '--no-hmm',
    doc: 'do not guess words that the dictionary lacks',
    group: 'This command',
    commands: ['segment'],
  },
  {
    key: 'report',
    flag: '--report',
    doc: 'tell what was repaired, by kind, in place of the text',
    group: 'This command',
    commands: ['clean'],
  },
  {
    key: 'check',
    flag: '--check',
    doc: 'print nothing; exit 1 when anything needs repair',
    group: 'This command',
    commands: ['clean'],
  },
];

export const OPTIONS: readonly OptionSpec[] = [...FILTERS, ...INPUTS, ...LANGUAGE, ...OUTPUT, ...OWN];

/** Options that a command has, in the order of the table. */
export const optionsOf = (command: CommandName): OptionSpec[] =>
  OPTIONS.filter(({ commands }) => commands === undefined || commands.includes(command));
